import { parseMoney } from '../../../shared/domain/money.ts';
import { parsePartialDate, type DateRule, type PartialDate } from '../../../shared/domain/partialDate.ts';
import type { Issue } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';

const blank = (text: string): boolean => text.trim() === '';

/** What a form's typed fields come to: the request, or what is not right at which field. */
export type Reading<T> = Result<T, readonly Issue[]>;

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
  if (issues.length > 0) return fail(issues);
  return ok(Object.fromEntries(entries.flatMap(([name, read]) => (read.ok ? [[name, read.value]] : []))) as T);
}

/** Two readings as one request, or the issues of both. */
export const joinReadings = <A extends object, B extends object>(a: Reading<A>, b: Reading<B>): Reading<A & B> => {
  if (a.ok && b.ok) return ok({ ...a.value, ...b.value });
  return fail([...(a.ok ? [] : a.problem), ...(b.ok ? [] : b.problem)]);
};
