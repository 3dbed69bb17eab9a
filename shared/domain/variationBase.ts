import { formatMoney } from './money.ts';
import { formatPartial, isPartialDate } from './partialDate.ts';
import type { Issue } from './problem.ts';
import { type Result, fail, ok } from './result.ts';
import { upperFirst } from './words.ts';

/** Pence, a date or words; null is unknown or nothing. */
export type FieldValue = number | string | null;

/** What a variation looks at, by field: 'endsOn', 'profile:2019-04-01'. What a state lacks is null there. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** In pence where both are amounts. */
  readonly difference: number | null;
}

const at = (values: FieldValues, field: string): FieldValue => (Object.hasOwn(values, field) ? (values[field] ?? null) : null);

/** Before and after side by side, computed from the base the variation started from (cas-cif). Only what changes. */
export function beforeAndAfter(base: FieldValues, proposed: FieldValues): readonly FieldChange[] {
  return Object.keys(proposed).flatMap((field) => {
    const [before, after] = [at(base, field), at(proposed, field)];
    const difference = typeof before === 'number' && typeof after === 'number' ? after - before : null;
    return before === after ? [] : [{ field, before, after, difference }];
  });
}

export interface MovedField {
  readonly field: string;
  /** When the variation started, and as it is now. */
  readonly started: FieldValue;
  readonly now: FieldValue;
}

/** Fields of the base that somebody changed since. */
export const movedFields = (base: FieldValues, now: FieldValues): readonly MovedField[] =>
  [...new Set([...Object.keys(base), ...Object.keys(now)])].flatMap((field) =>
    (at(base, field) === at(now, field) ? [] : [{ field, started: at(base, field), now: at(now, field) }]));

/** Amounts as money, dates in full, nothing as 'not known'. */
export const valueInWords = (value: FieldValue): string =>
  value === null ? 'not known' : typeof value === 'number' ? formatMoney(value) : isPartialDate(value) ? formatPartial(value) : value;

export interface BaseMoved {
  readonly message: string;
  readonly where: readonly Issue[];
  readonly moved: readonly MovedField[];
}

/**
 * The state after the variation, as one change. Refused where its base moved, with what it started from and what stands
 * now for each field: a difference reckoned from an old base would undo what others agreed since.
 */
export function applyVariation(
  base: FieldValues, now: FieldValues, proposed: FieldValues, nameOf: (field: string) => string = (field) => field,
): Result<FieldValues, BaseMoved> {
  const moved = movedFields(base, now);
  if (moved.length === 0) return ok({ ...now, ...proposed });
  return fail({
    message: 'The award has changed since this variation was started. Look at both, and start it again from what stands now',
    where: moved.map(({ field, started, now: stands }) => ({
      path: field, message: `${upperFirst(nameOf(field))} was ${valueInWords(started)} when this variation was started and is ${valueInWords(stands)} now`,
    })),
    moved,
  });
}
