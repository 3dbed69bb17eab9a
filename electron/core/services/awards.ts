import type { RequestOf } from '../../../shared/contract/index.ts';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { checkAwardFigure } from '../../../shared/domain/award.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import { conflict, invalid, notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { isReference } from '../../../shared/domain/text.ts';
import { joinList } from '../../../shared/domain/words.ts';
import type { Tx } from '../db/database.ts';
import type { AwardFigureRow } from '../db/rows/award.ts';
import type { ProjectRow } from '../db/rows/project.ts';
import type { Deps } from '../deps.ts';
import { adoptFigure, awardsOf, figuresOf, findFigure, unadoptFigures } from '../repositories/awards.ts';
import { programmeOf } from '../repositories/programme.ts';
import { findProject } from '../repositories/projects.ts';
import { isReferenceUsed } from '../repositories/references.ts';
import { checkFigure, keepAward, keepFigure } from './awardFigure.ts';
import { projectAfter } from './projectAfter.ts';
import { noSuchProject } from './projectProblems.ts';
import type { ServicesOf } from './service.ts';
import { staleProblem } from './stale.ts';

type Done = Result<ProjectDetail, Problem>;

/** The award a new figure belongs to: the one named, the only one, or a first one made now. */
export async function awardFor(deps: Deps, tx: Tx, project: ProjectRow, wanted: string | null | undefined): Promise<Result<string, Problem>> {
  const awards = await awardsOf(tx, project.id);
  const named = awards.find(({ reference }) => reference === wanted);
  const issue = (message: string) => fail(invalid([{ path: 'award', message }]));
  if (wanted && named === undefined) return issue(`This project has no award called ${wanted}`);
  if (awards.length > 1 && named === undefined) return issue(`Select an award: ${joinList(awards.map(({ reference }) => reference), 'or')}`);
  const award = named ?? awards[0];
  return ok(award === undefined ? await keepAward(tx, deps.newId, project) : award.id);
}

/** Another award of a project, under a reference that no award ever had. */
async function anotherAward(deps: Deps, tx: Tx, project: ProjectRow, wanted: string): Promise<Result<string, Problem>> {
  const reference = wanted.trim();
  const issue = (message: string) => fail(invalid([{ path: 'newAward', message }]));
  if (!isReference(reference)) return issue('Reference of the award must be lower-case letters, numbers and single hyphens, like brighter-futures-award-2');
  if (isReferenceUsed(tx, 'award', reference)) return issue(`There is, or was, an award called ${reference}. Enter another reference`);
  return ok(await keepAward(tx, deps.newId, project, reference));
}

async function addFigure(deps: Deps, tx: Tx, request: RequestOf<'awards.addFigure'>): Promise<Done> {
  const project = await findProject(tx, request.project);
  if (project === null) return fail(noSuchProject(request.project));
  if (project.kind !== 'grant') return fail(conflict('A practice example has no award'));
  const checked = checkFigure(request, request.adopt);
  if (!checked.ok) return fail(invalid(checked.problem));
  const award = request.newAward ? await anotherAward(deps, tx, project, request.newAward) : await awardFor(deps, tx, project, request.award);
  if (!award.ok) return award;
  const { sample } = await programmeOf(tx);
  if (request.adopt) await unadoptFigures(tx, award.value);
  await keepFigure(tx, { newId: deps.newId, illustrative: sample === 'practice' ? 1 : 0 }, award.value, checked.value);
  return projectAfter(deps, tx, project.reference);
}

const amount = (figure: Pick<AwardFigureRow, 'amount_pence'> | undefined): string | null =>
  figure === undefined || figure.amount_pence === null ? null : formatMoney(figure.amount_pence);

async function adopt(deps: Deps, tx: Tx, { figure: id, changedIn }: RequestOf<'awards.adoptFigure'>): Promise<Done> {
  const row = await findFigure(tx, id);
  if (row === null) return fail(notFound('award figure', 'There is no such award figure in this file'));
  const standing = (await figuresOf(tx, row.project_id)).find((figure) => figure.award_id === row.award_id && figure.adopted === 1);
  const old = await staleProblem(tx, { changedIn, row, what: 'this figure', yours: { adopted: amount(row) }, theirs: { adopted: amount(standing) } });
  if (old !== null) return fail(old);
  const issues = checkAwardFigure({ pence: row.amount_pence, adopted: true });
  if (issues.length > 0) return fail(conflict('This figure has no amount, so no total can use it'));
  if (row.adopted === 0) await adoptFigure(tx, row);
  return projectAfter(deps, tx, row.project_reference);
}

export const awardServices = {
  'awards.addFigure': (deps, request) => deps.write({}, (tx) => addFigure(deps, tx, request)),
  'awards.adoptFigure': (deps, request) => deps.write({ reason: request.reason }, (tx) => adopt(deps, tx, request)),
} satisfies ServicesOf<'awards.addFigure' | 'awards.adoptFigure'>;
