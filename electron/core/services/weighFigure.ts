import type { ObservationShown } from '../../../shared/contract/outcomes.ts';
import { periodEnd } from '../../../shared/domain/period.ts';
import { forbidden, invalid, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Reader, Tx } from '../db/database.ts';
import type { MeasureRow } from '../db/rows/measure.ts';
import type { Deps } from '../deps.ts';
import type { IndicatorRecord } from '../repositories/indicators.ts';
import { findMeasure } from '../repositories/measures.ts';
import { addFigure, changeFigure, findRecorded, type FigurePlace, type RecordedRow } from '../repositories/observations.ts';
import { indicatorOf, madeUp } from './measures.ts';
import { versionOn } from './measureShown.ts';
import { observationShown } from './observationShown.ts';
import { contentOf, placeOf, type Content, type Given, type Placed } from './recordFigure.ts';
import { differing } from './texts.ts';

/** A measure that figures are recorded of. */
export interface Measured {
  readonly row: MeasureRow;
  readonly indicator: IndicatorRecord;
}

export async function measured(db: Reader, reference: string): Promise<Measured | null> {
  const row = await findMeasure(db, reference);
  if (row === null) return null;
  const indicator = await indicatorOf(db, ({ id }) => id === row.indicator_id);
  if (indicator === null) throw new Error(`${row.reference} has no indicator`);
  return { row, indicator };
}

/** The figure that stands in a place, as it is shown. */
export async function shownAt(db: Reader, place: FigurePlace, { row, indicator }: Measured): Promise<ObservationShown> {
  const recorded = await findRecorded(db, place);
  if (recorded === null) throw new Error(`A figure of ${row.reference} was kept and is not there`);
  return observationShown(recorded, row.reference, indicator.shown);
}

/** A figure that may stand: where, what, and what it would replace. */
export interface Weighed {
  readonly place: Placed;
  readonly content: Content;
  readonly there: RecordedRow | null;
  /** It stands there already, word for word. */
  readonly same: boolean;
}

/** Judges one figure by every rule there is but who was first. `refusal` says whose figures this person may not record. */
export async function weigh(
  db: Reader, { today }: Pick<Deps, 'today'>, { row, indicator }: Measured, given: Given, refusal: (organisationId: string | null) => string | null,
): Promise<Result<Weighed, Problem>> {
  const place = await placeOf(db, row, given, today);
  const refused = place.ok ? refusal(place.value.organisationId) : null;
  if (refused !== null) return fail(forbidden(refused));
  const there = place.ok ? await findRecorded(db, place.value) : null;
  const content = contentOf(indicator.shown, given, there);
  if (!place.ok || !content.ok) return fail(invalid([...(place.ok ? [] : place.problem), ...(content.ok ? [] : content.problem)]));
  return ok({ place: place.value, content: content.value, there, same: there !== null && differing(there, content.value) === null });
}

/** Puts a figure in its place, under the definition in force at the period's end. */
export async function keep(
  tx: Tx, { newId }: Pick<Deps, 'newId'>, { row: measure, indicator }: Measured, { place: { council, period, organisationId, breakdown }, content, there }: Weighed,
): Promise<void> {
  const fields = {
    ...content,
    council_code: council?.councilCode ?? null,
    indicator_version_id: versionOn(indicator.versions, periodEnd(period))?.id ?? measure.indicator_version_id,
    // What a source said is not what was typed over it.
    source_id: null,
    illustrative: await madeUp(tx),
  };
  if (there !== null) return changeFigure(tx, there.id, fields);
  return addFigure(tx, { id: newId(), measure_id: measure.id, organisation_id: organisationId, period_kind: period.kind, period_start: period.start, breakdown, ...fields });
}
