import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { exportedTables } from '../../../shared/contract/exports.ts';
import { takeLock } from '../../../electron/core/files/lock.ts';
import { aFolder } from '../core/db/storeFixture.ts';
import { aCommandLine, copyOf, hashOf, json } from './commandFixture.ts';

const names = Object.keys(exportedTables).toSorted();
let folder = '';
let practice = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'igt-export-'));
  practice = path.join(folder, 'practice.igt');
  expect((await aCommandLine({ dataDir: folder })('create', practice, '--sample', 'practice')).exit).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (out: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(out).map((name) => [name, hashOf(path.join(out, name))]));

const rowsOf = (out: string, name: string): readonly Readonly<Record<string, string>>[] =>
  Papa.parse<Record<string, string>>(readFileSync(path.join(out, `${name}.csv`), 'utf8').slice(1), { header: true, skipEmptyLines: true }).data;

const countOf = (file: string, sql: string): number => {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return Number(Object.values(db.prepare(sql).get() ?? {})[0]);
  } finally {
    db.close();
  }
};

/** Exports as CSV and answers the folder. */
async function exported(file: string, ...options: readonly string[]): Promise<string> {
  const out = path.join(aFolder(), 'csv');
  const ended = await aCommandLine()('export', file, out, '--format', 'csv', ...options);
  if (ended.exit !== 0) throw new Error(ended.err);
  return out;
}

describe('export as CSV', () => {
  test('writes tidy tables keyed by references and codes', async () => {
    const out = await exported(copyOf(practice));
    expect(readdirSync(out).toSorted()).toEqual(names.map((name) => `${name}.csv`).toSorted());
    expect(rowsOf(out, 'projects')).toHaveLength(73);
    expect(rowsOf(out, 'councils')).toHaveLength(163);
    const leeds = rowsOf(out, 'awards').filter(({ project }) => project === 'leeds-family-valued');
    expect(leeds.length).toBeGreaterThan(0);
    for (const row of leeds) expect(row['amount_gbp']).toMatch(/^(?:\d+\.\d\d)?$/);
    const observations = rowsOf(out, 'observations');
    expect(observations.every((row) => row['illustrative'] === 'yes')).toBe(true);
    expect(observations.some((row) => /^\[[cxz]\]$/.test(row['shorthand'] ?? ''))).toBe(true);
    for (const row of observations) expect(row['shorthand'] === '' || row['value'] === '').toBe(true);
    for (const name of names) expect(readFileSync(path.join(out, `${name}.csv`), 'utf8')).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/);
  });

  test('O04 writes the same bytes again, in another time zone too', async () => {
    const file = copyOf(practice);
    const first = bytesOf(await exported(file));
    const before = process.env['TZ'];
    onTestFinished(() => {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    });
    process.env['TZ'] = 'Asia/Tokyo';
    expect(bytesOf(await exported(file))).toEqual(first);
    expect(bytesOf(await exported(copyOf(practice)))).toEqual(first);
  });

  test('as at an earlier change equals what was written then, and holds nothing of what came after', async () => {
    const file = copyOf(practice);
    const run = aCommandLine();
    const { lastChange } = json(await run('info', file, '--json')) as { lastChange: number };
    const then = bytesOf(await exported(file));
    const { changedIn } = json(await run('ask', file, 'projects.get', '{"reference":"leeds-family-valued"}', '--json')) as { changedIn: number };
    for (const [operation, request] of [
      ['projects.edit', { reference: 'leeds-family-valued', changedIn, title: 'Renamed' }],
      ['projects.add', { title: 'Added later', leads: ['E08000035'], award: { kind: 'agreed', pence: 100 } }],
      ['changes.undo', { change: lastChange }],
    ] as const) expect(await run('ask', file, operation, JSON.stringify(request))).toMatchObject({ exit: 0 });
    const now = await exported(file);
    expect(bytesOf(now)).not.toEqual(then);
    expect(rowsOf(now, 'changes').at(-1)).toMatchObject({ undoes: String(lastChange) });
    expect(bytesOf(await exported(file, '--as-at', `#${lastChange}`))).toEqual(then);
    expect(bytesOf(await exported(file, '--as-at', String(lastChange)))).toEqual(then);
  });

  test('can be narrowed to a project or a council', async () => {
    const file = copyOf(practice);
    const one = await exported(file, '--project', 'leeds-family-valued');
    expect(rowsOf(one, 'projects').map(({ project }) => project)).toEqual(['leeds-family-valued']);
    expect(new Set(rowsOf(one, 'observations').map(({ project }) => project)).size).toBeLessThanOrEqual(1);
    const council = await exported(file, '--council', 'E08000035');
    expect(new Set(rowsOf(council, 'observations').map((row) => row['council_code']))).toEqual(new Set(['E08000035']));
    expect(rowsOf(council, 'councils').map((row) => row['council_code'])).toEqual(['E08000035']);
    expect(new Set(rowsOf(council, 'participations').map((row) => row['council_code']))).toEqual(new Set(['E08000035']));
    expect(readdirSync(council)).not.toContain('changes.csv');
    const partner = rowsOf(await exported(file), 'participations').find((row) => row['role'] === 'partner' && row['council_code'] !== '');
    const theirs = await exported(file, '--council', partner?.['council_code'] ?? '');
    const [projects, awards] = [rowsOf(theirs, 'projects').map(({ project }) => project), rowsOf(theirs, 'awards').map(({ project }) => project)];
    expect(projects).toContain(partner?.['project']);
    expect(awards).not.toContain(partner?.['project']);
    const run = aCommandLine();
    expect(await run('export', file, aFolder(), '--format', 'csv', '--project', 'nowhere')).toMatchObject({ exit: 1, err: expect.stringContaining('nowhere') });
    expect(await run('export', file, aFolder(), '--format', 'csv', '--council', 'E99999999')).toMatchObject({ exit: 1, err: expect.stringContaining('E99999999') });
  });

  test('takes the place of its own files and leaves others alone', async () => {
    const out = aFolder();
    for (const name of ['projects.csv', 'notes.txt']) writeFileSync(path.join(out, name), 'old');
    await aCommandLine()('export', copyOf(practice), out, '--format', 'csv');
    expect(readdirSync(out).toSorted()).toEqual([...names.map((name) => `${name}.csv`), 'notes.txt'].toSorted());
    expect(readFileSync(path.join(out, 'notes.txt'), 'utf8')).toBe('old');
    expect(readFileSync(path.join(out, 'projects.csv'), 'utf8')).toMatch(/^\uFEFFproject,title,/);
  });

  test('O03 leaves no file where one of them cannot be written', async () => {
    const out = aFolder();
    const inTheWay = path.join(out, 'measures.csv', 'inside');
    await aCommandLine()('export', copyOf(practice), inTheWay, '--format', 'csv');
    const refused = await aCommandLine()('export', copyOf(practice), out, '--format', 'csv');
    expect(refused).toMatchObject({ exit: 1, err: expect.stringContaining('“measures.csv” is a folder') });
    expect(readdirSync(out)).toEqual(['measures.csv']);
  });

  test('refuses a file in the place of the folder, the public, and who may not export', async () => {
    const run = aCommandLine();
    const file = copyOf(practice);
    expect(await run('export', file, file, '--format', 'csv')).toMatchObject({ exit: 1, out: '' });
    const out = path.join(aFolder(), 'csv');
    expect(await run('export', file, out, '--format', 'csv', '--audience', 'public')).toMatchObject({ exit: 1, err: expect.stringContaining('small numbers suppressed') });
    expect(await run('export', file, out, '--format', 'csv', '--as', '{"name":"L","organisation":"Leeds","role":"council lead"}')).toMatchObject({ exit: 1, err: expect.stringContaining('can export') });
    expect(await run('export', file, out, '--format', 'csv', '--council', 'E08000032', '--as', '{"name":"L","organisation":"Leeds","role":"council lead"}')).toMatchObject({ exit: 1, err: expect.stringContaining('own council only') });
    expect(existsSync(out)).toBe(false);
    expect(await run('export', file, out, '--format', 'csv', '--council', 'E08000035', '--as', '{"name":"L","organisation":"Leeds","role":"council lead"}')).toMatchObject({ exit: 0 });
  });
});

