import { parseMoney } from '../../../shared/domain/money.ts';
import { parsePartialDate, type DateRule, type PartialDate } from '../../../shared/domain/partialDate.ts';
import type { Issue } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';

const blank = (text: string): boolean => text.trim() === '';

/**
 * What a form's typed fields come to: the request, or what is not right at which field. `rest` is what could be read
 * nevertheless, so that what the contract says of it is told at the same time.
 */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: readonly Issue[]; readonly rest?: Partial<T> };

/** A typed date; blank is not known. `what` starts the sentence that refuses it: 'Start date'. */
export function readDate(text: string, what: string, need: DateRule['need'] = 'any'): Result<PartialDate | null> {
  if (blank(text)) return ok(null);
  const read = parsePartialDate(text, { what, need });
  return read.ok ? ok(read.value.value) : read;
}

/** A typed amount in pence; blank is not known. */
export function readMoney(text: string, what: string): Result<number | null> {
  if (blank(text)) return ok(null);
  const read = parseMoney(text, { typed: true, what });
  return read.ok ? ok(read.value.pence) : read;
}

/** A typed number; blank is not known. Spaces, commas and a percent sign are let go. */
export function readNumber(text: string, what: string): Result<number | null> {
  if (blank(text)) return ok(null);
  const plain = text.replace(/[\s,%\u200B\u2060\uFEFF]/gu, '').replace(/[\u2010-\u2015\u2212]/g, '-');
  return /^-?(\d+(\.\d+)?|\.\d+)$/.test(plain) ? ok(Number(plain)) : fail({ message: `${what} must be a number, like 30` });
}

/** Text, or null where nothing was typed. */
export const readText = (text: string): Result<string | null> => ok(blank(text) ? null : text);

/** One of a list, or null where nothing was chosen. The contract's schema checks that it is of the list. */
export const readChoice = <T extends string>(value: string): Result<T | null> => ok(value === '' ? null : (value as T));

type Read<T> = { readonly [K in keyof T]: Result<T[K]> };

/** All fields as one request, or every issue at its field: `collect({ title: ok(v.title), startsOn: readDate(v.startsOn, 'Start date') })`. */
export function collect<T extends object>(fields: Read<T>): Reading<T> {
  const entries = Object.entries(fields) as [string, Result<unknown>][];
  const issues = entries.flatMap(([path, read]) => (read.ok ? [] : [{ path, ...read.problem }]));
  const rest = Object.fromEntries(entries.flatMap(([name, read]) => (read.ok ? [[name, read.value]] : [])));
  return issues.length > 0 ? { ok: false, problem: issues, rest: rest as Partial<T> } : ok(rest as T);
}

/** Two readings as one request, or the issues of both. */
export const joinReadings = <A extends object, B extends object>(a: Reading<A>, b: Reading<B>): Reading<A & B> => {
  if (a.ok && b.ok) return ok({ ...a.value, ...b.value });
  const rest = (reading: Reading<A> | Reading<B>): object => (reading.ok ? reading.value : (reading.rest ?? {}));
  return { ok: false, problem: [...(a.ok ? [] : a.problem), ...(b.ok ? [] : b.problem)], rest: { ...rest(a), ...rest(b) } };
};
