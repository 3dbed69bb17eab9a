import type { RequestOf } from '../../../../shared/contract/index.ts';
import { invalid, type Issue, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { Tx } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { addCondition, addHold } from '../../repositories/funding.ts';
import { programmeOf } from '../../repositories/programme.ts';
import { cleanTexts } from '../texts.ts';
import { awardsWithMoney } from './awardMoney.ts';
import { atCell } from './target.ts';

type Condition = NonNullable<RequestOf<'decisions.record'>['conditions']>[number];

/** Conditions of a decision as they are kept, or what is not right with which. */
export function cleanConditions(conditions: readonly Condition[]): { readonly conditions: readonly Condition[]; readonly issues: readonly Issue[] } {
  const read = conditions.map(({ title }) => cleanTexts({ title }, { title: { what: 'Condition', required: true, oneLine: true, max: 500 } }));
  return {
    conditions: conditions.map((each, at) => ({ ...each, title: read[at]?.texts.title ?? each.title })),
    issues: read.flatMap(({ issues }, at) => atCell('conditions', at, issues)),
  };
}

/** Puts the conditions of a decision on a bid into the register of the award, and holds back what waits for each. */
export async function carryConditions(deps: Deps, tx: Tx, awardId: string, { decision, conditions }: { readonly decision: string; readonly conditions: readonly Condition[] }): Promise<Result<null, Problem>> {
  const [award] = await awardsWithMoney(tx, awardId);
  if (award === undefined) throw new Error('An award that was just found is not there');
  const wrong = conditions.flatMap(({ holds }, at): readonly Issue[] => {
    if (!holds?.payment) return [];
    const path = `conditions.${at}.holds`;
    const payment = award.payments.find(({ id }) => id === holds.payment);
    if (payment === undefined) return [{ path, message: 'This award has no such payment' }];
    return payment.state === 'paid' || payment.state === 'cancelled' ? [{ path, message: `Payment ${payment.number} is ${payment.state}, so there is nothing to hold back. Select another, or nothing` }] : [];
  });
  if (wrong.length > 0) return fail(invalid(wrong));
  const illustrative = (await programmeOf(tx)).sample === 'practice' ? 1 : 0;
  const last = Math.max(0, ...award.conditions.map(({ number }) => number));
  for (const [at, { title, dueOn, holds }] of conditions.entries()) {
    const id = deps.newId();
    await addCondition(tx, { id, award_id: awardId, number: last + at + 1, kind: 'condition', title, due_on: dueOn ?? null, state: 'open', met_on: null, evidence: null, reason: null, illustrative, decision_id: decision });
    if (holds) await addHold(tx, { id: deps.newId(), award_id: awardId, payment_id: holds.payment ?? null, condition_id: id, measure_id: null, reason: null, placed_on: deps.today, lifted_on: null, lifted_reason: null, illustrative });
  }
  return ok(null);
}
