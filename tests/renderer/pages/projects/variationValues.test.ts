import { expect, test } from 'vitest';
import { fieldOf, readVariation, typedMoves, variationValues } from '../../../../renderer/pages/projects/funding/variationValues.ts';
import type { VariationNow } from '../../../../shared/contract/variations.ts';

const at = (field: VariationNow['field'], now: number, council: string | null, quarter: string | null = null): VariationNow =>
  ({ field, quarter, category: null, council: council === null ? null : { code: council, shortName: council }, name: council ?? field, now, spent: null });
const fields = [at('awarded', 1000, null), at('share', 600, 'hertfordshire'), at('share', 400, 'luton'), at('profile', 500, null, '2019-07-01'), at('profile', 500, null, '2019-10-01')];
const blank = variationValues(fields, null);

test('shares of councils go with a new award alone, and what is wrong with one stands at its field', () => {
  expect(Object.keys(blank)).toEqual(expect.arrayContaining(['share-0', 'share-1', 'amount-0', 'amount-1']));
  const { reading, sent } = readVariation('money', fields, { ...blank, pence: '9', 'share-1': '3', 'amount-1': '4' });
  expect(reading).toMatchObject({ ok: true, value: { pence: 900, shares: [{ council: 'luton', pence: 300 }], profile: [{ quarter: '2019-10-01', pence: 400 }] } });
  expect(['shares', 'shares.0.pence', 'profile.0.pence', 'profile.1.pence'].map((path) => fieldOf(sent, path))).toEqual(['share-0', 'share-1', 'amount-1', null]);
  const kept = readVariation('money', fields, { ...blank, 'share-1': '3', 'amount-1': '4' });
  expect(kept.reading.ok && 'shares' in kept.reading.value).toBe(false);
  expect(readVariation('money', fields, { ...blank, pence: '9', 'share-0': 'some' }).reading).toMatchObject({ ok: false, problem: [{ path: 'share-0' }] });
});

test('D4 while it is typed the form says of 31 March what the variation will: a cut of the last quarters moves nothing, quarters left blank after them receive nothing', () => {
  const years = [at('profile', 500, null, '2019-10-01'), at('profile', 500, null, '2020-01-01'), { ...at('profile', 0, null, '2020-04-01'), now: null }];
  expect(typedMoves(years, { 'amount-1': '2' })).toEqual([]);
  expect(typedMoves(years, { 'amount-1': '2', 'amount-2': '3' })).toEqual([{ over: '2020-03-31', pence: 300 }]);
});
