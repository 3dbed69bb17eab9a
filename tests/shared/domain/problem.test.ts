import { expect, test } from 'vitest';
import {
  cancelled, conflict, fault, forbidden, invalid, locked, newerFile, notFound, notOurs, problemAsJson, problemKinds,
  readOnly, rejectedRows, stale, tooLarge,
} from '../../../shared/domain/problem.ts';

test('one issue is its own message; more are counted', () => {
  expect(invalid([{ path: 'title', message: 'Enter title' }]).message).toBe('Enter title');
  expect(invalid([{ message: 'Enter title' }, { message: 'Select a round' }]).message).toBe('There are 2 things to put right');
  expect(invalid([]).message).toBe('There is a problem');
});

test('as JSON a problem has its kind, its message and where', () => {
  expect(problemAsJson(invalid([{ path: 'title', message: 'Enter title' }]))).toEqual({
    problem: { kind: 'invalid', message: 'Enter title', where: [{ path: 'title', message: 'Enter title' }] },
  });
  expect(JSON.parse(JSON.stringify(problemAsJson(locked('Officer 2 has this file open'))))).toEqual({
    problem: { kind: 'locked', message: 'Officer 2 has this file open' },
  });
});

test('a stale request carries both versions', () => {
  expect(problemAsJson(stale({ message: 'Somebody saved first', yours: { title: 'A' }, theirs: { title: 'B' } }))).toEqual({
    problem: { kind: 'stale', message: 'Somebody saved first', yours: { title: 'A' }, theirs: { title: 'B' } },
  });
});

test('rejected rows say row and column', () => {
  const where = [{ row: 4, column: 'amount', message: 'Amount must be an amount of money, like 1,234.50' }];
  expect(rejectedRows('1 row was not taken in', where)).toEqual({ kind: 'rejected-rows', message: '1 row was not taken in', where });
});

test('every kind has a way to make it, with a message', () => {
  const all = [
    invalid([]), notFound('project', 'There is no such project'), forbidden('m'), conflict('m'),
    stale({ message: 'm', yours: 1, theirs: 2 }), locked('m'), readOnly('m'), notOurs('m'), newerFile('m'), tooLarge('m'),
    cancelled('m'), rejectedRows('m', []), fault('r1', 'm'),
  ];
  expect(all.map(problem => problem.kind)).toEqual(problemKinds);
  expect(all.every(problem => problem.message.length > 0)).toBe(true);
});

test('a conflict may name its fields', () => {
  expect(conflict('This reference is taken', [{ path: 'reference', message: 'Taken' }])).toEqual({
    kind: 'conflict', message: 'This reference is taken', where: [{ path: 'reference', message: 'Taken' }],
  });
});
