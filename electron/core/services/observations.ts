import type { ObservationShown } from '../../../shared/contract/outcomes.ts';
import { periodEnd } from '../../../shared/domain/period.ts';
import { invalid } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Reader, Tx } from '../db/database.ts';
import type { MeasureRow } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { IndicatorRecord } from '../repositories/indicators.ts';
import { findMeasure } from '../repositories/measures.ts';
import { addFigure, changeFigure, findRecorded, listRecorded, type FigurePlace, type RecordedRow } from '../repositories/observations.ts';
import { checkTouched } from './invariants.ts';
import { indicatorOf, madeUp, noMeasure } from './measures.ts';
import { versionOn } from './measureShown.ts';
import { observationShown } from './observationShown.ts';
import { contentOf, mayNotReplace, placeOf, type Content, type Placed } from './recordFigure.ts';
import { recordSheet, recordTasks } from './recordForm.ts';
import { mayNotRecord } from './recordingFor.ts';
import { answer, type ServicesOf } from './service.ts';
import { differing } from './texts.ts';

interface Measured {
  readonly row: MeasureRow;
  readonly indicator: IndicatorRecord;
}

async function measured(db: Reader, reference: string): Promise<Measured | null> {
  const row = await findMeasure(db, reference);
  if (row === null) return null;
  const indicator = await indicatorOf(db, ({ id }) => id === row.indicator_id);
  if (indicator === null) throw new Error(`${row.reference} has no indicator`);
  return { row, indicator };
}

async function shownAt(db: Reader, place: FigurePlace, { row, indicator }: Measured): Promise<ObservationShown> {
  const recorded = await findRecorded(db, place);
  if (recorded === null) throw new Error(`A figure of ${row.reference} was kept and is not there`);
  return observationShown(recorded, row.reference, indicator.shown);
}

/** Puts a figure in its place, under the definition in force at the period's end. */
async function keep(
  tx: Tx, { newId }: Deps, { row: measure, indicator }: Measured, { council, period, ...place }: Placed, there: RecordedRow | null, content: Content,
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
  const { organisationId: organisation_id, breakdown } = place;
  return addFigure(tx, { id: newId(), measure_id: measure.id, organisation_id, period_kind: period.kind, period_start: period.start, breakdown, ...fields });
}

export const observationServices = {
  'observations.list': async (deps, { measure }) =>
    deps.read(async (db) => {
      const found = await measured(db, measure);
      if (found === null) return fail(noMeasure(measure));
      const rows = await listRecorded(db, found.row.id);
      return answer({ observations: rows.map((row) => observationShown(row, found.row.reference, found.indicator.shown)) });
    }),

  'observations.record': async (deps, request) =>
    deps.write({}, async (tx) => {
      const found = await measured(tx, request.measure);
      if (found === null) return fail(noMeasure(request.measure));
      const place = await placeOf(tx, found.row, request, deps.today);
      const refused = place.ok ? await mayNotRecord(tx, deps.actor, found.row.project_id, place.value.organisationId) : null;
      if (refused !== null) return fail(refused);
      const there = place.ok ? await findRecorded(tx, place.value) : null;
      const content = contentOf(found.indicator.shown, request, there);
      if (!place.ok || !content.ok) return fail(invalid([...(place.ok ? [] : place.problem), ...(content.ok ? [] : content.problem)]));
      if (there !== null && differing(there, content.value) === null) return ok(await shownAt(tx, place.value, found));
      const unseen = await mayNotReplace(tx, request, { there, content: content.value, indicator: found.indicator.shown, name: place.value.name });
      if (unseen !== null) return fail(unseen);
      await keep(tx, deps, found, place.value, there, content.value);
      const wrong = await checkTouched(tx);
      return wrong.length > 0 ? fail(invalid(wrong)) : ok(await shownAt(tx, place.value, found));
    }),

  'record.tasks': async (deps, request) => deps.read((db) => recordTasks(db, deps, request)),
  'record.sheet': async (deps, request) => deps.read((db) => recordSheet(db, deps, request)),
} satisfies ServicesOf<'observations.list' | 'observations.record' | 'record.tasks' | 'record.sheet'>;
