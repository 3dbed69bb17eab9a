import { type Figure, type IndicatorKind, needsParts } from './indicator.ts';
import type { Issue } from './problem.ts';
import { type Result, fail, ok } from './result.ts';
import { type Shorthand, inBrackets, readShorthand, shorthands } from './shorthand.ts';
import { formatCount, joinList, lowerFirst, upperFirst } from './words.ts';

/** What of an indicator decides which figures it takes. */
export interface ObservedIndicator {
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly multiplier: number;
  readonly numeratorName: string | null;
  readonly denominatorName: string | null;
  /** Counts people or things, so that half of one is refused; hours and full-time equivalents are not. */
  readonly wholeParts: boolean;
  /** A published figure may be a share without its parts. */
  readonly published?: boolean;
}

export interface TypedFigure {
  readonly value?: number | null | undefined;
  readonly numerator?: number | null | undefined;
  readonly denominator?: number | null | undefined;
  readonly shorthand?: string | null | undefined;
}

/** No number of more than 2 to the power of 53 is kept exactly. */
const largest = 2 ** 53;

type Field = 'value' | 'numerator' | 'denominator';

function nameOf(indicator: ObservedIndicator, field: Field): string {
  if (field === 'denominator') return upperFirst(indicator.denominatorName ?? 'Number they are out of');
  if (field === 'value' && needsParts(indicator.kind)) return 'Figure';
  return upperFirst(indicator.numeratorName ?? (field === 'value' ? 'Figure' : 'Number counted'));
}

const enter = (indicator: ObservedIndicator, field: Field): string => {
  const name = lowerFirst(nameOf(indicator, field));
  return `Enter ${['figure', 'number counted', 'number they are out of'].includes(name) ? `the ${name}` : name}`;
};

/** Sums of scores, days and money may lie below nought; people and shares of them may not. */
function mayBeNegative({ kind, unit }: ObservedIndicator, field: Field): boolean {
  if (field === 'denominator' || kind === 'percentage' || kind === 'rate') return false;
  return kind === 'mean' || kind === 'score' || unit !== 'count';
}

function checkNumber(indicator: ObservedIndicator, field: Field, x: number): readonly Issue[] {
  const issue = (rest: string): readonly Issue[] => [{ path: field, message: `${nameOf(indicator, field)} must be ${rest}` }];
  if (!Number.isFinite(x)) return issue('a number, like 30');
  if (x > largest) return issue(`${formatCount(largest)} or fewer`);
  if (x < -largest && mayBeNegative(indicator, field)) return issue(`${formatCount(-largest)} or more`);
  if (x < 0 && !mayBeNegative(indicator, field)) return issue('0 or more');
  if (field === 'value' && needsParts(indicator.kind)) {
    return indicator.kind === 'percentage' && x > indicator.multiplier ? issue(`${formatCount(indicator.multiplier)} or fewer`) : [];
  }
  const whole = indicator.wholeParts && indicator.kind !== 'score';
  return whole && !Number.isInteger(x) ? issue('a whole number, like 30') : [];
}

const given = (x: number | null | undefined): number | null => (x === null || x === undefined ? null : x + 0);

/** Why no figure: one of the list, or the issue that says so. */
function readReason(text: string | null | undefined): Result<Shorthand | null, readonly Issue[]> {
  if (text === null || text === undefined || text.trim() === '') return ok(null);
  const found = readShorthand(text);
  if (found !== null) return ok(found);
  return fail([{ path: 'shorthand', message: `Reason must be one of ${joinList(shorthands.map(inBrackets), 'or')}` }]);
}

function checkWhole(indicator: ObservedIndicator, figure: Omit<Figure, 'shorthand'>): readonly Issue[] {
  const { value, numerator, denominator } = figure;
  if (!needsParts(indicator.kind)) {
    if (value !== null && numerator === null && denominator === null) return [];
    return value === null ? [{ path: 'value', message: enter(indicator, 'value') }] : onlyOne;
  }
  if (value !== null && numerator === null && denominator === null && indicator.published === true) return [];
  const missing = (['numerator', 'denominator'] as const).filter(field => figure[field] === null);
  if (missing.length > 0) return missing.map(path => ({ path, message: enter(indicator, path) }));
  return value === null ? [] : [{ path: 'value', message: 'Leave the figure out: it is worked out from its two parts' }];
}

const onlyOne: readonly Issue[] = [{ path: 'numerator', message: 'Enter one figure: this measure is not worked out from parts' }];

/**
 * One figure as a person or a file gives it: the value, or both parts of a share, rate or mean, or the reason why there
 * is none. Of a share the numerator may not exceed the denominator; of a rate it may. What is worked out is not kept:
 * the value of such a figure is null.
 */
export function checkObservation(indicator: ObservedIndicator, typed: TypedFigure): Result<Figure, readonly Issue[]> {
  const figure = { value: given(typed.value), numerator: given(typed.numerator), denominator: given(typed.denominator) };
  const fields = (['value', 'numerator', 'denominator'] as const).filter(field => figure[field] !== null);
  const reason = readReason(typed.shorthand);
  if (!reason.ok) return reason;
  if (reason.value !== null) {
    const both: readonly Issue[] = [{ path: 'shorthand', message: 'Enter a figure or say why there is none, not both' }];
    return fields.length > 0 ? fail(both) : ok({ value: null, numerator: null, denominator: null, shorthand: reason.value });
  }
  if (fields.length === 0) {
    const path = needsParts(indicator.kind) ? 'numerator' : 'value';
    return fail([{ path, message: `${enter(indicator, path)} or say why there is no figure` }]);
  }
  const issues = [...checkWhole(indicator, figure), ...fields.flatMap(field => checkNumber(indicator, field, figure[field] ?? 0))];
  const { numerator, denominator } = figure;
  if (issues.length === 0 && indicator.kind === 'percentage' && numerator !== null && denominator !== null && numerator > denominator) {
    return fail([{ path: 'numerator', message: `${nameOf(indicator, 'numerator')} must be ${formatCount(denominator)} or fewer` }]);
  }
  return issues.length > 0 ? fail(issues) : ok({ ...figure, shorthand: null });
}
