import type { Reader } from '../db/database.ts';
import type { ObservationRow } from '../db/rows/measure.ts';

const columns = ['measure_id', 'organisation_id', 'council_code', 'period_kind', 'period_start', 'value', 'numerator', 'denominator', 'shorthand', 'markers', 'indicator_version_id', 'illustrative'] as const;

/** A figure of one council, or of a whole project, as comparisons take it. */
export type CouncilFigureRow = Pick<ObservationRow, (typeof columns)[number]>;

/** Every figure of one organisation up to a day, oldest first, breakdowns left out. */
export async function figuresOfOrganisation(db: Reader, organisationId: string, today: string): Promise<readonly CouncilFigureRow[]> {
  return db.selectFrom('observation').select(columns).where('organisation_id', '=', organisationId).where('period_start', '<=', today)
    .where('breakdown', '=', '').orderBy('period_start').orderBy('period_kind').execute();
}

/** Every figure of these measures up to a day, oldest first, breakdowns left out. */
export async function figuresOfMeasures(db: Reader, measureIds: readonly string[], today: string): Promise<readonly CouncilFigureRow[]> {
  if (measureIds.length === 0) return [];
  return db.selectFrom('observation').select(columns).where('measure_id', 'in', [...measureIds]).where('breakdown', '=', '')
    .where('period_start', '<=', today).orderBy('period_start').orderBy('period_kind').execute();
}

const askedAtOnce = 500;

/** What several measures have of the period that begins on a day. */
export async function figuresFrom(db: Reader, measureIds: readonly string[], start: string): Promise<readonly CouncilFigureRow[]> {
  const found: CouncilFigureRow[] = [];
  for (let from = 0; from < measureIds.length; from += askedAtOnce) {
    found.push(...await db.selectFrom('observation').select(columns).where('measure_id', 'in', measureIds.slice(from, from + askedAtOnce))
      .where('breakdown', '=', '').where('period_start', '=', start).execute());
  }
  return found;
}
