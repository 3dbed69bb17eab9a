import { describe, expect, test } from 'vitest';
import { checkLifecycle, checkLifecycleMove, checkProjectDates, lifecycles, movesFrom, reasonNeeded, shortTitle } from '../../../shared/domain/project.ts';

describe('dates', () => {
  test('a project does not end before it starts, in any reading', () => {
    expect(checkProjectDates({ startsOn: '2017-05', endsOn: '2017-04-30' })).toEqual([
      { path: 'endsOn', message: 'End date must be the same as or after May 2017 when the project starts' },
    ]);
    expect(checkProjectDates({ startsOn: '2017-05', endsOn: '2016' })).toHaveLength(1);
  });
  test('what one reading makes true is not refused', () => {
    expect(checkProjectDates({ startsOn: '2017-05', endsOn: '2017' })).toEqual([]);
    expect(checkProjectDates({ startsOn: '2017-05-31', endsOn: '2017-05' })).toEqual([]);
  });
  test('what is not known is not refused', () => {
    expect(checkProjectDates({ startsOn: null, endsOn: '2017' })).toEqual([]);
    expect(checkProjectDates({ startsOn: '2017' })).toEqual([]);
    expect(checkProjectDates({})).toEqual([]);
  });
});

describe('lifecycle', () => {
  test('a project withdrawn or terminated has a reason', () => {
    expect(lifecycles.filter(reasonNeeded)).toEqual(['withdrawn', 'terminated']);
    expect(checkLifecycle({ lifecycle: 'terminated', lifecycleReason: ' ' })).toEqual([
      { path: 'lifecycleReason', message: 'Enter the reason why the project was terminated' },
    ]);
    expect(checkLifecycle({ lifecycle: 'withdrawn', lifecycleReason: 'The council merged' })).toEqual([]);
    expect(checkLifecycle({ lifecycle: 'closed' })).toEqual([]);
    expect(checkLifecycle({ lifecycle: null })).toEqual([]);
    expect(checkLifecycle({})).toEqual([]);
  });
  test('the road from proposed to closed', () => {
    const road = ['proposed', 'approved', 'in delivery', 'closing', 'closed'] as const;
    expect(road.slice(1).flatMap((to, place) => checkLifecycleMove(road[place] ?? null, to))).toEqual([]);
  });
  test('a move that leaves a step out is refused, and says what there is', () => {
    expect(checkLifecycleMove('proposed', 'closed')).toEqual([
      { path: 'lifecycle', message: 'A project that is proposed cannot become closed. It can become approved or withdrawn' },
    ]);
    expect(checkLifecycleMove('closed', 'withdrawn')).toHaveLength(1);
  });
  test('from unknown anywhere, and staying is no move', () => {
    expect(lifecycles.flatMap(to => checkLifecycleMove(null, to))).toEqual([]);
    expect(movesFrom(null)).toEqual(lifecycles);
    expect(lifecycles.flatMap(state => checkLifecycleMove(state, state))).toEqual([]);
  });
  test('every move can be taken back in the end', () => {
    const reach = (from: (typeof lifecycles)[number]) => {
      const seen = new Set([from]);
      for (const state of seen) movesFrom(state).forEach(next => seen.add(next));
      return seen.size;
    };
    expect(lifecycles.map(reach)).toEqual(lifecycles.map(() => lifecycles.length));
  });
});

test.each([
  ['The House Project: five sites and national hub', 'The House Project'], ['Pause', 'Pause'], ['NewDay : Newham', 'NewDay'], [': odd', ': odd'], ['Ratio 3:1', 'Ratio 3:1'],
])('%j is called %j where many things stand', (title, short) => {
  expect(shortTitle(title)).toBe(short);
});
