import { formatMoney } from '../../../../shared/domain/money.ts';
import { formatPartial, isPartialDate } from '../../../../shared/domain/partialDate.ts';
import { periodKindName, periodKinds, periodName, type Period } from '../../../../shared/domain/period.ts';
import type { VersionedTable } from '../../db/schema.ts';
import type { State } from '../../db/touched.ts';
import { textOf, type Names, type Value } from '../changeNames.ts';

/** Says something of a row; null where there is nothing to say. */
export type Words = (row: State, names: Names) => string | null;

/** One field of a noun as people know it. */
export interface FieldWords {
  readonly label: string;
  readonly words: Words;
}

/** What a noun is called, one of it and many, and its fields. */
export interface NounWords {
  readonly one: string;
  readonly many?: string;
  /** What one row is called. */
  readonly name: Words;
  readonly fields: readonly FieldWords[];
}

export const field = (label: string, words: Words): FieldWords => ({ label, words });
export const numberOf = (value: Value): number | null => (typeof value === 'number' ? value : null);
export const plain = (column: string): Words => (row) => textOf(row[column]);
export const date = (column: string): Words => (row) => {
  const value = textOf(row[column]);
  return value === null ? null : formatPartial(value);
};
export const money = (column: string): Words => (row) => {
  const pence = numberOf(row[column]);
  return pence === null ? null : formatMoney(pence);
};
export const percent = (column: string): Words => (row) => (row[column] === null || row[column] === undefined ? null : `${String(row[column])}%`);
export const yes = (column: string): Words => (row) => (row[column] === 1 ? 'Yes' : 'No');
/** What a column of the row pointed at says. */
export const named = (column: string, table: VersionedTable, name: string): Words => (row, names) => names.of(table, row[column], name);
/** What there is of these, with commas between. */
export const together = (...parts: readonly Words[]): Words => (row, names) =>
  parts.map((part) => part(row, names)).filter((part) => part !== null && part !== '').join(', ') || null;

const kindOf = (text: Value): Period['kind'] | null => periodKinds.find((kind) => kind === text) ?? null;
/** The period of a row: 'January to March 2019'. */
export const periodWords: Words = (row) => {
  const kind = kindOf(row['period_kind']);
  return kind === null ? null : periodName({ kind, start: String(row['period_start']) });
};

/** 'Every quarter' */
export const every: Words = (row) => {
  const kind = kindOf(row['every']);
  return kind === null ? null : periodKindName(kind);
};

/** 'April to June 2019' */
export const quarter = (column: string): Words => (row) => {
  const start = textOf(row[column]);
  return start === null ? null : periodName({ kind: 'financial-quarter', start });
};

/** A date of any length in words; other words as they are. */
export const dateOrWords = (text: string | null): string | null => (text !== null && isPartialDate(text) ? formatPartial(text) : text);
