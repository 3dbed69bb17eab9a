import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FieldValues, applyVariation, beforeAndAfter, movedFields, valueInWords } from '../../../shared/domain/variationBase.ts';

const base: FieldValues = { endsOn: '2020-03-31', awarded: 100_000, 'profile:2019-04-01': 5_000, scope: 'Four teams' };

test('before and after are reckoned from the base it started from, and show only what changes', () => {
  expect(beforeAndAfter(base, { endsOn: '2020-09', awarded: 120_000, scope: 'Four teams', 'profile:2020-04-01': 7 })).toEqual([
    { field: 'endsOn', before: '2020-03-31', after: '2020-09', difference: null },
    { field: 'awarded', before: 100_000, after: 120_000, difference: 20_000 },
    { field: 'profile:2020-04-01', before: null, after: 7, difference: null },
  ]);
});

test('a variation whose base moved is refused with both', () => {
  const now = { ...base, awarded: 90_000, endsOn: null };
  const refused = applyVariation(base, now, { awarded: 120_000 }, (field) => (field === 'awarded' ? 'the award' : 'end date'));
  expect(refused.ok ? null : refused.problem).toMatchObject({
    message: 'The award has changed since this variation was started. Look at both, and start it again from what stands now',
    where: [
      { path: 'endsOn', message: 'End date was 31 March 2020 when this variation was started and is not known now' },
      { path: 'awarded', message: 'The award was £1,000 when this variation was started and is £900 now' },
    ],
    moved: [{ field: 'endsOn', started: '2020-03-31', now: null }, { field: 'awarded', started: 100_000, now: 90_000 }],
  });
});

test('values in words', () => {
  expect([null, 5, '2020', '2020-03-31', 'Four teams'].map(valueInWords)).toEqual(['not known', '£0.05', '2020', '31 March 2020', 'Four teams']);
});

test('applied to its own base it is the before and after, and nothing else', () => {
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'toString'), fc.oneof(fc.integer(), fc.constant(null), fc.constantFrom('x', 'y')));
  fc.assert(fc.property(values, values, (start, proposed) => {
    const after = applyVariation(start, { ...start }, proposed);
    if (!after.ok) return expect.fail(after.problem.message);
    expect(movedFields(start, after.value)).toEqual(
      beforeAndAfter(start, proposed).map(({ field, before, after: to }) => ({ field, started: before, now: to }))
        .toSorted((a, b) => Object.keys({ ...start, ...after.value }).indexOf(a.field) - Object.keys({ ...start, ...after.value }).indexOf(b.field)));
  }), { numRuns: 1_000 });
});
