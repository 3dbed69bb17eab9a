import { expect, test } from 'vitest';
import { asSeen } from '../../../renderer/api/asSeen.ts';

test('F18 what turns or hides text stands as a symbol, wherever it is in an answer', () => {
  expect(asSeen({ rows: [{ title: 'Lu\u200Bton \u202Enotul', n: 3, none: null }] })).toEqual({ rows: [{ title: 'Lu\uFFFDton \uFFFDnotul', n: 3, none: null }] });
});

test('an answer that holds nothing hidden is the answer itself', () => {
  const answer = { rows: [{ title: 'Luton, “Face to Face”', families: '👨‍👩‍👧', at: 3 }], none: null };
  expect(asSeen(answer)).toBe(answer);
});
