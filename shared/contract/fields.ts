import * as z from 'zod/mini';
import { isPartialDate } from '../domain/partialDate.ts';
import { isIsoDate } from '../domain/calendar.ts';
import { periodKinds } from '../domain/period.ts';
import { longestText } from '../domain/text.ts';
import { formatCount, upperFirst } from '../domain/words.ts';
import { schemaWords } from './schemaWords.ts';

z.config({ jitless: true, customError: schemaWords });

const text = (what: string, max: number) =>
  z.string(`${what} must be text`).check(z.maxLength(max, `${what} must be ${formatCount(max)} characters or less`));

/** A line of text that must be there. `enter` is the whole sentence shown when it is not: 'Enter the title'. */
export const line = (what: string, enter: string, max = 300) => z.string(enter).check(z.trim(), z.minLength(1, enter), z.maxLength(max, `${what} must be ${max} characters or less`));
/** Text that may be unknown: null says so. */
export const maybeText = (what: string, max = longestText) => z.optional(z.nullable(text(what, max)));
export const reference = (what: string) => z.string(`Enter ${what}`).check(z.minLength(1, `Enter ${what}`), z.maxLength(200, `${upperFirst(what)} must be 200 characters or less`));
export const partialDate = (what: string) =>
  z.optional(z.nullable(z.string(`${what} must be a real date`).check(z.refine((v) => isPartialDate(v), `${what} must be a year, a month or a day, like 2017, 2017-05 or 2017-05-09`))));
export const day = (what: string) => z.string(`Enter ${what}`).check(z.refine((v) => isIsoDate(v), `${upperFirst(what)} must be a real date, like 2019-05-13`));
export const choice = <const T extends readonly [string, ...string[]]>(what: string, values: T) => z.enum(values, `Select ${what}`);
export const maybeChoice = <const T extends readonly [string, ...string[]]>(what: string, values: T) => z.optional(z.nullable(z.enum(values, `Select ${what}`)));
export const flag = (what: string) => z.boolean(`${what} must be true or false`);
/** The change a row was last changed in, as the asker saw it: if it moved, nobody's work is written over. */
const seenIn = 'Enter the number of the change it was last changed in';
export const changedIn = z.int(seenIn).check(z.gte(1, seenIn));
export const pence = (what: string) =>
  z.nullable(z.int(`${what} must be a whole number of pence`).check(z.gte(0, `${what} must be £0 or more`), z.lte(999_999_999_999, `${what} must be £9,999,999,999.99 or less`)));
export const number = (what: string) => z.optional(z.nullable(z.number(`${what} must be a number, like 30`).check(z.gte(-9_007_199_254_740_991, `${what} is too low`), z.lte(9_007_199_254_740_991, `${what} is too high`))));

export const period = z.strictObject({ kind: choice('a kind of period', periodKinds), start: day('the first day of the period') }, 'Select a period');

/** Where a figure comes from, as a person gives it. */
export const source = z.strictObject({
  title: line('Source title', 'Enter the title of the source'),
  publisher: maybeText('Publisher', 300),
  publishedOn: partialDate('Date of the source'),
  url: maybeText('Link', 2000),
  note: maybeText('Note on the source'),
});
export type SourceInput = z.infer<typeof source>;
