import { beforeEach, describe, expect, test, vi } from 'vitest';
import { channels } from '../../../electron/shell/ipc.ts';
import { makeFakePreloadElectron, preloadShape } from '../../support/fakePreload.ts';

interface Given {
  readonly ask: (...args: readonly unknown[]) => Promise<unknown>;
  readonly listen: (handler: (...args: readonly unknown[]) => void) => () => void;
}

let electron = makeFakePreloadElectron();
let given: Given;

beforeEach(async () => {
  electron = makeFakePreloadElectron();
  vi.resetModules();
  vi.doMock('electron', () => electron.module);
  await import('../../../electron/preload.ts');
  given = electron.exposed['grantTracker'] as unknown as Given;
});

describe('what the page is given', () => {
  test('E06 is two functions and nothing else', () => {
    expect(preloadShape(electron)).toEqual({ grantTracker: { ask: 'function', listen: 'function' } });
  });

  test('asks by the one channel, with what was said and no more', async () => {
    expect(await given.ask('projects.list', { text: 'x' }, { file: 'h' }, 'more')).toBe('answered');
    expect(electron.invoked).toEqual([[channels.ask, 'projects.list', { text: 'x' }, { file: 'h' }]]);
  });

  test('E06 hears the message alone, never the event that brought it', () => {
    const heard = vi.fn();
    const stop = given.listen(heard);
    electron.send(channels.event, { kind: 'menu', command: 'file.new' });
    expect(heard.mock.calls).toEqual([[{ kind: 'menu', command: 'file.new' }]]);
    expect(stop()).toBeUndefined();
    electron.send(channels.event, { kind: 'menu', command: 'file.new' });
    expect(heard).toHaveBeenCalledOnce();
    expect([...electron.listeners.keys()]).toEqual([channels.event]);
  });
});
