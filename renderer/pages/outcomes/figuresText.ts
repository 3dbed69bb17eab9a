import type { MeasureDetail } from '../../../shared/contract/outcomes.ts';
import { needsParts } from '../../../shared/domain/indicator.ts';
import { periodShort } from '../../../shared/domain/period.ts';
import { inBrackets } from '../../../shared/domain/shorthand.ts';
import type { MeasureView, ViewPoint } from './measureView.ts';

/** Figures under one definition, oldest first. */
export interface VersionGroup {
  readonly version: number;
  readonly points: readonly ViewPoint[];
}

export const byVersion = (points: readonly ViewPoint[]): readonly VersionGroup[] =>
  [...Map.groupBy(points, ({ version }) => version)].map(([version, all]) => ({ version, points: all }));

const cell = (value: number | null, { shorthand }: ViewPoint): string => (value !== null ? String(value) : shorthand === null ? '' : inBrackets(shorthand));

/** The table as text with tabs, plain numbers, for a spreadsheet. */
export function figuresAsText({ indicator }: Pick<MeasureDetail, 'indicator'>, { points }: MeasureView): string {
  const parts = needsParts(indicator.kind);
  const heads = ['For', 'Version', ...(parts ? ['Number', 'Out of'] : []), indicator.name, ...(points.some(({ coverage }) => coverage !== null) ? ['Councils', 'Of'] : [])];
  const rows = points.map((point) => [
    periodShort(point.period), String(point.version), ...(parts ? [cell(point.numerator, point), cell(point.denominator, point)] : []), cell(point.value, point),
    ...(point.coverage === null ? [] : [String(point.coverage.counted), String(point.coverage.of)]),
  ]);
  return [heads, ...rows].map((row) => row.join('\t')).join('\n');
}
