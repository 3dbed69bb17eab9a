import path from 'node:path';
import type { Problem } from '../../../shared/domain/problem.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { plural } from '../../../shared/domain/words.ts';
import type { ProgrammeFile } from '../db/programmeFile.ts';
import { verifyFile, verifyReader } from '../db/verify.ts';
import { countGrants } from '../repositories/counts.ts';
import { reading } from './openFor.ts';

export interface Verdict {
  readonly name: string;
  readonly sound: boolean;
  readonly sentences: readonly string[];
}

const whatItHolds = async (file: ProgrammeFile): Promise<readonly string[]> => {
  const { kind } = await file.identity();
  const holds = `It holds ${plural(await file.read(countGrants), 'project')} and ends with change ${await file.lastChange()}.`;
  return kind === 'backup' ? [holds, 'It is a backup: it can be read and restored.'] : [holds];
};

const soundness = (name: string, found: 'ok' | readonly string[], more: readonly string[]): Verdict =>
  found === 'ok'
    ? { name, sound: true, sentences: ['The file is sound.', ...more] }
    : { name, sound: false, sentences: ['The file is damaged. Go back to a backup, and keep this one as it is.', ...found] };

/** Checks an open file: every page, key, state and seal. */
export async function verdictOf(file: ProgrammeFile): Promise<Verdict> {
  const { integrity } = await file.read(async (db) => verifyReader(db));
  return soundness(path.basename(file.path), integrity, integrity === 'ok' ? await whatItHolds(file) : []);
}

/** The same for a file that is not open. A damaged one is a verdict; one that is not ours, newer or not there is a problem. */
export async function verify({ path: file }: { readonly path: string }): Promise<Result<Verdict, Problem>> {
  const checked = await verifyFile(file);
  if (!checked.ok) return checked;
  const { integrity } = checked.value;
  if (integrity === 'ok') return reading(file, async (open) => soundness(path.basename(file), 'ok', await whatItHolds(open)));
  return ok(soundness(path.basename(file), integrity, []));
}
