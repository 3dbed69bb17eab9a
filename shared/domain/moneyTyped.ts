import { parseMoney } from './money.ts';
import { type Result, ok } from './result.ts';
import { inShort, trimAll } from './text.ts';

/** An amount typed in a cell. Null: the cell is blank, which says nothing and is never nought. */
export interface TypedMoney {
  readonly pence: number | null;
  /** '1.02m is read as £1,020,000', to be agreed to before it is kept; null where it was typed in full. */
  readonly said: string | null;
}

/** Catalogue F09: in a form or grid short amounts are read and said back. Files go by `parseMoney` with `typed` false and refuse them. */
export function readTyped(text: string, what = 'Amount'): Result<TypedMoney> {
  if (trimAll(text) === '') return ok({ pence: null, said: null });
  const read = parseMoney(text, { typed: true, what });
  if (!read.ok) return read;
  const { pence, reading, expanded } = read.value;
  return ok({ pence, said: expanded ? `${inShort(trimAll(text), 30)} is read as ${reading}` : null });
}
