import type { Problem } from '../../../shared/domain/problem.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { schemaNumber } from '../db/migrate.ts';
import { migrations } from '../db/migrations/index.ts';
import { countRows, type Counts } from '../repositories/counts.ts';
import { programmeOf } from '../repositories/programme.ts';
import { reading } from './openFor.ts';

export const schemaVersion = schemaNumber(migrations);

export interface FileInfo {
  readonly title: string;
  readonly programmeId: string;
  readonly fileId: string;
  readonly kind: 'working' | 'backup';
  /** The file and change that a copy or a restored backup came from. */
  readonly fromFileId: string | null;
  readonly fromChange: number | null;
  readonly schemaVersion: number;
  readonly counts: Counts;
  readonly lastChange: number;
  readonly integrity: 'ok' | readonly string[];
}

/** What a file is and holds. */
export const info = (path: string): Promise<Result<FileInfo, Problem>> =>
  reading(path, async (file) => {
    const { programmeId, fileId, kind, fromFileId, fromChange } = await file.identity();
    const { title, counts } = await file.read(async (db) => ({ title: (await programmeOf(db)).title, counts: await countRows(db) }));
    return { title, programmeId, fileId, kind, fromFileId, fromChange, schemaVersion, counts, lastChange: await file.lastChange(), integrity: await file.quickCheck() };
  });
