import type { RecordGrid } from '../../../shared/contract/outcomes.ts';
import { firstDay } from '../../../shared/domain/partialDate.ts';
import { comparePeriods, nextPeriod, periodCode, periodsBetween, type Period, type PeriodKind } from '../../../shared/domain/period.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { listMembers } from '../repositories/measures.ts';
import { listRecorded } from '../repositories/observations.ts';
import { listOrganisations } from '../repositories/organisations.ts';
import { projectById } from '../repositories/projects.ts';
import { madeUp, noMeasure } from './measures.ts';
import { observationShown } from './observationShown.ts';
import { checkPeriod, latestEnded } from './recordFigure.ts';
import { lastPeriods } from './recordForm.ts';
import { recordingIn } from './recordingFor.ts';
import { measured } from './weighFigure.ts';

/** The newest so many rows; what lies before them is in the form of one figure. */
const mostPeriods = 80;

/** Every period from the project's start, or the last few where that is not known, any that has a figure, and the one that runs. */
function periodsOf(every: PeriodKind, today: string, startsOn: string | null, used: readonly Period[]): readonly Period[] {
  const latest = latestEnded(every, today);
  const few = lastPeriods(every, today);
  const since = every === 'day' || startsOn === null ? [] : periodsBetween(every, startsOn, latest.start);
  const running = every === 'day' ? [] : [nextPeriod(latest)];
  const all = new Map([...since, ...few, ...used, ...running].map((period) => [periodCode(period), period]));
  return [...all.values()].toSorted(comparePeriods).slice(-mostPeriods);
}

/** The figures of a measure by period and council, with what this person may record and why not the rest. */
export async function recordGrid(db: Reader, { actor, today }: Pick<Deps, 'actor' | 'today'>, reference: string): Promise<Result<RecordGrid, Problem>> {
  const found = await measured(db, reference);
  if (found === null) return fail(noMeasure(reference));
  const { row: measure, indicator } = found;
  const project = await projectById(db, measure.project_id);
  const rows = (await listRecorded(db, measure.id)).filter(({ breakdown }) => breakdown === '');
  const bodies = new Map((await listOrganisations(db, null)).map((body) => [body.id, body]));
  const members = (await listMembers(db, [project.id])).map(({ organisation_id }) => organisation_id);
  const ids = new Set([...members, ...rows.flatMap(({ organisation_id }) => organisation_id ?? [])]);
  const refusalOf = await recordingIn(db, actor, project.id);
  const referenceOf = (id: string | null): string | null => (id === null ? null : bodies.get(id)?.reference ?? null);
  const councils = [...ids].flatMap((id) => {
    const body = bodies.get(id);
    if (body === undefined) return [];
    const takesPart = members.includes(id);
    return [{ council: { reference: body.reference, name: body.short_name }, refusal: takesPart ? refusalOf(id) : `${body.short_name} does not take part in this project` }];
  });
  const whole = councils.length === 0 || indicator.shown.level === 'project' || rows.some(({ organisation_id }) => organisation_id === null);
  // What this person may fill in stands first.
  const columns = [...councils.toSorted((a, b) => Number(a.refusal !== null) - Number(b.refusal !== null) || a.council.name.localeCompare(b.council.name, 'en-GB')),
    ...(whole ? [{ council: null, refusal: refusalOf(null) }] : [])];
  const used = rows.map(({ period_kind: kind, period_start: start }): Period => ({ kind, start }));
  return ok({
    measure: measure.reference,
    project: { reference: project.reference, name: project.title },
    indicator: indicator.shown,
    illustrative: rows.some(({ illustrative }) => illustrative === 1) || (await madeUp(db)) === 1,
    periods: periodsOf(measure.every, today, project.starts_on === null ? null : firstDay(project.starts_on), used)
      .map((period) => ({ period, closed: checkPeriod(measure.every, period, today)[0]?.message ?? null })),
    columns,
    figures: rows.map((row) => ({ of: referenceOf(row.organisation_id), figure: observationShown(row, measure.reference, indicator.shown) })),
  });
}
