import { expect, test } from 'vitest';
import { fail, ok } from '../../../shared/domain/result.ts';

test('a result is a value or a problem, told apart by ok', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 });
  expect(fail({ message: 'Enter a title' })).toEqual({ ok: false, problem: { message: 'Enter a title' } });
});
