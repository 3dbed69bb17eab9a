import path from 'node:path';
import { notFound, readOnly, type Problem } from '../../../shared/domain/problem.ts';
import { sizeInWords } from './limits.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const name = (file: string): string => `“${path.basename(file)}”`;

/**
 * What a refusal of the disk means to people; null where the fault is ours. `needed` is how much was to be written,
 * where that is known. Nothing was half written in any of these: files are written beside their place and then renamed.
 */
export function diskProblem(error: unknown, file: string, needed?: number): Problem | null {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG': {
      const free = needed === undefined ? 'Free some space' : `Free ${sizeInWords(Math.max(needed, 1))}`;
      return readOnly(`There is not enough space to write ${name(file)}. ${free} and try again. Nothing was changed.`);
    }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return readOnly(`${name(file)} cannot be written there. Choose a folder that you may write to. Nothing was changed.`);
    case 'EBUSY':
    case 'ETXTBSY':
      return readOnly(`${name(file)} is open in another program. Close it there and try again. Nothing was changed.`);
    case 'EISDIR':
      return readOnly(`${name(file)} is a folder. Choose another name. Nothing was changed.`);
    case 'ENOTDIR':
    case 'ENOENT':
      return notFound('folder', `The folder for ${name(file)} is not there. Choose another folder. Nothing was changed.`);
    case 'ENAMETOOLONG':
      return readOnly(`The name ${name(file)} is too long. Choose a shorter one. Nothing was changed.`);
    default:
      return null;
  }
}