describe('the record of an export', () => {
  test('lies in the file, outside every change, and changes no count', async () => {
    const file = copyOf(practice);
    const run = aCommandLine();
    const before = json(await run('info', file, '--json'));
    const told = json(await run('export', file, aFolder(), '--format', 'csv', '--json', '--as', '{"name":"E","organisation":"O","role":"evaluator"}')) as { hash: string; change: number };
    expect(json(await run('info', file, '--json'))).toEqual(before);
    expect(countOf(file, `SELECT count(*) FROM export_log JOIN actor ON actor.id = actor_id
      WHERE hash = '${told.hash}' AND from_change = ${told.change} AND actor.name = 'E' AND format = 'csv' AND audience = 'internal'`)).toBe(1);
  });

  test('lies beside the preferences where somebody has the file open for editing', async () => {
    const file = copyOf(practice);
    const dataDir = aFolder();
    const taking = takeLock(file, { person: 'Officer 2', door: 'window' });
    const before = hashOf(file);
    expect((await aCommandLine({ dataDir })('export', file, aFolder(), '--format', 'csv')).exit).toBe(0);
    expect(hashOf(file)).toBe(before);
    const kept = readFileSync(path.join(dataDir, 'exports.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as object);
    expect(kept).toMatchObject([{ format: 'csv', audience: 'internal', from_change: expect.any(Number), actor: { name: 'Command line' }, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    if (taking.kind === 'taken') taking.lock.release();
  });

  test('lies beside the preferences where the file is a backup', async () => {
    const [dataDir, backup] = [aFolder(), path.join(aFolder(), 'backup.igt')];
    const run = aCommandLine({ dataDir });
    await run('backup', practice, backup);
    chmodSync(backup, 0o444);
    const before = hashOf(backup);
    expect((await run('export', backup, aFolder(), '--format', 'csv')).exit).toBe(0);
    expect(hashOf(backup)).toBe(before);
    expect(existsSync(path.join(dataDir, 'exports.jsonl'))).toBe(true);
  });
});
