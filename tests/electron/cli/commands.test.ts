import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPreferences } from '../../../electron/core/host/preferences.ts';
import { utf8 } from '../../../electron/cli/readJson.ts';
import { takeLock } from '../../../electron/core/files/lock.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';
import { operations } from '../../../shared/contract/index.ts';
import { aFolder } from '../core/db/storeFixture.ts';
import { aCommandLine, copyOf, hashOf, json } from './commandFixture.ts';

const officer = '{"name": "Officer 1", "organisation": "Department for Education", "role": "Programme-Officer"}';
let folder = '';
let portfolio = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'igt-cli-'));
  portfolio = path.join(folder, 'portfolio.igt');
  expect((await aCommandLine({ dataDir: folder })('create', portfolio, '--sample', 'portfolio')).exit).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('create', () => {
  test('makes a file with the register and the library, and tells what it holds', async () => {
    const file = path.join(aFolder(), 'new.igt');
    const made = await aCommandLine()('create', file, '--title', 'My programme', '--json');
    expect(made).toMatchObject({ exit: 0, err: '' });
    expect(json(made)).toMatchObject({ title: 'My programme', integrity: 'ok', counts: { projects: 0, councils: 163, indicators: 99 } });
    expect(readdirSync(path.dirname(file))).toEqual(['new.igt']);
  });

  test('never writes over a file', async () => {
    const before = hashOf(portfolio);
    const refused = await aCommandLine()('create', portfolio);
    expect(refused).toMatchObject({ exit: 1, out: '', err: '“portfolio.igt” is there already. Choose another name.\n' });
    expect(hashOf(portfolio)).toBe(before);
  });

  test('says what is wrong with where it is to go', async () => {
    expect(await aCommandLine()('create', path.join(aFolder(), 'none', 'x.igt'))).toMatchObject({ exit: 1, err: expect.stringContaining('“x.igt”') });
  });
});

