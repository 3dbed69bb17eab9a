import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import readline from 'node:readline';

const script = path.resolve(import.meta.dirname, '../../dist/browser/browser.js');

export interface BrowserDoor {
  /** The first line it prints: where the page is, with the token that lets it in. */
  readonly address: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** The built browser door as a person starts it, but opening no window. */
export async function startBrowserDoor(args: readonly string[], env: NodeJS.ProcessEnv): Promise<BrowserDoor> {
  const child = spawn(process.execPath, [script, ...args, '--no-open'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const started = once(readline.createInterface({ input: child.stdout }), 'line');
  const first = await Promise.race([started, ended.then(() => undefined)]);
  if (first === undefined) throw new Error('The browser door ended before it printed its address');
  return {
    address: String(first[0]),
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
