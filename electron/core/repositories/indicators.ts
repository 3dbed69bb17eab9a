import type { IndicatorShown, IndicatorVersionShown } from '../../../shared/contract/outcomes.ts';
import type { Reader } from '../db/database.ts';

export interface VersionRecord {
  readonly id: string;
  readonly shown: IndicatorVersionShown;
}

export interface IndicatorRecord {
  readonly id: string;
  readonly shown: IndicatorShown;
  /** Oldest first. */
  readonly versions: readonly VersionRecord[];
}

async function versionsByIndicator(db: Reader): Promise<ReadonlyMap<string, readonly VersionRecord[]>> {
  const rows = await db.selectFrom('indicator_version').selectAll().orderBy('version').execute();
  const all = new Map<string, VersionRecord[]>();
  for (const row of rows) {
    const shown: IndicatorVersionShown = {
      version: row.version,
      definition: row.definition,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      reason: row.reason,
      illustrative: row.illustrative === 1,
    };
    const mine = all.get(row.indicator_id) ?? [];
    mine.push({ id: row.id, shown });
    all.set(row.indicator_id, mine);
  }
  return all;
}

/** The whole dictionary, in the order of the framework and then by name; what serves no aim comes last. */
export async function listIndicators(db: Reader): Promise<readonly IndicatorRecord[]> {
  const versions = await versionsByIndicator(db);
  const rows = await db.selectFrom('indicator')
    .leftJoin('aim', 'aim.id', 'indicator.aim_id').leftJoin('outcome', 'outcome.id', 'aim.outcome_id')
    .selectAll('indicator')
    .select(['aim.number as aim_number', 'aim.name as aim_name', 'outcome.key as outcome_key', 'outcome.name as outcome_name', 'outcome.position as outcome_position'])
    .execute();
  const place = (position: number | null, aim: number | null): number => (position ?? 1000) * 1000 + (aim ?? 0);
  return rows
    .toSorted((a, b) => place(a.outcome_position, a.aim_number) - place(b.outcome_position, b.aim_number) || (a.name < b.name ? -1 : 1))
    .map((row) => {
      const mine = versions.get(row.id) ?? [];
      const shown: IndicatorShown = {
        key: row.key,
        name: row.name,
        kind: row.kind,
        unit: row.unit,
        multiplier: row.multiplier,
        decimals: row.decimals,
        wholeParts: row.whole_parts === 1,
        polarity: row.polarity,
        numeratorName: row.numerator_name,
        denominatorName: row.denominator_name,
        frequency: row.frequency,
        periodKind: row.period_kind,
        level: row.level,
        dataSource: row.data_source,
        niNumber: row.ni_number,
        outcome: row.outcome_key === null || row.outcome_name === null ? null : { key: row.outcome_key, name: row.outcome_name },
        aim: row.aim_number === null || row.aim_name === null ? null : { number: row.aim_number, name: row.aim_name },
        versions: mine.map((version) => version.shown),
      };
      return { id: row.id, shown, versions: mine };
    });
}
