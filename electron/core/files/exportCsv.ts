import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../../shared/domain/problem.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import { prepareFile, removeUnfinished, writeTogether, type Prepared, type Sink } from './atomicFile.ts';
import { diskProblem } from './diskProblem.ts';
import { writeCsv, type Column } from './csv.ts';

/** One file of an export: its name without the ending, and what fills it. */
export interface Table {
  readonly name: string;
  readonly write: (sink: Sink) => Promise<void>;
}

/** A table with its columns and rows, which are read only when it is written. */
export const table = <Row>(name: string, columns: readonly Column<Row>[], rows: () => AsyncIterable<Row> | Iterable<Row>): Table =>
  ({ name, write: (sink) => writeCsv(sink, columns, rows()) });

export interface ExportedFiles {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly hash: string }[];
  /** One hash over the names and hashes of all files. */
  readonly hash: string;
}

async function makeFolder(folder: string): Promise<Problem | null> {
  try {
    await mkdir(folder, { recursive: true });
    await removeUnfinished(folder);
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // On a disk that may only be read, Node says of a folder to be made that it is not there.
    const meant = code === 'EEXIST' ? 'ENOTDIR' : code === 'ENOENT' && existsSync(path.dirname(folder)) ? 'EROFS' : null;
    const problem = diskProblem(meant === null ? error : Object.assign(new Error(meant), { code: meant }), folder);
    if (problem === null) throw error;
    return problem;
  }
}

/** Writes one CSV a table into a folder, which is made where there is none. Either all files are new, or none is. */
export async function exportCsv(folder: string, tables: readonly Table[]): Promise<Result<ExportedFiles, Problem>> {
  const refused = await makeFolder(folder);
  if (refused !== null) return fail(refused);
  const prepared: Prepared[] = [];
  const dropAll = async (): Promise<void> => {
    for (const { drop } of prepared) await drop();
  };
  try {
    for (const { name, write } of tables) {
      const file = await prepareFile(path.join(folder, `${name}.csv`), write);
      if (!file.ok) {
        await dropAll();
        return file;
      }
      prepared.push(file.value);
    }
  } catch (error) {
    await dropAll();
    throw error;
  }
  const files = prepared.map(({ target, written }) => ({ name: path.basename(target), ...written }));
  const hash = createHash('sha256').update(files.map((file) => `${file.hash}  ${file.name}\n`).join('')).digest('hex');
  return writeTogether(prepared, () => ({ files, hash }));
}
