import { addDays, addMonths } from '../../../shared/domain/calendar.ts';
import type { NationalFigureRow } from '../db/rows/indicator.ts';
import { fixedId } from './ids.ts';
import { indicatorId, isIndicator } from './indicators.ts';
import published from './data/national-series.json' with { type: 'json' };
import type { RowOf } from './rowSet.ts';
import { sourceId } from './sources.ts';

/** What a date in full says in this series: a count on the day, or the year that ends with it. */
type Dated = 'day' | 'year-ending';

interface Series {
  readonly key: string;
  readonly unit: string;
  readonly dated: Dated;
  readonly sources: readonly string[];
  /** Area code, period as published, value, and which of the sources. */
  readonly figures: readonly (readonly [string, string, number, number])[];
}

interface Published {
  readonly areas: Readonly<Record<string, string>>;
  readonly series: readonly Series[];
}

type PublishedPeriod = Pick<NationalFigureRow, 'period_kind' | 'period_start'>;

/** The forms our published series use: '2016-09-30', '2016/17' (school year), '2016-17' (financial year), '2013 Q1', '2016'. */
export function readPublishedPeriod(text: string, dated: Dated): PublishedPeriod {
  const year = text.slice(0, 4);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return dated === 'day'
      ? { period_kind: 'day', period_start: text }
      : { period_kind: 'year-ending', period_start: addMonths(addDays(text, 1), -12) };
  }
  if (/^\d{4}\/\d{2}$/.test(text)) return { period_kind: 'academic-year', period_start: `${year}-09-01` };
  if (/^\d{4}-\d{2}$/.test(text)) return { period_kind: 'financial-year', period_start: `${year}-04-01` };
  const quarter = /^\d{4} Q([1-4])$/.exec(text)?.[1];
  if (quarter !== undefined) return { period_kind: 'calendar-quarter', period_start: `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01` };
  if (/^\d{4}$/.test(text)) return { period_kind: 'calendar-year', period_start: `${year}-01-01` };
  throw new Error(`Not a period of a published series: ${text}`);
}

const { areas, series } = published as unknown as Published;

const figureRow = ({ key, unit, dated, sources }: Series, [area, period, value, source]: Series['figures'][number]): RowOf<'national_figure'> => ({
  id: fixedId('national-figure', `${key}/${area}/${period}`),
  series: key,
  indicator_id: isIndicator(key) ? indicatorId(key) : null,
  area_code: area,
  area_name: areas[area] ?? area,
  ...readPublishedPeriod(period, dated),
  period_text: period,
  value,
  unit,
  source_id: sourceId(sources[source] ?? ''),
});

/** Published figures: England, its regions and some councils. Series whose key begins 'ctx_' are context and have no indicator. */
export const nationalFigureRows = (): readonly RowOf<'national_figure'>[] =>
  series.flatMap((each) => each.figures.map((figure) => figureRow(each, figure)));
