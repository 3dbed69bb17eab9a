import { expect, test } from 'vitest';
import { inWords, none, oneFailure, playwrightTally, sum, tallyOf, vitestTally } from './testSummary.ts';

test('sums what the tools say in one line', () => {
  const unit = vitestTally({ numPassedTests: 10, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
  const endToEnd = playwrightTally({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 1 } });
  expect(inWords(sum([none, unit, endToEnd]))).toBe('15 passed, 1 failed, 4 skipped');
});

test('counts a test that passed only at a second try as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 0 };
  expect(playwrightTally({ stats })).toEqual({ passed: 5, failed: 3, skipped: 0 });
});

test('never calls a failed step a success for want of a failed test', () => {
  const passed = { passed: 3, failed: 0, skipped: 0 };
  expect(tallyOf(false, passed)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  expect(tallyOf(true, passed)).toEqual(passed);
  expect(tallyOf(false, oneFailure)).toEqual(oneFailure);
});
