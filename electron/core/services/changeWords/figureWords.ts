import { figureInWords, figureValue, formatFigure } from '../../../../shared/domain/indicator.ts';
import { shorthands } from '../../../../shared/domain/shorthand.ts';
import { formatCount } from '../../../../shared/domain/words.ts';
import { textOf, type Names, type Value } from '../changeNames.ts';
import { recordedInWords } from '../observationShown.ts';
import { money, numberOf, type Words } from './words.ts';

/** For a row that is named without any other. */
export const noNames: Names = { of: () => null, isGone: () => true, saying: () => null };

/** A figure as it was recorded: '8 of 71 (11.3%)'. */
export const figureWords: Words = (row, names) => {
  const saying = names.saying(row['measure_id']);
  if (saying === null) return null;
  const shorthand = shorthands.find((code) => code === row['shorthand']) ?? null;
  const [value, numerator, denominator] = [numberOf(row['value']), numberOf(row['numerator']), numberOf(row['denominator'])];
  return recordedInWords({ value, numerator, denominator, shorthand }, saying);
};

export const markers: Words = (row) => Array.from(textOf(row['markers']) ?? '', (letter) => `[${letter}]`).join(' ');

export const baseline: Words = (row, names) => {
  const saying = names.saying(row['id']);
  const value = numberOf(row['baseline_value']);
  const [numerator, denominator] = [numberOf(row['baseline_numerator']), numberOf(row['baseline_denominator'])];
  if (saying === null || (value === null && numerator === null)) return null;
  const figure = figureValue(saying.kind, saying.multiplier, { value, numerator, denominator, shorthand: null });
  return figureInWords(figure, saying.unit, saying.decimals);
};

export const target = (column: string, measure: string): Words => (row, names) => {
  const saying = names.saying(row[measure]);
  const value = numberOf(row[column]);
  return saying === null || value === null ? null : formatFigure(value, saying.unit, saying.decimals);
};

export const fact: Words = (row) => {
  const number = numberOf(row['number']);
  return money('pence')(row, noNames) ?? (number === null ? null : formatCount(number));
};

export const indicatorName: (measureId: Value, names: Names) => string | null = (measureId, names) =>
  names.of('indicator', names.of('measure', measureId, 'indicator_id'), 'name');
export const measureName: Words = (row, names) => indicatorName(row['measure_id'], names);
