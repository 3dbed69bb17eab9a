import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { connectionOf } from '../../../../electron/core/db/database.ts';
import { assertHistory } from '../../../../electron/core/db/history.ts';
import { schemaNumber } from '../../../../electron/core/db/migrate.ts';
import { migrations } from '../../../../electron/core/db/migrations/index.ts';
import { openProgrammeFile } from '../../../../electron/core/db/programmeFile.ts';
import { insertRows } from '../../../../electron/core/repositories/rows.ts';
import { verifyReader } from '../../../../electron/core/db/verify.ts';
import { aFolder, addSources, change, created, making, opened, sourcesOf } from './storeFixture.ts';
import { brokenMigrations, laterMigrations, stepsOfLater } from './laterMigrations.ts';

/** The version that a later program would write. */
const next = schemaNumber(migrations) + 1;

/** A file of this version: source a altered once, b added and removed, c kept and pointed at. */
async function anOldFile(): Promise<string> {
  const file = path.join(aFolder(), 'a.igt');
  const store = await created(file);
  await addSources(store, 'a', 'b', 'c');
  await change(store, (tx) => tx.updateTable('source').set({ title: 'A2', confidence: null, changed_in: tx.change }).where('id', '=', 'a').execute());
  await change(store, (tx) => tx.deleteFrom('source').where('id', '=', 'b').execute());
  await change(store, (tx) => insertRows(tx, 'framework', [{ id: 'f', name: 'F', source_id: 'c' }]));
  await store.close();
  return file;
}

/** Every source as each change left it, without the columns that came later. */
async function statesOf(file: string, options: Parameters<typeof opened>[1]): Promise<unknown> {
  const store = await opened(file, options);
  const states = await Promise.all([1, 2, 3, 4].map((asAt) => sourcesOf(store, asAt)));
  await store.close();
  return JSON.parse(JSON.stringify(states, (key, value: unknown) => (key === 'shelf' ? undefined : value)));
}

test('S12 no migration is without a test of its own', () => {
  const tests = readdirSync(path.join(import.meta.dirname, 'migrations'));
  const names = readdirSync(path.join(import.meta.dirname, '../../../../electron/core/db/migrations')).filter((name) => /^\d{4}-/.test(name));
  expect(names.map((name) => name.replace(/\.ts$/, '.test.ts')).filter((name) => !tests.includes(name))).toEqual([]);
  expect(names).toHaveLength(migrations.length);
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

test('S12 an older file is copied, checked and brought up to date, with every past state in the new shape', async () => {
  const file = await anOldFile();
  const before = await statesOf(file, {});
  const told: string[] = [];
  const store = await opened(file, { migrations: laterMigrations(), onBackup: (backup) => { told.push(backup); expect(existsSync(backup)).toBe(true); } });
  expect(told).toEqual([path.join(path.dirname(file), `a before version ${next}.igt`)]);
  await store.read(async (db) => {
    assertHistory(connectionOf(db));
    expect(verifyReader(db)).toEqual({ integrity: 'ok' });
    expect(connectionOf(db).prepare('SELECT id, shelf FROM source ORDER BY id').all()).toEqual([{ id: 'a', shelf: null }, { id: 'c', shelf: 'kept' }]);
  });
  await store.read(async (db) => {
    expect(connectionOf(db).prepare('SELECT id, shelf FROM source ORDER BY id').all()).toEqual(['a', 'b', 'c'].map((id) => ({ id, shelf: 'kept' })));
  }, 1);
  expect(await addSources(store, 'd')).toBe(5);
  await store.close();
  expect(await statesOf(file, { migrations: laterMigrations() })).toEqual(before);
  expect(await statesOf(told[0] ?? '', {})).toEqual(before);
  expect(await openProgrammeFile(file, { ...making(), mode: 'write' })).toMatchObject({ ok: false, problem: { kind: 'newer-file' } });
});

test('S12 an older file that may only be read is shown in the new shape and left in its own', async () => {
  const file = await anOldFile();
  const before = await statesOf(file, {});
  const store = await opened(file, { mode: 'read', migrations: laterMigrations() });
  await store.read(async (db) => expect(connectionOf(db).prepare("SELECT shelf FROM source WHERE id = 'c'").get()).toEqual({ shelf: 'kept' }));
  await store.close();
  expect(readdirSync(path.dirname(file))).toEqual(['a.igt']);
  expect(await statesOf(file, {})).toEqual(before);
});

test('S12 a second backup of the same version does not write over the first', async () => {
  const file = await anOldFile();
  writeFileSync(path.join(path.dirname(file), `a before version ${next}.igt`), 'kept');
  const told: string[] = [];
  await opened(file, { migrations: laterMigrations(), onBackup: (backup) => told.push(path.basename(backup)) });
  expect(told).toEqual([`a before version ${next} (2).igt`]);
});

test.for([
  ['fails', 'SELECT a FROM nowhere', 'no such table'],
  ['forgets the twin', 'ALTER TABLE source ADD COLUMN shelf TEXT', 'source and its history differ'],
  ['leaves rows that point nowhere', "DELETE FROM source WHERE id = 'c'", 'would point nowhere'],
] as const)('S13 a migration that %s leaves the file as it was', async ([, sql, why]) => {
  const file = await anOldFile();
  const before = await statesOf(file, {});
  await expect(openProgrammeFile(file, { ...making(), mode: 'write', migrations: brokenMigrations(sql) })).rejects.toThrow(why);
  expect(await statesOf(file, {})).toEqual(before);
  expect(readdirSync(path.dirname(file)).toSorted()).toEqual([`a before version ${next}.igt`, 'a.igt']);
});

test('S13 killed before any statement of a migration, the file opens in the old version or whole in the new one', { timeout: 90_000 }, async () => {
  const old = await anOldFile();
  const before = await statesOf(old, {});
  const here = path.join(import.meta.dirname, '../../../..');
  for (let step = 0; step < stepsOfLater; step += 1) {
    const file = path.join(aFolder(), 'a.igt');
    copyFileSync(old, file);
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', `
      import { openProgrammeFile } from '${here}/electron/core/db/programmeFile.ts';
      import { laterMigrations } from '${here}/tests/electron/core/db/laterMigrations.ts';
      const migrations = laterMigrations((step) => { if (step === ${step}) process.kill(process.pid, 'SIGKILL'); });
      await openProgrammeFile('${file}', { mode: 'write', newId: () => 'x', now: () => '2019-01-01T00:00:00.000Z', migrations, onBackup: (backup) => console.log(backup) });
    `], { encoding: 'utf8' });
    expect(run.signal).toBe('SIGKILL');
    expect(run.stdout.trim()).toMatch(new RegExp(`before version ${next}\\.igt$`));
    expect(await statesOf(file, {})).toEqual(before);
    expect(await statesOf(run.stdout.trim(), {})).toEqual(before);
    expect(await statesOf(file, { migrations: laterMigrations() })).toEqual(before);
  }
});
