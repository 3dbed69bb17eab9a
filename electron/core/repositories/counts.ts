import type { Reader } from '../db/database.ts';
import type { Tables } from '../db/schema.ts';

/** The nouns that `info` counts, and the tables their rows lie in. */
const nouns = {
  projects: 'project',
  rounds: 'round',
  councils: 'council_code',
  organisations: 'organisation',
  participations: 'participation',
  awards: 'award',
  awardFigures: 'award_figure',
  indicators: 'indicator',
  measures: 'measure',
  observations: 'observation',
  nationalFigures: 'national_figure',
  notes: 'project_note',
  ratings: 'project_rating',
  profileLines: 'profile_line',
  forecasts: 'forecast',
  actuals: 'spend',
  payments: 'payment',
  conditions: 'award_condition',
  facts: 'programme_fact',
  sources: 'source',
  changes: 'change',
} as const satisfies Readonly<Record<string, keyof Tables>>;

export type Counts = { readonly [N in keyof typeof nouns]: number };

/** How many rows the file holds of each noun. `projects` are all entries, practice examples too. */
export async function countRows(db: Reader): Promise<Counts> {
  const counted: [string, number][] = [];
  for (const [noun, table] of Object.entries(nouns)) {
    const row = await db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    counted.push([noun, Number(row.n)]);
  }
  return Object.fromEntries(counted) as Counts;
}

/** Only grants count as projects where people are told how many there are. */
export async function countGrants(db: Reader): Promise<number> {
  const row = await db.selectFrom('project').where('kind', '=', 'grant').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return Number(row.n);
}
