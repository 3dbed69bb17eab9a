import { expect, test } from 'vitest';
import { byUrgency, isLateCondition } from '../../../shared/domain/condition.ts';

test('a condition is late only while it is open and has a day that is over; the register begins with those', () => {
  const of = (state: string, dueOn: string | null) => ({ state, dueOn });
  const today = '2019-05-13';
  const all = [of('met', '2018-01-01'), of('open', null), of('met', '2019-01-01'), of('in progress', '2019-05-12'), of('open', '2019-05-13'), of('set aside', null), of('open', '2017-12-31')];
  expect(all.filter((each) => isLateCondition(each, today)).map(({ dueOn }) => dueOn)).toEqual(['2019-05-12', '2017-12-31']);
  expect(all.toSorted(byUrgency).map(({ state, dueOn }) => `${state} ${dueOn}`)).toEqual([
    'open 2017-12-31', 'in progress 2019-05-12', 'open 2019-05-13', 'open null', 'met 2019-01-01', 'met 2018-01-01', 'set aside null',
  ]);
});
