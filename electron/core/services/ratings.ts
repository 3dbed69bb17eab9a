import type { RequestOf } from '../../../shared/contract/index.ts';
import type { ProjectRatings, RatingScaleShown, RatingShown, StandingRatings } from '../../../shared/contract/notes.ts';
import { formatDate } from '../../../shared/domain/calendar.ts';
import { checkHappened } from '../../../shared/domain/note.ts';
import { conflict, invalid, type Problem } from '../../../shared/domain/problem.ts';
import { standingRating } from '../../../shared/domain/rating.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Reader, Tx } from '../db/database.ts';
import type { ProjectRatingRow, RatingStepRow } from '../db/rows/rating.ts';
import type { Deps } from '../deps.ts';
import { ratingScaleRows } from '../reference/ratingScales.ts';
import { personName } from '../repositories/changes.ts';
import { programmeOf } from '../repositories/programme.ts';
import { findProject } from '../repositories/projects.ts';
import { addRating, changeRating, listRatings, listScales, listSteps, makersOf, type RatingLine } from '../repositories/ratings.ts';
import { insertRows } from '../repositories/rows.ts';
import { checkTouched } from './invariants.ts';
import { noSuchProject } from './projectProblems.ts';
import { answer, type ServicesOf } from './service.ts';
import { staleProblem } from './stale.ts';
import { cleanTexts, differing } from './texts.ts';

type Step = Omit<RatingStepRow, 'changed_in'>;

interface Scale extends RatingScaleShown {
  readonly stepIds: readonly string[];
}

/** The scales of the file, or, where it is from before there were any, those it will get with its first rating. */
async function scalesOf(db: Reader): Promise<{ readonly scales: readonly Scale[]; readonly planted: boolean }> {
  const there = await listScales(db);
  const { rating_scale = [], rating_step = [] } = there.length > 0 ? { rating_scale: there, rating_step: await listSteps(db) } : ratingScaleRows();
  const steps = Map.groupBy<string, Step>(rating_step, ({ scale_id }) => scale_id);
  const scales = rating_scale.map(({ id, key, name }): Scale => {
    const mine = steps.get(id) ?? [];
    return { key, name, steps: mine.map(({ position, name: step, meaning, tone }) => ({ position, name: step, meaning, tone })), stepIds: mine.map((step) => step.id) };
  });
  return { scales, planted: there.length > 0 };
}

const stepShown = ({ position, name, meaning, tone }: RatingLine): RatingShown['step'] => ({ position, name, meaning, tone });

interface Brief extends Pick<RatingShown, 'subject' | 'step' | 'on' | 'illustrative'> {
  readonly project: string;
}

const brief = (row: RatingLine): Brief => ({ project: row.project_id, subject: row.subject, step: stepShown(row), on: row.dated, illustrative: row.illustrative === 1 });

function standingOf(ratings: readonly Brief[]): StandingRatings {
  const of = (subject: Brief['subject']): StandingRatings['risk'] => {
    const found = standingRating(ratings, subject);
    return found === null ? null : { step: found.step, on: found.on, illustrative: found.illustrative };
  };
  return { delivery: of('delivery'), risk: of('risk') };
}

export const notRated: StandingRatings = { delivery: null, risk: null };

/** The ratings that stand, by project id; a project that was never rated is not there. */
export async function standingRatings(db: Reader, projectId?: string): Promise<ReadonlyMap<string, StandingRatings>> {
  const all = Map.groupBy((await listRatings(db, projectId)).map(brief), ({ project }) => project);
  return new Map([...all].map(([project, ratings]) => [project, standingOf(ratings)]));
}

