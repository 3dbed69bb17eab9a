import { existsSync } from 'node:fs';
import type { Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { createProgrammeFile } from '../db/programmeFile.ts';
import { plantSample } from '../samples/plant.ts';
import { clock, newId } from '../making.ts';
import { journalFor } from './journal.ts';
import { alreadyThere, madeWhole } from './whole.ts';

export interface CreateFileOptions {
  readonly path: string;
  readonly sample: 'portfolio' | 'practice' | null;
  readonly title: string | null;
}

/** A new programme file, whole with its reference data and sample. Refuses to overwrite; a half is never left. */
export async function createFile({ path, sample, title }: CreateFileOptions): Promise<Result<null, Problem>> {
  if (existsSync(path)) return fail(alreadyThere(path));
  return madeWhole(path, async (part) => {
    const created = await createProgrammeFile(part, { journal: await journalFor(path), newId, now: clock });
    if (!created.ok) return created;
    const file = created.value;
    try {
      const planted = await plantSample(file, sample, title === null ? {} : { title });
      return planted.ok ? ok(null) : planted;
    } finally {
      await file.close();
    }
  });
}
