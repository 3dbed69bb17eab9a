import type { MeasureUse } from '../../../shared/contract/indicatorPages.ts';
import type { Figure } from '../../../shared/domain/indicator.ts';
import type { Period } from '../../../shared/domain/period.ts';
import type { MeasureTargetRow } from '../db/rows/measure.ts';
import type { IndicatorRecord } from '../repositories/indicators.ts';
import type { MeasureRecord } from '../repositories/measures.ts';
import type { CouncilFigureRow } from '../repositories/councilFigures.ts';
import { stateOf, targetFor } from './measureShown.ts';

export const periodOfRow = ({ period_kind, period_start }: Pick<CouncilFigureRow, 'period_kind' | 'period_start'>): Period => ({ kind: period_kind, start: period_start });

export const isKnown = ({ value, numerator, denominator }: Pick<CouncilFigureRow, 'value' | 'numerator' | 'denominator'>): boolean =>
  value !== null || (numerator !== null && denominator !== null);

/** The latest of one council's figures, oldest first; where there never was one, the latest reason why. */
export const latestRow = (rows: readonly CouncilFigureRow[]): CouncilFigureRow | null => rows.findLast(isKnown) ?? rows.at(-1) ?? null;

interface Parts {
  readonly row: MeasureRecord;
  readonly indicator: IndicatorRecord;
  readonly targets: readonly MeasureTargetRow[];
  readonly latest: (Figure & { readonly period: Period }) | null;
  readonly illustrative: boolean;
}

/** A measure as one figure of it stands: read against the project's target for the figure's period. */
export function measureUse({ row, indicator, targets, latest, illustrative }: Parts): MeasureUse {
  const judgedBy = targetFor({ row, targets }, latest);
  return {
    measure: row.reference,
    project: { reference: row.project_reference, name: row.project_title },
    indicator: indicator.shown,
    basis: row.basis,
    basisNote: row.basis_note,
    state: stateOf(indicator.shown, latest, judgedBy?.value ?? null),
    judgedBy,
    illustrative: illustrative || row.illustrative === 1,
  };
}