describe('info', () => {
  test('tells title, ids, counts and soundness, and leaves the file as it was', async () => {
    const before = hashOf(portfolio);
    const told = json(await aCommandLine()('info', portfolio, '--json'));
    expect(told).toMatchObject({ schemaVersion: migrations.at(-1)?.version, kind: 'working', integrity: 'ok', lastChange: 2, counts: { projects: 73, councils: 163, indicators: 99 } });
    expect(told).toMatchObject({ programmeId: expect.stringMatching(/^[0-9a-f-]{36}$/), fileId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(hashOf(portfolio)).toBe(before);
    expect(readdirSync(folder)).toEqual(['portfolio.igt']);
    expect((await aCommandLine()('info', portfolio)).out).toMatch(/projects +73\n/);
  });

  test.each([['text', 'not ours', 'not-ours'], ['an empty file', '', 'not-ours'], ['a file that is not there', null, 'not-found']])('S09 refuses %s with exit 1', async (_, text, kind) => {
    const file = path.join(aFolder(), 'other.igt');
    if (text !== null) writeFileSync(file, text);
    const refused = await aCommandLine()('info', file, '--json');
    expect(refused).toMatchObject({ exit: 1, out: '' });
    expect(JSON.parse(refused.err)).toMatchObject({ problem: { kind, message: expect.any(String) } });
  });
});

describe('operations', () => {
  test('lists every operation with the JSON Schema of its request', async () => {
    const listed = json(await aCommandLine()('operations', '--json')) as readonly { readonly operation: string; readonly request: { readonly type: string } }[];
    expect(listed.map(({ operation }) => operation)).toEqual(Object.keys(operations));
    expect(listed.find(({ operation }) => operation === 'projects.get')).toMatchObject({
      kind: 'query', request: { type: 'object', required: ['reference'], additionalProperties: false },
    });
  });
});

describe('ask', () => {
  test('prints the answer, takes {} for no request, and leaves the file as it was', async () => {
    const before = hashOf(portfolio);
    const asked = await aCommandLine()('ask', portfolio, 'portfolio.summary', '--json');
    expect(asked).toMatchObject({ exit: 0, err: '' });
    expect(json(asked)).toMatchObject({ grants: 72, examples: 1, awarded: { counted: 53, of: 72 } });
    expect(hashOf(portfolio)).toBe(before);
    expect(readdirSync(folder)).toEqual(['portfolio.igt']);
  });

  test('writes as the person named, else as the preferences say, else as the command line', async () => {
    const file = copyOf(portfolio);
    const dataDir = aFolder();
    const run = aCommandLine({ dataDir });
    const added = await run('ask', file, 'projects.add', '{"title":"One"}', '--as', officer, '--json');
    expect(added).toMatchObject({ exit: 0, err: 'Project added, change 3.\n' });
    await run('ask', file, 'projects.add', '{"title":"Two"}');
    openPreferences(dataDir).set({ person: { name: 'Lead 1', organisation: 'Leeds', role: 'programme officer' } });
    await run('ask', file, 'projects.add', '{"title":"Three"}');
    const { changes } = json(await run('ask', file, 'changes.list', '{"limit":3}', '--json')) as { changes: { actor: { name: string } }[] };
    expect(changes.map(({ actor }) => actor.name)).toEqual(['Lead 1', 'Command line', 'Officer 1']);
    expect(readdirSync(path.dirname(file))).toEqual(['portfolio.igt']);
  });

  test('reads stdin only where - says so', async () => {
    const run = aCommandLine({ input: '{"reference": "leeds-family-valued"}' });
    expect(json(await run('ask', portfolio, 'projects.get', '-', '--json'))).toMatchObject({ reference: 'leeds-family-valued' });
    expect((await run('ask', portfolio, 'projects.get')).exit).toBe(1);
  });

  test('takes from stdin what is UTF-8, with or without a byte order mark, and nothing else', async () => {
    const bytes = (text: string, encoding: BufferEncoding): ArrayBuffer => new Uint8Array(Buffer.from(text, encoding)).buffer;
    expect(utf8(bytes('\ufeff{"title":"café £"}', 'utf8'))).toBe('{"title":"café £"}');
    expect(utf8(bytes('{"title":"café £"}', 'latin1'))).toBeNull();
    const before = hashOf(portfolio);
    expect(await aCommandLine({ input: null })('ask', portfolio, 'projects.add', '-')).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('What stands on stdin must be UTF-8 text') });
    expect(hashOf(portfolio)).toBe(before);
  });

  test('looks back with --as-at, and answers for a day with --on', async () => {
    const file = copyOf(portfolio);
    const run = aCommandLine();
    await run('ask', file, 'projects.add', '{"title":"One"}');
    const at = async (...when: readonly string[]): Promise<unknown> => json(await run('ask', file, 'portfolio.summary', '--json', ...when));
    expect(await at()).toMatchObject({ grants: 73 });
    expect(await at('--as-at', '#2')).toMatchObject({ grants: 72 });
    expect(await at('--as-at', '2099-01-01')).toMatchObject({ grants: 73 });
    expect(await run('ask', file, 'portfolio.summary', '--as-at', '1999-01-01')).toMatchObject({ exit: 1, err: expect.stringContaining('knew nothing yet') });
    expect(await run('ask', file, 'portfolio.summary', '--as-at', '#99')).toMatchObject({ exit: 1, err: expect.stringContaining('no change 99') });
    expect(json(await run('ask', file, 'councils.list', '--on', '2015-06-01', '--json'))).toMatchObject({ on: '2015-06-01' });
    expect((await run('ask', file, 'projects.add', '{"title":"Two"}', '--as-at', '#2')).exit).toBe(1);
  });

  test.each([
    ['a request that breaks a rule', ['projects.add', '{"title": ""}'], 1, 'invalid'],
    ['a field that is not there', ['projects.add', '{"title": "x", "colour": 1}'], 1, 'invalid'],
    ['__proto__', ['projects.add', '{"title": "x", "__proto__": {"y": 1}}'], 1, 'invalid'],
    ['a field given twice', ['projects.add', '{"title": "x", "title": "y"}'], 1, 'invalid'],
    ['what is not there', ['projects.get', '{"reference": "nowhere"}'], 1, 'not-found'],
    ['an operation that does not exist', ['projects.burn'], 2, 'not-found'],
    ['an operation of the window', ['files.list'], 1, 'not-found'],
    ['what the role may not', ['projects.add', '{"title": "x"}', '--as', '{"name":"E","organisation":"O","role":"evaluator"}'], 1, 'forbidden'],
  ] as const)('refuses %s with the file untouched', async (_, words, exit, kind) => {
    const before = hashOf(portfolio);
    const refused = await aCommandLine()('ask', portfolio, ...words, '--json');
    expect(refused).toMatchObject({ exit, out: '' });
    expect(JSON.parse(refused.err)).toMatchObject({ problem: { kind, message: expect.any(String) } });
    expect(hashOf(portfolio)).toBe(before);
    expect(readdirSync(folder)).toEqual(['portfolio.igt']);
  });

  test('S05 a write is refused while somebody has the file open for editing, a question is not', async () => {
    const file = copyOf(portfolio);
    const taking = takeLock(file, { person: 'Officer 2', door: 'window' });
    const before = hashOf(file);
    const refused = await aCommandLine()('ask', file, 'projects.add', '{"title":"One"}', '--json');
    expect(JSON.parse(refused.err)).toMatchObject({ problem: { kind: 'locked', message: expect.stringMatching(/Officer 2 on .+ since .+ on /) } });
    expect(hashOf(file)).toBe(before);
    expect((await aCommandLine()('ask', file, 'portfolio.summary')).exit).toBe(0);
    if (taking.kind === 'taken') taking.lock.release();
    expect((await aCommandLine()('ask', file, 'projects.add', '{"title":"One"}')).exit).toBe(0);
  });

  test('S05 commands that write wait for one another', async () => {
    const file = copyOf(portfolio);
    const run = aCommandLine();
    const all = await Promise.all(['One', 'Two', 'Three'].map((title) => run('ask', file, 'projects.add', JSON.stringify({ title }))));
    expect(all.map(({ exit }) => exit)).toEqual([0, 0, 0]);
    expect(json(await run('info', file, '--json'))).toMatchObject({ lastChange: 5, counts: { projects: 76 } });
  });
});

