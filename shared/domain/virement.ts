import type { Quarter } from './financialQuarter.ts';
import { formatMoney } from './money.ts';
import type { Issue } from './problem.ts';
import { type Result, fail, ok } from './result.ts';

/** What one cost line of a council holds, and what of it is spent already; null where that is not known. */
export interface CostLine {
  readonly line: string;
  readonly name: string;
  /** The council whose line it is; null where the award is not shared out. */
  readonly organisationId: string | null;
  readonly pence: number;
  readonly spent: number | null;
}

/** The amount each line is to hold after. A line left out stays as it is. */
export type NewAmounts = Readonly<Record<string, number>>;

export interface LineChange {
  readonly line: CostLine;
  readonly after: number;
  readonly difference: number;
}

export interface Virement {
  readonly changes: readonly LineChange[];
  /** What no line takes up: it may be lost to the project for good, and the screen says so. */
  readonly surplus: number;
}

function checkLine({ line, after, difference }: LineChange): readonly Issue[] {
  const issue = (message: string): readonly Issue[] => [{ path: line.line, message }];
  if (!Number.isSafeInteger(after) || after < 0) return issue(`${line.name} must be £0 or more`);
  if (difference >= 0) return [];
  if (line.spent === null) return issue(`What was spent on ${line.name} is not known, so it cannot be lowered. Record what was spent first`);
  return after < line.spent ? issue(`${line.name} cannot be ${formatMoney(after)}: ${formatMoney(line.spent)} of it is spent already`) : [];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, pence) => total + pence, 0);

/**
 * Money moved between cost lines, council by council (Innovate UK): no line below what is spent of it, no council's lines
 * above what they came to. What is over at the end is named, not hidden.
 */
export function virement(lines: readonly CostLine[], amounts: NewAmounts): Result<Virement, readonly Issue[]> {
  const known = new Set(lines.map(({ line }) => line));
  const stray = Object.keys(amounts).filter((line) => !known.has(line)).map((line): Issue => ({ path: line, message: 'This award has no such cost line' }));
  const after = lines.map((line): LineChange => {
    const pence = Object.hasOwn(amounts, line.line) ? (amounts[line.line] ?? line.pence) : line.pence;
    return { line, after: pence, difference: pence - line.pence };
  });
  const over = [...Map.groupBy(after, ({ line }) => line.organisationId)].flatMap(([, own]): readonly Issue[] => {
    const more = sum(own.map(({ difference }) => difference));
    const first = own.find(({ difference }) => difference > 0);
    return more <= 0 || first === undefined ? [] : [{
      path: first.line.line, message: `The lines come to ${formatMoney(more)} more than before. Lower other lines by as much, or vary the award`,
    }];
  });
  const issues = [...stray, ...after.flatMap(checkLine), ...over];
  const changes = after.filter(({ difference }) => difference !== 0);
  if (issues.length > 0) return fail(issues);
  if (changes.length === 0) return fail([{ path: 'amounts', message: 'Nothing is moved. Enter another amount for two lines or more' }]);
  return ok({ changes, surplus: 0 - sum(changes.map(({ difference }) => difference)) });
}

/** Null where nothing is over. */
export const surplusWarning = ({ surplus }: Pick<Virement, 'surplus'>): string | null =>
  surplus === 0 ? null : `${formatMoney(surplus)} is left on no cost line. It stays with the department and may be lost to the project for good`;

/** What one cost line holds in one quarter. */
export interface LineInQuarter {
  readonly quarter: Quarter;
  readonly line: string;
  readonly pence: number;
}

/**
 * A virement quarter by quarter: a line gives up money in its last quarters first, where it is not spent yet, and the
 * lines of its council that gain get it in the same quarters. So no quarter's total moves, but for a surplus.
 */
export function virementByQuarter(profile: readonly LineInQuarter[], changes: readonly LineChange[]): readonly LineInQuarter[] {
  const after: LineInQuarter[] = [];
  for (const own of Map.groupBy(changes, ({ line }) => line.organisationId).values()) {
    const freed: { readonly quarter: Quarter; pence: number }[] = [];
    for (const { line: { line }, difference } of own.filter((change) => change.difference < 0)) {
      let left = -difference;
      for (const { quarter, pence } of profile.filter((each) => each.line === line).toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))) {
        const given = Math.min(left, pence);
        left -= given;
        if (given > 0) freed.push({ quarter, pence: given });
        if (given > 0) after.push({ quarter, line, pence: pence - given });
      }
    }
    freed.sort((a, b) => (a.quarter < b.quarter ? 1 : a.quarter > b.quarter ? -1 : 0));
    for (const { line: { line }, difference } of own.filter((change) => change.difference > 0)) {
      let wanted = difference;
      const got = new Map<Quarter, number>();
      for (const piece of freed) {
        const taken = Math.min(wanted, piece.pence);
        wanted -= taken;
        piece.pence -= taken;
        if (taken > 0) got.set(piece.quarter, (got.get(piece.quarter) ?? 0) + taken);
      }
      for (const [quarter, more] of got) {
        const there = profile.find((each) => each.line === line && each.quarter === quarter)?.pence ?? 0;
        after.push({ quarter, line, pence: there + more });
      }
    }
  }
  return after;
}
