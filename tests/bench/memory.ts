import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { openScreens, screens } from './screens.ts';

/** MiB of memory of a fresh process that opens the file and shows every screen, now and as at a change in the middle. */
export async function coreMemory(file: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'memory.ts'), file]);
  return Number(stdout);
}

if (process.argv[1] === path.join(import.meta.dirname, 'memory.ts')) {
  const core = await openScreens(process.argv[2] ?? '');
  const middle = await core.middleChange();
  for (const asAt of [undefined, middle]) for (const screen of screens) await core.show(screen, asAt);
  process.stdout.write(String(Math.round(process.memoryUsage.rss() / 1_048_576)));
  await core.close();
}
