import { type IsoDate, formatDate } from './calendar.ts';
import { type FinancialYear, type Quarter, quarterEnd, quarterOf, yearOf } from './financialQuarter.ts';
import { formatMoney } from './money.ts';
import type { Issue } from './problem.ts';
import { type Share, shareDates, sharesOn } from './shares.ts';

/** What an award is to spend in one quarter, by cost category and council where they are agreed. */
export interface ProfileLine {
  readonly quarter: Quarter;
  readonly category: string | null;
  readonly organisationId: string | null;
  readonly pence: number;
}

const addUp = (lines: readonly Pick<ProfileLine, 'pence'>[]): number => lines.reduce((sum, { pence }) => sum + pence, 0);

const by = <K extends string>(lines: readonly ProfileLine[], key: (line: ProfileLine) => K): ReadonlyMap<K, number> =>
  new Map([...Map.groupBy(lines, key)].map(([own, group]) => [own, addUp(group)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Null where nothing is profiled: unknown, not nought. */
export const profiledPence = (lines: readonly Pick<ProfileLine, 'pence'>[]): number | null => (lines.length === 0 ? null : addUp(lines));

export const profileByQuarter = (lines: readonly ProfileLine[]): ReadonlyMap<Quarter, number> => by(lines, ({ quarter }) => quarter);

export const profileByYear = (lines: readonly ProfileLine[]): ReadonlyMap<FinancialYear, number> => by(lines, ({ quarter }) => yearOf(quarter));

/** The part of an award that no quarter has yet; null where either is not known. */
export function unprofiled(awarded: number | null, lines: readonly Pick<ProfileLine, 'pence'>[]): number | null {
  const profiled = profiledPence(lines);
  return awarded === null || profiled === null ? null : awarded - profiled;
}

/** Which lines a total takes in: those of one cost category and council, of a council, of a category, or all; of one quarter, one year, or all. */
export interface ProfileCut {
  readonly category?: string | null;
  readonly organisationId?: string | null;
  readonly quarter?: Quarter;
  readonly year?: FinancialYear;
}

const cutKey = ({ category, organisationId, quarter, year }: ProfileCut): string => JSON.stringify([
  category === undefined ? 0 : [category], organisationId === undefined ? 0 : [organisationId], quarter ?? 0, year ?? 0,
]);

/** Every total of a profile, added up in one pass over its lines. Null where nothing is profiled there: unknown, not nought. */
export function profileSums(lines: readonly ProfileLine[]): (cut: ProfileCut) => number | null {
  const sums = new Map<string, number>();
  for (const { category, organisationId, quarter, pence } of lines) {
    for (const row of [{}, { category }, { organisationId }, { category, organisationId }]) {
      for (const column of [{}, { quarter }, { year: yearOf(quarter) }]) {
        const key = cutKey({ ...row, ...column });
        sums.set(key, (sums.get(key) ?? 0) + pence);
      }
    }
  }
  return (cut) => sums.get(cutKey(cut)) ?? null;
}

/** A profile never comes to more than the award. It may come to less: the rest stands as not profiled. An award that is not known is not judged. */
export function checkProfile(lines: readonly ProfileLine[], awarded: number | null): readonly Issue[] {
  const total = addUp(lines);
  return awarded === null || total <= awarded ? [] : [
    { path: 'cells', message: `The profile comes to ${formatMoney(total)}, ${formatMoney(total - awarded)} more than the award of ${formatMoney(awarded)}` }];
}

/** A council that is profiled beyond its share. */
export interface BeyondShare {
  readonly organisationId: string;
  /** The end of a quarter by which it is. */
  readonly on: IsoDate;
  readonly profiled: number;
  readonly share: number;
}

/**
 * Every council and quarter's end where the lines of the council come to more than its share: what is profiled for it up
 * to the end of a quarter is held against the share that stands on that day. Where shares stand, a council without one
 * has none of the award. Days on which nobody has a share are not judged, nor is what is no council's.
 */
export function beyondShares(lines: readonly ProfileLine[], shares: readonly Share[]): readonly BeyondShare[] {
  const quarters = [...new Set([...lines.map(({ quarter }) => quarter), ...shareDates([], shares).map(quarterOf)])].toSorted();
  const days = quarters.map((quarter) => ({ quarter, on: quarterEnd(quarter), standing: sharesOn(shares, quarterEnd(quarter)) })).filter(({ standing }) => standing.length > 0);
  const councils = Map.groupBy(lines.filter(({ organisationId }) => organisationId !== null), ({ organisationId }) => organisationId ?? '');
  return [...councils].flatMap(([organisationId, own]) => days.flatMap(({ quarter, on, standing }): readonly BeyondShare[] => {
    const share = standing.find((each) => each.organisationId === organisationId)?.pence ?? 0;
    const profiled = addUp(own.filter((line) => line.quarter <= quarter));
    return profiled > share ? [{ organisationId, on, profiled, share }] : [];
  }));
}

/** 'Luton is profiled £30 by 31 March 2020, £10 more than its share of £20 on that day' */
export const beyondInWords = ({ on, profiled, share }: BeyondShare, name: string): string => (share === 0
  ? `${name} has no share of the award on ${formatDate(on)}, and ${formatMoney(profiled)} is profiled for it by then`
  : `${name} is profiled ${formatMoney(profiled)} by ${formatDate(on)}, ${formatMoney(profiled - share)} more than its share of ${formatMoney(share)} on that day`);

/** What a new profile puts further beyond shares than it was, once a council. One that was beyond already may be brought down a part of the way. */
export function checkCouncilProfile(after: readonly ProfileLine[], before: readonly ProfileLine[], shares: readonly Share[], nameOf: (organisationId: string) => string): readonly (Issue & { readonly organisationId: string })[] {
  const was = new Map(beyondShares(before, shares).map(({ organisationId, on, profiled }) => [`${organisationId} ${on}`, profiled]));
  const worse = beyondShares(after, shares).filter(({ organisationId, on, profiled }) => profiled > (was.get(`${organisationId} ${on}`) ?? 0));
  return worse.filter(({ organisationId }, nth) => worse.findIndex((each) => each.organisationId === organisationId) === nth)
    .map((each) => ({ path: 'cells', organisationId: each.organisationId, message: beyondInWords(each, nameOf(each.organisationId)) }));
}
