import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../../../electron/cli/runCommand.ts';
import { aFolder } from '../core/db/storeFixture.ts';

export interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export type Run = (...words: readonly string[]) => Promise<Ended>;

/** The command door in this process, with folders of its own and an input that is there only to be read on request. */
export function aCommandLine({ input = '', dataDir = aFolder() }: { readonly input?: string | null; readonly dataDir?: string } = {}): Run {
  return async (...words) => {
    let [out, err] = ['', ''];
    const io = { out: (text: string) => void (out += text), err: (text: string) => void (err += text), input: async () => input };
    return { exit: await runCommand(words, { io, dataDir }), out, err };
  };
}

export const json = (ended: Ended): unknown => JSON.parse(ended.out);

export const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A copy of a file that a test may change. */
export function copyOf(file: string): string {
  const copy = path.join(aFolder(), path.basename(file));
  copyFileSync(file, copy);
  return copy;
}
