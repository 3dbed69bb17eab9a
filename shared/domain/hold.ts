import { type IsoDate, formatDate } from './calendar.ts';
import type { Issue } from './problem.ts';
import { joinList, lowerFirst } from './words.ts';

/** What something can wait for. General: a payment waits for a condition or outcome, and so may a return. */
export const holdSources = ['condition', 'outcome', 'return', 'decision'] as const;
export type HoldSource = (typeof holdSources)[number];

export const holdStates = ['open', 'met', 'set aside'] as const;
export type HoldState = (typeof holdStates)[number];

/** One thing that holds back another until it is met, or set aside with a reason. */
export interface Hold {
  readonly source: HoldSource;
  /** As people name it: 'Condition 3'. */
  readonly name: string;
  /** What is waited for: "Luton's team in place". */
  readonly what: string;
  readonly state: HoldState;
}

export const openHolds = <H extends Pick<Hold, 'state'>>(holds: readonly H[]): readonly H[] => holds.filter(({ state }) => state === 'open');

/** "Held by condition 3, Luton's team in place. It cannot be approved until that is met or set aside with a reason"; none where nothing holds it. */
export function checkHolds(holds: readonly Hold[], cannot: string): readonly Issue[] {
  const open = openHolds(holds);
  if (open.length === 0) return [];
  const names = joinList(open.map(({ name, what }) => `${lowerFirst(name)}, ${what}`));
  return [{ path: 'holds', message: `Held by ${names}. It cannot be ${cannot} until ${open.length === 1 ? 'that is' : 'those are'} met or set aside with a reason` }];
}

/** An award on hold, from a day to another or with no end yet. It stops forecasts, payments and returns together. */
export interface AwardHold {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly reason: string;
}

export const holdOn = (holds: readonly AwardHold[], date: IsoDate): AwardHold | null =>
  holds.find(({ from, to }) => from <= date && (to === null || date <= to)) ?? null;

/** What an award on hold refuses, all at once. */
export const heldTogether = ['forecast', 'payment', 'claim', 'return'] as const;
export type HeldTogether = (typeof heldTogether)[number];

const refusals: Readonly<Record<HeldTogether, string>> = {
  forecast: 'no forecast can be made',
  payment: 'no payment can be proposed, approved or made',
  claim: 'nothing can be claimed',
  return: 'no return can be sent',
};

/** 'The award is on hold from 1 May 2019 (staff left), so no forecast can be made'. */
export function checkNotOnHold(holds: readonly AwardHold[], date: IsoDate, what: HeldTogether): readonly Issue[] {
  const held = holdOn(holds, date);
  if (held === null) return [];
  const until = held.to === null ? '' : ` to ${formatDate(held.to)}`;
  return [{ path: 'hold', message: `The award is on hold from ${formatDate(held.from)}${until} (${held.reason}), so ${refusals[what]}` }];
}
