import type { FundingDue } from '../../../../shared/contract/funding.ts';
import type { ConditionShown, PaymentShown } from '../../../../shared/contract/payments.ts';
import type { Actor } from '../../../../shared/domain/actor.ts';
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts';
import { byUrgency, isOpenCondition } from '../../../../shared/domain/condition.ts';
import type { Reader } from '../../db/database.ts';
import { awardsWithPayments } from './awardMoney.ts';
import { shownOf } from './paymentShown.ts';

interface Asking {
  readonly actor: Actor;
  readonly today: IsoDate;
}

/** Unpaid payments and open conditions that fall due by a day, overdue ones too; the earliest first. */
export async function fundingDue(db: Reader, asking: Asking, days: number): Promise<{ readonly due: readonly FundingDue[]; readonly to: IsoDate }> {
  const to = addDays(asking.today, days);
  const { payments, conditions } = await shownOf(db, await awardsWithPayments(db), asking);
  const due: readonly FundingDue[] = [
    ...payments.filter(({ state, dueOn }) => state !== 'paid' && state !== 'cancelled' && dueOn <= to).map((payment): FundingDue => ({ kind: 'payment', due: payment.dueOn, payment })),
    ...conditions.filter((condition) => isOpenCondition(condition) && condition.dueOn !== null && condition.dueOn <= to)
      .map((condition): FundingDue => ({ kind: 'condition', due: condition.dueOn ?? to, condition })),
  ];
  return { due: due.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)), to };
}

/** Payments in the order of their days, of one project or in one state. */
export async function listPayments(db: Reader, asking: Asking, { project, state }: { readonly project?: string | undefined; readonly state?: PaymentShown['state'] | undefined }): Promise<readonly PaymentShown[]> {
  const { payments } = await shownOf(db, await awardsWithPayments(db), asking);
  const wanted = payments.filter((payment) => (project === undefined || payment.project.reference === project) && (state === undefined || payment.state === state));
  return wanted.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number - b.number));
}

/** Conditions and milestones of all awards, of one project or in one state; the late first. */
export async function listConditions(db: Reader, asking: Asking, { project, state }: { readonly project?: string | undefined; readonly state?: ConditionShown['state'] | undefined }): Promise<readonly ConditionShown[]> {
  const { conditions } = await shownOf(db, await awardsWithPayments(db), asking);
  return conditions.filter((condition) => (project === undefined || condition.project.reference === project) && (state === undefined || condition.state === state)).toSorted(byUrgency);
}
