import { type PartialDate, surelyBefore } from './partialDate.ts';
import type { Issue } from './problem.ts';

export const roundStates = ['draft', 'scheduled', 'open', 'closed'] as const;
export type RoundState = (typeof roundStates)[number];

export interface RoundDates {
  readonly opensOn?: PartialDate | null | undefined;
  readonly closesOn?: PartialDate | null | undefined;
  readonly startsOn?: PartialDate | null | undefined;
  readonly endsOn?: PartialDate | null | undefined;
}

const notBefore = (path: keyof RoundDates, end: PartialDate | null | undefined, start: PartialDate | null | undefined, message: string): readonly Issue[] =>
  end && start && surelyBefore(end, start) ? [{ path, message }] : [];

/** A round closes no earlier than it opens, and its projects end no earlier than they start. Refused only where no reading of the dates is in order. */
export const checkRoundDates = ({ opensOn, closesOn, startsOn, endsOn }: RoundDates): readonly Issue[] => [
  ...notBefore('closesOn', closesOn, opensOn, 'Closing date must be the same as or after the opening date'),
  ...notBefore('endsOn', endsOn, startsOn, 'End date must be the same as or after the start date'),
];
