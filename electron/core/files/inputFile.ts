import { constants, type BigIntStats } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { conflict, notFound, tooLarge, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { showHidden } from '../../../shared/domain/text.ts';
import { limits, sizeInWords } from './limits.ts';

/** A file to read from: an ordinary one, held open and looked at again, so that it is one and the same from first byte to last. */
export interface InputFile {
  /** For people: what hides or turns letters stands as a symbol. */
  readonly name: string;
  readonly size: number;
  /** The whole file, as often as it is asked for. */
  readonly chunks: () => AsyncGenerator<Buffer>;
  /** Why it is not the file that was opened any more; null where it is. */
  readonly moved: () => Promise<Problem | null>;
  readonly close: () => Promise<void>;
}

const chunkSize = 1024 * 1024;
/** Never waits for somebody to write into a pipe, never follows a link. Windows knows neither. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
export const shownName = (file: string): string => showHidden(path.basename(file));

/** What keeps a file from being read, in words; null where the fault is ours. */
export function readProblem(error: unknown, file: string): Problem | null {
  const name = `“${shownName(file)}”`;
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return notFound('file', `${name} is not there. It may have been moved or renamed. Nothing was brought in.`);
    case 'EBUSY':
    case 'EAGAIN':
    case 'ETXTBSY':
      return conflict(`${name} is open in another program. Close it there and try again.`);
    case 'EACCES':
    case 'EPERM':
      return conflict(`${name} cannot be read. Close it in the other program, or ask for leave to read it, and try again.`);
    case 'ELOOP':
      return notOrdinary(file);
    case 'ENAMETOOLONG':
      return conflict('The name of the file is too long. Give it a shorter one and try again.');
    default:
      return null;
  }
}

const notOrdinary = (file: string): Problem =>
  conflict(`“${shownName(file)}” is a link, a pipe or a device and not a file. Choose the file itself.`);

async function* chunksOf(handle: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(Math.min(chunkSize, size - at)), 0, null, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

const isSame = (a: BigIntStats, b: BigIntStats): boolean => a.size === b.size && a.mtimeNs === b.mtimeNs;

async function opened(file: string, most: number): Promise<Result<InputFile, Problem>> {
  const name = shownName(file);
  const looked = await lstat(file);
  if (looked.isDirectory()) return fail(conflict(`“${name}” is a folder. Choose a file.`));
  if (!looked.isFile()) return fail(notOrdinary(file));
  const handle = await open(file, flags);
  const stat = await handle.stat({ bigint: true });
  const refused = stat.isFile() ? sizeProblem(name, Number(stat.size), most) : notOrdinary(file);
  if (refused !== null) {
    await handle.close();
    return fail(refused);
  }
  const size = Number(stat.size);
  return ok({
    name,
    size,
    chunks: () => chunksOf(handle, size),
    moved: async () => (isSame(stat, await handle.stat({ bigint: true })) ? null
      : conflict(`“${name}” was changed while it was read. Close it in the other program and try again.`)),
    close: () => handle.close(),
  });
}

function sizeProblem(name: string, size: number, most: number): Problem | null {
  if (size === 0) return conflict(`“${name}” is empty.`);
  return size > most ? tooLarge(`“${name}” must be smaller than ${sizeInWords(most)}. Bring it in as several files.`) : null;
}

/** Opens an ordinary file for reading. Folders, links, pipes and devices are refused at once, and so is what is empty or too large. */
export async function openInput(file: string, most: number = limits.csvFile): Promise<Result<InputFile, Problem>> {
  try {
    return await opened(file, most);
  } catch (error) {
    const problem = readProblem(error, file);
    if (problem === null) throw error;
    return fail(problem);
  }
}
