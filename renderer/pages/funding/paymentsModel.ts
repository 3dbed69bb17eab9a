import type { PaymentShown } from '../../../shared/contract/payments.ts';
import { formatDateShort } from '../../../shared/domain/calendar.ts';
import { quarterOf, quarterShort, yearOf, yearShort } from '../../../shared/domain/financialQuarter.ts';
import { plainPounds } from '../../../shared/domain/money.ts';
import { formatPartial } from '../../../shared/domain/partialDate.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { paymentSaid, paymentWord } from '../../components/PaymentState.tsx';
import { copyColumn, type Columns } from '../../components/table/column.ts';
import { none, type ListFacets } from '../../components/table/filterModel.ts';
import { roundShort } from '../../format/round.ts';

/** What it comes to: as approved, or until then as proposed. */
export const amountOf = ({ approvedPence, pence }: PaymentShown): number => approvedPence ?? pence;

/** Where a payment stands, in the order in which somebody needs to look. */
const words = ['Proposed', 'Held', 'Approved', 'Planned', 'Paid', 'Cancelled'] as const;
type Word = (typeof words)[number];

/** The day it counts on: made, or until then due. */
const countsOn = ({ paidOn, dueOn }: PaymentShown): string => paidOn ?? dueOn;

/** By what payments can be narrowed down. */
export function paymentFacets(payments: readonly PaymentShown[]): ListFacets<PaymentShown> {
  const projects = new Map(payments.map(({ project }) => [project.reference, shortTitle(project.name)]));
  const rounds = new Map(payments.flatMap(({ round }) => (round === null ? [] : [[round.reference, roundShort(round.name)] as const])));
  return {
    segs: [
      { id: 'state', label: 'State', values: (payment) => [paymentWord(payment)], order: words },
      { id: 'round', label: 'Round', values: ({ round }) => (round === null ? [] : [round.reference]), name: (value) => (value === none ? 'None' : (rounds.get(value) ?? value)) },
    ],
    menus: [
      { id: 'year', label: 'Year', values: (payment) => [yearOf(countsOn(payment))], name: yearShort },
      { id: 'quarter', label: 'Quarter', values: (payment) => [quarterOf(countsOn(payment))], name: quarterShort },
      { id: 'project', label: 'Project', values: ({ project }) => [project.reference], name: (value) => projects.get(value) ?? value },
      { id: 'kind', label: 'Kind', values: ({ kind }) => [upperFirst(kind)] },
      { id: 'hold', label: 'Held by', values: ({ held }) => (held.length === 0 ? ['nothing'] : [...new Set(held.map(({ by }) => by))]), order: ['condition', 'outcome', 'decision', 'nothing'], name: upperFirst },
    ],
  };
}

export const wordsOf = ({ project, lead, number, kind, instrumentReference, tranche, note }: PaymentShown): string =>
  [project.name, project.reference, lead, `payment ${number}`, kind, instrumentReference, tranche, note].filter((word) => word !== null).join(' ');

/** What a group comes to. Cancelled payments enter no sum. */
export interface PaymentSums {
  readonly count: number;
  readonly pence: number;
  readonly by: Readonly<Record<Word, { readonly count: number; readonly pence: number }>>;
  /** Refunds of them, in no other sum. */
  readonly back: number;
  readonly illustrative: boolean;
}

export function sumsOf(payments: readonly PaymentShown[]): PaymentSums {
  const of = (word: Word) => {
    const mine = payments.filter((payment) => paymentWord(payment) === word);
    return { count: mine.length, pence: mine.reduce((sum, payment) => sum + amountOf(payment), 0) };
  };
  const by = { Proposed: of('Proposed'), Held: of('Held'), Approved: of('Approved'), Planned: of('Planned'), Paid: of('Paid'), Cancelled: of('Cancelled') };
  const back = payments.flatMap((payment) => payment.back).reduce((sum, { kind, pence }) => (kind === 'refund' ? sum + pence : sum), 0);
  return { count: payments.length, back, pence: words.reduce((sum, word) => (word === 'Cancelled' ? sum : sum + by[word].pence), 0), by, illustrative: payments.some(({ illustrative }) => illustrative) };
}

export interface PaymentGroup {
  /** The first day of the quarter, or the month. */
  readonly key: string;
  readonly name: string;
  readonly payments: readonly PaymentShown[];
  /** All of it is paid or cancelled, so that nobody needs to look. */
  readonly done: boolean;
}

export type GroupBy = 'month' | 'quarter';

/** Payments by the month or financial quarter each falls due in, earliest first. */
export function groupsOf(payments: readonly PaymentShown[], by: GroupBy): readonly PaymentGroup[] {
  const keyOf = ({ dueOn }: PaymentShown): string => (by === 'month' ? dueOn.slice(0, 7) : quarterOf(dueOn));
  return [...Map.groupBy(payments, keyOf)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, mine]) => ({
    key, name: by === 'month' ? formatPartial(key) : quarterShort(key),
    payments: mine.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number - b.number)),
    done: mine.every(({ state }) => state === 'paid' || state === 'cancelled'),
  }));
}

/** Payments that somebody proposed: those that can be decided, by when they are due, then those that are held. */
export const waitingOf = (payments: readonly PaymentShown[]): readonly PaymentShown[] =>
  payments.filter(({ state }) => state === 'proposed').toSorted((a, b) => Number(a.held.length > 0) - Number(b.held.length > 0) || (a.dueOn < b.dueOn ? -1 : 1));

const column = copyColumn<PaymentShown>;
const day = (date: string | null): string | null => (date === null ? null : formatDateShort(date));

/** What a copy holds, a row a payment. */
export const copyColumns: Columns<PaymentShown> = [
  column('project', 'Project', 'text', ({ project }) => project.name), column('number', 'Payment', 'number', ({ number }) => `${number}`), column('lead', 'Lead', 'text', ({ lead }) => lead),
  column('round', 'Round', 'text', ({ round }) => (round === null ? null : roundShort(round.name))), column('kind', 'Kind', 'text', ({ kind }) => upperFirst(kind)),
  column('due', 'Due', 'date', ({ dueOn }) => day(dueOn)), column('amount', 'Amount £', 'number', (payment) => plainPounds(amountOf(payment))), column('state', 'State', 'text', paymentWord),
  column('proposed', 'Proposed', 'date', ({ proposedOn }) => day(proposedOn)), column('approved', 'Approved', 'date', ({ approvedOn }) => day(approvedOn)), column('paid', 'Paid', 'date', ({ paidOn }) => day(paidOn)),
  column('said', 'Held by, or who and when', 'text', (payment) => paymentSaid(payment) || null),
];
