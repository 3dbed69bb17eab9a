import type { MeasureDetail } from '../../../shared/contract/outcomes.ts';
import { checkMeasure, measureReference } from '../../../shared/domain/measure.ts';
import { periodCode, periodKindName } from '../../../shared/domain/period.ts';
import { conflict, invalid, notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Reader, Tx } from '../db/database.ts';
import type { MeasureRow } from '../db/rows/measure.ts';
import type { Deps } from '../deps.ts';
import { listIndicators, type IndicatorRecord } from '../repositories/indicators.ts';
import {
  addMeasure, addTargets, changeMeasure, changeTarget, findMeasure, isMeasureReferenceUsed, listMeasures, listMembers, listTargets, removeTargets,
} from '../repositories/measures.ts';
import { hasFigures, listRecorded } from '../repositories/observations.ts';
import { programmeOf } from '../repositories/programme.ts';
import { findProject } from '../repositories/projects.ts';
import { keepSource } from '../repositories/sources.ts';
import { checkTouched } from './invariants.ts';
import { asInput, measureFields, measureInWords, type MeasureFields, type TargetWanted } from './measureFields.ts';
import { measureSummaries } from './measureSummaries.ts';
import { versionOn } from './measureShown.ts';
import { observationShown } from './observationShown.ts';
import { answer, type ServicesOf } from './service.ts';
import { asTheySaw, staleProblem } from './stale.ts';
import { differing } from './texts.ts';

export const noMeasure = (reference: string): Problem => notFound('measure', `There is no measure called ${reference}`);

/** The councils of a project, by the code each took part under, with each time it did. */
async function councilsOf(db: Reader, projectId: string): Promise<MeasureDetail['councils']> {
  const parts = Map.groupBy(await listMembers(db, [projectId]), ({ council_code }) => council_code);
  return [...parts].map(([code, times]) => (
    { code, shortName: times[0]?.short_name ?? code, times: times.map(({ joined_on: joinedOn, left_on: leftOn }) => ({ joinedOn, leftOn })) }));
}

async function measureDetail(db: Reader, row: MeasureRow, today: string): Promise<MeasureDetail> {
  const [summary] = await measureSummaries(db, { measureId: row.id }, today);
  if (summary === undefined) throw new Error(`The measure ${row.reference} was found and is not there`);
  const targets = await listTargets(db, [row.id]);
  const councils = await councilsOf(db, row.project_id);
  const observations = await listRecorded(db, row.id);
  return {
    ...summary,
    targets: targets.map(({ period_kind: kind, period_start: start, value, illustrative }) => ({ period: { kind, start }, value, illustrative: illustrative === 1 })),
    councils,
    observations: observations.map((each) => observationShown(each, row.reference, summary.indicator)),
  };
}

export async function indicatorOf(db: Reader, is: (indicator: IndicatorRecord) => boolean): Promise<IndicatorRecord | null> {
  return (await listIndicators(db)).find(is) ?? null;
}

/** Whether what is entered in this file is made up: a practice file says so of all that is entered in it. */
export async function madeUp(db: Reader): Promise<0 | 1> {
  const { sample, practice_date } = await programmeOf(db);
  return sample === 'practice' || practice_date !== null ? 1 : 0;
}

function freeReference(tx: Tx, project: string, indicator: string): string {
  for (let n = 1; ; n += 1) {
    const reference = measureReference(project, indicator, n);
    if (!isMeasureReferenceUsed(tx, reference)) return reference;
  }
}

/** Makes the targets over time just these: steps that stay keep their row. Answers whether anything differed. */
async function replaceTargets(tx: Tx, { newId }: Deps, measureId: string, wanted: readonly TargetWanted[], illustrative: 0 | 1): Promise<boolean> {
  const there = new Map((await listTargets(tx, [measureId])).map((row) => [periodCode({ kind: row.period_kind, start: row.period_start }), row]));
  const codes = new Set(wanted.map(({ period }) => periodCode(period)));
  const gone = [...there].filter(([code]) => !codes.has(code)).map(([, { id }]) => id);
  const fresh = wanted.filter(({ period }) => !there.has(periodCode(period)));
  const moved = wanted.flatMap(({ period, value }) => {
    const row = there.get(periodCode(period));
    return row === undefined || row.value === value ? [] : [{ id: row.id, value }];
  });
  await removeTargets(tx, gone);
  for (const { id, value } of moved) await changeTarget(tx, id, value);
  await addTargets(tx, fresh.map(({ period: { kind, start }, value }) =>
    ({ id: newId(), measure_id: measureId, period_kind: kind, period_start: start, value, illustrative })));
  return gone.length + fresh.length + moved.length > 0;
}

/** Undefined where the source was not spoken of. */
async function sourceId(tx: Tx, { newId }: Deps, { source }: MeasureFields): Promise<string | null | undefined> {
  return source ? keepSource(tx, newId, source) : source;
}

