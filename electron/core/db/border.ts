import type { SQLInputValue } from 'node:sqlite';
import { invalid } from '../../../shared/domain/problem.ts';
import type { Problem } from '../../../shared/domain/problem.ts';

/** What may not enter the store. `write` answers its problem instead of failing. */
export class BorderError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'BorderError';
    this.problem = problem;
  }
}

const listed = (text: string): readonly string[] => [...text.matchAll(/"([^"]+)"/g)].map((found) => found[1] ?? '');

/** The column that the parameter with this index goes into, where the statement says so. */
export function columnOf(sql: string, index: number): string | null {
  const inserted = /^insert into "[^"]+" \(((?:"[^"]+"(?:, )?)+)\) values/i.exec(sql);
  if (inserted !== null) {
    const columns = listed(inserted[1] ?? '');
    return columns[index % columns.length] ?? null;
  }
  const compared = [...sql.matchAll(/\?/g)][index];
  if (compared === undefined) return null;
  return /"([^"]+)" (?:=|<>|!=|<=|>=|<|>|is|is not|like) $/i.exec(sql.slice(0, compared.index))?.[1] ?? null;
}

function refuse(sql: string, index: number, why: string): never {
  const column = columnOf(sql, index);
  const named = column === null ? 'A value' : `“${column.replaceAll('_', ' ')}”`;
  throw new BorderError(invalid([{ ...(column === null ? {} : { path: column, column }), message: `${named} ${why}` }]));
}

function text(value: string, sql: string, index: number): string {
  if (value.includes('\0')) refuse(sql, index, 'holds a character that text cannot hold (U+0000)');
  if (!value.isWellFormed()) refuse(sql, index, 'holds half of a character');
  return value.normalize('NFC');
}

function number(value: number, sql: string, index: number): number {
  if (!Number.isFinite(value)) refuse(sql, index, 'is not a number');
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) refuse(sql, index, 'is too large a number to be kept exactly');
  return value === 0 ? 0 : value;
}

/** The value as SQLite takes it: NFC text, safe numbers, booleans as 0 and 1. Refuses what would be changed silently. */
export function toStore(value: unknown, sql: string, index: number): SQLInputValue {
  if (typeof value === 'string') return text(value, sql, index);
  if (typeof value === 'number') return number(value, sql, index);
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'bigint') return number(Number(value), sql, index);
  if (value instanceof Uint8Array) return value;
  return refuse(sql, index, 'is of a kind that the store does not hold');
}

export const bindAll = (values: readonly unknown[], sql: string): SQLInputValue[] =>
  values.map((value, index) => toStore(value, sql, index));
