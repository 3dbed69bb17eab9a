import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { checkNotOnHold, type HeldTogether } from '../../../../shared/domain/hold.ts';
import type { ProjectRow } from '../../db/rows/project.ts';
import type { AwardMoney } from './awardMoney.ts';
import { awardHolds } from './holds.ts';

const lifecycleStops: Readonly<Partial<Record<NonNullable<ProjectRow['lifecycle']>, string>>> = {
  'on hold': 'The project is on hold, so nothing can be forecast or paid until it goes on',
  withdrawn: 'The project was withdrawn, so nothing more can be forecast or paid',
  terminated: 'The project was terminated, so nothing more can be forecast or paid',
};

/** Why nothing can be forecast or paid for now, in a sentence; null where it can. A hold stops both together. */
export function stoppedBy(project: Pick<ProjectRow, 'lifecycle'>, award: Pick<AwardMoney, 'holds'>, today: IsoDate, what: HeldTogether = 'payment'): string | null {
  const said = project.lifecycle === null ? undefined : lifecycleStops[project.lifecycle];
  return said ?? checkNotOnHold(awardHolds(award), today, what)[0]?.message ?? null;
}