async function ratingsOf(db: Reader, projectId: string): Promise<ProjectRatings> {
  const rows = await listRatings(db, projectId);
  const makers = await makersOf(db, rows.map(({ changed_in }) => changed_in));
  const ratings = rows.map((row): RatingShown => {
    const made = makers.get(row.changed_in);
    return {
      subject: row.subject, scale: row.scale, step: stepShown(row), on: row.dated, reason: row.reason, by: made === undefined ? '' : personName(made),
      illustrative: row.illustrative === 1, changedIn: row.changed_in,
    };
  });
  const { scales } = await scalesOf(db);
  return { standing: standingOf(rows.map(brief)), ratings, scales: scales.map(({ key, name, steps }) => ({ key, name, steps })) };
}

async function plantScales(tx: Tx): Promise<void> {
  const { rating_scale = [], rating_step = [] } = ratingScaleRows();
  await insertRows(tx, 'rating_scale', rating_scale);
  await insertRows(tx, 'rating_step', rating_step);
}

/** Why a rating of the day may not be written over unseen; null where none is there or the asker saw it. */
async function mayNotReplace(tx: Tx, { changedIn, on }: RequestOf<'ratings.set'>, there: RatingLine | undefined, wanted: { readonly step: string; readonly reason: string | null }): Promise<Problem | null> {
  if (there === undefined) return null;
  if (changedIn === undefined) {
    return conflict(`This was already rated ${there.name} on ${formatDate(on)}. To replace that, send its change number, ${there.changed_in}, as changedIn`,
      [{ path: 'on', message: `There is a rating of ${formatDate(on)} already, ${there.name}` }]);
  }
  return staleProblem(tx, { changedIn, row: there, what: 'this rating', yours: { rating: wanted.step, reason: wanted.reason }, theirs: { rating: there.name, reason: there.reason } });
}

async function set(deps: Deps, tx: Tx, request: RequestOf<'ratings.set'>): Promise<Result<ProjectRatings, Problem>> {
  const { project: reference, subject, on } = request;
  const project = await findProject(tx, reference);
  if (project === null) return fail(noSuchProject(reference));
  const { scales, planted } = await scalesOf(tx);
  const scale = scales.find(({ key }) => key === request.scale);
  const at = scale?.steps.findIndex(({ position }) => position === request.step) ?? -1;
  const step = scale?.stepIds[at];
  const { texts, issues } = cleanTexts(request, { reason: { what: 'Reason' } });
  const wrong = [
    ...(scale === undefined ? [{ path: 'scale', message: 'Select a scale' }] : step === undefined ? [{ path: 'step', message: 'Select a rating' }] : []),
    ...checkHappened(on, deps.today, 'Date'), ...issues,
  ];
  if (wrong.length > 0 || step === undefined) return fail(invalid(wrong));
  const there = (await listRatings(tx, project.id)).find((row) => row.subject === subject && row.dated === on);
  const reason = texts.reason === undefined ? (there?.reason ?? null) : texts.reason;
  const refused = await mayNotReplace(tx, request, there, { step: scale?.steps[at]?.name ?? '', reason });
  if (refused !== null) return fail(refused);
  if (!planted) await plantScales(tx);
  if (there === undefined) {
    const { sample } = await programmeOf(tx);
    await addRating(tx, { id: deps.newId(), project_id: project.id, subject, step_id: step, dated: on, reason, illustrative: sample === 'practice' ? 1 : 0 });
  } else {
    const changed = differing<Pick<ProjectRatingRow, 'step_id' | 'reason'>>(there, { step_id: step, reason });
    if (changed !== null) await changeRating(tx, there.id, changed);
  }
  const after = await checkTouched(tx);
  return after.length > 0 ? fail(invalid(after)) : ok(await ratingsOf(tx, project.id));
}

export const ratingServices = {
  'ratings.list': async (deps, { project: reference }) =>
    deps.read(async (db) => {
      const project = await findProject(db, reference);
      return project === null ? fail(noSuchProject(reference)) : answer(await ratingsOf(db, project.id));
    }),
  'ratings.set': (deps, request) => deps.write({}, (tx) => set(deps, tx, request)),
} satisfies ServicesOf<'ratings.list' | 'ratings.set'>;
