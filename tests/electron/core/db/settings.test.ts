import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { schemaNumber } from '../../../../electron/core/db/migrate.ts';
import { migrations } from '../../../../electron/core/db/migrations/index.ts';
import { connectionOf } from '../../../../electron/core/db/database.ts';
import { applicationId, assertSqlite, connect, pragma } from '../../../../electron/core/db/settings.ts';
import { aFolder, addSources, change, created, opened } from './storeFixture.ts';

const settingsOf = (db: DatabaseSync): unknown => Object.fromEntries(
  ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check', 'mmap_size', 'busy_timeout', 'recursive_triggers', 'application_id', 'user_version']
    .map((name) => [name, pragma(db, name)]));

const expected = {
  journal_mode: 'wal', synchronous: 2, foreign_keys: 1, trusted_schema: 0, cell_size_check: 1, mmap_size: 0,
  busy_timeout: 5000, recursive_triggers: 1, application_id: applicationId, user_version: schemaNumber(migrations),
};

test.for(['WAL', 'DELETE'] as const)('S02 every connection of a file opened for writing has the settings (%s)', async (journal) => {
  const file = path.join(aFolder(), 'a.igt');
  const store = await created(file, { journal });
  const wanted = { ...expected, journal_mode: journal.toLowerCase() };
  await addSources(store, 'a');
  await change(store, async (tx) => {
    expect(settingsOf(connectionOf(tx))).toEqual(wanted);
    await tx.updateTable('source').set({ title: 'A', changed_in: tx.change }).execute();
  });
  await store.read(async (db) => expect(settingsOf(connectionOf(db))).toEqual(wanted));
  await store.read(async (db) => expect(settingsOf(connectionOf(db))).toEqual(wanted), 1);
  await store.close();
  const reading = await opened(file, { mode: 'read' });
  await reading.read(async (db) => expect(settingsOf(connectionOf(db))).toEqual(wanted));
});

test('S02 reading connections refuse to write', async () => {
  const store = await created(path.join(aFolder(), 'a.igt'));
  await addSources(store, 'a');
  for (const asAt of [undefined, 1]) {
    await store.read(async (db) => expect(() => connectionOf(db).exec("UPDATE main.actor SET name = 'x'")).toThrow('readonly'), asAt);
  }
});

const strace = spawnSync('strace', ['-V']).status === 0;

test.skipIf(!strace)('S02 each commit is synced to the disk', () => {
  const folder = aFolder();
  const script = path.join(folder, 'commits.ts');
  const here = path.join(import.meta.dirname, '../../../..');
  writeFileSync(script, `
    import { createProgrammeFile } from '${here}/electron/core/db/programmeFile.ts';
    import { insertRows } from '${here}/electron/core/repositories/rows.ts';
    let id = 0;
    const [file, n] = process.argv.slice(2);
    const store = (await createProgrammeFile(file, { newId: () => 'i' + ++id, now: () => '2019-01-01T00:00:00.000Z' })).value;
    const actor = { name: 'a', organisation: 'b', role: 'programme officer' };
    for (let i = 0; i < Number(n); i += 1) {
      await store.write({ actor, operation: 'x', at: '2019-01-01T00:00:00.000Z' }, async (tx) => {
        await insertRows(tx, 'source', [{ id: 's' + i, title: 't', publisher: null, published_on: null, url: null, note: null, confidence: null }]);
        return { ok: true, value: null };
      });
    }
    process.exit(0);`);
  const syncs = (n: number): number => {
    const trace = path.join(folder, `trace-${n}`);
    const run = spawnSync('strace', ['-f', '-e', 'trace=fsync,fdatasync', '-o', trace, process.execPath, script, path.join(folder, `n${n}.igt`), String(n)], { encoding: 'utf8' });
    expect(run.stderr).not.toContain('Error');
    return readFileSync(trace, 'utf8').split('\n').filter((line) => / f(data)?sync\(/.test(line)).length;
  };
  expect(syncs(25) - syncs(5)).toBeGreaterThanOrEqual(20);
});

test('S20 this SQLite is new enough and can search', () => {
  const db = new DatabaseSync(':memory:');
  expect(() => assertSqlite(db)).not.toThrow();
  db.function('sqlite_version', () => '3.51.2');
  expect(() => assertSqlite(db)).toThrow('older than 3.51.3');
});

test('S20 no code of the store reads, copies or hashes a file by other means but before it is opened', () => {
  const folder = path.join(import.meta.dirname, '../../../../electron/core/db');
  const using = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    .filter((name) => /readFile|createReadStream|copyFile|cpSync|createHash/.test(readFileSync(path.join(folder, name), 'utf8')));
  expect(using).toEqual(['look.ts']);
});

test('S20 no statement of ours replaces rows', () => {
  const folder = path.join(import.meta.dirname, '../../../../electron/core');
  const using = ['db', 'repositories', 'services'].filter((one) => existsSync(path.join(folder, one)))
    .flatMap((one) => readdirSync(path.join(folder, one), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, one, name)))
    .filter((name) => name.endsWith('.ts') && /replaceInto\(|orReplace\(|(INSERT|UPDATE) OR REPLACE|REPLACE INTO|ON DELETE CASCADE/i.test(readFileSync(name, 'utf8')));
  expect(using).toEqual([]);
});

test('S02 a database in memory is set up the same way', () => {
  expect(() => connect(':memory:', { create: true })).not.toThrow();
});
