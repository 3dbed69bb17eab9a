import type { IsoDate } from './calendar.ts';
import { type FinancialYear, type Quarter, yearEnd, yearOf } from './financialQuarter.ts';

/** An award's profile, by quarter. */
export type QuarterPence = ReadonlyMap<Quarter, number>;

export interface YearChange {
  readonly year: FinancialYear;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
}

/** What each financial year gains or loses, oldest first. Years that stay as they are show too. */
export function changeByYear(before: QuarterPence, after: QuarterPence): readonly YearChange[] {
  const sum = (quarters: QuarterPence, year: FinancialYear): number =>
    [...quarters].reduce((total, [quarter, pence]) => (yearOf(quarter) === year ? total + pence : total), 0);
  const years = new Set([...before.keys(), ...after.keys()].map(yearOf));
  return [...years].toSorted().map((year) => {
    const [was, is] = [sum(before, year), sum(after, year)];
    return { year, before: was, after: is, difference: is - was };
  });
}

export interface YearEndMove {
  /** 31 March. */
  readonly over: IsoDate;
  /** Above nought it moves later, below nought it is brought forward. */
  readonly pence: number;
}

/**
 * Grant that moves over each 31 March: what the years up to it lose in all. In Innovate UK's system this is one number for
 * a variation. Where the award itself grows or shrinks (`netChange`), that is in it too, for no year can tell the two apart.
 * Nothing moves into years after the last that changes: there a cut is a cut.
 */
export function movesOverYearEnd(before: QuarterPence, after: QuarterPence): readonly YearEndMove[] {
  const changes = changeByYear(before, after);
  const last = changes.findLastIndex(({ difference }) => difference !== 0);
  let moved = 0;
  return changes.slice(0, Math.max(last, 0)).flatMap(({ year, difference }) => {
    moved -= difference;
    return moved === 0 ? [] : [{ over: yearEnd(year), pence: moved }];
  });
}

/** What the award itself gains or loses. */
export const netChange = (before: QuarterPence, after: QuarterPence): number =>
  changeByYear(before, after).reduce((total, { difference }) => total + difference, 0);

export interface AwardMove {
  readonly award: string;
  readonly years: readonly YearChange[];
  readonly moves: readonly YearEndMove[];
  readonly net: number;
}

/** Several variations together, by award and by year: the years' differences of the awards add up to those of all. */
export function movesByAward(
  awards: readonly { readonly award: string; readonly before: QuarterPence; readonly after: QuarterPence }[],
): { readonly awards: readonly AwardMove[]; readonly years: readonly YearChange[] } {
  const each = awards.map(({ award, before, after }) =>
    ({ award, years: changeByYear(before, after), moves: movesOverYearEnd(before, after), net: netChange(before, after) }));
  const ofYear = Map.groupBy(each.flatMap(({ years }) => years), ({ year }) => year);
  const years = [...ofYear].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([year, parts]): YearChange => {
    const sum = (of: (part: YearChange) => number): number => parts.reduce((total, part) => total + of(part), 0);
    return { year, before: sum((part) => part.before), after: sum((part) => part.after), difference: sum((part) => part.difference) };
  });
  return { awards: each, years };
}
