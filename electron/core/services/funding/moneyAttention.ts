import type { AttentionGroup } from '../../../../shared/contract/programme.ts';
import type { CarryForwardShown } from '../../../../shared/contract/carryForwards.ts';
import type { PaymentShown } from '../../../../shared/contract/payments.ts';
import type { Actor } from '../../../../shared/domain/actor.ts';
import { addDays, dueInWords, formatDateShort, type IsoDate } from '../../../../shared/domain/calendar.ts';
import { isLateCondition } from '../../../../shared/domain/condition.ts';
import { quarterShort, yearName } from '../../../../shared/domain/financialQuarter.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { shortTitle } from '../../../../shared/domain/project.ts';
import { plural } from '../../../../shared/domain/words.ts';
import type { Reader } from '../../db/database.ts';
import { variationsLike } from '../../repositories/variations.ts';
import { lateStandards } from '../awardRecords/standardRegister.ts';
import { awardsWithPayments } from './awardMoney.ts';
import { allCarryForwards } from './carryForwardShown.ts';
import { allClaims } from './claimShown.ts';
import { explainGroup } from './explainAttention.ts';
import { shownOf } from './paymentShown.ts';
import { toldVariations, variationInShort } from '../variations/shown.ts';

type Item = AttentionGroup['items'][number];

/** The overview shows a few of them, and these on request. */
const mostShown = 50;
/** What falls due within a month needs somebody now. */
const soon = 30;

const byDay = (a: PaymentShown, b: PaymentShown): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number - b.number);

function item(payment: PaymentShown, today: IsoDate, verb: string): Item {
  const { project, award, lead, number, pence, approvedPence, dueOn, held, illustrative } = payment;
  const when = dueInWords(dueOn, today);
  const late = dueOn < today;
  return {
    what: `Payment ${number}, ${formatMoney(approvedPence ?? pence)}${held.length === 0 ? '' : ', held'}`,
    where: [lead, shortTitle(project.name)].filter((part) => part !== null && part !== '').join(', '),
    when: `${formatDateShort(dueOn)}, ${when}`, ...(late ? { late: when } : {}), verb, illustrative, link: { page: 'payment', project: project.reference, award, number },
  };
}

const asked = ({ project, award, lead, number, year, pence, requestedOn, illustrative }: CarryForwardShown): Item => ({
  what: `Carry ${formatMoney(pence)} forward from ${yearName(year)}`, where: [lead, shortTitle(project.name)].filter((part) => part !== null && part !== '').join(', '),
  when: `asked ${formatDateShort(requestedOn)}`, verb: 'Decide', illustrative, link: { page: 'carry-forward', project: project.reference, award, number },
});

/** Variations that officers are asked to decide, the longest waiting first. */
async function submittedVariations(db: Reader, { actor }: { readonly actor: Actor }, grants: ReadonlySet<string>): Promise<readonly Item[]> {
  if (actor.role !== 'programme officer') return [];
  const told = await toldVariations(db, await variationsLike(db, { states: ['submitted'] }));
  const since = ({ row }: (typeof told)[number]): string => row.submitted_on ?? '';
  return told.filter(({ project }) => grants.has(project.reference)).toSorted((a, b) => (since(a) < since(b) ? -1 : 1)).map(({ row: { kind, number, illustrative, submitted_on }, project, award, changes }): Item => ({
    what: `Variation ${number}, ${variationInShort({ kind, changes })}`, where: shortTitle(project.name), when: `submitted ${formatDateShort(submitted_on ?? '')}`, verb: 'Decide',
    illustrative: illustrative === 1, link: { page: 'variation', project: project.reference, award, number },
  }));
}

/** Claims that officers are asked to decide, the longest waiting first. */
async function sentClaims(db: Reader, { actor, today }: { readonly actor: Actor; readonly today: IsoDate }, grants: ReadonlySet<string>): Promise<readonly Item[]> {
  const claims = await allClaims(db, { actor, today }, ({ state }) => state === 'sent');
  return claims.filter(({ project }) => grants.has(project.reference)).map(({ project, award, number, lead, council, quarter, sentOn, working, illustrative }): Item => ({
    what: `Claim ${number}, ${working.due === null ? 'due not known' : formatMoney(working.due)}`, where: [council?.shortName ?? lead, shortTitle(project.name)].filter((part) => part !== null && part !== '').join(', '),
    when: `for ${quarterShort(quarter)}, sent ${formatDateShort(sentOn ?? today)}`, verb: 'Decide', illustrative, link: { page: 'claim', project: project.reference, award, number },
  }));
}

/** One line for yearly reviews and checks of the grants standard that are past their day. */
async function lateReviews(db: Reader, today: IsoDate): Promise<readonly Item[]> {
  const { late: [first, ...others], illustrative } = await lateStandards(db, today);
  if (first === undefined || first.due === null) return [];
  const words = dueInWords(first.due, today);
  return [{
    what: others.length === 0 ? `${first.says} of an award` : `${others.length + 1} reviews and checks`, where: 'Grants standard', when: `${formatDateShort(first.due)}, ${words}`, late: words, verb: 'Look', illustrative,
    link: { page: 'standard', late: true },
  }];
}

const group = (key: AttentionGroup['key'], title: string, items: readonly Item[]): AttentionGroup => ({ key, title, count: items.length, items: items.slice(0, mostShown) });

/** Payments, carry-forwards and variations that wait for a decision; payments that are held, late or due within a month, with conditions and reviews past their day; and what is to be explained or tied out. */
export async function moneyGroups(db: Reader, asking: { readonly actor: Actor; readonly today: IsoDate }, grants: ReadonlySet<string>): Promise<readonly AttentionGroup[]> {
  const { today } = asking;
  const shown = await shownOf(db, await awardsWithPayments(db, 'unpaid'), asking);
  const unpaid = shown.payments.filter((payment) => grants.has(payment.project.reference)).toSorted(byDay);
  const carries = (await allCarryForwards(db, asking, ({ state }) => state === 'requested')).filter(({ project }) => grants.has(project.reference));
  const toDecide = unpaid.filter(({ state, held }) => state === 'proposed' && held.length === 0);
  const due = unpaid.filter((payment) => !toDecide.includes(payment) && (payment.held.length > 0 || payment.dueOn <= addDays(today, soon)));
  const conditions = shown.conditions.filter((condition) => isLateCondition(condition, today) && grants.has(condition.project.reference));
  const late = conditions.map(({ title, project, award, dueOn, illustrative }): Item => {
    const words = dueInWords(dueOn ?? today, today);
    return { what: title, where: shortTitle(project.name), when: `${formatDateShort(dueOn ?? today)}, ${words}`, late: words, verb: 'Look', illustrative, link: { page: 'project-funding', project: project.reference, award, part: 'conditions' } };
  });
  return [
    group('decisions', 'Waiting for a decision', [...toDecide.map((payment) => item(payment, today, 'Decide')), ...(await sentClaims(db, asking, grants)), ...carries.map(asked), ...(await submittedVariations(db, asking, grants))]),
    { ...group('money', 'Payments held or due, late conditions and reviews', [...late, ...(await lateReviews(db, today)), ...due.map((payment) => item(payment, today, 'Look'))]), ...(late.length === 0 ? {} : { more: { what: plural(late.length, 'late condition'), link: { page: 'conditions', late: true } } }) },
    await explainGroup(db, today, grants),
  ];
}
