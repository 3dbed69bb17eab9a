import { checkOrder } from './dateOrder.ts';
import type { PartialDate } from './partialDate.ts';
import type { Issue } from './problem.ts';

export const roundStates = ['draft', 'scheduled', 'open', 'closed'] as const;
export type RoundState = (typeof roundStates)[number];

interface RoundDates {
  readonly opensOn?: PartialDate | null | undefined;
  readonly closesOn?: PartialDate | null | undefined;
  readonly startsOn?: PartialDate | null | undefined;
  readonly endsOn?: PartialDate | null | undefined;
}

/** A round opens and closes for bids, and its projects start and end; a project may start before the round closes. */
export const checkRoundDates = ({ opensOn, closesOn, startsOn, endsOn }: RoundDates): readonly Issue[] => [
  ...checkOrder(opensOn, closesOn, { path: 'closesOn', what: 'Closing date', when: 'when the round opens' }),
  ...checkOrder(startsOn, endsOn, { path: 'endsOn', what: 'End date', when: 'when the round starts' }),
];
