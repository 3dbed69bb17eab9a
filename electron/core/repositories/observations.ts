import type { Period } from '../../../shared/domain/period.ts';
import type { Reader, Tx } from '../db/database.ts';
import type { ObservationRow } from '../db/schema.ts';
import { insertRows } from './rows.ts';

const figureColumns = ['period_kind', 'period_start', 'organisation_id', 'value', 'numerator', 'denominator', 'shorthand', 'indicator_version_id', 'illustrative'] as const;

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

/** The figures of one period of each measure: `starts` gives a measure's period. */
export async function listFiguresOf(db: Reader, starts: ReadonlyMap<string, string>): Promise<readonly FigureRow[]> {
  const byStart = Map.groupBy(starts.keys(), (measure) => starts.get(measure) ?? '');
  const found: FigureRow[] = [];
  for (const [start, measures] of byStart) {
    for (let from = 0; from < measures.length; from += askedAtOnce) {
      found.push(...await db.selectFrom('observation').select(['measure_id', ...figureColumns])
        .where('measure_id', 'in', measures.slice(from, from + askedAtOnce)).where('breakdown', '=', '').where('period_start', '=', start).execute());
    }
  }
  return found;
}

const recorded = (db: Reader) => db.selectFrom('observation')
  .innerJoin('indicator_version', 'indicator_version.id', 'observation.indicator_version_id')
  .innerJoin('change', 'change.seq', 'observation.changed_in').innerJoin('actor', 'actor.id', 'change.actor_id')
  .leftJoin('organisation', 'organisation.id', 'observation.organisation_id')
  .selectAll('observation')
  .select(['indicator_version.version', 'organisation.short_name as council_name', 'change.at as recorded_at', 'actor.name as actor_name', 'actor.organisation as actor_organisation']);

/** The figures of one measure as they were recorded, by whom and when, newest period first. */
export async function listRecorded(db: Reader, measureId: string): Promise<readonly RecordedRow[]> {
  return recorded(db).where('observation.measure_id', '=', measureId)
    .orderBy('observation.period_start', 'desc').orderBy('observation.period_kind').orderBy('organisation.short_name').orderBy('observation.breakdown').execute();
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

/** Which councils have a figure in which period, among these measures: enough to tell what is left to record. */
export async function listPlaces(db: Reader, measureIds: readonly string[], organisationId: string | null): Promise<readonly Pick<ObservationRow, 'measure_id' | 'period_kind' | 'period_start'>[]> {
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
