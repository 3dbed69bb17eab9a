import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Tx } from '../../../../electron/core/db/database.ts';
import { createProgrammeFile, openProgrammeFile } from '../../../../electron/core/db/programmeFile.ts';
import type { CreateOptions, OpenOptions, ProgrammeFile, WriteSpec } from '../../../../electron/core/db/programmeFile.ts';
import type { SourceRow } from '../../../../electron/core/db/rows/source.ts';
import { insertRows } from '../../../../electron/core/repositories/rows.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { ok } from '../../../../shared/domain/result.ts';
import type { Result } from '../../../../shared/domain/result.ts';

export const officer = { name: 'Officer 1', organisation: 'Department for Education', role: 'programme officer' } as const;

/** Ids and clock of a test: the same in every run. */
export function making(): Pick<CreateOptions, 'newId' | 'now'> {
  let id = 0;
  return { newId: () => `id-${String(++id).padStart(6, '0')}`, now: () => '2019-05-13T10:00:00.000Z' };
}

/** A folder of the test's own, gone when it ends. */
export function aFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'igt-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function valueOf<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(`${result.problem.kind}: ${result.problem.message}`);
  return result.value;
}

export async function created(file: string, options: Partial<CreateOptions> = {}): Promise<ProgrammeFile> {
  const store = valueOf(await createProgrammeFile(file, { ...making(), ...options }));
  onTestFinished(() => store.close());
  return store;
}

export async function opened(file: string, options: Partial<OpenOptions> = {}): Promise<ProgrammeFile> {
  const store = valueOf(await openProgrammeFile(file, { ...making(), mode: 'write', ...options }));
  onTestFinished(() => store.close());
  return store;
}

export const spec = (operation = 'test.write', more: Partial<WriteSpec> = {}): WriteSpec =>
  ({ actor: officer, operation, at: '2019-05-13T10:00:00.000Z', ...more });

/** One change that must succeed; answers its number. */
export async function change(store: ProgrammeFile, work: (tx: Tx) => Promise<unknown>, more: Partial<WriteSpec> = {}): Promise<number> {
  const done = valueOf(await store.write(spec('test.write', more), async (tx) => ok(await work(tx))));
  if (done.change === null) throw new Error('Nothing was changed');
  return done.change;
}

export const aSource = (id: string, more: Partial<SourceRow> = {}): Omit<SourceRow, 'changed_in'> =>
  ({ id, title: `Source ${id}`, publisher: null, published_on: null, url: null, note: null, confidence: 'official', ...more });

export const addSources = (store: ProgrammeFile, ...ids: readonly string[]): Promise<number> =>
  change(store, (tx) => insertRows(tx, 'source', ids.map((id) => aSource(id))));

export const sourcesOf = (store: ProgrammeFile, asAt?: number): Promise<readonly SourceRow[]> =>
  store.read((db) => db.selectFrom('source').selectAll().orderBy('id').execute(), asAt);
