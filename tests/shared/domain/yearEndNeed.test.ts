import { expect, test } from 'vitest';
import { yearEndNeed } from '../../../shared/domain/yearEndNeed.ts';

const whole = { pence: 100, counted: 4, of: 4 };

test.for([
  ['a request waits, even before the year is over', { over: false, waits: true, underspend: 10 }, 'Decide on the request'],
  ['the year is not over', { over: false, underspend: 10 }, null],
  ['quarters are not told', { outlook: { pence: 50, counted: 3, of: 4 }, underspend: null }, 'Tell what was spent in 1 quarter'],
  ['money is left over and nobody asked', { underspend: 10 }, 'Nothing asked yet'],
  ['a request was decided', { underspend: 10, decided: true }, null],
  ['nothing is left over', { underspend: 0 }, null],
  ['more was spent', { underspend: -10 }, null],
] as const)('at the end of a year, where %s', ([, given, needs]) => {
  expect(yearEndNeed({ over: true, waits: false, decided: false, outlook: whole, ...given })).toBe(needs);
});
