import { createHash } from 'node:crypto';
import path from 'node:path';
import { extension, portableName } from './fileNames.ts';

/** What the name of an automatic backup says of it. */
export interface BackupName {
  readonly name: string;
  /** The name of the file it is of, in short. */
  readonly of: string;
  /** UTC ISO instant. */
  readonly at: string;
  readonly change: number;
  /** Which file it is of, by a print of its id. */
  readonly file: string;
}

const shape = /^([a-z0-9-]+)_(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z_(\d{1,15})_([0-9a-f]{12})\.igt$/;

/** Ids come out of files that others may have made: only their print enters a path. */
const print = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 12);

export const fileMark = print;

/** The folder of one programme's backups, beside the preferences. */
export const backupsFolder = (dataDir: string, programmeId: string): string => path.join(dataDir, 'backups', print(programmeId));

/** 'herts-programme_20261121T233005Z_57_0a1b2c3d4e5f.igt': short enough for the longest folder of any system. */
export function nameOfBackup({ file, fileId, at, change }: { readonly file: string; readonly fileId: string; readonly at: string; readonly change: number }): string {
  const of = portableName(path.basename(file, path.extname(file))).slice(0, 30).replace(/-$/, '');
  return `${of}_${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z_${change}_${print(fileId)}${extension}`;
}

/** Null for what is no backup of ours: it is neither listed nor ever removed. */
export function readBackupName(name: string): BackupName | null {
  const [, of, year, month, day, hour, minute, second, change, file] = shape.exec(name) ?? [];
  if (of === undefined || file === undefined) return null;
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  return Number.isNaN(Date.parse(at)) ? null : { name, of, at, change: Number(change), file };
}
