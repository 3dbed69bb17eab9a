import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ObservedIndicator, type TypedFigure, checkObservation } from '../../../shared/domain/observation.ts';

const placements: ObservedIndicator = {
  kind: 'percentage', unit: 'percent', multiplier: 100, wholeParts: true,
  numeratorName: 'Children with three or more placements', denominatorName: 'Children looked after in project teams',
};
const rate: ObservedIndicator = { ...placements, kind: 'rate', unit: 'rate_per_10000', multiplier: 10_000, numeratorName: 'Referrals', denominatorName: 'Population aged 0 to 17' };
const mean: ObservedIndicator = { ...placements, kind: 'mean', unit: 'score', multiplier: 1, wholeParts: false, numeratorName: 'Sum of SDQ scores', denominatorName: 'Children with a score' };
const count: ObservedIndicator = { ...placements, kind: 'snapshot', unit: 'count', multiplier: 1, numeratorName: 'Children on a plan', denominatorName: null };
const staff: ObservedIndicator = { ...count, numeratorName: 'FTE in post', wholeParts: false };
const score: ObservedIndicator = { ...count, kind: 'score', unit: 'score', numeratorName: null };
const pounds: ObservedIndicator = { ...count, kind: 'per-period', unit: 'pounds', numeratorName: 'Eligible spending', wholeParts: false };

const issues = (indicator: ObservedIndicator, typed: TypedFigure) => {
  const checked = checkObservation(indicator, typed);
  return checked.ok ? [] : checked.problem.map(({ path, message }) => `${path}: ${message}`);
};

test('a share is both its parts; what is worked out is not kept', () => {
  expect(checkObservation(placements, { numerator: 8, denominator: 73 })).toEqual({ ok: true, value: { value: null, numerator: 8, denominator: 73, shorthand: null } });
});

test('more of a share than there are is refused, at the numerator', () => {
  expect(checkObservation(placements, { numerator: 83, denominator: 73 })).toEqual({
    ok: false, problem: [{ path: 'numerator', message: 'Children with three or more placements must be 73 or fewer' }],
  });
  expect(issues(placements, { numerator: 1300, denominator: 1234 })).toEqual(['numerator: Children with three or more placements must be 1,234 or fewer']);
  expect(checkObservation(placements, { numerator: 73, denominator: 73 }).ok).toBe(true);
});

test('a rate may exceed its population', () => expect(checkObservation(rate, { numerator: 12, denominator: 10 }).ok).toBe(true));

test('the reason why there is no figure is a figure too', () => {
  expect(checkObservation(placements, { shorthand: '[x]' })).toEqual({ ok: true, value: { value: null, numerator: null, denominator: null, shorthand: 'x' } });
});

