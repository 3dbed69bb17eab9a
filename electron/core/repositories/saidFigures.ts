import { sql } from 'kysely';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Reader } from '../db/database.ts';

/** Who is to have given figures of each measure: ids of organisations. */
export type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

/** By organisation the start of the latest period with a figure or a shorthand. */
export type Said = ReadonlyMap<string, string>;

/** Stands for the whole project where an organisation would. */
export const wholeProject = '';

const askedAtOnce = 500;

async function inParts<T>(ids: readonly string[], ask: (some: readonly string[]) => Promise<readonly T[]>): Promise<readonly T[]> {
  const found: T[] = [];
  for (let from = 0; from < ids.length; from += askedAtOnce) found.push(...await ask(ids.slice(from, from + askedAtOnce)));
  return found;
}

/** The latest period of each measure that begins before a day, by the end of the index. */
const periodsBefore = (db: Reader, measures: readonly string[], before: string) =>
  inParts(measures, (some) => db.selectFrom('measure').select((eb) => ['measure.id', eb.selectFrom('observation')
    .select('observation.period_start').whereRef('observation.measure_id', '=', 'measure.id').where('observation.breakdown', '=', '')
    .where('observation.period_start', '<', before).orderBy('observation.period_start', 'desc').limit(1).as('start')]).where('measure.id', 'in', some).execute());

/** As the index has it, word for word, so that the table itself is not read. */
const giver = sql<string>`coalesce(observation.organisation_id, '')`;

/** Who gave a figure of each measure for the period that starts on a day, as one text each: a row each would be slow to hand over. */
const giversOf = (db: Reader, measures: readonly string[], start: string) =>
  inParts(measures, (some) => db.selectFrom('observation').select(['measure_id', sql<string>`string_agg(${giver}, ' ')`.as('givers')])
    .where('measure_id', 'in', some).where('breakdown', '=', '').where('period_start', '=', start).groupBy('measure_id').execute());

/**
 * By measure the latest period for which each of those wanted gave a figure, walking back a period at a time until all
 * are found: mostly the first step finds them. A figure of the whole project speaks for all, and ends the walk. Measures
 * of which the same was said share one and the same `Said`, as those of a project mostly do.
 */
export async function latestSaid(db: Reader, wanted: Wanted, today: string): Promise<ReadonlyMap<string, Said>> {
  const nobody: Said = new Map();
  const said = new Map<string, Said>([...wanted.keys()].map((measure) => [measure, nobody]));
  const isDone = (measure: string): boolean => {
    const found = said.get(measure) ?? nobody;
    return found.has(wholeProject) || [...wanted.get(measure) ?? []].every((organisation) => found.has(organisation));
  };
  let walking: ReadonlyMap<string, string> = new Map([...wanted.keys()].map((measure) => [measure, addDays(today, 1)]));
  while (walking.size > 0) {
    const reached = new Map<string, string>();
    for (const [before, measures] of Map.groupBy(walking.keys(), (measure) => walking.get(measure) ?? '')) {
      for (const { id, start } of await periodsBefore(db, measures, before)) if (start !== null) reached.set(id, start);
    }
    for (const [start, measures] of Map.groupBy(reached.keys(), (measure) => reached.get(measure) ?? '')) {
      const alike = Map.groupBy(await giversOf(db, measures, start), ({ givers }) => givers);
      for (const [givers, rows] of alike) {
        const earlier = Map.groupBy(rows, ({ measure_id }) => said.get(measure_id) ?? nobody);
        for (const [before, those] of earlier) {
          const now: Said = new Map([...givers.split(' ').map((organisation) => [organisation, start] as const), ...before]);
          for (const { measure_id } of those) said.set(measure_id, now);
        }
      }
    }
    walking = new Map([...reached].filter(([measure]) => !isDone(measure)));
  }
  return said;
}