async function checked(deps: Deps, tx: Tx, reference: string): Promise<Result<MeasureDetail, Problem>> {
  const issues = await checkTouched(tx);
  if (issues.length > 0) return fail(invalid(issues));
  const row = await findMeasure(tx, reference);
  if (row === null) throw new Error(`The measure ${reference} was kept and is not there`);
  return ok(await measureDetail(tx, row, deps.today));
}

const unknownBaseline = {
  baseline_value: null, baseline_numerator: null, baseline_denominator: null, baseline_on: null, baseline_note: null, baseline_source_id: null,
};
const unknownTarget = { target_value: null, target_on: null, target_note: null };

export const measureServices = {
  'measures.get': async (deps, { measure }) =>
    deps.read(async (db) => {
      const row = await findMeasure(db, measure);
      return row === null ? fail(noMeasure(measure)) : answer(await measureDetail(db, row, deps.today));
    }),

  'measures.add': async (deps, request) =>
    deps.write({}, async (tx) => {
      const project = await findProject(tx, request.project);
      if (project === null) return fail(notFound('project', `There is no project called ${request.project}`));
      const indicator = await indicatorOf(tx, ({ shown }) => shown.key === request.indicator);
      if (indicator === null) return fail(notFound('indicator', `The library has no measure called ${request.indicator}`));
      const version = versionOn(indicator.versions, deps.today) ?? indicator.versions.at(-1);
      if (version === undefined) return fail(conflict(`${indicator.shown.name} has no definition yet, so it cannot be measured`));
      const fields = measureFields(indicator.shown, request);
      if (!fields.ok) return fail(invalid(fields.problem));
      const { basis, every } = request;
      const { columns, targets = [] } = fields.value;
      const alike = (await listMeasures(tx, { projectId: project.id }))
        .some((row) => row.indicator_id === indicator.id && row.basis === basis && row.basis_note === (columns.basis_note ?? null));
      if (alike) {
        const message = 'Select a measure that the project does not have yet';
        return fail(conflict(`${project.title} already has this measure for ${basis}`, [{ path: 'indicator', message }]));
      }
      const illustrative = await madeUp(tx);
      const reference = freeReference(tx, project.reference, indicator.shown.key);
      const id = deps.newId();
      await addMeasure(tx, {
        id, project_id: project.id, indicator_id: indicator.id, indicator_version_id: version.id, reference, basis, basis_note: null, every, due_days: 30,
        ...unknownBaseline, ...unknownTarget, illustrative, ...columns, baseline_source_id: (await sourceId(tx, deps, fields.value)) ?? null,
      });
      await replaceTargets(tx, deps, id, targets, illustrative);
      return checked(deps, tx, reference);
    }),

  'measures.edit': async (deps, request) =>
    deps.write({ reason: request.reason }, async (tx) => {
      const row = await findMeasure(tx, request.measure);
      if (row === null) return fail(noMeasure(request.measure));
      const indicator = await indicatorOf(tx, ({ id }) => id === row.indicator_id);
      if (indicator === null) throw new Error(`${row.reference} has no indicator`);
      const fields = measureFields(indicator.shown, request);
      if (!fields.ok) return fail(invalid(fields.problem));
      const { columns, targets } = fields.value;
      const wanted = { ...row, ...columns };
      const [yours, theirs] = [measureInWords(wanted, indicator.shown), measureInWords(row, indicator.shown)];
      const old = await staleProblem(tx, {
        changedIn: request.changedIn, row, what: 'this measure', yours, theirs,
        was: asTheySaw(deps, request.changedIn, async (db) => { const seen = await findMeasure(db, request.measure); return seen === null ? null : measureInWords(seen, indicator.shown); }),
      });
      if (old !== null) return fail(old);
      const issues = checkMeasure(asInput(wanted));
      if (issues.length > 0) return fail(invalid(issues));
      if (wanted.every !== row.every && (await hasFigures(tx, row.id))) {
        const message = `Figures are recorded by ${periodKindName(row.every).toLowerCase()} here. Add another measure to record them differently`;
        return fail(invalid([{ path: 'every', message }]));
      }
      const source = await sourceId(tx, deps, fields.value);
      const changed = differing<MeasureRow>(row, { ...columns, ...(source === undefined ? {} : { baseline_source_id: source }) });
      const moved = targets !== undefined && (await replaceTargets(tx, deps, row.id, targets, await madeUp(tx)));
      // New targets count as a change of the measure, so that two people cannot write over each other's.
      if (changed !== null || moved) await changeMeasure(tx, row.id, changed ?? {});
      return checked(deps, tx, row.reference);
    }),
} satisfies ServicesOf<'measures.get' | 'measures.add' | 'measures.edit'>;
