import { describe, expect, test } from 'vitest';
import { dueOn, isExpected, lateFigures, type Asking } from '../../../shared/domain/expected.ts';
import { periodCode, type PeriodKind } from '../../../shared/domain/period.ts';

const today = '2019-05-13';
const live: Asking = {
  every: 'financial-quarter', dueDays: 30, latest: null,
  project: { startsOn: '2017-05', endsOn: null, lifecycle: 'in delivery' },
  council: { role: 'partner', joinedOn: '2017-11', leftOn: null },
};
const asked = (given: Partial<Asking>): Asking => ({ ...live, ...given });
const project = (given: Partial<Asking['project']>): Asking['project'] => ({ ...live.project, ...given });
const council = (given: Partial<NonNullable<Asking['council']>>): Asking['council'] => ({ role: 'partner', joinedOn: '2017-11', leftOn: null, ...given });
const late = (given: Partial<Asking>, on = today) => lateFigures(asked(given), on).late.map(({ period, due, days }) => [periodCode(period), due, days]);
const quarter = (start: string) => ({ kind: 'financial-quarter', start }) as const;

describe('when a figure is late', () => {
  test('the days allowed are counted from the last day of its period', () => {
    expect(dueOn(quarter('2019-01-01'), 30)).toBe('2019-04-30');
    expect(dueOn(quarter('2019-01-01'), 0)).toBe('2019-03-31');
  });

  test('it is late from the day after it is due', () => {
    const since = { latest: '2018-10-01' };
    expect(late(since, '2019-04-30')).toEqual([]);
    expect(late(since, '2019-05-01')).toEqual([['financial-quarter:2019-01-01', '2019-04-30', 1]]);
    expect(late(since)).toEqual([['financial-quarter:2019-01-01', '2019-04-30', 13]]);
  });

  test('every period after the latest figure is, oldest first, and none before it', () => {
    expect(late({ latest: '2018-07-01' })).toEqual([['financial-quarter:2018-10-01', '2019-01-30', 103], ['financial-quarter:2019-01-01', '2019-04-30', 13]]);
    expect(late({ latest: '2019-01-01' })).toEqual([]);
  });

  test('where there was never a figure only the latest period due counts', () => {
    expect(late({})).toEqual([['financial-quarter:2019-01-01', '2019-04-30', 13]]);
  });

  test.each<[PeriodKind, string, string, string]>([
    ['month', '2019-02-01', 'month:2019-03-01', '2019-04-30'],
    ['calendar-quarter', '2018-10-01', 'calendar-quarter:2019-01-01', '2019-04-30'],
    ['half-year', '2018-04-01', 'half-year:2018-10-01', '2019-04-30'],
    ['term', '2018-09-01', 'term:2019-01-01', '2019-04-30'],
    ['financial-year', '2017-04-01', 'financial-year:2018-04-01', '2019-04-30'],
    ['calendar-year', '2017-01-01', 'calendar-year:2018-01-01', '2019-01-30'],
    ['year-ending', '2017-04-01', 'year-ending:2018-04-01', '2019-04-30'],
  ])('goes by periods of its own kind: %s', (every, latest, code, due) => {
    expect(late({ every, latest })).toEqual([[code, due, expect.any(Number)]]);
  });

  test('a year that ends in June goes on from June, not from March', () => {
    expect(late({ every: 'year-ending', latest: '2017-07-01' })).toEqual([]);
  });

  test('a figure of another kind of period counts for the period it began in', () => {
    expect(late({ every: 'half-year', latest: '2018-11-01' })).toEqual([]);
    expect(late({ every: 'financial-quarter', latest: '2018-11-01' })).toEqual([['financial-quarter:2019-01-01', '2019-04-30', 13]]);
  });

  test('a figure on any day has no period that could be late', () => {
    expect(lateFigures(asked({ every: 'day', latest: '2018-01-31' }), today)).toEqual({ late: [], cannotTell: false });
  });
});

describe('nobody is asked', () => {
  test('for a period before the council joined', () => {
    expect(isExpected(quarter('2017-07-01'), live)).toBe(false);
    expect(isExpected(quarter('2017-10-01'), live)).toBe(true);
    expect(late({ council: council({ joinedOn: '2019-04' }) })).toEqual([]);
  });

  test('for a period after it left, or after the project ended', () => {
    expect(late({ council: council({ leftOn: '2018-12-31' }) })).toEqual([]);
    expect(late({ project: project({ endsOn: '2018-12-31' }) })).toEqual([]);
    expect(late({ project: project({ endsOn: '2019-02-15' }) })).toHaveLength(1);
    expect(lateFigures(asked({ latest: '2018-07-01', project: project({ endsOn: '2018-12' }) }), today))
      .toMatchObject({ late: [{ period: quarter('2018-10-01') }], cannotTell: false });
  });

  test.each(['proposed', 'closed', 'withdrawn', 'terminated'] as const)('of a project that is %s', (lifecycle) => {
    expect(lateFigures(asked({ project: project({ lifecycle }) }), today)).toEqual({ late: [], cannotTell: false });
  });
});

describe('where dates are unknown it cannot be told, and nothing is late', () => {
  const cannotTell = { late: [], cannotTell: true };

  test('a partner whose joining date nobody gave', () => {
    expect(lateFigures(asked({ council: council({ joinedOn: null }) }), today)).toEqual(cannotTell);
  });

  test('a lead without one is in it from the start, and where that is unknown too nobody can tell', () => {
    expect(late({ council: council({ role: 'lead', joinedOn: null }) })).toHaveLength(1);
    expect(lateFigures(asked({ council: council({ role: 'lead', joinedOn: null }), project: project({ startsOn: null }) }), today)).toEqual(cannotTell);
  });

  test('a project asked as a whole goes by its own start', () => {
    expect(late({ council: null })).toHaveLength(1);
    expect(lateFigures(asked({ council: null, project: project({ startsOn: null }) }), today)).toEqual(cannotTell);
  });

  test('a date too rough for the period', () => {
    expect(lateFigures(asked({ council: council({ joinedOn: '2019' }) }), today)).toEqual(cannotTell);
    expect(late({ council: council({ joinedOn: '2018' }) })).toHaveLength(1);
    expect(lateFigures(asked({ council: council({ leftOn: '2019' }) }), today)).toMatchObject({ late: [{}], cannotTell: false });
    expect(lateFigures(asked({ latest: '2018-07-01', council: council({ leftOn: '2018' }) }), today)).toEqual(cannotTell);
  });

  test('a period that surely counts is late beside one that cannot be told', () => {
    expect(lateFigures(asked({ latest: '2018-04-01', council: council({ joinedOn: '2018-12' }) }), today))
      .toMatchObject({ late: [{ period: quarter('2018-10-01') }, { period: quarter('2019-01-01') }], cannotTell: false });
    expect(lateFigures(asked({ latest: '2018-04-01', project: project({ startsOn: '2018' }), council: null }), today))
      .toMatchObject({ late: [{ period: quarter('2018-10-01') }, { period: quarter('2019-01-01') }], cannotTell: true });
  });
});
