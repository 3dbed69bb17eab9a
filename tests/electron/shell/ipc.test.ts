import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../../shared/contract/index.ts';
import { makeIpc } from '../../../electron/shell/ipc.ts';
import type { FakeFrame } from '../../support/fakeElectron.ts';

const ours: FakeFrame = { url: 'tracker://app/index.html#/', parent: null };
const event = (senderFrame: FakeFrame | null) => ({ senderFrame }) as never;
const refusal: Reply<unknown> = { ok: false, problem: { kind: 'forbidden', message: 'The program does not answer this request' } };

function setUp(ask: (operation: string, request: unknown, at?: object) => Promise<Reply<unknown>> = async () => ({ ok: true, value: 'answered' })) {
  const asked = vi.fn(ask);
  const watched = vi.fn();
  const ipc = makeIpc({ ask: asked }, watched);
  return { ipc, asked, watched, answer: (...args: readonly unknown[]) => ipc.answer(event(ours), ...args) };
}

const logged: string[] = [];
beforeEach(() => {
  logged.length = 0;
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => logged.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());

describe('requests of the page', () => {
  test('go to the host and come back', async () => {
    const { answer, asked, watched, ipc } = setUp();
    expect(await answer('projects.list', { text: 'x' }, { file: 'h' })).toEqual({ ok: true, value: 'answered' });
    expect(asked).toHaveBeenCalledExactlyOnceWith('projects.list', { text: 'x' }, { file: 'h' });
    expect(watched).toHaveBeenCalledExactlyOnceWith('projects.list', { file: 'h' }, { ok: true, value: 'answered' });
    expect(await answer('app.info', {}, undefined)).toEqual({ ok: true, value: 'answered' });
    expect(asked).toHaveBeenLastCalledWith('app.info', {}, undefined);
    expect(ipc.refused()).toEqual({ sender: 0, shape: 0, data: 0 });
  });

  test.each<readonly [string, FakeFrame | null]>([
    ['a frame that is gone', null],
    ['a frame inside our page', { url: 'tracker://app/index.html', parent: ours }],
    ['a page from the network', { url: 'https://www.gov.uk/', parent: null }],
    ['another host of our scheme', { url: 'tracker://evil/index.html', parent: null }],
    ['a file', { url: 'file:///index.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['a script of ours', { url: 'tracker://app/assets/main.js', parent: null }],
  ])('E03 of %s are refused and counted', async (_, frame) => {
    const { ipc, asked } = setUp();
    expect(await ipc.answer(event(frame), 'app.info', {})).toEqual(refusal);
    expect(ipc.refused()).toEqual({ sender: 1, shape: 0, data: 0 });
    expect(asked).not.toHaveBeenCalled();
  });

  test.each<readonly [string, readonly unknown[]]>([
    ['nothing', []], ['a name alone', ['app.info']], ['too much', ['app.info', {}, undefined, 4]], ['a number as name', [7, {}]], ['an object as name', [{ toString: () => 'app.info' }, {}]],
    ['no name', [null, {}]], ['a name without end', ['a'.repeat(101), {}]], ['a place that is text', ['app.info', {}, 'file']], ['a place that is null', ['app.info', {}, null]],
  ])('E03 with %s are refused and counted', async (_, args) => {
    const { ipc, asked, answer } = setUp();
    expect(await answer(...args)).toEqual(refusal);
    expect(ipc.refused()).toEqual({ sender: 0, shape: 1, data: 0 });
    expect(asked).not.toHaveBeenCalled();
  });

  test('E03 with what cannot be said as JSON are refused and counted', async () => {
    const { ipc, asked, answer } = setUp();
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(await answer('projects.list', circle)).toEqual(refusal);
    expect(await answer('projects.list', { n: 1n })).toEqual(refusal);
    expect(ipc.refused()).toEqual({ sender: 0, shape: 0, data: 2 });
    expect(logged).toEqual(['A request was refused: data\n']);
    expect(asked).not.toHaveBeenCalled();
  });

  test('E03 a fault answers a reference, without path or stack', async () => {
    const { answer } = setUp(async () => { throw new Error('ENOENT: /private/folder/secret.igt'); });
    const reply = await answer('projects.list', {});
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'fault', reference: expect.stringMatching(/^[0-9a-f]{8}$/) } });
    expect(JSON.stringify(reply)).not.toMatch(/secret|ENOENT|\.ts|at /);
    expect(logged.join('')).not.toContain('secret');
    expect(logged).toHaveLength(1);
  });

  test('E03 whatever is sent, the answer is a reply, and the host is given plain data only', async () => {
    const poison = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'a');
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true, withSparseArray: true, key: poison });
    const { answer, asked } = setUp(async (_, request, at) => {
      expect(structuredClone({ request, at })).toEqual(JSON.parse(JSON.stringify({ request, at })));
      return { ok: true, value: null };
    });
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(anything, fc.string()), { maxLength: 4 }), async (args) => {
      expect(Object.keys(await answer(...args))[0]).toBe('ok');
      expect(({} as Record<string, unknown>)['a']).toBeUndefined();
    }), { numRuns: 1000 });
    await answer('projects.list', JSON.parse('{"__proto__": {"a": 1}}'));
    expect(Object.keys(asked.mock.lastCall?.[1] as object)).toEqual(['__proto__']);
  });

  test('are waited for', async () => {
    let finish: (reply: Reply<unknown>) => void = () => {};
    const { answer, ipc } = setUp(() => new Promise((resolve) => { finish = resolve; }));
    const reply = answer('drafts.keep', {});
    let isIdle = false;
    const idle = ipc.idle().then(() => { isIdle = true; });
    await Promise.resolve();
    expect(isIdle).toBe(false);
    finish({ ok: true, value: null });
    await Promise.all([reply, idle]);
    expect(isIdle).toBe(true);
  });
});
