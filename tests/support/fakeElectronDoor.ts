import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { makeFakeElectron, type FakeElectron, type FakeElectronOptions } from './fakeElectron.ts';

export interface StartedMain {
  readonly electron: FakeElectron;
  /** Where preferences and drafts go. */
  readonly dataDir: string;
  readonly stop: () => void;
}

interface StartOptions extends Omit<FakeElectronOptions, 'userData'> {
  readonly args?: readonly string[];
  readonly dataDir?: string;
  /** Told before the program starts. */
  readonly prepare?: (electron: FakeElectron) => void;
}

/** As plain names: the types of Node know signals and events apart. */
const events: NodeJS.EventEmitter = process;
const processEvents = ['SIGTERM', 'SIGINT', 'SIGHUP', 'uncaughtException'];

export const temporaryFolder = (): string => mkdtempSync(path.join(os.tmpdir(), 'tracker-window-'));

/**
 * Runs electron/main.ts as Electron does: the module is evaluated to its end, and only then is the app ready. What it hangs
 * on the process is taken off again by `stop`.
 */
export async function startMain({ args = [], dataDir = temporaryFolder(), prepare, ...options }: StartOptions = {}): Promise<StartedMain> {
  const electron = makeFakeElectron({ userData: dataDir, ...options });
  const before = new Map(processEvents.map((name) => [name, events.listeners(name)]));
  const { argv } = process;
  vi.stubEnv('APP_DATA_DIR', dataDir);
  vi.stubEnv('HOME', dataDir);
  vi.resetModules();
  vi.doMock('electron', () => electron.module);
  process.argv = ['electron', ...(options.packaged === true ? [] : ['.']), ...args];
  prepare?.(electron);
  try {
    await import('../../electron/main.ts');
  } finally {
    process.argv = argv;
  }
  electron.becomeReady();
  return {
    electron,
    dataDir,
    stop: () => {
      for (const name of processEvents) {
        const ours = events.listeners(name).filter((listener) => !before.get(name)?.includes(listener));
        for (const listener of ours) events.removeListener(name, listener as () => void);
      }
      vi.doUnmock('electron');
      vi.unstubAllEnvs();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
