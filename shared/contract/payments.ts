import * as z from 'zod/mini';
import type { IsoDate } from '../domain/calendar.ts';
import { mostPence } from '../domain/money.ts';
import { paymentKinds, paymentStates, type PaymentKind, type PaymentState } from '../domain/payment.ts';
import type { Named } from './common.ts';
import { changedIn, choice, day, line, maybeChoice, maybeText, reference } from './fields.ts';
import { command, query } from './operation.ts';

export const instruments = ['section 31 determination', 'grant agreement'] as const;
export type Instrument = (typeof instruments)[number];
export const conditionKinds = ['condition', 'milestone'] as const;
export type ConditionKind = (typeof conditionKinds)[number];
export const conditionStates = ['open', 'in progress', 'met', 'not met', 'set aside'] as const;
export type ConditionState = (typeof conditionStates)[number];

/** What keeps a payment from being approved and paid, while it stands. */
export interface HoldShown {
  readonly id: string;
  readonly by: 'condition' | 'outcome' | 'decision';
  /** 'Condition 3, Luton’s team in place' */
  readonly what: string;
  /** What frees it, in words. */
  readonly until: string;
  readonly condition: string | null;
  readonly measure: string | null;
  readonly since: IsoDate;
  /** All payments of the award, or one. */
  readonly payment: string | null;
  readonly changedIn: number;
}

export interface MoneyBackShown {
  readonly kind: 'refund' | 'write-off';
  readonly pence: number;
  readonly on: IsoDate;
  readonly reason: string;
}

export interface PaymentShown {
  readonly id: string;
  readonly project: Named;
  readonly round: Named | null;
  readonly award: string;
  readonly lead: string | null;
  readonly number: number;
  readonly kind: PaymentKind;
  readonly instrument: Instrument;
  readonly instrumentReference: string | null;
  readonly tranche: string | null;
  readonly annexLine: string | null;
  readonly dueOn: IsoDate;
  /** As proposed, and as approved. */
  readonly pence: number;
  readonly approvedPence: number | null;
  readonly differenceReason: string | null;
  readonly state: PaymentState;
  readonly held: readonly HoldShown[];
  readonly proposedBy: string | null;
  readonly proposedOn: IsoDate | null;
  readonly approvedBy: string | null;
  readonly approvedOn: IsoDate | null;
  readonly samePersonReason: string | null;
  readonly paidOn: IsoDate | null;
  readonly back: readonly MoneyBackShown[];
  readonly cancelledReason: string | null;
  /** The decision to go beyond the award, and who made it. */
  readonly decision: { readonly reason: string; readonly by: string } | null;
  readonly note: string | null;
  /** This person proposed it, and approves it only with a reason. */
  readonly ownProposal: boolean;
  readonly illustrative: boolean;
  readonly changedIn: number;
}

export interface ConditionShown {
  readonly id: string;
  readonly project: Named;
  readonly award: string;
  readonly number: number;
  readonly kind: ConditionKind;
  readonly title: string;
  readonly dueOn: IsoDate | null;
  readonly state: ConditionState;
  readonly metOn: IsoDate | null;
  readonly evidence: string | null;
  readonly reason: string | null;
  /** Numbers of the payments it holds back, or would. */
  readonly holds: readonly number[];
  /** Every payment of the award waits for it, those to come too. */
  readonly holdsAll: boolean;
  /** The decision on the bid that it was made with. */
  readonly decision: { readonly round: Named; readonly on: IsoDate } | null;
  readonly illustrative: boolean;
  readonly changedIn: number;
}

const project = reference('the reference of the project');
const award = maybeText('Award', 200);
const id = reference('the payment');
const amount = z.int('Amount must be a whole number of pence').check(z.gte(1, 'Amount must be more than £0'), z.lte(mostPence, 'Amount must be £9,999,999,999.99 or less'));
const why = line('Reason', 'Enter the reason', 1000);
/** To pay beyond the award, or of an award that is not known. */
const decision = z.optional(z.nullable(z.strictObject({ reason: line('Reason', 'Enter the reason for the decision', 1000), decidedBy: line('Decider', 'Enter who decided', 300) })));
const instrumentFields = {
  instrument: maybeChoice('an instrument', instruments), instrumentReference: maybeText('Reference', 200), tranche: maybeText('Tranche', 100), annexLine: maybeText('Annex line', 200),
};
const terms = { kind: maybeChoice('a kind of payment', paymentKinds), ...instrumentFields, dueOn: z.optional(day('the date it is due')), pence: z.optional(amount), decision, note: maybeText('Note', 2000) };
const conditionFields = { dueOn: z.optional(z.nullable(day('the date it is due'))), evidence: maybeText('Evidence', 2000), reason: maybeText('Reason', 1000) };

