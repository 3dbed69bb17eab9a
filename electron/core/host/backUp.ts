import type { Problem } from '../../../shared/domain/problem.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { FileIdentity } from '../db/programmeFile.ts';
import { readingOr } from './openFor.ts';

interface Copying {
  readonly path: string;
  readonly to: string;
}

/** A checked copy of one moment's state, which opens for reading only. Refuses to overwrite. */
export const backUp = ({ path, to }: Copying): Promise<Result<FileIdentity, Problem>> => readingOr(path, (file) => file.backupTo(to));

/** A whole copy to work on, under a file id of its own. Refuses to overwrite. */
export const saveCopy = ({ path, to }: Copying): Promise<Result<FileIdentity, Problem>> => readingOr(path, (file) => file.saveCopyTo(to));
