import { isIsoDate, lastDate, type IsoDate } from '../../../../shared/domain/calendar.ts';
import { dueDays, instalmentSteps, shareOut, type InstalmentStep } from '../../../../shared/domain/instalments.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { readDate, readMoney, readNumber } from '../../../components/form/reading.ts';

/** A place for each payment there may be, so that each has a field of its own. */
const places = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39,
] as const;
export const mostInstalments = places.length;
export type AmountField = `amount${(typeof places)[number]}`;
const fields = places.map((place): AmountField => `amount${place}`);
/** Nothing typed for any of them. */
export const amountFields = Object.fromEntries(fields.map((field) => [field, ''])) as Readonly<Record<AmountField, string>>;

/** What was typed of a schedule. */
export interface PlanTyped extends Readonly<Record<AmountField, string>> {
  readonly total: string;
  readonly count: string;
  readonly first: string;
  readonly every: string;
}

export interface PlanRow {
  /** Where another amount is typed for it. */
  readonly field: AmountField;
  readonly dueOn: IsoDate;
  /** Null where nothing is left for it. */
  readonly pence: number | null;
}

export interface PlanRead {
  readonly rows: readonly PlanRow[];
  /** What the rows come to; null while an amount is open. */
  readonly sum: number | null;
  readonly total: number | null;
  readonly issues: readonly Issue[];
}

const stepOf = (every: string): InstalmentStep => (Object.keys(instalmentSteps) as InstalmentStep[]).find((step) => step === every) ?? 'quarter';

/** The schedule as it is typed so far, and what is not right with it. Rows come as soon as number and first day are known. */
export function readPlan(typed: PlanTyped): PlanRead {
  const [total, count, first] = [readMoney(typed.total, 'Amount of all together'), readNumber(typed.count, 'How many'), readDate(typed.first, 'First due', 'day')];
  const issues: Issue[] = [];
  const wrong = (path: string, message: string): void => { issues.push({ path, message }); };
  if (!total.ok) wrong('total', total.problem.message);
  else if (total.value === null || total.value < 1) wrong('total', 'Enter the amount of all together, more than £0');
  const number = count.ok && count.value !== null && Number.isInteger(count.value) && count.value >= 1 && count.value <= mostInstalments ? count.value : null;
  if (number === null) wrong('count', `How many must be a whole number from 1 to ${mostInstalments}`);
  const day = first.ok && first.value !== null && isIsoDate(first.value) ? first.value : null;
  if (!first.ok) wrong('first', first.problem.message);
  else if (day === null) wrong('first', 'Enter the day the first is due, like 28 6 2019');
  if (number === null || day === null) return { rows: [], sum: null, total: null, issues };
  const dates = dueDays(day, number, stepOf(typed.every));
  if ((dates.at(-1) ?? '') > lastDate) {
    wrong('first', 'The last would fall due after 2099. Plan fewer, or begin earlier');
    return { rows: [], sum: null, total: null, issues };
  }
  const given = fields.slice(0, number).map((field): number | null => {
    const read = readMoney(typed[field], 'Amount');
    if (!read.ok) wrong(field, read.problem.message);
    else if (read.value !== null && read.value < 1) wrong(field, 'Amount must be more than £0');
    return read.ok ? read.value : null;
  });
  const all = total.ok ? total.value : null;
  const amounts = all === null ? given : shareOut(all, given);
  const sum = amounts.every((pence) => pence !== null) ? amounts.reduce((one, other) => one + other, 0) : null;
  if (issues.length === 0 && sum === null) wrong('total', 'Nothing is left for the payments without an amount of their own. Raise the amount of all together, or lower the others');
  if (issues.length === 0 && all !== null && sum !== null && sum !== all) wrong('total', 'The amounts of the payments do not add up to this. Change it, or leave one amount blank to take what is left');
  return { rows: fields.slice(0, number).map((field, nth) => ({ field, dueOn: dates[nth] ?? day, pence: amounts[nth] ?? null })), sum, total: all, issues };
}