describe('used wrongly', () => {
  test.each([
    [[]], [['nonsense']], [['import', 'x']], [['create']], [['create', 'x', '--sample', 'other']], [['create', 'x', 'y']], [['info', 'x', '--colour', 'red']],
    [['ask', 'x', 'projects.list', '{"a"']], [['ask', 'x', 'projects.list', '--as-at', 'yesterday']], [['ask', 'x', 'projects.list', '--on', '2019-02-30']],
    [['ask', 'x', 'projects.list', '--as', '{"role":"king"}']], [['ask', 'x', 'projects.list', '--as', 'me']], [['export', 'x', 'y']], [['export', 'x', 'y', '--format', 'pdf']],
  ])('%j ends with 2 and says how it is used', async (words) => {
    expect(await aCommandLine()(...words)).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('Usage: ') });
  });

  test('--help shows how it is used and ends with 0', async () => {
    expect(await aCommandLine()('--help')).toMatchObject({ exit: 0, err: '', out: expect.stringContaining('create FILE') });
  });
});

/** Spoils the page where a table begins. */
function spoil(file: string, table: string): void {
  const db = new DatabaseSync(file);
  const from = (Number(db.prepare('SELECT rootpage AS page FROM sqlite_schema WHERE name = ?').get(table)?.['page']) - 1) * 4096;
  db.close();
  writeFileSync(file, readFileSync(file).fill(0xff, from, from + 4096));
}

