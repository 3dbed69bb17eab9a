import { periodEnd } from '../../../shared/domain/period.ts';
import { conflict, invalid, type Issue } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { IndicatorRecord } from '../repositories/indicators.ts';
import type { MeasureRow } from '../db/schema.ts';
import { findMeasure } from '../repositories/measures.ts';
import { addFigure, changeFigure, findRecorded, listRecorded, type FigurePlace } from '../repositories/observations.ts';
import { checkTouched } from './invariants.ts';
import { indicatorOf, madeUp, noMeasure } from './measures.ts';
import { versionOn } from './measureShown.ts';
import { observationShown } from './observationShown.ts';
import { alreadyThere, checkPeriod, contentInWords, contentOf, findCouncil, placeName } from './recordFigure.ts';
import { recordSheet, recordTasks } from './recordForm.ts';
import { mayNotRecord } from './recordingFor.ts';
import { answer, type ServicesOf } from './service.ts';
import { staleProblem } from './stale.ts';
import { cleanTexts, differing } from './texts.ts';

async function measured(db: Reader, reference: string): Promise<{ readonly row: MeasureRow; readonly indicator: IndicatorRecord } | null> {
  const row = await findMeasure(db, reference);
  if (row === null) return null;
  const indicator = await indicatorOf(db, ({ id }) => id === row.indicator_id);
  if (indicator === null) throw new Error(`${row.reference} has no indicator`);
  return { row, indicator };
}

async function shownAt(db: Reader, place: FigurePlace, { row, indicator }: NonNullable<Awaited<ReturnType<typeof measured>>>) {
  const recorded = await findRecorded(db, place);
  if (recorded === null) throw new Error(`A figure of ${row.reference} was kept and is not there`);
  return observationShown(recorded, row.reference, indicator.shown);
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
      const { row: measure, indicator } = found;
      const { period } = request;
      const when = checkPeriod(measure.every, period, deps.today);
      const council = when.length > 0 ? ok(null) : await findCouncil(tx, measure.project_id, request.council, period);
      if (council.ok && when.length === 0) {
        const refused = await mayNotRecord(tx, deps.actor, measure.project_id, council.value?.organisationId ?? null);
        if (refused !== null) return fail(refused);
      }
      const { texts, issues: named } = cleanTexts({ breakdown: request.breakdown }, { breakdown: { what: 'Breakdown', oneLine: true, max: 200 } });
      const party = council.ok ? council.value : null;
      const place: FigurePlace = { measureId: measure.id, organisationId: party?.organisationId ?? null, period, breakdown: texts.breakdown ?? '' };
      const there = council.ok && when.length + named.length === 0 ? await findRecorded(tx, place) : null;
      const content = contentOf(indicator.shown, request, there);
      const issues: readonly Issue[] = [...when, ...(council.ok ? [] : [council.problem]), ...named, ...(content.ok ? [] : content.problem)];
      if (!content.ok || issues.length > 0) return fail(invalid(issues));
      const name = placeName(party?.shortName ?? null, period, place.breakdown);
      const changed = there === null ? content.value : differing(there, content.value);
      if (there !== null && changed === null) return ok(await shownAt(tx, place, found));
      if (there !== null && request.changedIn === undefined) return fail(alreadyThere(there, indicator.shown, name));
      if (there === null && request.changedIn !== undefined) return fail(conflict(`${name} no longer has the figure you opened. Nothing was saved. Leave changedIn out to record a new one`));
      if (there !== null && request.changedIn !== undefined) {
        const [yours, theirs] = [contentInWords(content.value, indicator.shown), contentInWords(there, indicator.shown)];
        const old = await staleProblem(tx, { changedIn: request.changedIn, row: there, what: `the figure of ${name}`, yours, theirs });
        if (old !== null) return fail(old);
      }
      const fields = {
        ...content.value,
        council_code: party?.councilCode ?? null,
        indicator_version_id: versionOn(indicator.versions, periodEnd(period))?.id ?? measure.indicator_version_id,
        // What a source said is not what was typed over it.
        source_id: null,
        illustrative: await madeUp(tx),
      };
      if (there !== null) await changeFigure(tx, there.id, fields);
      else await addFigure(tx, { id: deps.newId(), measure_id: measure.id, organisation_id: place.organisationId, period_kind: period.kind, period_start: period.start, breakdown: place.breakdown, ...fields });
      const wrong = await checkTouched(tx);
      return wrong.length > 0 ? fail(invalid(wrong)) : ok(await shownAt(tx, place, found));
    }),

  'record.tasks': async (deps, request) => deps.read((db) => recordTasks(db, deps, request)),
  'record.sheet': async (deps, request) => deps.read((db) => recordSheet(db, deps, request)),
} satisfies ServicesOf<'observations.list' | 'observations.record' | 'record.tasks' | 'record.sheet'>;
