import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createBrowserDoor, takeToken } from '../../../renderer/api/browserDoor.ts';
import { splitEvents } from '../../../renderer/api/eventStream.ts';
import { openDoor } from '../../../renderer/api/bridge.ts';
import { askThrough } from '../../../renderer/api/ask.ts';

beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});

describe('the token', () => {
  test('leaves the address, is kept for the tab, and the file stays in the address', () => {
    history.replaceState(null, '', '/#token=abc&file=f%201');
    expect(takeToken(window)).toBe('abc');
    expect(location.hash).toBe('#/overview?file=f%201');
    expect(takeToken(window)).toBe('abc');
  });

  test('leads to Start where no file was named', () => {
    history.replaceState(null, '', '/#token=abc');
    takeToken(window);
    expect(location.hash).toBe('#/');
  });
});

describe('the browser door', () => {
  test('posts the operation under its token', async () => {
    sessionStorage.setItem('grant-tracker-token', 'abc');
    const fetched = vi.spyOn(window, 'fetch').mockResolvedValue(new Response('{"ok":true,"value":{"person":null}}'));
    expect(await createBrowserDoor(window).ask('person.get', {})).toEqual({ ok: true, value: { person: null } });
    expect(fetched).toHaveBeenCalledWith('/api/invoke', { method: 'POST', headers: { authorization: 'Bearer abc', 'content-type': 'application/json' }, body: '{"operation":"person.get","request":{}}' });
  });

  test('says what to do when its token is not taken', async () => {
    vi.spyOn(window, 'fetch').mockResolvedValue(new Response('', { status: 401 }));
    const reply = await createBrowserDoor(window).ask('person.get', {});
    expect(reply.ok || reply.problem.message).toBe('This page is no longer connected to the program. Open the address that the program printed when it started');
  });

  test('a connection that breaks is a problem in words, not a throw', async () => {
    vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    const reply = await askThrough(createBrowserDoor(window), null)('person.get', {});
    expect(!reply.ok && reply.problem.kind).toBe('fault');
  });
});

test('only operations on a file are told which file', async () => {
  const ask = vi.fn(() => Promise.resolve({ ok: true, value: null } as never));
  const through = askThrough({ name: 'electron', ask, listen: () => () => {}, upload: null, uploadTable: null, download: null }, { file: 'f', asAt: { change: 57 } });
  await through('programme.get', {});
  await through('person.get', {});
  expect(ask.mock.calls).toEqual([['programme.get', {}, { file: 'f', asAt: { change: 57 } }], ['person.get', {}, undefined]]);
});

test('the desktop window brings its own door', () => {
  expect(openDoor(window).name).toBe('browser');
  Object.defineProperty(window, 'grantTracker', { configurable: true, value: { ask: () => Promise.resolve(null), listen: () => () => {} } });
  expect(openDoor(window).name).toBe('electron');
  Reflect.deleteProperty(window, 'grantTracker');
});

test('events are read as they arrive, whole ones only', () => {
  const first = splitEvents(': hello\n\ndata: {"kind":"file-changed","file":"f","change":5}\n\ndata: {"kind":"fi');
  expect(first).toEqual({ events: [{ kind: 'file-changed', file: 'f', change: 5 }], rest: 'data: {"kind":"fi' });
  expect(splitEvents(`${first.rest}le-free","file":"f"}\r\n\r\n`).events).toEqual([{ kind: 'file-free', file: 'f' }]);
});
