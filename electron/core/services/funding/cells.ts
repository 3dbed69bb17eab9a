import { formatMoney } from '../../../../shared/domain/money.ts';
import { quarterName } from '../../../../shared/domain/financialQuarter.ts';
import { conflict, type Issue, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { Reader } from '../../db/database.ts';
import { findParty } from '../parties.ts';
import { staleProblem } from '../stale.ts';
import { categoriesOf } from './categories.ts';
import { participationsOf } from '../../repositories/participations.ts';

const said = (pence: number | null): string | null => (pence === null ? null : formatMoney(pence));

interface Cell {
  readonly quarter: string;
  readonly pence: number | null;
  readonly changedIn?: number | null | undefined;
}

interface There {
  readonly pence: number | null;
  readonly changed_in: number;
}

/** Nobody's cell is written over unseen: what stands in the way, or null. */
export async function cellMoved(db: Reader, what: string, cell: Cell, there: There | undefined): Promise<Problem | null> {
  const name = `${what} of ${quarterName(cell.quarter)}`;
  if (there === undefined) {
    return typeof cell.changedIn === 'number' ? conflict(`The ${name} is no longer as you saw it: it was taken out. Nothing was saved. Look again and save again`) : null;
  }
  if (typeof cell.changedIn !== 'number') {
    if (there.pence === cell.pence) return null;
    return conflict(`The ${name} is already ${said(there.pence) ?? 'cleared'}. To replace it, send its change number, ${there.changed_in}, as changedIn`,
      [{ path: 'changedIn', message: `Enter ${there.changed_in} to replace what is there` }]);
  }
  return staleProblem(db, { changedIn: cell.changedIn, row: there, what: `the ${name}`, yours: { amount: said(cell.pence) }, theirs: { amount: said(there.pence) } });
}

/** Where an amount stands beside its quarter. */
export interface Place {
  readonly categoryId: string | null;
  readonly organisationId: string | null;
}

/** One key for a quarter and what stands beside it. */
export const keyOf = (quarter: string, { categoryId, organisationId }: Place): string => `${quarter} ${categoryId ?? ''} ${organisationId ?? ''}`;

interface Given {
  readonly category?: string | null | undefined;
  readonly council?: string | null | undefined;
  readonly quarter: string;
}

/** Reads the cost line and council of cells of one project. */
export async function placeReader(db: Reader, projectId: string): Promise<(given: Given) => Promise<Result<Place, readonly Issue[]>>> {
  const { categories } = await categoriesOf(db);
  const taking = new Set((await participationsOf(db, projectId)).map(({ organisation_id }) => organisation_id));
  return async ({ category, council, quarter }) => {
    const found = category ? categories.find(({ key }) => key === category) : null;
    const party = council ? await findParty(db, council, quarter) : null;
    const issues: Issue[] = [];
    if (found === undefined) issues.push({ path: 'category', message: `There is no cost line called ${category}` });
    if (party !== null && !party.ok) issues.push({ path: 'council', message: party.problem.message });
    if (party?.ok === true && !taking.has(party.value.organisationId)) issues.push({ path: 'council', message: `${party.value.shortName} does not take part in this project` });
    if (issues.length > 0) return fail(issues);
    return ok({ categoryId: found?.id ?? null, organisationId: party?.ok === true ? party.value.organisationId : null });
  };
}

/** The same place given twice in one block. */
export function givenTwice(list: string, keys: readonly string[], names: readonly string[]): readonly Issue[] {
  return keys.flatMap((key, place) => (keys.indexOf(key) === place ? [] : [{ path: `${list}.${place}.quarter`, message: `${names[place] ?? ''} is given twice` }]));
}
