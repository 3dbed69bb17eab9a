import type { IndicatorShown, MeasureSummary } from '../../shared/contract/outcomes.ts';
import { figureInWords, formatFigure, type Polarity } from '../../shared/domain/indicator.ts';
import { periodShort } from '../../shared/domain/period.ts';
import { formatNumber } from '../../shared/domain/words.ts';

type Unit = Pick<IndicatorShown, 'unit' | 'decimals'>;

const units: Readonly<Record<string, string>> = {
  percent: '%', count: 'Number', score: 'Score', index: 'Index', rate_per_1000: 'Per 1,000', rate_per_10000: 'Per 10,000', rate_per_100000: 'Per 100,000', pounds: '£', days: 'Days',
};
const better: Readonly<Record<Polarity, string>> = { 'higher-better': 'higher is better', 'lower-better': 'lower is better', neutral: 'neither way is better' };

/** '%, lower is better' */
export const unitInWords = ({ unit, polarity }: Pick<IndicatorShown, 'unit' | 'polarity'>): string => `${units[unit] ?? unit}, ${better[polarity]}`;

/** A value where its unit stands beside the chart: '17.2%', '54.2'. */
export const shortFigure = ({ unit, decimals }: Unit, value: number): string =>
  unit === 'percent' || unit === 'pounds' ? formatFigure(value, unit, decimals) : formatNumber(value, decimals);

/** '10.1%', '[c]', 'not known' */
export const figureText = ({ unit, decimals }: Unit, figure: Parameters<typeof figureInWords>[0]): string => figureInWords(figure, unit, decimals);

/** The kind of chart, what it shows and the finding: 'Line: repeat plans fell to 17.2% in Jan to Mar 2019, target 18%'. */
export function measureAlt({ indicator, series, latest, judgedBy, target }: MeasureSummary): string {
  if (latest?.value == null) return `Line: ${indicator.name}, no figure yet`;
  const first = series.find(({ value }) => value !== null)?.value ?? latest.value;
  const moved = latest.value > first ? 'rose to' : latest.value < first ? 'fell to' : 'stands at';
  const aim = judgedBy?.value ?? target?.value;
  const against = aim === undefined ? 'no target' : `target ${shortFigure(indicator, aim)}`;
  return `Line: ${indicator.name} ${moved} ${shortFigure(indicator, latest.value)} in ${periodShort(latest.period)}, ${against}`;
}

/** A value on an axis, with no more decimals than it needs: '10%', '2.5', '1,200'. */
export const axisFigure = ({ unit, decimals }: Unit, value: number): string => {
  const needed = Array.from({ length: decimals + 1 }, (_, n) => n).find((n) => Number(value.toFixed(n)) === value) ?? decimals;
  return shortFigure({ unit, decimals: needed }, value);
};

/** '[p][r]' for the letters of a figure's markers. */
export const markersText = (markers: string): string => [...markers].map((marker) => `[${marker}]`).join('');
