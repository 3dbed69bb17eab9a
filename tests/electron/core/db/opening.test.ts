import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { schemaNumber } from '../../../../electron/core/db/migrate.ts';
import { migrations } from '../../../../electron/core/db/migrations/index.ts';
import { openProgrammeFile } from '../../../../electron/core/db/programmeFile.ts';
import { applicationId, connect } from '../../../../electron/core/db/settings.ts';
import { verifyFile } from '../../../../electron/core/db/verify.ts';
import { aFolder, addSources, created, making, opened, sourcesOf, spec, valueOf } from './storeFixture.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { testFile } from '../../../support/testFile.ts';

const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const open = (file: string, mode: 'write' | 'read' = 'write') => openProgrammeFile(file, { ...making(), mode });

/** A closed file with sources a and b in changes 1 and 2. */
async function aFile(name = 'a.igt', folder = aFolder()): Promise<string> {
  const file = path.join(folder, name);
  const store = await created(file);
  await addSources(store, 'a');
  await addSources(store, 'b');
  await store.close();
  return file;
}

function withSqlite(file: string, work: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(file);
  work(db);
  db.close();
}

/** Refused in both modes with this kind; the folder and every file in it are as they were. */
async function refused(file: string, kind: string, words?: string): Promise<void> {
  const folder = path.dirname(file);
  const files = (): readonly string[] => readdirSync(folder).toSorted().filter((name) => !name.endsWith('-shm'))
    .map((name) => `${name} ${readdirSync(folder, { withFileTypes: true }).find((one) => one.name === name)?.isFile() === true ? hash(path.join(folder, name)) : ''}`);
  const before = files();
  for (const mode of ['write', 'read'] as const) {
    const answer = await open(file, mode);
    expect(answer).toMatchObject({ ok: false, problem: { kind } });
    if (words !== undefined && !answer.ok) expect(answer.problem.message).toContain(words);
  }
  expect(files()).toEqual(before);
}

test('S09 text, zero bytes, a folder, another program’s database and nothing at all are refused', async () => {
  const folder = aFolder();
  const at = (name: string): string => path.join(folder, name);
  writeFileSync(at('text.igt'), 'Dear all, please find attached the return for the quarter. '.repeat(20));
  writeFileSync(at('empty.igt'), '');
  writeFileSync(at('short.igt'), 'SQLite format 3\0');
  mkdirSync(at('folder.igt'));
  withSqlite(at('other.igt'), (db) => db.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)'));
  withSqlite(at('pretender.igt'), (db) => db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = 1; CREATE TABLE t (a)`));
  for (const name of ['text.igt', 'empty.igt', 'short.igt', 'folder.igt', 'other.igt', 'pretender.igt']) await refused(at(name), 'not-ours');
  await refused(at('nothing.igt'), 'not-found');
});

const newest = schemaNumber(migrations);

test('S11 a file of a newer version is refused with both versions named', async () => {
  const file = await aFile();
  withSqlite(file, (db) => db.exec(`PRAGMA user_version = ${newest + 1}`));
  await refused(file, 'newer-file', `file version ${newest + 1}; this program reads up to ${newest}`);
});

test.for([
  ['a table', 'CREATE TABLE extra (a)'],
  ['a view', 'CREATE VIEW v AS SELECT * FROM source'],
  ['a trigger', "CREATE TRIGGER t AFTER INSERT ON project BEGIN UPDATE programme SET title = 'x'; END"],
  ['a generated column', 'ALTER TABLE source ADD COLUMN g TEXT AS (title)'],
  ['a column', 'ALTER TABLE source ADD COLUMN g TEXT'],
  ['a missing trigger', 'DROP TRIGGER source_update'],
  ['a trigger of ours that says something else', "DROP TRIGGER source_delete; CREATE TRIGGER source_delete AFTER DELETE ON source BEGIN SELECT 1; END"],
  ['an index of its own', 'CREATE INDEX i ON source (title)'],
  ['a table of statistics', 'ANALYZE'],
] as const)('S18 a file that holds %s is refused', async ([, sql]) => {
  const file = await aFile();
  withSqlite(file, (db) => db.exec(sql));
  await refused(file, 'not-ours', 'this program did not make');
});

test('S08 a file that is deleted, renamed or replaced while open is not written to, and can still be saved as a copy', async () => {
  for (const happens of [
    (file: string) => rmSync(file),
    (file: string) => renameSync(file, `${file}.moved`),
    (file: string) => { copyFileSync(file, `${file}.other`); renameSync(`${file}.other`, file); },
  ]) {
    const file = await aFile();
    const store = await opened(file);
    await addSources(store, 'c');
    happens(file);
    expect(await store.write(spec(), async () => ok(null))).toMatchObject({ ok: false, problem: { kind: 'read-only', message: expect.stringContaining('moved, renamed, deleted or replaced') as string } });
    const saved = path.join(path.dirname(file), 'saved.igt');
    expect(valueOf(await store.saveCopyTo(saved))).toMatchObject({ fromChange: 3 });
    expect(await sourcesOf(await opened(saved))).toHaveLength(3);
    await store.close();
  }
});

test('S08 of a file that has gone, the past and what else must be opened anew is refused in words', async () => {
  for (const mode of ['write', 'read'] as const) {
    const tracker = await testFile('portfolio', { mode });
    await tracker.get('portfolio.summary', {});
    rmSync(tracker.path);
    expect(await tracker.ask('portfolio.summary', {}, { at: { asAt: { change: 2 } } })).toMatchObject({
      ok: false, problem: { kind: 'not-found', message: '“programme.igt” was moved, renamed, deleted or replaced while it was open. Open it again from where it is now.' },
    });
  }
});

test('S14 a journal left by a crash is recovered, and a clean close leaves one file', async () => {
  const file = await aFile();
  const store = await opened(file);
  await addSources(store, 'c');
  const crashed = path.join(aFolder(), 'a.igt');
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${crashed}${end}`);
  await store.close();
  expect(readdirSync(path.dirname(file))).toEqual(['a.igt']);
  const again = await opened(crashed);
  expect(await sourcesOf(again)).toHaveLength(3);
  await again.close();
  expect(readdirSync(path.dirname(crashed))).toEqual(['a.igt']);
});

