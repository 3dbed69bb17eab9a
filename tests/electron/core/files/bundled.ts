import path from 'node:path';
import { onTestFinished } from 'vitest';
import { build } from 'vite';
import { aFolder } from '../db/storeFixture.ts';

/**
 * A script as one file that plain Node starts in a moment, so that a process can be started and killed many times.
 * Gone when the test ends.
 */
export async function bundled(script: string): Promise<string> {
  const outDir = aFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: script, outDir, emptyOutDir: true, minify: false, target: 'node24', rolldownOptions: { output: { entryFileNames: 'script.mjs', codeSplitting: false } } },
  });
  return path.join(outDir, 'script.mjs');
}

/** Kills what a test started and left running. */
export const killedAtEnd = <T extends { readonly kill: (signal: 'SIGKILL') => boolean }>(child: T): T => {
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
};
