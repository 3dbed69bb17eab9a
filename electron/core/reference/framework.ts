import { fixedId } from './ids.ts';
import framework from './data/framework.json' with { type: 'json' };
import type { RowSet } from './rowSet.ts';
import { sourceId } from './sources.ts';

export const frameworkId = fixedId('framework', 'every-child-matters');

export const outcomeId = (outcome: string): string => fixedId('outcome', outcome);

export const aimId = (outcome: string, number: number): string => fixedId('aim', `${outcome}/${number}`);

/** The five Every Child Matters outcomes with their aims, and the practice pilots' added goal as the sixth, marked so. */
export const frameworkRows = (): RowSet => ({
  framework: [{ id: frameworkId, name: framework.name, source_id: sourceId(framework.source) }],
  outcome: framework.outcomes.map(({ key, name, addedGoal, source }, index) => ({
    id: outcomeId(key),
    framework_id: frameworkId,
    key,
    name,
    position: index + 1,
    added_goal: addedGoal ? 1 : 0,
    source_id: sourceId(source),
  })),
  aim: framework.outcomes.flatMap(({ key, aims }) =>
    aims.map((name, index) => ({ id: aimId(key, index + 1), outcome_id: outcomeId(key), number: index + 1, name }))),
});
