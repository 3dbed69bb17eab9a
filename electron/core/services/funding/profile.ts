import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import { quarterName } from '../../../../shared/domain/financialQuarter.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { invalid, type Issue, type Problem } from '../../../../shared/domain/problem.ts';
import { checkCouncilProfile, type ProfileLine } from '../../../../shared/domain/profile.ts';
import { fail, type Result } from '../../../../shared/domain/result.ts';
import { plural } from '../../../../shared/domain/words.ts';
import type { Reader, Tx } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { sharesOf } from '../../repositories/awardShares.ts';
import { changeAmount, removeMoney } from '../../repositories/funding.ts';
import { listOrganisations } from '../../repositories/organisations.ts';
import { insertRows } from '../../repositories/rows.ts';
import { asShare } from '../awardRecords/shareIssues.ts';
import type { AwardMoney } from './awardMoney.ts';
import { categoriesOf, plantCategories } from './categories.ts';
import { cellMoved, givenTwice, keyOf, placeReader, type Place } from './cells.ts';
import { atCell, fundingAfter, targetOf } from './target.ts';

interface Cell extends Place {
  readonly quarter: string;
  readonly pence: number | null;
  readonly changedIn?: number | null | undefined;
}

async function readCells(tx: Tx, projectId: string, given: RequestOf<'profile.set'>['cells']): Promise<Result<readonly Cell[], readonly Issue[]>> {
  const read = await placeReader(tx, projectId);
  const issues: Issue[] = [];
  const cells: Cell[] = [];
  for (const [place, cell] of given.entries()) {
    const where = await read(cell);
    if (where.ok) cells.push({ ...cell, ...where.value });
    else issues.push(...atCell('cells', place, where.problem));
  }
  issues.push(...givenTwice('cells', cells.map((cell) => keyOf(cell.quarter, cell)), cells.map(({ quarter }) => quarterName(quarter))));
  return issues.length > 0 ? fail(issues) : { ok: true, value: cells };
}

type Lines = ReadonlyMap<string, ProfileLine>;

const linesOf = ({ profile }: AwardMoney): Lines => new Map(profile.map((row) => [
  keyOf(row.quarter, { categoryId: row.category_id, organisationId: row.organisation_id }), { quarter: row.quarter, category: row.category_id, organisationId: row.organisation_id, pence: row.pence },
]));

function withCells(lines: Lines, cells: readonly Cell[]): Lines {
  const after = new Map(lines);
  for (const { quarter, categoryId, organisationId, pence } of cells) {
    const key = keyOf(quarter, { categoryId, organisationId });
    if (pence === null) after.delete(key);
    else after.set(key, { quarter, category: categoryId, organisationId, pence });
  }
  return after;
}

const sumOf = (lines: Lines): number => [...lines.values()].reduce((all, { pence }) => all + pence, 0);

/** No more than the award in all, and no more than its share for any council. */
async function checkAfter(db: Reader, award: AwardMoney, cells: readonly Cell[]): Promise<readonly Issue[]> {
  const before = linesOf(award);
  const after = withCells(before, cells);
  const [sum, awarded] = [sumOf(after), award.figure?.amount_pence ?? null];
  if (awarded !== null && sum > awarded && sum > sumOf(before)) {
    return [{ path: 'cells.0.pence', message: `The profile would come to ${formatMoney(sum)}, ${formatMoney(sum - awarded)} more than the award of ${formatMoney(awarded)}` }];
  }
  const shares = await sharesOf(db, award.id);
  if (shares.length === 0) return [];
  const names = new Map((await listOrganisations(db, null)).map(({ id, short_name }) => [id, short_name]));
  return checkCouncilProfile([...after.values()], [...before.values()], shares.map(asShare), (id) => names.get(id) ?? '')
    .map(({ organisationId, message }) => ({ path: `cells.${Math.max(0, cells.findIndex((cell) => cell.organisationId === organisationId && cell.pence !== null))}.pence`, message }));
}

/** An amount for a whole quarter where the quarter is profiled by cost category or council: it would stand beside its parts, not in their place. */
function checkWhole(award: AwardMoney, cells: readonly Cell[]): readonly Issue[] {
  return cells.flatMap(({ quarter, categoryId, organisationId }, place) => {
    const parts = award.profile.filter((row) => row.quarter === quarter);
    const split = parts.some((row) => row.category_id !== null || row.organisation_id !== null);
    return categoryId === null && organisationId === null && split
      ? atCell('cells', place, [{ path: 'pence', message: `${quarterName(quarter)} is profiled in ${plural(parts.length, 'part')}, by cost category or council. Change its parts instead` }]) : [];
  });
}

/**
 * Sets a block of the profile, all or nothing. What is profiled in all cannot be more than the award, nor of a council
 * more than its share. `whole`: the cells are quarters' totals, which stand only where a quarter is not split.
 */
export async function setProfile(deps: Deps, tx: Tx, request: RequestOf<'profile.set'>, { whole = false } = {}): Promise<Result<ProjectFunding, Problem>> {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { project, award, illustrative } = target.value;
  const read = await readCells(tx, project.id, request.cells);
  if (!read.ok) return fail(invalid(read.problem));
  const cells = read.value;
  const split = whole ? checkWhole(award, cells) : [];
  if (split.length > 0) return fail(invalid(split));
  const there = new Map(award.profile.map((row) => [keyOf(row.quarter, { categoryId: row.category_id, organisationId: row.organisation_id }), row]));
  for (const cell of cells) {
    const moved = await cellMoved(tx, 'profile', cell, there.get(keyOf(cell.quarter, cell)));
    if (moved !== null) return fail(moved);
  }
  const issues = await checkAfter(tx, award, cells);
  if (issues.length > 0) return fail(invalid(issues));
  if (cells.some(({ categoryId }) => categoryId !== null) && !(await categoriesOf(tx)).planted) await plantCategories(tx);
  for (const { quarter, pence, categoryId, organisationId } of cells) {
    const row = there.get(keyOf(quarter, { categoryId, organisationId }));
    if (pence === null) {
      if (row !== undefined) await removeMoney(tx, 'profile_line', row.id);
    } else if (row === undefined) {
      await insertRows(tx, 'profile_line', [{ id: deps.newId(), award_id: award.id, quarter, category_id: categoryId, organisation_id: organisationId, pence, illustrative }]);
    } else if (row.pence !== pence) await changeAmount(tx, 'profile_line', row.id, pence);
  }
  return fundingAfter(deps, tx, target.value);
}
