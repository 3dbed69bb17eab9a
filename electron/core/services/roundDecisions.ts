import type { CriteriaShown, DecisionShown, RoundPage } from '../../../shared/contract/roundDecisions.ts';
import type { RequestOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/calendar.ts';
import { conflict, invalid, notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { changedAfterOpening, checkCriteria, checkRoundDecision, type CriteriaVersion } from '../../../shared/domain/roundDecision.ts';
import type { Reader, Tx } from '../db/database.ts';
import type { RoundRow } from '../db/rows/programme.ts';
import type { RoundCriteriaRow } from '../db/rows/roundDecision.ts';
import type { Deps } from '../deps.ts';
import { adoptedFigures } from '../repositories/funding.ts';
import { programmeOf } from '../repositories/programme.ts';
import { findProject } from '../repositories/projects.ts';
import { addCriteria, addDecision, carriedConditions, criteriaOf, decisionsOf, grantsOfRound, isDecidedOn, type DecisionLine } from '../repositories/roundDecisions.ts';
import { findRound, roundById } from '../repositories/rounds.ts';
import { insertRows } from '../repositories/rows.ts';
import { awardFor } from './awards.ts';
import { carryConditions, cleanConditions } from './funding/decidedConditions.ts';
import { checkTouched } from './invariants.ts';
import { noSuchProject } from './projectProblems.ts';
import { answer, type ServicesOf } from './service.ts';
import { cleanTexts } from './texts.ts';

type Done = Result<RoundPage, Problem>;

const asVersion = ({ version, body, from_on, reason, decided_by }: RoundCriteriaRow): CriteriaVersion => ({ version, text: body, from: from_on, reason, decidedBy: decided_by });
const linesOf = (text: string | null): readonly string[] => (text ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
const noSuchRound = (reference: string): Problem => notFound('round', `There is no round called ${reference}`);

type Carried = Awaited<ReturnType<typeof carriedConditions>>;

/** Conditions as they were decided, each with its place in the award: they were carried there in their order. */
const conditionsShown = ({ id, conditions }: DecisionLine, carried: Carried): DecisionShown['conditions'] => {
  const there = carried.filter(({ decision_id }) => decision_id === id);
  return linesOf(conditions).map((title, at) => { const row = there[at]; return { title, inAward: row === undefined ? null : { award: row.award, number: row.number, state: row.state, dueOn: row.due_on } }; });
};

const decisionShown = (row: DecisionLine, carried: Carried): DecisionShown => ({
  project: { reference: row.reference, name: row.title }, assessment: row.assessment, recommendation: row.recommendation, recommendedBy: row.recommended_by, recommendedPence: row.recommended_pence,
  decision: row.decision, decidedPence: row.decided_pence, decidedOn: row.decided_on, decidedBy: row.decided_by, interests: row.interests, reason: row.reason, conditions: conditionsShown(row, carried),
  figure: row.figure_kind === null ? null : { kind: row.figure_kind, pence: row.figure_pence }, illustrative: row.illustrative === 1,
});

async function pageOf(db: Reader, round: RoundRow): Promise<RoundPage> {
  const rows = await criteriaOf(db, round.id);
  const carried = await carriedConditions(db, round.id);
  const late = new Set(changedAfterOpening(rows.map(asVersion), round.opens_on).map(({ version }) => version));
  return {
    round: { reference: round.reference, name: round.name }, opensOn: round.opens_on,
    criteria: rows.map((row): CriteriaShown => ({ ...asVersion(row), afterOpening: late.has(row.version), illustrative: row.illustrative === 1 })),
    decisions: (await decisionsOf(db, round.id)).map((row) => decisionShown(row, carried)),
    projects: (await grantsOfRound(db, round.id)).map(({ reference, title }) => ({ reference, name: title })),
  };
}

async function pageAfter(tx: Tx, round: RoundRow): Promise<Done> {
  const issues = await checkTouched(tx);
  return issues.length > 0 ? fail(invalid(issues)) : ok(await pageOf(tx, round));
}

const flagOf = async (tx: Tx): Promise<0 | 1> => ((await programmeOf(tx)).sample === 'practice' ? 1 : 0);

/** Keeps the criteria of a round as the next version: none before it is touched. */
async function setCriteria(deps: Deps, tx: Tx, request: RequestOf<'rounds.setCriteria'>): Promise<Done> {
  const round = await findRound(tx, request.reference);
  if (round === null) return fail(noSuchRound(request.reference));
  const versions = (await criteriaOf(tx, round.id)).map(asVersion);
  const last = versions[0]?.version ?? 0;
  if (last !== request.version) return fail(conflict('Somebody changed the criteria of this round after you opened them. Nothing was saved. Look again and save again'));
  const { texts, issues } = cleanTexts(request, { text: { what: 'Criteria' }, reason: { what: 'Reason' }, decidedBy: { what: 'Decided by', oneLine: true } });
  const next = { text: texts.text ?? '', from: request.from, reason: texts.reason ?? null, decidedBy: texts.decidedBy ?? null };
  const wrong = issues.length > 0 ? issues : checkCriteria(next, { versions, opensOn: round.opens_on });
  if (wrong.length > 0) return fail(invalid(wrong));
  await addCriteria(tx, { id: deps.newId(), round_id: round.id, version: last + 1, body: next.text, from_on: next.from, reason: next.reason, decided_by: next.decidedBy, illustrative: await flagOf(tx) });
  return pageAfter(tx, round);
}

/** The figure of the award a decision is carried into: the adopted one as it stands, or an agreed one made now and adopted. */
async function carryAmount(deps: Deps, tx: Tx, award: string, { pence, on }: { readonly pence: number; readonly on: string }): Promise<string> {
  const [adopted] = await adoptedFigures(tx, award);
  if (adopted !== undefined) return adopted.id;
  const id = deps.newId();
  await insertRows(tx, 'award_figure', [{ id, award_id: award, kind: 'agreed', amount_pence: pence, dated: on, adopted: 1, note: null, illustrative: await flagOf(tx) }]);
  return id;
}

/** Keeps what was recommended and decided on a bid, and carries an amount awarded into the award. */
async function record(deps: Deps, tx: Tx, request: RequestOf<'decisions.record'>): Promise<Done> {
  const project = await findProject(tx, request.project);
  if (project === null) return fail(noSuchProject(request.project));
  if (project.kind !== 'grant') return fail(conflict('A practice example has no award'));
  const round = project.round_id === null ? null : await roundById(tx, project.round_id);
  if (round === null) return fail(invalid([{ path: 'project', message: `${project.title} is in no round. Put it in one first` }]));
  if (await isDecidedOn(tx, project.id, request.decidedOn)) return fail(invalid([{ path: 'decidedOn', message: `A decision of ${formatDate(request.decidedOn)} on ${project.title} is on record already` }]));
  const { texts, issues } = cleanTexts(request, {
    assessment: { what: 'Assessment' }, recommendedBy: { what: 'Recommended by', oneLine: true }, decidedBy: { what: 'Decided by', oneLine: true }, interests: { what: 'Interests declared' }, reason: { what: 'Reason' },
  });
  const { assessment = null, recommendedBy = null, decidedBy = null, interests = null, reason = null } = texts;
  const { decision, decidedOn, recommendation = null, recommendedPence = null, decidedPence = null } = request;
  // Conditions of a bid that is not awarded with any are let go, as the form lets them go.
  const asked = cleanConditions(decision === 'awarded with conditions' ? (request.conditions ?? []) : []);
  const conditions = asked.conditions.map(({ title }) => title);
  const wrong = [
    ...issues, ...asked.issues, ...checkRoundDecision({ recommendedBy, recommendation, recommendedPence, decision, decidedPence, decidedOn, decidedBy, interests, reason, conditions }, deps.today),
    ...(recommendation === null && recommendedPence !== null ? [{ path: 'recommendation', message: 'Select what was recommended, as an amount is entered' }] : []),
    ...(recommendedPence !== null && recommendedPence <= 0 ? [{ path: 'recommendedPence', message: 'Amount recommended must be more than £0' }] : []),
  ];
  if (wrong.length > 0 || decidedBy === null || interests === null) return fail(invalid(wrong));
  const award = decidedPence === null && conditions.length === 0 ? ok(null) : await awardFor(deps, tx, project, request.award);
  if (!award.ok) return award;
  const figure = award.value === null || decidedPence === null ? null : await carryAmount(deps, tx, award.value, { pence: decidedPence, on: decidedOn });
  const id = deps.newId();
  await addDecision(tx, {
    id, project_id: project.id, round_id: round.id, assessment, recommendation, recommended_by: recommendedBy, recommended_pence: recommendedPence, decision, decided_pence: decidedPence, decided_on: decidedOn,
    decided_by: decidedBy, interests, reason, conditions: conditions.length === 0 ? null : conditions.join('\n'), award_figure_id: figure, illustrative: await flagOf(tx),
  });
  const carried = award.value === null ? ok(null) : await carryConditions(deps, tx, award.value, { decision: id, conditions: asked.conditions });
  if (!carried.ok) return carried;
  return pageAfter(tx, round);
}

export const roundDecisionServices = {
  'rounds.get': (deps, { reference }) =>
    deps.read(async (db) => {
      const round = await findRound(db, reference);
      return round === null ? fail(noSuchRound(reference)) : answer(await pageOf(db, round));
    }),
  'rounds.setCriteria': (deps, request) => deps.write({ reason: request.reason ?? null }, (tx) => setCriteria(deps, tx, request)),
  'decisions.record': (deps, request) => deps.write({}, (tx) => record(deps, tx, request)),
} satisfies ServicesOf<'rounds.get' | 'rounds.setCriteria' | 'decisions.record'>;
