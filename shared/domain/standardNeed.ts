import type { IsoDate } from './calendar.ts';
import type { RequirementAnswer } from './grantStandard.ts';
import { askedOf } from './standardEntry.ts';
import { upperFirst } from './words.ts';

/** What the record of one award needs next under one requirement. */
export interface StandardNeed {
  readonly number: number;
  /** 'Yearly review'; of what has no day, the sentence that says what is missing. */
  readonly says: string;
  readonly due: IsoDate | null;
}

interface Requirement {
  readonly number: number;
  readonly answer: RequirementAnswer | null;
  readonly entries: readonly unknown[];
  readonly missing: readonly string[];
  readonly due: IsoDate | null;
}

/** Whether anything of the ten is on record yet. */
export const isBegun = (requirements: readonly Requirement[]): boolean => requirements.some(({ answer, entries }) => answer !== null || entries.length > 0);

/** What the requirement's entries are called: 'Yearly review'. */
export const entryName = (number: number): string => upperFirst(askedOf[number]?.one ?? 'record');

/** Reviews and checks past their day, the longest late first. Where nothing is on record it is not known whether they took place, and none is late. */
export function lateNeeds(requirements: readonly Requirement[], today: IsoDate): readonly StandardNeed[] {
  if (!isBegun(requirements)) return [];
  return requirements.flatMap(({ number, due }): readonly StandardNeed[] => (due !== null && due < today ? [{ number, says: entryName(number), due }] : []))
    .toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
}

/** What is to be done next: the longest late, else the first that is missing, else what falls due first; null where there is none. */
export function nextNeed(requirements: readonly Requirement[], today: IsoDate): StandardNeed | null {
  if (!isBegun(requirements)) return null;
  const [late] = lateNeeds(requirements, today);
  if (late !== undefined) return late;
  const gap = requirements.find(({ missing }) => missing.length > 0);
  if (gap !== undefined) return { number: gap.number, says: gap.missing.at(-1) ?? '', due: null };
  const [first] = requirements.flatMap(({ number, due }) => (due === null ? [] : [{ number, says: entryName(number), due }])).toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return first ?? null;
}