describe('verify, backup, restore', () => {
  test('a sound file passes and a damaged one fails', async () => {
    expect(json(await aCommandLine()('verify', portfolio, '--json'))).toMatchObject({ sound: true });
    const file = copyOf(portfolio);
    writeFileSync(file, readFileSync(file).fill(0xff, 409_600, 413_696));
    const failed = await aCommandLine()('verify', file, '--json');
    expect(failed.exit).toBe(1);
    expect(json(failed)).toMatchObject({ sound: false, sentences: expect.arrayContaining([expect.stringContaining('damaged')]) });
    expect(await aCommandLine()('verify', path.join(folder, 'none.igt'))).toMatchObject({ exit: 1, out: '' });
  });

  test('a backup opens for reading, keeps its file’s id, and is never written over', async () => {
    const file = copyOf(portfolio);
    const [run, out, before] = [aCommandLine(), path.join(aFolder(), 'backup.igt'), hashOf(file)];
    const { fileId } = json(await run('backup', file, out, '--json')) as { fileId: string };
    expect(json(await run('info', out, '--json'))).toMatchObject({ kind: 'backup', fileId, lastChange: 2 });
    expect(json(await run('info', file, '--json'))).toMatchObject({ kind: 'working', fileId });
    expect(hashOf(file)).toBe(before);
    expect(await run('ask', out, 'projects.add', '{"title":"x"}')).toMatchObject({ exit: 1, err: expect.stringContaining('is a backup') });
    expect(await run('backup', file, out)).toMatchObject({ exit: 1, err: '“backup.igt” is there already. Choose another name.\n' });
  });

  test('S16 a restored backup is a file of its own that remembers where it came from', async () => {
    const file = copyOf(portfolio);
    const [run, backup] = [aCommandLine(), path.join(aFolder(), 'backup.igt')];
    await run('backup', file, backup);
    await run('ask', file, 'projects.add', '{"title":"Later"}');
    const later = hashOf(file);
    const { fileId } = json(await run('info', file, '--json')) as { fileId: string };
    const restored = json(await run('restore', backup, file, '--json')) as { identity: { fileId: string }; kept: string };
    expect(restored).toMatchObject({ identity: { kind: 'working', fromFileId: fileId, fromChange: 2 } });
    expect(restored.identity.fileId).not.toBe(fileId);
    expect(json(await run('info', file, '--json'))).toMatchObject({ lastChange: 2, fileId: restored.identity.fileId, counts: { projects: 73 } });
    expect(path.basename(restored.kept)).toMatch(/^portfolio before restore \d{4}-\d\d-\d\d\.igt$/);
    expect(hashOf(restored.kept)).toBe(later);
    expect(readdirSync(path.dirname(file)).toSorted()).toEqual(['portfolio.igt', path.basename(restored.kept)].toSorted());
  });

  test('S16 a backup that is wrong, corrupt, newer or not there leaves the file as it was', async () => {
    const file = copyOf(portfolio);
    const before = hashOf(file);
    const run = aCommandLine();
    const other = path.join(aFolder(), 'other.igt');
    await run('create', other);
    const corrupt = copyOf(portfolio);
    spoil(corrupt, 'file_identity');
    const page = copyOf(portfolio);
    spoil(page, 'observation');
    const text = path.join(aFolder(), 'text.igt');
    writeFileSync(text, 'not ours');
    const newer = copyOf(portfolio);
    const db = new DatabaseSync(newer);
    db.exec('PRAGMA user_version = 1000');
    db.close();
    for (const [backup, kind] of [[other, 'conflict'], [corrupt, 'not-ours'], [page, 'not-ours'], [newer, 'newer-file'], [text, 'not-ours'], [path.join(folder, 'none.igt'), 'not-found']] as const) {
      const refused = await run('restore', backup, file, '--json');
      expect([refused.exit, (JSON.parse(refused.err) as { problem: { kind: string } }).problem.kind]).toEqual([1, kind]);
      expect(hashOf(file)).toBe(before);
      expect(readdirSync(path.dirname(file))).toEqual(['portfolio.igt']);
    }
  });

  test('S16 a file that is damaged itself is put right, and its bytes are kept', async () => {
    const file = copyOf(portfolio);
    const [run, backup] = [aCommandLine(), path.join(aFolder(), 'backup.igt')];
    await run('backup', file, backup);
    writeFileSync(file, readFileSync(file).fill(0xff, 409_600, 413_696));
    const damaged = hashOf(file);
    const { kept } = json(await run('restore', backup, file, '--json')) as { kept: string };
    expect(hashOf(kept)).toBe(damaged);
    expect((await run('verify', file)).exit).toBe(0);
  });

  test('S16 a restore is refused while somebody has the file open for editing', async () => {
    const file = copyOf(portfolio);
    const taking = takeLock(file, { person: 'Officer 2', door: 'window' });
    const before = hashOf(file);
    expect(await aCommandLine()('restore', portfolio, file)).toMatchObject({ exit: 1, err: expect.stringContaining('Officer 2') });
    expect(hashOf(file)).toBe(before);
    if (taking.kind === 'taken') taking.lock.release();
    expect(existsSync(`${file}.lock`)).toBe(false);
  });
});