export const paymentOperations = {
  'payments.list': query<{ readonly payments: readonly PaymentShown[] }>()('Payments', z.strictObject({ project: z.optional(project), state: z.optional(choice('a state', paymentStates)) })),
  /** Instalments to come, as the award letter or determination sets them out. */
  'payments.plan': command<{ readonly payments: readonly PaymentShown[] }>()('Payments planned', z.strictObject({
    project, award, kind: choice('a kind of payment', paymentKinds), ...instrumentFields,
    decision,
    instalments: z.array(z.strictObject({ dueOn: day('the date it is due'), pence: amount, tranche: maybeText('Tranche', 100) }), 'Enter the instalments')
      .check(z.minLength(1, 'Enter at least one instalment'), z.maxLength(200, 'Enter 200 instalments or fewer at a time')),
  })),
  /** A new payment of a project; or, with its id, one that was planned. */
  'payments.propose': command<PaymentShown>()('Payment proposed', z.strictObject({
    project: z.optional(project), award, id: z.optional(id), changedIn: z.optional(changedIn), ...terms,
  }), {
    needs: 'record',
    check: ({ project: of, id: planned, changedIn: seen, dueOn, pence }) => planned === undefined
      ? [
        ...(of === undefined ? [{ path: 'project', message: 'Enter the reference of the project' }] : []),
        ...(dueOn === undefined ? [{ path: 'dueOn', message: 'Enter the date it is due' }] : []),
        ...(pence === undefined ? [{ path: 'pence', message: 'Enter the amount' }] : []),
      ]
      : seen === undefined ? [{ path: 'changedIn', message: 'Enter the number of the change it was last changed in' }] : [],
  }),
  'payments.approve': command<PaymentShown>()('Payment approved', z.strictObject({
    id, changedIn,
    /** Left out: as proposed. Another amount needs the reason. */
    pence: z.optional(amount), differenceReason: maybeText('Reason', 1000),
    /** Needed of somebody who approves what they proposed. */
    samePersonReason: maybeText('Reason', 1000), decision,
  })),
  'payments.markPaid': command<PaymentShown>()('Payment made', z.strictObject({ id, changedIn, on: day('the date it was paid'), decision })),
  'payments.cancel': command<PaymentShown>()('Payment cancelled', z.strictObject({ id, changedIn, reason: why })),
  /** Of one payment, or of all payments of the award. */
  'payments.hold': command<HoldShown>()('Payment held', z.strictObject({
    project, award, payment: z.optional(z.nullable(id)), condition: maybeText('Condition', 200), measure: maybeText('Measure', 200), reason: maybeText('Reason', 1000),
  }), {
    check: ({ condition, measure, reason }) => {
      if (condition && measure) return [{ path: 'measure', message: 'Select a condition or a measure, not both' }];
      return condition || measure || reason?.trim() ? [] : [{ path: 'reason', message: 'Enter the reason' }];
    },
  }),
  'payments.release': command<HoldShown>()('Payment released', z.strictObject({ hold: reference('the hold'), changedIn, reason: why })),
  'payments.refund': command<PaymentShown>()('Refund recorded', z.strictObject({ id, changedIn, pence: amount, on: day('the date it came back'), reason: why })),
  'payments.writeOff': command<PaymentShown>()('Write-off recorded', z.strictObject({ id, changedIn, pence: amount, on: day('the date it was written off'), reason: why })),
  /** The late first. */
  'conditions.list': query<{ readonly conditions: readonly ConditionShown[] }>()('Conditions and milestones', z.strictObject({
    project: z.optional(project), state: z.optional(choice('a state', conditionStates)),
  })),
  'conditions.add': command<ConditionShown>()('Condition added', z.strictObject({
    project, award, kind: choice('condition or milestone', conditionKinds), title: line('Condition', 'Enter the condition', 500), ...conditionFields,
  })),
  'conditions.update': command<ConditionShown>()('Condition changed', z.strictObject({
    id: reference('the condition'), changedIn, title: z.optional(line('Condition', 'Enter the condition', 500)), state: z.optional(choice('a state', conditionStates)),
    metOn: z.optional(z.nullable(day('the date it was met'))), ...conditionFields,
  })),
};
