import { checkAdopted, checkAwardFigure } from '../../../shared/domain/award.ts';
import { formatDate } from '../../../shared/domain/calendar.ts';
import { checkLeads, checkParticipationDates } from '../../../shared/domain/participation.ts';
import { checkLifecycle, checkProjectDates } from '../../../shared/domain/project.ts';
import type { Issue } from '../../../shared/domain/problem.ts';
import { checkRoundDates } from '../../../shared/domain/round.ts';
import { isReference } from '../../../shared/domain/text.ts';
import type { Tx } from '../db/database.ts';
import { followed } from '../repositories/projects.ts';
import { listRounds } from '../repositories/rounds.ts';
import { shareIssues } from './awardRecords/shareIssues.ts';
import { moneyIssues } from './funding/moneyIssues.ts';
import { overpaidIssues, overprofiledIssues } from './funding/overpaid.ts';
import { takenBackIssues } from './funding/takenBack.ts';
import {
  factsOfTouchedQuestions, figuresOfTouchedAwards, figuresOfUnknownCodes, figuresOverTheWhole, rolesInTouchedProjects, touchedParticipations,
  touchedProjects, touchedRounds,
} from '../repositories/touchedRows.ts';

/** Says of which row: the checks see all that a change touched, not one form. */
const of = (row: string, issues: readonly Issue[]): readonly Issue[] => issues.map((issue) => ({ ...issue, message: `${row}: ${issue.message}` }));

/** Whether following the arrows from a row leads back to it. */
function isCircle(arrows: ReadonlyMap<string, string | null>, from: string): boolean {
  const seen = new Set<string>();
  for (let at = arrows.get(from) ?? null; at !== null && !seen.has(at); at = arrows.get(at) ?? null) {
    if (at === from) return true;
    seen.add(at);
  }
  return false;
}

async function projectIssues(tx: Tx): Promise<readonly Issue[]> {
  const projects = await touchedProjects(tx);
  const follows = projects.some(({ follows_id }) => follows_id !== null) ? await followed(tx) : new Map<string, string | null>();
  return projects.flatMap((row) => of(row.title, [
    ...(isReference(row.reference) ? [] : [{ path: 'reference', message: 'Enter the reference' }]),
    ...checkProjectDates({ startsOn: row.starts_on, endsOn: row.ends_on }),
    ...checkLifecycle({ lifecycle: row.lifecycle, lifecycleReason: row.lifecycle_reason }),
    ...(isCircle(follows, row.id) ? [{ path: 'follows', message: 'A project cannot follow one that follows it' }] : []),
  ]));
}

async function roundIssues(tx: Tx): Promise<readonly Issue[]> {
  const rounds = await touchedRounds(tx);
  const inside = rounds.some(({ inside_id }) => inside_id !== null) ? new Map((await listRounds(tx)).map((row) => [row.id, row.inside_id])) : new Map<string, string | null>();
  return rounds.flatMap((row) => of(row.name, [
    ...checkRoundDates({ opensOn: row.opens_on, closesOn: row.closes_on, startsOn: row.starts_on, endsOn: row.ends_on }),
    ...(isCircle(inside, row.id) ? [{ path: 'inside', message: 'A round cannot be inside one that is inside it' }] : []),
  ]));
}

async function participationIssues(tx: Tx): Promise<readonly Issue[]> {
  const parts = await touchedParticipations(tx);
  const ofProject = Map.groupBy(parts.length > 0 ? await rolesInTouchedProjects(tx) : [], ({ project_id }) => project_id);
  return [
    ...parts.flatMap((row) => of(row.short_name, [
      ...checkParticipationDates({ plannedJoinedOn: row.planned_joined_on, joinedOn: row.joined_on, plannedLeftOn: row.planned_left_on, leftOn: row.left_on }),
      ...(row.council_code === null || row.code_of === row.organisation_id ? [] : [{ path: 'organisation', message: `${row.council_code} is not its code in the register` }]),
    ])),
    ...[...ofProject.values()].flatMap((rows) => of(rows[0]?.title ?? '', checkLeads(rows.map(({ role }) => role)))),
  ];
}

async function adoptedIssues(tx: Tx): Promise<readonly Issue[]> {
  const awards = Map.groupBy(await figuresOfTouchedAwards(tx), ({ reference }) => reference);
  const questions = Map.groupBy(await factsOfTouchedQuestions(tx), ({ question }) => question);
  const asAdopted = ({ adopted }: { readonly adopted: 0 | 1 }): { readonly adopted: boolean } => ({ adopted: adopted === 1 });
  return [
    ...[...awards].flatMap(([reference, figures]) => of(reference, [
      ...checkAdopted(figures.map(asAdopted)),
      ...figures.flatMap((figure) => checkAwardFigure({ pence: figure.amount_pence, ...asAdopted(figure) })),
    ])),
    ...[...questions].flatMap(([question, facts]) => of(question ?? '', checkAdopted(facts.map(asAdopted)))),
  ];
}

async function figureIssues(tx: Tx): Promise<readonly Issue[]> {
  const over = await figuresOverTheWhole(tx);
  const unknown = await figuresOfUnknownCodes(tx);
  return [
    ...over.map(({ name, period_start }) => ({ path: 'numerator', message: `${name}, from ${formatDate(period_start)}: the part must not be more than the whole` })),
    ...unknown.map(({ name, council_code }) => ({ path: 'council', message: `${name}: ${council_code ?? ''} is not a code of its council in the register` })),
  ];
}

/** The rules that must hold of everything the running change touched, whoever wrote it: a form, an import or an undo. */
export async function checkTouched(tx: Tx): Promise<readonly Issue[]> {
  return [
    ...(await projectIssues(tx)), ...(await roundIssues(tx)), ...(await participationIssues(tx)), ...(await adoptedIssues(tx)), ...(await figureIssues(tx)),
    ...(await overpaidIssues(tx)), ...(await overprofiledIssues(tx)), ...(await moneyIssues(tx)), ...(await takenBackIssues(tx)), ...(await shareIssues(tx)),
  ];
}
