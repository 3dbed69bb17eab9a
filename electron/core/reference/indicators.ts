import type { IndicatorRow } from '../db/rows/indicator.ts';
import { aimId } from './framework.ts';
import { fixedId } from './ids.ts';
import indicators from './data/indicators.json' with { type: 'json' };
import type { RowOf, RowSet } from './rowSet.ts';
import { sourceId } from './sources.ts';

export interface IndicatorEntry {
  readonly key: string;
  readonly name: string;
  readonly outcome?: string;
  readonly aim?: number;
  readonly kind: IndicatorRow['kind'];
  readonly unit: string;
  readonly multiplier: number;
  readonly decimals?: number;
  readonly wholeParts: boolean;
  readonly polarity: IndicatorRow['polarity'];
  readonly numerator?: string;
  readonly denominator?: string;
  readonly frequency: string;
  readonly periodKind: IndicatorRow['period_kind'];
  readonly dataSource?: string;
  readonly level: IndicatorRow['level'];
  readonly niNumber?: string;
  readonly modernEquivalent?: string;
  readonly definition: string;
  readonly source: string;
}

const entries = indicators as readonly IndicatorEntry[];
const byKey = new Map(entries.map((entry) => [entry.key, entry]));

export const isIndicator = (key: string): boolean => byKey.has(key);

export function indicatorEntry(key: string): IndicatorEntry {
  const entry = byKey.get(key);
  if (entry === undefined) throw new Error(`The library has no indicator ${key}`);
  return entry;
}

export const indicatorId = (key: string): string => fixedId('indicator', indicatorEntry(key).key);

export const indicatorVersionId = (key: string, version: number): string => fixedId('indicator-version', `${key}/${version}`);

const indicatorRow = (entry: IndicatorEntry): RowOf<'indicator'> => ({
  id: indicatorId(entry.key),
  key: entry.key,
  name: entry.name,
  aim_id: entry.outcome === undefined || entry.aim === undefined ? null : aimId(entry.outcome, entry.aim),
  kind: entry.kind,
  unit: entry.unit,
  multiplier: entry.multiplier,
  decimals: entry.decimals ?? 0,
  whole_parts: entry.wholeParts ? 1 : 0,
  polarity: entry.polarity,
  numerator_name: entry.numerator ?? null,
  denominator_name: entry.denominator ?? null,
  frequency: entry.frequency,
  period_kind: entry.periodKind,
  data_source: entry.dataSource ?? null,
  level: entry.level,
  ni_number: entry.niNumber ?? null,
  modern_equivalent: entry.modernEquivalent ?? null,
  source_id: sourceId(entry.source),
});

/** The library: 99 indicators, each with its first definition. When a definition began to hold is not known. */
export const indicatorRows = (): RowSet => ({
  indicator: entries.map(indicatorRow),
  indicator_version: entries.map(({ key, definition }) => ({
    id: indicatorVersionId(key, 1),
    indicator_id: indicatorId(key),
    version: 1,
    definition,
    valid_from: null,
    valid_to: null,
    reason: null,
    illustrative: 0,
  })),
});
