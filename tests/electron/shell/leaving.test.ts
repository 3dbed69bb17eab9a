import { describe, expect, test, vi } from 'vitest';
import { makeLeaving } from '../../../electron/shell/leaving.ts';

interface Options {
  readonly lastInput?: number | null;
  readonly idle?: () => Promise<void>;
  readonly close?: () => Promise<void>;
}

/** The clock stands at 10,000 and every wait is over at once, but for the longest when something never ends. */
function setUp({ lastInput = null, idle = async () => {}, close = async () => {} }: Options = {}) {
  const done: string[] = [];
  const leave = makeLeaving({
    hide: () => done.push('hide'),
    lastInput: () => lastInput,
    idle: () => { done.push('idle'); return idle(); },
    close: () => { done.push('close'); return close(); },
    end: () => done.push('end'),
    now: () => 10_000,
    after: (milliseconds) => new Promise((resolve) => {
      if (milliseconds < 5000) { done.push(`wait ${milliseconds}`); resolve(); }
      else setTimeout(resolve, 30);
    }),
  });
  return { leave, done };
}

const never = () => new Promise<void>(() => {});

describe('leaving', () => {
  test('S21 takes the window from sight, waits for what was asked, closes, ends', async () => {
    const { leave, done } = setUp();
    await leave();
    expect(done).toEqual(['hide', 'idle', 'close', 'end']);
  });

  test('S21 gives a half-typed form the second it needs, and no more', async () => {
    const recent = setUp({ lastInput: 9_500 });
    await recent.leave();
    expect(recent.done).toEqual(['hide', 'wait 700', 'idle', 'close', 'end']);
    const ahead = setUp({ lastInput: 99_000 });
    await ahead.leave();
    expect(ahead.done).toContain('wait 1200');
    const old = setUp({ lastInput: 8_000 });
    await old.leave();
    expect(old.done).toEqual(['hide', 'idle', 'close', 'end']);
  });

  test('S21 happens once, however often it is asked for', async () => {
    const { leave, done } = setUp();
    await Promise.all([leave(), leave(), leave()]);
    expect(done).toEqual(['hide', 'idle', 'close', 'end']);
  });

  test.each<readonly [string, Options]>([
    ['a request that is never answered', { idle: never }],
    ['a file that does not close', { close: never }],
  ])('S21 is not held up by %s', async (_, options) => {
    const { leave, done } = setUp(options);
    await leave();
    expect(done.at(-1)).toBe('end');
  });

  test('S21 ends when closing fails', async () => {
    const { leave, done } = setUp({ close: async () => { throw new Error('disk'); } });
    const noted = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await leave();
    expect(noted.mock.calls[0]?.[0]).toMatch(/^Something did not close Error\n/);
    noted.mockRestore();
    expect(done.at(-1)).toBe('end');
  });
});
