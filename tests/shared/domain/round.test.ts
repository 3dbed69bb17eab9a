import { describe, expect, test } from 'vitest';
import { checkRoundDates } from '../../../shared/domain/round.ts';

describe('the dates of a round', () => {
  test('are refused when it closes before it opens in every reading', () => {
    expect(checkRoundDates({ opensOn: '2016-04-12', closesOn: '2016-04-11' })).toEqual([
      { path: 'closesOn', message: 'Closing date must be the same as or after 12 April 2016 when the round opens' },
    ]);
    expect(checkRoundDates({ startsOn: '2017', endsOn: '2016-12-31' })).toMatchObject([{ path: 'endsOn' }]);
  });

  test('are kept when some reading is in order, and when one is not known', () => {
    expect(checkRoundDates({ opensOn: '2016-04-12', closesOn: '2016-04', startsOn: '2016', endsOn: '2016' })).toEqual([]);
    expect(checkRoundDates({ opensOn: null, closesOn: '2016', startsOn: '2016' })).toEqual([]);
  });

  test('let a round start before it closes for bids', () => {
    expect(checkRoundDates({ opensOn: '2016-04', closesOn: '2016-07', startsOn: '2016-05', endsOn: '2020' })).toEqual([]);
  });
});
