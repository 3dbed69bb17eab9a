import type { Role } from './actor.ts';
import { isBlank } from './blank.ts';
import { type FinancialYear, type Quarter, nextYear, quarterName, yearName, yearOf } from './financialQuarter.ts';
import { formatMoney } from './money.ts';
import type { OutlookQuarter } from './outlook.ts';
import { checkOwnDecision, type OwnDecision } from './ownDecision.ts';
import type { Issue } from './problem.ts';
import type { ProfileLine } from './profile.ts';
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

const sum = (amounts: readonly { readonly pence: number }[]): number => amounts.reduce((total, { pence }) => total + pence, 0);

function checkInto({ year, pence, into }: CarryForwardRequest): readonly Issue[] {
  const each = into.flatMap(({ quarter, pence: part }, at): readonly Issue[] => [
    ...(quarter >= nextYear(year) ? [] : [{ path: `into.${at}.quarter`, message: `${quarterName(quarter)} is not after ${yearName(year)}, so nothing is carried forward into it` }]),
    ...(Number.isSafeInteger(part) && part > 0 ? [] : [{ path: `into.${at}.pence`, message: 'Amount must be more than £0' }]),
  ]);
  if (each.length > 0 || sum(into) === pence) return each;
  return [{ path: 'into', message: `The new quarters come to ${formatMoney(sum(into))}, and ${formatMoney(pence)} is carried forward` }];
}

/** No more is carried forward than the year leaves over, as far as can be told; of what is not known, nothing. */
export function checkLeftOver(year: FinancialYear, pence: number, underspend: number | null, path = 'pence'): readonly Issue[] {
  if (underspend === null) return [{ path, message: `What ${yearName(year)} leaves over is not known. Enter what was spent or is forecast in each of its quarters first` }];
  if (pence <= underspend) return [];
  return [{ path, message: underspend <= 0 ? `${yearName(year)} leaves nothing over` : `${yearName(year)} leaves ${formatMoney(underspend)} over, and ${formatMoney(pence)} is more than that` }];
}

/** A council asks to keep what a year leaves over: no more than is left over as far as can be told, for a reason, into quarters after it. */
export function checkCarryForward(request: CarryForwardRequest, underspend: number | null, now: Quarter): readonly Issue[] {
  const { year, pence, reason } = request;
  return [
    ...(year > now ? [{ path: 'year', message: `${yearName(year)} has not begun, so it leaves nothing over yet` }] : []),
    ...(Number.isSafeInteger(pence) && pence > 0 ? checkLeftOver(year, pence, underspend) : [{ path: 'pence', message: 'Amount must be more than £0' }]),
    ...(isBlank(reason) ? [{ path: 'reason', message: 'Enter the reason why the money was not spent' }] : []),
    ...checkInto(request),
  ];
}

interface Deciding extends OwnDecision {
  readonly role: Role;
  readonly approvedPence: number | null;
  readonly decidedBy: string | null;
  readonly comment?: string | null;
}

/** Officers decide; less than was asked for, or nothing, says why, and so does who decides on their own request; never more. */
export function checkCarryForwardDecision(requestedPence: number, state: CarryForwardState, { role, approvedPence, decidedBy, comment, ...own }: Deciding): readonly Issue[] {
  if (state !== 'requested') return [{ path: 'state', message: `This request is ${state} already. Make another` }];
  if (role !== 'programme officer') return [{ path: 'state', message: 'Only a programme officer can decide on a request to carry money forward' }];
  const given = approvedPence ?? 0;
  return [
    ...(isBlank(decidedBy) ? [{ path: 'decidedBy', message: 'Enter who decides' }] : []),
    ...(given < 0 || given > requestedPence ? [{ path: 'approvedPence', message: `Amount must be between £0 and ${formatMoney(requestedPence)}, which was asked for` }] : []),
    ...(given !== requestedPence && isBlank(comment) ? [{ path: 'comment', message: 'Enter the reason why less is carried forward than was asked for' }] : []),
    ...checkOwnDecision(own, 'You asked for this yourself. Ask another officer to decide, or enter the reason why you decide on it yourself'),
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

/** A part of a whole, in proportion, such that the parts of all lines add up to it to the penny. */
const upTo = (cut: number, sum: number, whole: number): number => Number((BigInt(cut) * BigInt(sum)) / BigInt(whole));

/**
 * The lines of a profile whose quarters come to something else: each line of a quarter that gives, gives in proportion, and
 * what it gives stays with its cost line and council, so that no council and no cost line gains or loses by it.
 */
export function carriedLines(lines: readonly ProfileLine[], after: ReadonlyMap<Quarter, number>): readonly ProfileLine[] {
  const sums = new Map([...Map.groupBy(lines, ({ quarter }) => quarter)].map(([quarter, own]) => [quarter, sum(own)]));
  const pool: { readonly line: ProfileLine; pence: number }[] = [];
  const before = new Map<Quarter, number>();
  const kept = lines.map((line): ProfileLine => {
    const whole = sums.get(line.quarter) ?? 0;
    const cut = Math.max(0, whole - (after.get(line.quarter) ?? whole));
    const from = before.get(line.quarter) ?? 0;
    before.set(line.quarter, from + line.pence);
    const given = cut === 0 ? 0 : upTo(cut, from + line.pence, whole) - upTo(cut, from, whole);
    if (given > 0) pool.push({ line, pence: given });
    return { ...line, pence: line.pence - given };
  });
  const keyOf = ({ quarter, category, organisationId }: ProfileLine): string => `${quarter} ${category ?? ''} ${organisationId ?? ''}`;
  const all = new Map(kept.map((line) => [keyOf(line), line]));
  for (const [quarter, pence] of [...after].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    let rest = pence - (sums.get(quarter) ?? 0);
    for (const part of pool) {
      const given = Math.min(Math.max(rest, 0), part.pence);
      if (given === 0) continue;
      const to = { ...part.line, quarter };
      all.set(keyOf(to), { ...to, pence: (all.get(keyOf(to))?.pence ?? 0) + given });
      part.pence -= given;
      rest -= given;
    }
  }
  return [...all.values()];
}
