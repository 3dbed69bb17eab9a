import type { IsoDate } from './calendar.ts';
import { checkOrder } from './dateOrder.ts';
import { type PartialDate, firstDay, lastDay } from './partialDate.ts';
import type { Issue } from './problem.ts';

export const participationRoles = ['lead', 'joint lead', 'partner', 'delivery partner'] as const;
export type ParticipationRole = (typeof participationRoles)[number];

export const isLead = (role: ParticipationRole): boolean => role === 'lead' || role === 'joint lead';

interface ParticipationDates {
  readonly plannedJoinedOn?: PartialDate | null | undefined;
  readonly joinedOn?: PartialDate | null | undefined;
  readonly plannedLeftOn?: PartialDate | null | undefined;
  readonly leftOn?: PartialDate | null | undefined;
}

export const checkParticipationDates = ({ plannedJoinedOn, joinedOn, plannedLeftOn, leftOn }: ParticipationDates): readonly Issue[] => [
  ...checkOrder(plannedJoinedOn, plannedLeftOn, { path: 'plannedLeftOn', what: 'Planned leaving date', when: 'when it was planned to join' }),
  ...checkOrder(joinedOn, leftOn, { path: 'leftOn', what: 'Leaving date', when: 'when it joined' }),
];

/**
 * Whether a council takes part on a day. A joining date with no leaving date is open-ended. Null: the dates do not say,
 * because they are missing or no more exact than the year or month of the day asked for.
 */
export function takingPartOn({ joinedOn = null, leftOn = null }: ParticipationDates, date: IsoDate): boolean | null {
  if (joinedOn !== null && date < firstDay(joinedOn)) return false;
  if (leftOn !== null && date > lastDay(leftOn)) return false;
  const hasJoined = joinedOn !== null && date >= lastDay(joinedOn);
  const hasNotLeft = leftOn === null || date <= firstDay(leftOn);
  return hasJoined && hasNotLeft ? true : null;
}

/** A project is led by one lead, or by two or more joint leads, or by nobody known. */
export function checkLeads(roles: readonly ParticipationRole[]): readonly Issue[] {
  const leads = roles.filter(role => role === 'lead').length;
  const joint = roles.filter(role => role === 'joint lead').length;
  if (leads > 1) return [{ path: 'role', message: 'Select one lead, or make each of them a joint lead' }];
  return leads === 1 && joint > 0 ? [{ path: 'role', message: 'Select one lead, or joint leads, not both' }] : [];
}
