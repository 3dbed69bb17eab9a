import { costCategoryRows } from './costCategories.ts';
import { councilRows } from './councils.ts';
import { frameworkRows } from './framework.ts';
import { indicatorRows } from './indicators.ts';
import { nationalFigureRows } from './nationalSeries.ts';
import { ratingScaleRows } from './ratingScales.ts';
import { mergeRows, type RowSet } from './rowSet.ts';
import { sourceRows } from './sources.ts';

/** What every new file starts with: register, framework, indicator library, published series, rating scales and cost lines, with their sources. */
export const referenceRows = (): RowSet =>
  mergeRows({ source: sourceRows() }, frameworkRows(), indicatorRows(), councilRows(), { national_figure: nationalFigureRows() }, ratingScaleRows(), costCategoryRows());
