import { type FinancialYear, type Quarter, yearOf } from './financialQuarter.ts';
import { formatMoney } from './money.ts';
import type { Issue } from './problem.ts';

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

/**
 * A profile never comes to more than the award, nor a council's lines to more than its share. It may come to less: the
 * rest stands as not profiled. An award or share that is not known is not judged.
 */
export function checkProfile(
  lines: readonly ProfileLine[], awarded: number | null, shares: readonly { readonly organisationId: string; readonly name: string; readonly pence: number }[] = [],
): readonly Issue[] {
  const total = addUp(lines);
  const over = (name: string, profiled: number, most: number, of: string): readonly Issue[] => (profiled <= most ? [] : [
    { path: 'cells', message: `${name} comes to ${formatMoney(profiled)}, ${formatMoney(profiled - most)} more than ${of} of ${formatMoney(most)}` }]);
  return [
    ...(awarded === null ? [] : over('The profile', total, awarded, 'the award')),
    ...shares.flatMap(({ organisationId, name, pence }) =>
      over(`The profile of ${name}`, addUp(lines.filter((line) => line.organisationId === organisationId)), pence, 'its share')),
  ];
}
