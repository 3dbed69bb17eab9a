import { addDays, addMonths, type IsoDate } from './calendar.ts';

/** How often an instalment falls due, and how many months lie between. */
export const instalmentSteps = { month: 1, quarter: 3, 'half year': 6, year: 12 } as const;
export type InstalmentStep = keyof typeof instalmentSteps;

const isMonthEnd = (date: IsoDate): boolean => date.slice(0, 7) !== addDays(date, 1).slice(0, 7);
const monthEnd = (date: IsoDate): IsoDate => addDays(`${addMonths(`${date.slice(0, 7)}-01`, 1)}`, -1);

/** The days instalments fall due: the same day of the month, or the last of it where the first is the last. */
export const dueDays = (first: IsoDate, count: number, every: InstalmentStep): readonly IsoDate[] =>
  Array.from({ length: count }, (_, nth) => {
    const due = addMonths(first, nth * instalmentSteps[every]);
    return isMonthEnd(first) ? monthEnd(due) : due;
  });

/**
 * Amounts that add to the total: those that are given stay, and what is left is shared by the others in whole pence, what
 * does not divide going to the last. Null for the others where nothing is left for them.
 */
export function shareOut(total: number, given: readonly (number | null)[]): readonly (number | null)[] {
  const open = given.filter((pence) => pence === null).length;
  const left = total - given.reduce<number>((sum, pence) => sum + (pence ?? 0), 0);
  const each = open === 0 ? 0 : Math.floor(left / open);
  if (each < 1) return given;
  const last = given.lastIndexOf(null);
  return given.map((pence, nth) => pence ?? (nth === last ? left - each * (open - 1) : each));
}
