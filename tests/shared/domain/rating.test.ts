import { expect, test } from 'vitest';
import { checkHappened } from '../../../shared/domain/note.ts';
import { standingRating } from '../../../shared/domain/rating.ts';

const rating = (subject: 'delivery' | 'risk', on: string) => ({ subject, on });

test('the latest rating of a subject stands, in whichever order they come', () => {
  const ratings = [rating('risk', '2019-05-07'), rating('delivery', '2018-06-14'), rating('delivery', '2018-12-06'), rating('delivery', '2017-10-18')];
  expect(standingRating(ratings, 'delivery')).toEqual(rating('delivery', '2018-12-06'));
  expect(standingRating(ratings.toReversed(), 'delivery')).toEqual(rating('delivery', '2018-12-06'));
  expect(standingRating(ratings.slice(1), 'risk')).toBeNull();
});

test('what is noted or rated has happened by today', () => {
  expect(checkHappened('2019-05-13', '2019-05-13', 'Date')).toEqual([]);
  expect(checkHappened('2019-05-14', '2019-05-13', 'Date')).toEqual([{ path: 'on', message: 'Date must be today, 13 May 2019, or in the past' }]);
});
