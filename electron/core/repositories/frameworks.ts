import type { Reader } from '../db/database.ts';

export interface AimRecord {
  readonly number: number;
  readonly name: string;
}

export interface OutcomeRecord {
  readonly key: string;
  readonly name: string;
  readonly position: number;
  readonly addedGoal: boolean;
  readonly aims: readonly AimRecord[];
}

export interface FrameworkRecord {
  readonly name: string;
  /** In the framework's own order. */
  readonly outcomes: readonly OutcomeRecord[];
}

const outcomesOf = (db: Reader, framework: string) =>
  db.selectFrom('outcome').select(['id', 'key', 'name', 'position', 'added_goal'])
    .where('framework_id', '=', framework).orderBy('position').orderBy('key').execute();

/** The framework this programme goes by, with its outcomes and aims. A file may hold others. */
export async function readFramework(db: Reader): Promise<FrameworkRecord> {
  const framework = await db.selectFrom('programme').innerJoin('framework', 'framework.id', 'programme.framework_id')
    .select(['framework.id', 'framework.name']).executeTakeFirstOrThrow();
  const outcomes = await outcomesOf(db, framework.id);
  const aims = await db.selectFrom('aim').select(['outcome_id', 'number', 'name']).orderBy('number').execute();
  return {
    name: framework.name,
    outcomes: outcomes.map(({ id, key, name, position, added_goal }) => ({
      key,
      name,
      position,
      addedGoal: added_goal === 1,
      aims: aims.filter((aim) => aim.outcome_id === id).map(({ number, name: aim }) => ({ number, name: aim })),
    })),
  };
}
