import { expect, test } from 'vitest';
import { checkMarking } from '../../../shared/domain/marking.ts';

const [lower, higher] = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const;
const refusal = [{ path: 'reason', message: 'Enter why the marking is lowered' }];

test('lowering a marking needs a reason', () => {
  expect(checkMarking(higher, lower, null)).toEqual(refusal);
  expect(checkMarking(higher, lower, undefined)).toEqual(refusal);
  expect(checkMarking(higher, lower, ' \t ')).toEqual(refusal);
  expect(checkMarking(higher, lower, 'Names of posts are gone')).toEqual([]);
});

test('raising it, or leaving it as it is, needs none', () => {
  expect(checkMarking(lower, higher, null)).toEqual([]);
  expect(checkMarking(higher, higher, null)).toEqual([]);
  expect(checkMarking(lower, lower, '')).toEqual([]);
});