test.each<[string, ObservedIndicator, TypedFigure, readonly string[]]>([
  ['nothing', placements, {}, ['numerator: Enter children with three or more placements or say why there is no figure']],
  ['nothing', count, { value: null, shorthand: '' }, ['value: Enter children on a plan or say why there is no figure']],
  ['nothing', staff, {}, ['value: Enter FTE in post or say why there is no figure']],
  ['nothing', score, {}, ['value: Enter the figure or say why there is no figure']],
  ['both', count, { value: 3, shorthand: 'x' }, ['shorthand: Enter a figure or say why there is none, not both']],
  ['both', placements, { denominator: 3, shorthand: 'x' }, ['shorthand: Enter a figure or say why there is none, not both']],
  ['a marker as the reason', count, { shorthand: 'p' }, ['shorthand: Reason must be one of [c], [x], [z] or [low]']],
  ['one part', placements, { numerator: 3 }, ['denominator: Enter children looked after in project teams']],
  ['one part', placements, { denominator: 3 }, ['numerator: Enter children with three or more placements']],
  ['a share typed', placements, { value: 11 }, ['numerator: Enter children with three or more placements', 'denominator: Enter children looked after in project teams']],
  ['a share and its parts', placements, { value: 11, numerator: 1, denominator: 9 }, ['value: Leave the figure out: it is worked out from its two parts']],
  ['parts of a count', count, { value: 1, denominator: 9 }, ['numerator: Enter one figure: this measure is not worked out from parts']],
  ['parts of a count only', count, { numerator: 1, denominator: 9 }, ['value: Enter children on a plan']],
  ['half a child', placements, { numerator: 8.5, denominator: 73 }, ['numerator: Children with three or more placements must be a whole number, like 30']],
  ['half a child', count, { value: 1.5 }, ['value: Children on a plan must be a whole number, like 30']],
  ['fewer than none', count, { value: -1 }, ['value: Children on a plan must be 0 or more']],
  ['fewer than none', placements, { numerator: -1, denominator: -2 },
    ['numerator: Children with three or more placements must be 0 or more', 'denominator: Children looked after in project teams must be 0 or more']],
  ['a mean over fewer than none', mean, { numerator: -3, denominator: -1 }, ['denominator: Children with a score must be 0 or more']],
  ['staff below none', staff, { value: -0.5 }, ['value: FTE in post must be 0 or more']],
])('refused: %s', (_, indicator, typed, expected) => expect(issues(indicator, typed)).toEqual(expected));

test('half of a full-time post is a figure, and sums of scores and money may be below nought', () => {
  expect(checkObservation(staff, { value: 23.5 }).ok).toBe(true);
  expect(checkObservation(mean, { numerator: -13.5, denominator: 9 }).ok).toBe(true);
  expect(checkObservation(score, { value: -2.5 }).ok).toBe(true);
  expect(checkObservation(pounds, { value: -120.5 }).ok).toBe(true);
});

test('a published share may come without parts, and only from 0 to 100', () => {
  const published = { ...placements, published: true };
  expect(checkObservation(published, { value: 11 })).toEqual({ ok: true, value: { value: 11, numerator: null, denominator: null, shorthand: null } });
  expect(issues(published, { value: 101 })).toEqual(['value: Figure must be 100 or fewer']);
  expect(checkObservation({ ...rate, published: true }, { value: 12_000 }).ok).toBe(true);
});

describe('S19 what no store keeps exactly is refused with the field name', () => {
  test.each([NaN, Infinity, -Infinity])('%d', x => expect(issues(count, { value: x })).toEqual(['value: Children on a plan must be a number, like 30']));
  test('over 2 to the power of 53', () => {
    expect(issues(count, { value: 2 ** 53 + 2 })).toEqual(
      ['value: Children on a plan must be 9,007,199,254,740,992 or fewer']);
    expect(issues(score, { value: -(2 ** 53) - 2 })).toEqual(['value: Figure must be −9,007,199,254,740,992 or more']);
    expect(checkObservation(count, { value: 2 ** 53 }).ok).toBe(true);
  });
  test('O05 -0 is 0', () => {
    const checked = checkObservation(score, { value: -0 });
    expect(checked.ok && Object.is(checked.value.value, 0)).toBe(true);
  });
});

test('what is taken is a figure or a reason, never both and never neither', () => {
  const number = fc.option(fc.oneof(fc.integer({ min: -5, max: 50 }), fc.double()), { nil: undefined });
  const typed = fc.record({ value: number, numerator: number, denominator: number, shorthand: fc.option(fc.constantFrom('c', 'x', 'q', ''), { nil: undefined }) });
  fc.assert(fc.property(fc.constantFrom(placements, rate, mean, count, staff, score, pounds), typed, (indicator, figure) => {
    const checked = checkObservation(indicator, figure);
    const fine = checked.ok
      ? (checked.value.shorthand === null) === (checked.value.value !== null || (checked.value.numerator !== null && checked.value.denominator !== null))
      : checked.problem.length > 0;
    expect(fine).toBe(true);
  }), { numRuns: 500 });
});
