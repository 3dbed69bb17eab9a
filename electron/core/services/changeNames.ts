import type { IndicatorKind } from '../../../shared/domain/indicator.ts';
import type { Reader } from '../db/database.ts';
import { leafTables } from '../db/keys.ts';
import type { VersionedTable } from '../db/schema.ts';
import { statesOf, type FoundState, type State, type TouchedRow } from '../db/touched.ts';

/** Which table a column points into. */
const pointers: Readonly<Record<string, VersionedTable>> = {
  project_id: 'project',
  follows_id: 'project',
  round_id: 'round',
  inside_id: 'round',
  organisation_id: 'organisation',
  award_id: 'award',
  award_figure_id: 'award_figure',
  programme_fact_id: 'programme_fact',
  measure_id: 'measure',
  indicator_id: 'indicator',
  indicator_version_id: 'indicator_version',
  aim_id: 'aim',
  outcome_id: 'outcome',
  source_id: 'source',
  baseline_source_id: 'source',
  scale_id: 'rating_scale',
  step_id: 'rating_step',
  category_id: 'cost_category',
  payment_id: 'payment',
  condition_id: 'award_condition',
  decision_id: 'round_decision',
  document_id: 'award_document',
  money_back_id: 'money_back',
  extract_id: 'ledger_extract',
  row_id: 'ledger_row',
  carry_forward_id: 'carry_forward',
  variation_id: 'variation',
  schedule_id: 'outcome_schedule',
  claim_id: 'claim',
  safeguard_measure_id: 'measure',
  replies_measure_id: 'measure',
};

/** How an indicator's figures are said. */
export interface Saying {
  readonly kind: IndicatorKind;
  readonly multiplier: number;
  readonly unit: string;
  readonly decimals: number;
}

/** What rows that a change touched, and those they point at, are called. */
export interface Names {
  /** One column of a row as text; null where it is unknown or the row never was. */
  readonly of: (table: VersionedTable, id: Value, column: string) => string | null;
  readonly isGone: (table: VersionedTable, id: Value) => boolean;
  /** Of a measure, how its figures are said. */
  readonly saying: (measureId: Value) => Saying | null;
}

export type Value = State[string] | undefined;

export const textOf = (value: Value): string | null => (value === null || value === undefined ? null : String(value));

const kinds = new Set<string>(['per-period', 'cumulative', 'snapshot', 'percentage', 'rate', 'mean', 'score'] satisfies IndicatorKind[]);
const isKind = (text: Value): text is IndicatorKind => typeof text === 'string' && kinds.has(text);

/** Reads the rows that these rows point at, and those that they point at in turn, as the reader knows them. */
export function readNames(db: Reader, touched: readonly TouchedRow[]): Names {
  const known = new Map<VersionedTable, Map<string, FoundState>>();
  const put = (table: VersionedTable, id: string, found: FoundState): void => {
    const rows = known.get(table) ?? new Map<string, FoundState>();
    known.set(table, rows);
    rows.set(id, found);
  };
  // Whether a figure still stands makes no difference to what it is called; a project that is gone has no page to lead to.
  const leaves = leafTables(db);
  let states: readonly State[] = touched.flatMap(({ before, after }) => [before, after]).filter((state) => state !== null);
  let wanted: readonly (readonly [VersionedTable, string])[] = touched.flatMap(({ table, id }) => (leaves.has(table) ? [] : [[table, id]]));
  while (wanted.length > 0 || states.length > 0) {
    const pointed = states.flatMap((state) => Object.entries(pointers).flatMap(([column, table]): (readonly [VersionedTable, string])[] => {
      const id = state[column];
      return typeof id === 'string' ? [[table, id]] : [];
    }));
    const missing = Map.groupBy([...wanted, ...pointed].filter(([table, id]) => known.get(table)?.has(id) !== true), ([table]) => table);
    const found = [...missing].flatMap(([table, pairs]) => [...statesOf(db, table, pairs.map(([, id]) => id))].map(([id, row]) => ({ table, id, row })));
    for (const { table, id, row } of found) put(table, id, row);
    states = found.map(({ row }) => row.state);
    wanted = [];
  }
  const rowOf = (table: VersionedTable, id: Value): FoundState | undefined => known.get(table)?.get(String(id));
  return {
    of: (table, id, column) => textOf(rowOf(table, id)?.state[column]),
    isGone: (table, id) => rowOf(table, id)?.gone ?? true,
    saying: (measureId) => {
      const indicator = rowOf('indicator', rowOf('measure', measureId)?.state['indicator_id'])?.state;
      const kind = indicator?.['kind'];
      return indicator === undefined || !isKind(kind)
        ? null
        : { kind, multiplier: Number(indicator['multiplier']), unit: String(indicator['unit']), decimals: Number(indicator['decimals']) };
    },
  };
}
