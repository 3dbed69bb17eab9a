import path from 'node:path';
import type { Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { plural } from '../../../shared/domain/words.ts';
import type { ProgrammeFile } from '../db/programmeFile.ts';
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

/** Checks an open file page by page. */
export async function verdictOf(file: ProgrammeFile): Promise<Verdict> {
  const name = path.basename(file.path);
  const found = await file.quickCheck();
  if (found === 'ok') return { name, sound: true, sentences: ['The file is sound.', ...(await whatItHolds(file))] };
  return { name, sound: false, sentences: ['The file is damaged. Go back to a backup, and keep this one as it is.', ...found] };
}

/** The same for a file that is not open. A damaged one is a verdict; one that is not there is a problem. */
export async function verify({ path: file }: { readonly path: string }): Promise<Result<Verdict, Problem>> {
  const checked = await reading(file, verdictOf);
  if (checked.ok) return checked;
  return checked.problem.kind === 'not-ours' ? ok({ name: path.basename(file), sound: false, sentences: [checked.problem.message] }) : fail(checked.problem);
}
