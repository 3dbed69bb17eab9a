import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import readline from 'node:readline';
import { onTestFinished } from 'vitest';
import { aFolder } from '../core/db/storeFixture.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Builds what is stale, as `npm start` does. A moment where nothing is. */
export function buildProduct(): void {
  execFileSync(process.execPath, [path.join(root, 'electron/launch.mjs'), 'build'], { stdio: ['ignore', 2, 2] });
}

export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

async function endOf(script: string, args: readonly string[], dataDir: string): Promise<Ended> {
  const child = spawn(process.execPath, [path.join(root, script), ...args], { env: { ...process.env, APP_DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString('utf8')));
  child.stderr.on('data', (text: Buffer) => (err += text.toString('utf8')));
  const [exit] = (await once(child, 'close')) as [number | null];
  return { exit, out, err };
}

/** The built command door, run to its end. */
export const runTracker = (args: readonly string[], dataDir: string = aFolder()): Promise<Ended> => endOf('dist/cli/cli.js', args, dataDir);

/** The built browser door, run to its end: for command lines it refuses. */
export const runBrowser = (args: readonly string[]): Promise<Ended> => endOf('dist/browser/browser.js', args, aFolder());

export interface BuiltDoor {
  readonly address: URL;
  readonly pid: number;
  readonly ask: (operation: string, request: unknown, at?: unknown) => Promise<{ readonly ok: boolean; readonly value?: unknown; readonly problem?: { readonly kind: string; readonly message: string } }>;
  /** Listens until an event of this kind is told, as the page does. */
  readonly told: (kind: string) => Promise<void>;
  /** Ends it and answers its exit code. */
  readonly end: (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => Promise<number | null>;
}

/** The built browser door, running, with its core in worker threads. */
export async function startBuiltDoor({ folder, dataDir = aFolder(), args = [] }: { readonly folder: string; readonly dataDir?: string; readonly args?: readonly string[] }): Promise<BuiltDoor> {
  const child = spawn(process.execPath, [path.join(root, 'dist/browser/browser.js'), '--no-open', '--folder', folder, ...args], {
    env: { ...process.env, APP_DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  const [line] = (await once(readline.createInterface({ input: child.stdout }), 'line')) as [string];
  const address = new URL(line);
  const token = new URLSearchParams(address.hash.slice(1)).get('token') ?? '';
  return {
    address,
    pid: child.pid ?? 0,
    ask: async (operation, request, at) => {
      const answered = await fetch(new URL('/api/invoke', address), {
        method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ operation, request, at }),
      });
      return (await answered.json()) as never;
    },
    told: async (kind) => {
      const { body } = await fetch(new URL('/api/events', address), { headers: { authorization: `Bearer ${token}` } });
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let heard = ''; reader !== undefined && !heard.includes(`"kind":"${kind}"`);) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`The door ended before it told of ${kind}`);
        heard += value;
      }
      await reader?.cancel();
    },
    end: async (signal) => {
      child.kill(signal);
      const [exit] = (await ended) as [number | null];
      return exit;
    },
  };
}
