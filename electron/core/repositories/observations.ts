import type { Period } from '../../../shared/domain/period.ts';
import type { Reader, Tx } from '../db/database.ts';
import type { ObservationRow } from '../db/rows/measure.ts';
import { insertRows } from './rows.ts';

const figureColumns = [
  'period_kind', 'period_start', 'organisation_id', 'value', 'numerator', 'denominator', 'shorthand', 'indicator_version_id', 'illustrative',
] as const;

/** What a series is put together from. */
export type FigureRow = Pick<ObservationRow, 'measure_id' | (typeof figureColumns)[number]>;

export interface RecordedRow extends ObservationRow {
  readonly version: number;
  readonly council_name: string | null;
  readonly recorded_at: string;
  readonly actor_name: string;
  readonly actor_organisation: string;
}

/** Every figure of these measures up to a day, breakdowns left out, oldest first. */
export async function listFigures(db: Reader, measureIds: readonly string[], today: string): Promise<readonly FigureRow[]> {
  if (measureIds.length === 0) return [];
  return db.selectFrom('observation').select(['measure_id', ...figureColumns])
    .where('measure_id', 'in', [...measureIds]).where('breakdown', '=', '').where('period_start', '<=', today)
    .orderBy('measure_id').orderBy('period_start').orderBy('period_kind').execute();
}

/** The start of each measure's latest period with a figure, by the end of the index and not by reading the series. */
export async function latestPeriods(db: Reader, today: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('measure').select((eb) => ['measure.id', eb.selectFrom('observation')
    .select('observation.period_start').whereRef('observation.measure_id', '=', 'measure.id').where('observation.breakdown', '=', '')
    .where('observation.shorthand', 'is', null).where('observation.period_start', '<=', today)
    .orderBy('observation.period_start', 'desc').limit(1).as('latest')]).execute();
  return new Map(rows.flatMap(({ id, latest }) => (latest === null ? [] : [[id, latest] as const])));
}

const askedAtOnce = 500;

/** Asks about the measures of each period together: `starts` gives the start of each measure's period. */
async function byPeriod<T>(
  starts: ReadonlyMap<string, string>, askFor: (measures: readonly string[], start: string) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (const [start, measures] of Map.groupBy(starts.keys(), (measure) => starts.get(measure) ?? '')) {
    for (let from = 0; from < measures.length; from += askedAtOnce) found.push(...await askFor(measures.slice(from, from + askedAtOnce), start));
  }
  return found;
}

/** The figures of one period of each measure. */
export const listFiguresOf = (db: Reader, starts: ReadonlyMap<string, string>): Promise<readonly FigureRow[]> =>
  byPeriod(starts, (measures, start) => db.selectFrom('observation').select(['measure_id', ...figureColumns])
    .where('measure_id', 'in', measures).where('breakdown', '=', '').where('period_start', '=', start).execute());

/** The figures of one measure and period added up. */
export interface SumRow extends Pick<ObservationRow, 'measure_id' | 'period_kind' | 'period_start'> {
  readonly illustrative: 0 | 1;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly figures: number;
  /** How many of them are a council's, and not of the whole project. */
  readonly councils: number;
  /** How many of them were given as a value and not as parts. */
  readonly values: number;
  /** Two definitions, where these differ. */
  readonly one_version: string;
  readonly other_version: string;
}

/**
 * The figures of one period of each measure, added up where they lie: the overview asks for every measure there is.
 * Grouped as the index goes, so that nothing is sorted.
 */
export const sumFiguresOf = (db: Reader, starts: ReadonlyMap<string, string>): Promise<readonly SumRow[]> =>
  byPeriod(starts, (measures, start) => db.selectFrom('observation').select(({ fn }) => [
    'measure_id', 'period_kind', fn.max('period_start').as('period_start'), fn.max('illustrative').as('illustrative'),
    fn.sum<number | null>('value').as('value'), fn.sum<number | null>('numerator').as('numerator'), fn.sum<number | null>('denominator').as('denominator'),
    fn.countAll<number>().as('figures'), fn.count<number>('organisation_id').as('councils'), fn.count<number>('value').as('values'),
    fn.min('indicator_version_id').as('one_version'), fn.max('indicator_version_id').as('other_version'),
  ]).where('measure_id', 'in', measures).where('breakdown', '=', '').where('period_start', '=', start).where('shorthand', 'is', null)
    .groupBy(['measure_id', 'period_kind']).execute());

const recorded = (db: Reader) => db.selectFrom('observation')
  .innerJoin('indicator_version', 'indicator_version.id', 'observation.indicator_version_id')
  .innerJoin('change', 'change.seq', 'observation.changed_in').innerJoin('actor', 'actor.id', 'change.actor_id')
  .leftJoin('organisation', 'organisation.id', 'observation.organisation_id')
  .selectAll('observation')
  .select(['indicator_version.version', 'organisation.short_name as council_name', 'change.at as recorded_at'])
  .select(['actor.name as actor_name', 'actor.organisation as actor_organisation']);

/** The figures of one measure as they were recorded, by whom and when, newest period first. */
export async function listRecorded(db: Reader, measureId: string): Promise<readonly RecordedRow[]> {
  return recorded(db).where('observation.measure_id', '=', measureId)
    .orderBy('observation.period_start', 'desc').orderBy('observation.period_kind')
    .orderBy('organisation.short_name').orderBy('observation.breakdown').execute();
}

export interface FigurePlace {
  readonly measureId: string;
  readonly organisationId: string | null;
  readonly period: Period;
  readonly breakdown: string;
}

/** The one figure that may stand in this place, or null. */
export async function findRecorded(db: Reader, { measureId, organisationId, period, breakdown }: FigurePlace): Promise<RecordedRow | null> {
  const row = await recorded(db).where('observation.measure_id', '=', measureId).where('observation.breakdown', '=', breakdown)
    .where('observation.period_start', '=', period.start).where('observation.period_kind', '=', period.kind)
    .where('observation.organisation_id', organisationId === null ? 'is' : '=', organisationId).executeTakeFirst();
  return row ?? null;
}

export async function hasFigures(db: Reader, measureId: string): Promise<boolean> {
  return (await db.selectFrom('observation').select('id').where('measure_id', '=', measureId).limit(1).executeTakeFirst()) !== undefined;
}

type PlaceRow = Pick<ObservationRow, 'measure_id' | 'period_kind' | 'period_start'>;

/** In which periods a council, or the whole project, has a figure of these measures: enough to tell what is left to record. */
export async function listPlaces(db: Reader, measureIds: readonly string[], organisationId: string | null): Promise<readonly PlaceRow[]> {
  if (measureIds.length === 0) return [];
  return db.selectFrom('observation').select(['measure_id', 'period_kind', 'period_start'])
    .where('measure_id', 'in', [...measureIds]).where('breakdown', '=', '')
    .where('organisation_id', organisationId === null ? 'is' : '=', organisationId).execute();
}

export async function addFigure(tx: Tx, row: Omit<ObservationRow, 'changed_in'>): Promise<void> {
  await insertRows(tx, 'observation', [row]);
}

export async function changeFigure(tx: Tx, id: string, fields: Partial<Omit<ObservationRow, 'id' | 'changed_in'>>): Promise<void> {
  await tx.updateTable('observation').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}

/** Every figure of one measure as it stands. */
export const figuresOfMeasure = async (db: Reader, measureId: string): Promise<readonly ObservationRow[]> =>
  db.selectFrom('observation').selectAll().where('measure_id', '=', measureId).execute();