test('S14 a journal that was lost is said before editing', async () => {
  const file = await aFile();
  const store = await opened(file);
  await addSources(store, 'c');
  const { fileId } = await store.identity();
  const bare = path.join(aFolder(), 'a.igt');
  copyFileSync(file, bare);
  await store.close();
  expect((await opened(file, { lastSeen: { fileId, change: 3 } })).warnings).toEqual([]);
  expect((await opened(bare, { lastSeen: { fileId, change: 3 } })).warnings).toEqual([expect.stringContaining('ends with change 2, but change 3 was seen here before')]);
  expect((await opened(bare, { mode: 'read', lastSeen: { fileId: 'another', change: 9 } })).warnings).toEqual([]);
});

test('S14 a journal of another file is refused, and neither is changed', async () => {
  const other = await opened(await aFile('other.igt'));
  await addSources(other, 'c');
  const file = await aFile();
  withSqlite(file, (db) => db.exec("UPDATE file_identity SET file_id = 'its own'"));
  copyFileSync(`${other.path}-wal`, `${file}-wal`);
  await refused(file, 'not-ours', 'belongs to another file, or is damaged');
});

test('S14 a change that broke off without a WAL is rolled back', async () => {
  const file = await aFile();
  const db = connect(file, { journal: 'DELETE' });
  db.exec("PRAGMA cache_size = 1; PRAGMA cache_spill = ON; BEGIN IMMEDIATE; UPDATE file_identity SET last_change = 99, made_at = hex(randomblob(200000))");
  const crashed = path.join(aFolder(), 'a.igt');
  for (const end of ['', '-journal']) copyFileSync(`${file}${end}`, `${crashed}${end}`);
  db.exec('ROLLBACK');
  db.close();
  for (const mode of ['read', 'write'] as const) {
    const store = await opened(crashed, { mode });
    expect(await sourcesOf(store)).toHaveLength(2);
    await store.close();
  }
  expect(readdirSync(path.dirname(crashed))).toEqual(['a.igt']);
});

test('a reader beside a writer sees what is saved, writes nothing, and leaves no journal', async () => {
  const file = await aFile();
  const writer = await opened(file);
  const reader = await opened(file, { mode: 'read' });
  expect(reader.readOnly).toContain('open for reading only');
  await addSources(writer, 'c');
  expect(await sourcesOf(reader)).toHaveLength(3);
  expect(await reader.write(spec(), async () => ok(null))).toMatchObject({ ok: false, problem: { kind: 'read-only' } });
  await writer.close();
  await reader.close();
  expect(readdirSync(path.dirname(file))).toEqual(['a.igt']);
});

