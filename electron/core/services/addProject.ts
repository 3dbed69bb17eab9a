import type { RequestOf } from '../../../shared/contract/index.ts';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { invalid, type Issue, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Tx } from '../db/database.ts';
import type { ParticipationRow } from '../db/rows/project.ts';
import type { Deps } from '../deps.ts';
import { programmeOf } from '../repositories/programme.ts';
import { insertRows } from '../repositories/rows.ts';
import { checkFigure, keepAward, keepFigure, type CheckedFigure } from './awardFigure.ts';
import { newReference } from './newReference.ts';
import { findParties, type Parties, type Party } from './parties.ts';
import { projectAfter } from './projectAfter.ts';
import { projectColumns, type ProjectColumns } from './projectFields.ts';

type Request = RequestOf<'projects.add'>;

interface Checked {
  readonly reference: string;
  readonly columns: ProjectColumns;
  readonly parties: Parties;
  readonly figure: CheckedFigure | null;
}

const issuesOf = (checked: Result<unknown, readonly Issue[]>): readonly Issue[] => (checked.ok ? [] : checked.problem);

/** A figure counts once an amount is known; only a grant is awarded money. */
function checkAward({ kind, award }: Request): Result<CheckedFigure | null, readonly Issue[]> {
  if (!award) return ok(null);
  if (kind === 'practice example') return fail([{ path: 'award', message: 'A practice example has no award. Select grant, or leave the award out' }]);
  return checkFigure(award, award.pence !== null, 'award.');
}

/** Everything that may be wrong with a new project, said at once. */
async function check(tx: Tx, today: string, request: Request): Promise<Result<Checked, readonly Issue[]>> {
  const reference = newReference(tx, 'project', request.reference, request.title);
  const columns = await projectColumns(tx, request);
  const parties = await findParties(tx, { leads: request.leads ?? [], partners: request.partners ?? [] }, request.startsOn ?? today);
  const figure = checkAward(request);
  if (reference.ok && columns.ok && parties.ok && figure.ok) {
    return ok({ reference: reference.value, columns: columns.value, parties: parties.value, figure: figure.value });
  }
  return fail([...(reference.ok ? [] : [reference.problem]), ...issuesOf(columns), ...issuesOf(parties), ...issuesOf(figure)]);
}

const unknown = {
  round_id: null, lifecycle: null, lifecycle_reason: null, stage: null, theme: null, reform_area: null, model: null, starts_on: null, ends_on: null,
  evaluator: null, follows_id: null, note: null,
} as const;
const noDates = { planned_joined_on: null, joined_on: null, planned_left_on: null, left_on: null, note: null } as const;

/** Adds a project with who takes part, its award, a figure and its source: one change, all or nothing. */
export async function addProject(deps: Deps, tx: Tx, request: Request): Promise<Result<ProjectDetail, Problem>> {
  const checked = await check(tx, deps.today, request);
  if (!checked.ok) return fail(invalid(checked.problem));
  const { reference, columns, parties, figure } = checked.value;
  const programme = await programmeOf(tx);
  // What is added to a practice programme is made up, like the rest of its own figures.
  const illustrative = programme.sample === 'practice' ? 1 : 0;
  const [id, kind] = [deps.newId(), request.kind ?? 'grant'];
  await insertRows(tx, 'project', [{ id, programme_id: programme.id, reference, kind, title: request.title, ...unknown, ...columns, illustrative }]);
  const part = (role: ParticipationRow['role']) => ({ organisationId, councilCode }: Party) =>
    ({ id: deps.newId(), project_id: id, organisation_id: organisationId, council_code: councilCode, role, ...noDates, illustrative }) as const;
  const leading = parties.leads.length > 1 ? 'joint lead' : 'lead';
  await insertRows(tx, 'participation', [...parties.leads.map(part(leading)), ...parties.partners.map(part('partner'))]);
  if (kind === 'grant') {
    const awardId = await keepAward(tx, deps.newId, { id, reference });
    if (figure !== null) await keepFigure(tx, { newId: deps.newId, illustrative }, awardId, figure);
  }
  return projectAfter(deps, tx, reference);
}
