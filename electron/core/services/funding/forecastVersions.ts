import type { ForecastVersions } from '../../../../shared/contract/funding.ts';
import { forecastTable } from '../../../../shared/domain/forecastTable.ts';
import type { Reader } from '../../db/database.ts';
import type { ProjectRow } from '../../db/rows/project.ts';
import type { Deps } from '../../deps.ts';
import { personName } from '../../repositories/changes.ts';
import { awardsOf } from '../../repositories/awards.ts';
import { makersOf } from '../../repositories/ratings.ts';
import { awardsWithMoney, versionsOf } from './awardMoney.ts';
import { projectFunding } from './projectFunding.ts';

/** Every version of the forecast of one award of a project: the one named, else its first. Null where there is no award of that name. */
export async function forecastVersions(db: Reader, project: ProjectRow, wanted: string | null | undefined, asking: Pick<Deps, 'today' | 'actor'>): Promise<ForecastVersions | null> {
  const funding = await projectFunding(db, project, wanted, asking);
  if (funding === null) return null;
  const award = (await awardsOf(db, project.id)).find(({ reference }) => reference === funding.award);
  const forecasts = award === undefined ? [] : ((await awardsWithMoney(db, award.id))[0]?.forecasts ?? []);
  const { rows, columns } = forecastTable(funding.quarters, versionsOf(forecasts), funding.now);
  const changes = new Map(columns.map(({ madeIn }) => [madeIn, Math.max(...forecasts.flatMap(({ made_in, changed_in }) => (made_in === madeIn ? [changed_in] : [])))]));
  const makers = await makersOf(db, [...changes.values()]);
  const by = (madeIn: string): string | null => {
    const maker = makers.get(changes.get(madeIn) ?? 0);
    return maker === undefined ? null : personName(maker);
  };
  return { project: funding.project, award: funding.award, now: funding.now, rows, columns: columns.map((column) => ({ ...column, by: by(column.madeIn) })), illustrative: funding.illustrative };
}