test('a backup keeps the id of its file and opens for reading only', async () => {
  const file = await aFile();
  const store = await opened(file);
  const backup = path.join(path.dirname(file), 'backup.igt');
  const { fileId } = valueOf(await store.backupTo(backup));
  expect(fileId).toBe((await store.identity()).fileId);
  expect(await store.backupTo(backup)).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
  const back = await opened(backup);
  expect(back.readOnly).toContain('is a backup');
  expect(await sourcesOf(back)).toHaveLength(2);
  await back.close();
  await store.close();
  expect(readdirSync(path.dirname(file)).toSorted()).toEqual(['a.igt', 'backup.igt']);
  expect(valueOf(await verifyFile(backup)).integrity).toBe('ok');
});

/** Tests may run as root, whom no mode stops: a nobody runs this. */
const asNobody = (file: string): ReturnType<typeof spawnSync> => spawnSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, '--input-type=module', '-e', `
  const { openProgrammeFile } = await import('${path.join(import.meta.dirname, '../../../../electron/core/db/programmeFile.ts')}');
  const answer = await openProgrammeFile(process.argv[1], { mode: 'write', newId: () => 'x', now: () => '2019-01-01T00:00:00.000Z' });
  if (!answer.ok) { console.log(JSON.stringify(answer)); process.exit(0); }
  const store = answer.value;
  const rows = await store.read((db) => db.selectFrom('source').select('id').execute());
  const wrote = await store.write({ actor: { name: 'a', organisation: 'b', role: 'evaluator' }, operation: 'x', at: '2019-01-01T00:00:00.000Z' }, async () => ({ ok: true, value: null }));
  const saved = await store.saveCopyTo('/tmp/igt-nobody-' + process.pid + '.igt');
  await (await import('node:fs/promises')).rm('/tmp/igt-nobody-' + process.pid + '.igt', { force: true });
  await store.close();
  console.log(JSON.stringify({ rows: rows.length, readOnly: store.readOnly, kind: wrote.problem?.kind, saved: saved.ok }));
`, file], { encoding: 'utf8' });

const nobodyReads = spawnSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, '-e', '']).status === 0
  && spawnSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', 'cat', import.meta.filename]).status === 0;
if (!nobodyReads) process.stderr.write('S04: no other user can run this test here, so it is skipped\n');

test.skipIf(!nobodyReads).for([
  ['a file that is read-only', 0o444, 0o777, false],
  ['a folder that is read-only', 0o666, 0o555, false],
  ['both, with a journal left by a crash', 0o444, 0o555, true],
] as const)('S04 opens for reading: %s', async ([, fileMode, folderMode, journal]) => {
  const folder = aFolder();
  chmodSync(folder, 0o755);
  const inner = path.join(folder, 'inner');
  mkdirSync(inner);
  const file = await aFile('a.igt', inner);
  if (journal) {
    const store = await opened(file);
    await addSources(store, 'c');
    for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, path.join(folder, `kept${end}`));
    await store.close();
    for (const end of ['', '-wal']) renameSync(path.join(folder, `kept${end}`), `${file}${end}`);
  }
  for (const name of readdirSync(inner)) chmodSync(path.join(inner, name), fileMode);
  chmodSync(inner, folderMode);
  onTestFinished(() => chmodSync(inner, 0o777));
  const before = hash(file);
  const run = asNobody(file);
  expect(run.stderr).toBe('');
  expect(JSON.parse(String(run.stdout))).toEqual({ rows: journal ? 3 : 2, readOnly: expect.stringContaining('can only be read') as string, kind: 'read-only', saved: true });
  expect(hash(file)).toBe(before);
});

test('S10 a file cut short at any page is recognised and left alone', async () => {
  const file = await aFile();
  const whole = readFileSync(file);
  for (let page = 0; page * 4096 < whole.length; page += 7) {
    truncateSync(file, page * 4096);
    await refused(file, 'not-ours');
    const verdict = await verifyFile(file);
    expect(verdict.ok ? verdict.value.integrity : 'refused').not.toBe('ok');
    writeFileSync(file, whole);
  }
  expect(existsSync(`${file}-wal`)).toBe(false);
});
