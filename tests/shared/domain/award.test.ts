import { describe, expect, test } from 'vitest';
import { awardedPence, checkAdopted, checkAwardFigure, disagreement } from '../../../shared/domain/award.ts';

const announced = { kind: 'announced', pence: 1_160_000_000, adopted: true } as const;
const ceiling = { kind: 'ceiling', pence: 1_200_000_000, adopted: false } as const;
const agreed = { kind: 'agreed', pence: 1_160_000_000, adopted: false } as const;
const unnamed = { kind: 'revised', pence: null, adopted: false } as const;

test('sources disagree by the gap between highest and lowest known amount', () => {
  expect(disagreement([announced, agreed, ceiling, unnamed])).toBe(40_000_000);
  expect(disagreement([announced, agreed])).toBe(0);
  expect(disagreement([announced, unnamed])).toBeNull();
  expect(disagreement([])).toBeNull();
});

test('what a project was awarded is unknown where one award is', () => {
  expect(awardedPence([100, 250])).toBe(350);
  expect(awardedPence([100, null])).toBeNull();
  expect(awardedPence([null, 100])).toBeNull();
  expect(awardedPence([])).toBeNull();
  expect(awardedPence([0])).toBe(0);
});

describe('checks', () => {
  test('an amount is whole pence from £0 up, or not known', () => {
    expect(checkAwardFigure(unnamed)).toEqual([]);
    expect(checkAwardFigure({ pence: 0, adopted: false })).toEqual([]);
    expect(checkAwardFigure({ pence: 1.5, adopted: false })).toEqual([{ path: 'pence', message: 'Amount must be whole pence' }]);
    expect(checkAwardFigure({ pence: NaN, adopted: false })).toHaveLength(1);
    expect(checkAwardFigure({ pence: -1, adopted: false })).toEqual([{ path: 'pence', message: 'Amount must be between £0 and £9,999,999,999.99' }]);
    expect(checkAwardFigure({ pence: 1_000_000_000_000, adopted: false })).toHaveLength(1);
  });
  test('an amount that is not known is not adopted', () => {
    expect(checkAwardFigure({ pence: null, adopted: true })).toEqual([{ path: 'pence', message: 'Enter the amount, or do not adopt this figure' }]);
  });
  test('one figure is adopted', () => {
    expect(checkAdopted([announced, ceiling])).toEqual([]);
    expect(checkAdopted([announced, { adopted: true }])).toEqual([{ path: 'adopted', message: 'Adopt one figure only' }]);
  });
});
