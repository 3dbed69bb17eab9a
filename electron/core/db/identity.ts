import type { DatabaseSync } from 'node:sqlite';
import manifest from '../../../package.json' with { type: 'json' };

/** Which file this is. (fileId, lastChange) names one state for ever. */
export interface FileIdentity {
  /** Kept by every copy. */
  readonly programmeId: string;
  /** New at create, Save a copy and restore; a backup keeps its file's. */
  readonly fileId: string;
  readonly fromFileId: string | null;
  readonly fromChange: number | null;
  readonly madeAt: string;
  readonly madeByVersion: string;
  readonly kind: 'working' | 'backup';
}

export interface Making {
  readonly newId: () => string;
  /** UTC ISO instant. */
  readonly now: () => string;
}

const nullable = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** Null where the file holds no identity. */
export function readIdentity(db: DatabaseSync): FileIdentity | null {
  const row = db.prepare('SELECT * FROM main.file_identity WHERE one = 1').get();
  if (row === undefined) return null;
  return {
    programmeId: String(row['programme_id']),
    fileId: String(row['file_id']),
    fromFileId: nullable(row['from_file_id']),
    fromChange: row['from_change'] === null ? null : Number(row['from_change']),
    madeAt: String(row['made_at']),
    madeByVersion: String(row['made_by_version']),
    kind: row['kind'] === 'backup' ? 'backup' : 'working',
  };
}

export function lastChangeOf(db: DatabaseSync): number {
  return Number(db.prepare('SELECT coalesce(max(seq), 0) AS seq FROM main."change"').get()?.['seq']);
}

/** The last change by the identity's own row, which every change writes. Differs where a journal is not this file's. */
export function writtenLast(db: DatabaseSync): number {
  return Number(db.prepare('SELECT last_change FROM main.file_identity WHERE one = 1').get()?.['last_change']);
}

/** A programme that was never before. */
export function stampNew(db: DatabaseSync, { newId, now }: Making): void {
  db.prepare(`INSERT INTO file_identity (one, programme_id, file_id, made_at, made_by_version, kind)
    VALUES (1, ?, ?, ?, ?, 'working')`).run(newId(), newId(), now(), manifest.version);
}

/** A copy or a restored backup: the same programme in a file of its own, which remembers what it came from. */
export function stampCopy(db: DatabaseSync, { newId, now }: Making): void {
  db.prepare(`UPDATE file_identity SET from_file_id = file_id, from_change = ?, file_id = ?, made_at = ?, made_by_version = ?,
    kind = 'working'`).run(lastChangeOf(db), newId(), now(), manifest.version);
}

/** A backup is the same file at one moment: it keeps the id, and opens for reading only. */
export function stampBackup(db: DatabaseSync): void {
  db.exec("UPDATE file_identity SET kind = 'backup'");
}
