import { describe, expect, test } from 'vitest';
import { nextStep, readSteps, stepOf, stepPeriods, stepTexts } from '../../../../renderer/pages/projects/targetSteps.ts';

const quarter = (start: string) => ({ kind: 'financial-quarter', start }) as const;

describe('targets step by step', () => {
  test('come back as they were set', () => {
    const targets = [{ period: quarter('2019-01-01'), value: 62.5, illustrative: false }];
    expect(readSteps(stepTexts(targets), 'financial-quarter')).toEqual({ ok: true, value: [{ period: quarter('2019-01-01'), value: 62.5 }] });
    const day = [{ period: { kind: 'day', start: '2019-03-31' } as const, value: 4, illustrative: false }];
    expect(stepTexts(day)).toEqual(['31 March 2019|4']);
    expect(readSteps(stepTexts(day), 'day')).toEqual({ ok: true, value: [{ period: { kind: 'day', start: '2019-03-31' }, value: 4 }] });
  });

  test('say what is missing, and for which period', () => {
    const problem = (texts: readonly string[], kind: 'financial-quarter' | 'day' = 'financial-quarter') => {
      const read = readSteps(texts, kind);
      return read.ok ? [] : read.problem.map(({ message }) => message);
    };
    expect(problem(['2019-01-01|'])).toEqual(['Enter the target for January to March 2019']);
    expect(problem(['2019-01-01|few'])).toEqual(['Target for January to March 2019 must be a number, like 30']);
    expect(problem(['|3'])).toEqual(['Select the period of each step']);
    // Left from another choice of how often.
    expect(problem(['2019-02-01|3'])).toEqual(['Select the period of each step']);
    expect(problem(['31 2 2019|3'], 'day')).toEqual(['The day of a step must be a real date']);
  });

  test('are offered for the time of the project and beside it, and for what has a step', () => {
    const starts = (texts: readonly string[]) => stepPeriods('financial-quarter', { startsOn: '2018-05', endsOn: '2018-12' }, '2019-05-13', texts).map(({ start }) => start);
    expect(starts([])).toEqual(['2018-01-01', '2018-04-01', '2018-07-01', '2018-10-01', '2019-01-01']);
    expect(starts(['2020-04-01|3', '2020-05-01|3'])).toEqual(['2018-01-01', '2018-04-01', '2018-07-01', '2018-10-01', '2019-01-01', '2020-04-01']);
    expect(stepPeriods('financial-year', { startsOn: null, endsOn: null }, '2019-05-13', []).length).toBeGreaterThan(3);
  });

  test('go on with the period after the last', () => {
    const periods = ['2018-04-01', '2018-07-01', '2018-10-01'].map(quarter);
    expect(stepOf(nextStep([], periods)).start).toBe('2018-04-01');
    expect(stepOf(nextStep(['2018-07-01|3'], periods)).start).toBe('2018-10-01');
    expect(stepOf(nextStep(['2018-10-01|3'], periods)).start).toBe('2018-04-01');
    expect(stepOf(nextStep(['2018-04-01|1', '2018-07-01|1', '2018-10-01|3'], periods)).start).toBe('');
  });
});
