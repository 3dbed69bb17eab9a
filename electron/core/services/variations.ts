import type { RequestOf } from '../../../shared/contract/index.ts';
import type { VariationNow, VariationShown } from '../../../shared/contract/variations.ts';
import { addMonths, type IsoDate } from '../../../shared/domain/calendar.ts';
import { quartersBetween } from '../../../shared/domain/financialQuarter.ts';
import { surelyBefore } from '../../../shared/domain/partialDate.ts';
import { conflict, invalid, notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { checkOnlyOpen, checkVariationMove, isOpen, type VariationKind, type VariationState } from '../../../shared/domain/variation.ts';
import { applyVariation } from '../../../shared/domain/variationBase.ts';
import type { Reader, Tx } from '../db/database.ts';
import type { ProjectRow } from '../db/rows/project.ts';
import type { Deps } from '../deps.ts';
import { awardMeant, awardsOf } from '../repositories/awards.ts';
import { peopleById, runningActor } from '../repositories/funding.ts';
import { participationsOf } from '../repositories/participations.ts';
import { findProject } from '../repositories/projects.ts';
import { addVariation, changeVariation, findVariation, listVariations, putValues, type VariationRead } from '../repositories/variations.ts';
import { awardsWithMoney, quartersOf, type AwardMoney } from './funding/awardMoney.ts';
import { isSamePerson } from './funding/paymentShown.ts';
import { mayNotSpeak, noSuch, targetOf, targetOfAward, type Target } from './funding/target.ts';
import { checkTouched } from './invariants.ts';
import { noSuchProject } from './projectProblems.ts';
import { answer, type ServicesOf } from './service.ts';
import { staleProblem } from './stale.ts';
import { cleanTexts } from './texts.ts';
import { applyProposed } from './variations/applying.ts';
import { checkProposed, proposesAnything, readProposals } from './variations/proposing.ts';
import { shownVariations, yearEndMoves } from './variations/shown.ts';
import { asValues, baseOf, costLines, keyOf, placeOf, placeWords, proposedOf, valueRows, valuesNow, type Place, type Valued } from './variations/values.ts';

type Done = Promise<Result<VariationShown, Problem>>;

interface Subject {
  readonly project: ProjectRow;
  readonly award: AwardMoney;
}

/** The award asked for: the one named, else the first of the project. */
async function subjectOf(db: Reader, { project: reference, award: wanted }: { readonly project: string; readonly award?: string | null | undefined }): Promise<Result<Subject, Problem>> {
  const project = await findProject(db, reference);
  if (project === null) return fail(noSuchProject(reference));
  const awards = await awardsOf(db, project.id);
  const named = awardMeant(awards, wanted);
  const [award] = named === undefined ? [] : await awardsWithMoney(db, named.id);
  return award === undefined ? fail(notFound('award', wanted ? `This project has no award called ${wanted}` : 'This project has no award yet, so there is nothing to vary')) : ok({ project, award });
}

/** Ends a change of a variation: the checks on all it touched, then the variation as it stands. */
async function variationAfter(deps: Deps, tx: Tx, id: string): Done {
  const issues = await checkTouched(tx);
  if (issues.length > 0) return fail(invalid(issues));
  const row = await findVariation(tx, id);
  const [shown] = row === null ? [] : await shownVariations(tx, [row], deps);
  return shown === undefined ? fail(noSuch('variation')) : ok(shown);
}

/** Quarters without an amount can get one, a year beyond the last too: a longer project is profiled with the time it gains. */
function blankQuarters(award: AwardMoney): readonly Place[] {
  const known = quartersOf(award);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const there = new Set(award.profile.map(({ quarter }) => quarter));
  return quartersBetween(first, addMonths(last, 12)).filter((quarter) => !there.has(quarter)).map((quarter) => placeOf('profile', { quarter }));
}

/** Where the award is shared, who takes part without a share can get one. */
async function blankShares(db: Reader, { project }: Subject, values: readonly Valued[], today: IsoDate): Promise<readonly Valued[]> {
  const sharing = new Set(values.filter(({ field }) => field === 'share').map(({ organisationId }) => organisationId));
  if (sharing.size === 0) return [];
  const others = (await participationsOf(db, project.id)).filter(({ left_on }) => left_on === null || !surelyBefore(left_on, today));
  return [...new Set(others.map(({ organisation_id }) => organisation_id))].filter((id) => !sharing.has(id)).map((organisationId) => ({ ...placeOf('share', { organisationId }), value: null }));
}

async function fieldsNow(db: Reader, kind: VariationKind, subject: Subject, today: IsoDate): Promise<readonly VariationNow[]> {
  const words = await placeWords(db);
  const now = (values: readonly (Valued & { readonly spent?: number | null })[]): readonly VariationNow[] => values.map((each) => ({ ...words.place(each), now: each.value, spent: each.spent ?? null }));
  if (kind === 'virement') return now((await costLines(db, subject.award)).map(({ pence, ...line }) => ({ ...line, value: pence })));
  const values = await valuesNow(db, kind, subject, today);
  if (kind !== 'money') return now(values);
  return now([...values, ...(await blankShares(db, subject, values, today)), ...blankQuarters(subject.award).map((place) => ({ ...place, value: null }))].toSorted((a, b) => ((a.quarter ?? '') < (b.quarter ?? '') ? -1 : 1)));
}

const openOf = (rows: readonly VariationRead[]): readonly { readonly kind: VariationKind; readonly reference: string }[] =>
  rows.filter(({ state }) => isOpen(state)).map(({ kind, number }) => ({ kind, reference: String(number) }));

async function start(deps: Deps, tx: Tx, request: RequestOf<'variations.start'>): Done {
  const there = await subjectOf(tx, request);
  if (!there.ok) return there;
  const target = await targetOf(deps, tx, { project: request.project, award: there.value.award.reference });
  if (!target.ok) return target;
  const { project, award, illustrative } = target.value;
  const refused = await mayNotSpeak(tx, deps, project.id, null);
  if (refused !== null) return fail(refused);
  const others = await listVariations(tx, award.id);
  const { kind } = request;
  const proposals = await readProposals(deps, tx, kind, target.value, request);
  const { texts, issues } = cleanTexts(request, { reason: { what: 'Reason' } });
  const wrong = [...checkOnlyOpen(kind, openOf(others)), ...issues, ...(proposals.ok ? await checkProposed(deps, tx, kind, target.value, proposals.value) : proposals.problem)];
  if (wrong.length > 0 || !proposals.ok) return fail(invalid(wrong));
  const id = deps.newId();
  await addVariation(tx, {
    id, award_id: award.id, number: Math.max(0, ...others.map(({ number }) => number)) + 1, kind, state: 'draft', reason: texts.reason ?? null,
    submitted_by: null, submitted_on: null, decided_by: null, decided_on: null, interests: null, comment: null, same_person_reason: null, illustrative,
  });
  await putValues(tx, deps.newId, [], valueRows(id, await valuesNow(tx, kind, target.value, deps.today, proposals.value), proposals.value));
  return variationAfter(deps, tx, id);
}

interface Found {
  readonly row: VariationRead;
  readonly target: Target;
}

/** The variation, once this person may speak for it and nobody changed it since it was seen. */
async function found(deps: Deps, tx: Tx, { id, changedIn }: { readonly id: string; readonly changedIn: number }, to: VariationState): Promise<Result<Found, Problem>> {
  const row = await findVariation(tx, id);
  if (row === null) return fail(noSuch('variation'));
  const target = await targetOfAward(tx, row.award_id);
  const old = await staleProblem(tx, { changedIn, row, what: `variation ${row.number}`, yours: { state: to }, theirs: { state: row.state } });
  if (old !== null) return fail(old);
  const refused = await mayNotSpeak(tx, deps, target.project.id, null);
  return refused === null ? ok({ row, target }) : fail(refused);
}

async function edit(deps: Deps, tx: Tx, request: RequestOf<'variations.edit'>): Done {
  const there = await found(deps, tx, request, 'draft');
  if (!there.ok) return there;
  const { row, target } = there.value;
  if (row.state !== 'draft') return fail(conflict(row.state === 'submitted' ? 'This variation is submitted. Send it back before it is changed' : `This variation is ${row.state}, and that cannot change. Start another`));
  const { texts, issues } = cleanTexts(request, { reason: { what: 'Reason' } });
  if (issues.length > 0) return fail(invalid(issues));
  const again = proposesAnything(request) || (row.kind === 'hold' && request.reason !== undefined);
  const read = again ? await readProposals(deps, tx, row.kind, target, request) : ok(proposedOf(row.values));
  if (!read.ok) return fail(invalid(read.problem));
  const wrong = again || request.fromNow === true ? await checkProposed(deps, tx, row.kind, target, read.value) : [];
  if (wrong.length > 0) return fail(invalid(wrong));
  // Another partner is looked at from now on; what else it looks at stays as it was when it was started.
  const base = request.fromNow === true || row.kind === 'partner' ? await valuesNow(tx, row.kind, target, deps.today, read.value) : baseOf(row.values);
  const wanted = valueRows(row.id, base, read.value);
  await changeVariation(tx, row.id, texts.reason === undefined ? {} : { reason: texts.reason });
  await putValues(tx, deps.newId, row.values, wanted);
  return variationAfter(deps, tx, row.id);
}

interface Said {
  readonly id: string;
  readonly changedIn: number;
  readonly comment?: string | null | undefined;
  readonly decidedBy?: string;
  readonly interests?: string;
  readonly samePersonReason?: string | null | undefined;
}

/** Whether who acts now submitted it. */
async function submittedIt(tx: Tx, { submitted_by }: VariationRead): Promise<boolean> {
  const people = await peopleById(tx);
  const [submitter, self] = [people.get(submitted_by ?? ''), people.get(await runningActor(tx))];
  return submitter !== undefined && self !== undefined && isSamePerson(submitter, self);
}

/** Takes a step: with an approval everything that was proposed is made so in the same change. */
async function move(deps: Deps, tx: Tx, to: VariationState, request: Said): Done {
  const there = await found(deps, tx, request, to);
  if (!there.ok) return there;
  const { row, target } = there.value;
  const { texts, issues } = cleanTexts(request, { comment: { what: 'Comment' }, decidedBy: { what: 'Decider', oneLine: true }, interests: { what: 'Interests' }, samePersonReason: { what: 'Reason' } });
  const [comment, decidedBy, interests, samePersonReason] = [texts.comment ?? null, texts.decidedBy ?? null, texts.interests ?? null, texts.samePersonReason ?? null];
  const samePerson = await submittedIt(tx, row);
  const step = checkVariationMove(row.state, to, { role: deps.actor.role, reason: row.reason, comment, decidedBy, interests, samePerson, samePersonReason });
  if (step[0]?.path === 'state') return fail(conflict(step[0].message));
  if (step.length + issues.length > 0) return fail(invalid([...step, ...issues]));
  const proposed = proposedOf(row.values);
  if (to === 'submitted' || to === 'approved') {
    const moved = await stillStands(deps, tx, row, target);
    if (moved !== null) return fail(moved);
    const wrong = await checkProposed(deps, tx, row.kind, target, proposed);
    if (wrong.length > 0) return fail(conflict(wrong[0]?.message ?? '', wrong.map(({ message }) => ({ message }))));
  }
  if (to === 'approved') {
    const done = await applyProposed({ deps, tx, target, variation: row, proposed });
    if (!done.ok) return done;
  }
  const decided = to === 'approved' || to === 'rejected';
  await changeVariation(tx, row.id, {
    state: to, ...(to === 'submitted' ? { submitted_by: await runningActor(tx), submitted_on: deps.today } : {}),
    ...(decided ? { decided_by: decidedBy, decided_on: deps.today, interests, same_person_reason: samePerson ? samePersonReason : null } : {}), ...(comment === null ? {} : { comment }),
  });
  return variationAfter(deps, tx, row.id);
}

/** Both values of each field that moved since it was started, or null. */
async function stillStands(deps: Pick<Deps, 'today'>, tx: Tx, row: VariationRead, target: Target): Promise<Problem | null> {
  const base = baseOf(row.values);
  const now = await valuesNow(tx, row.kind, target, deps.today, base);
  const words = await placeWords(tx);
  const places = new Map([...base, ...now].map((each) => [keyOf(each), each]));
  const nameOf = (key: string): string => { const at = places.get(key); return at === undefined ? key : words.place(at).name; };
  const applied = applyVariation(asValues(base), asValues(now), asValues(proposedOf(row.values)), nameOf);
  return applied.ok ? null : conflict(applied.problem.message, applied.problem.where.map(({ message }) => ({ message })));
}

export const variationServices = {
  'variations.list': (deps, request) => deps.read(async (db) => {
    if (request.project === undefined) return answer({ variations: await shownVariations(db, await listVariations(db, null), deps) });
    const there = await subjectOf(db, { ...request, project: request.project });
    if (!there.ok) return there.problem.kind === 'not-found' && !request.award && (await findProject(db, request.project)) !== null ? answer({ variations: [] }) : there;
    return answer({ variations: await shownVariations(db, await listVariations(db, there.value.award.id), deps, [there.value.award]) });
  }),
  'variations.get': (deps, request) => deps.read(async (db) => {
    const there = await subjectOf(db, request);
    if (!there.ok) return there;
    const row = (await listVariations(db, there.value.award.id)).find(({ number }) => number === request.number);
    const [shown] = row === undefined ? [] : await shownVariations(db, [row], deps, [there.value.award]);
    return shown === undefined ? fail(notFound('variation', `This award has no variation ${request.number}`)) : answer(shown);
  }),
  'variations.fields': (deps, request) => deps.read(async (db) => {
    const there = await subjectOf(db, request);
    if (!there.ok) return there;
    const open = checkOnlyOpen(request.kind, openOf(await listVariations(db, there.value.award.id)));
    return answer({ fields: await fieldsNow(db, request.kind, there.value, deps.today), refused: open[0]?.message ?? null });
  }),
  'variations.yearEnd': async (deps) => answer(await deps.read(yearEndMoves)),
  'variations.start': (deps, request) => deps.write({}, (tx) => start(deps, tx, request)),
  'variations.edit': (deps, request) => deps.write({}, (tx) => edit(deps, tx, request)),
  'variations.submit': (deps, request) => deps.write({}, (tx) => move(deps, tx, 'submitted', request)),
  'variations.sendBack': (deps, request) => deps.write({ reason: request.comment }, (tx) => move(deps, tx, 'draft', request)),
  'variations.approve': (deps, request) => deps.write({ reason: request.comment }, (tx) => move(deps, tx, 'approved', request)),
  'variations.reject': (deps, request) => deps.write({ reason: request.comment }, (tx) => move(deps, tx, 'rejected', request)),
  'variations.withdraw': (deps, request) => deps.write({ reason: request.comment }, (tx) => move(deps, tx, 'withdrawn', request)),
} satisfies ServicesOf<
  | 'variations.list' | 'variations.get' | 'variations.fields' | 'variations.yearEnd' | 'variations.start' | 'variations.edit' | 'variations.submit' | 'variations.sendBack'
  | 'variations.approve' | 'variations.reject' | 'variations.withdraw'
>;
