import type { ForecastVersions } from '../../../../shared/contract/funding.ts';
import { quarterOf } from '../../../../shared/domain/financialQuarter.ts';
import { forecastTable } from '../../../../shared/domain/forecastTable.ts';
import type { Reader } from '../../db/database.ts';
import type { ProjectRow } from '../../db/rows/project.ts';
import type { Deps } from '../../deps.ts';
import { personName } from '../../repositories/changes.ts';
import { makersOf } from '../../repositories/ratings.ts';
import { isMadeUp, versionsOf } from './awardMoney.ts';
import { figuresShown, oneAward } from './projectFunding.ts';

/** Every version of the forecast of one award of a project: the one named, else its first. Null where there is no award of that name. */
export async function forecastVersions(db: Reader, project: ProjectRow, wanted: string | null | undefined, { today }: Pick<Deps, 'today'>): Promise<ForecastVersions | null> {
  const one = await oneAward(db, project, wanted);
  if (one === null) return null;
  const { money, reference: award } = one;
  const now = quarterOf(today);
  const { rows, columns } = forecastTable(figuresShown(money), versionsOf(money.forecasts), now);
  const changes = new Map(columns.map(({ madeIn }) => [madeIn, Math.max(...money.forecasts.flatMap(({ made_in, changed_in }) => (made_in === madeIn ? [changed_in] : [])))]));
  const makers = await makersOf(db, [...changes.values()]);
  const by = (madeIn: string): string | null => {
    const maker = makers.get(changes.get(madeIn) ?? 0);
    return maker === undefined ? null : personName(maker);
  };
  return {
    project: { reference: project.reference, name: project.title }, award, now, rows,
    columns: columns.map((column) => ({ ...column, by: by(column.madeIn) })), illustrative: isMadeUp(money),
  };
}
