import type { Role } from './actor.ts';
import { type FinancialYear, type Quarter, nextYear, quarterName, yearName, yearOf } from './financialQuarter.ts';
import { formatMoney } from './money.ts';
import type { OutlookQuarter } from './outlook.ts';
import type { Issue } from './problem.ts';
import { type Result, fail, ok } from './result.ts';

export const carryForwardStates = ['requested', 'approved', 'rejected', 'withdrawn'] as const;
export type CarryForwardState = (typeof carryForwardStates)[number];

/** Where what is carried forward is to be spent. */
export interface CarriedInto {
  readonly quarter: Quarter;
  readonly pence: number;
}

export interface CarryForwardRequest {
  readonly year: FinancialYear;
  readonly pence: number;
  readonly into: readonly CarriedInto[];
  readonly reason: string | null;
}

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';
const sum = (amounts: readonly { readonly pence: number }[]): number => amounts.reduce((total, { pence }) => total + pence, 0);

function checkInto({ year, pence, into }: CarryForwardRequest): readonly Issue[] {
  const each = into.flatMap(({ quarter, pence: part }, at): readonly Issue[] => [
    ...(quarter >= nextYear(year) ? [] : [{ path: `into.${at}.quarter`, message: `${quarterName(quarter)} is not after ${yearName(year)}, so nothing is carried forward into it` }]),
    ...(Number.isSafeInteger(part) && part > 0 ? [] : [{ path: `into.${at}.pence`, message: 'Amount must be more than £0' }]),
  ]);
  if (each.length > 0 || sum(into) === pence) return each;
  return [{ path: 'into', message: `The new quarters come to ${formatMoney(sum(into))}, and ${formatMoney(pence)} is carried forward` }];
}

/** A council asks to keep what a year leaves over: no more than is left over as far as can be told, for a reason, into quarters after it. */
export function checkCarryForward(request: CarryForwardRequest, underspend: number | null, now: Quarter): readonly Issue[] {
  const { year, pence, reason } = request;
  const amount = (message: string): readonly Issue[] => [{ path: 'pence', message }];
  const left = underspend === null
    ? amount(`What ${yearName(year)} leaves over is not known. Enter what was spent or is forecast in each of its quarters first`)
    : pence <= underspend ? []
      : amount(underspend <= 0 ? `${yearName(year)} leaves nothing over` : `${yearName(year)} leaves ${formatMoney(underspend)} over, and ${formatMoney(pence)} is more than that`);
  return [
    ...(year > now ? [{ path: 'year', message: `${yearName(year)} has not begun, so it leaves nothing over yet` }] : []),
    ...(Number.isSafeInteger(pence) && pence > 0 ? left : amount('Amount must be more than £0')),
    ...(blank(reason) ? [{ path: 'reason', message: 'Enter the reason why the money was not spent' }] : []),
    ...checkInto(request),
  ];
}

interface Deciding {
  readonly role: Role;
  readonly approvedPence: number | null;
  readonly decidedBy: string | null;
  readonly comment?: string | null;
}

/** Officers decide; less than was asked for, or nothing, says why; never more. */
export function checkCarryForwardDecision(requestedPence: number, state: CarryForwardState, { role, approvedPence, decidedBy, comment }: Deciding): readonly Issue[] {
  if (state !== 'requested') return [{ path: 'state', message: `This request is ${state} already. Make another` }];
  if (role !== 'programme officer') return [{ path: 'state', message: 'Only a programme officer can decide on a request to carry money forward' }];
  const given = approvedPence ?? 0;
  return [
    ...(blank(decidedBy) ? [{ path: 'decidedBy', message: 'Enter who decides' }] : []),
    ...(given < 0 || given > requestedPence ? [{ path: 'approvedPence', message: `Amount must be between £0 and ${formatMoney(requestedPence)}, which was asked for` }] : []),
    ...(given !== requestedPence && blank(comment) ? [{ path: 'comment', message: 'Enter the reason why less is carried forward than was asked for' }] : []),
  ];
}

/**
 * The new profile: the quarters that spend less than their profile give, the last first, each no more than it leaves over;
 * the quarters it goes into gain as much. The profile comes to the same as before. Refused where the year leaves too little.
 */
export function carriedProfile(
  profile: ReadonlyMap<Quarter, number>, outlook: readonly OutlookQuarter[], { year, into }: Pick<CarryForwardRequest, 'year' | 'into'>,
): Result<ReadonlyMap<Quarter, number>> {
  const after = new Map(profile);
  let rest = sum(into);
  const giving = outlook.filter(({ quarter }) => yearOf(quarter) === year).toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1));
  for (const { quarter, pence } of giving) {
    const over = pence === null ? 0 : Math.max(0, (after.get(quarter) ?? 0) - pence);
    const given = Math.min(over, rest);
    if (given > 0) after.set(quarter, (after.get(quarter) ?? 0) - given);
    rest -= given;
  }
  if (rest > 0) return fail({ path: 'pence', message: `The quarters of ${yearName(year)} leave ${formatMoney(rest)} less over than is carried forward` });
  for (const { quarter, pence } of into) after.set(quarter, (after.get(quarter) ?? 0) + pence);
  return ok(after);
}
