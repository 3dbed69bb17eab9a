// The benchmark people read: npm run bench [-- --quick]. Every figure is a ratio to a yardstick of the same run.
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hasSqlite, measureImport } from './import.ts';
import { coreMemory } from './memory.ts';
import { emptyFile, fill } from './plant.ts';
import { growth, median, middle, row, table, timed, type Row } from './measure.ts';
import { national, observationsIn, tenfold, tenth, type NationalSize } from './national.ts';
import { openScreens, screens } from './screens.ts';

const quick = process.argv.includes('--quick');
const folder = mkdtempSync(path.join(tmpdir(), 'igt-bench-'));
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const thousands = (n: number): string => n.toLocaleString('en-GB');

/** One `iterate()` over every column of every observation: the yardstick of all reads. */
function scan(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  let seen = 0;
  for (const each of db.prepare('SELECT * FROM observation').iterate()) seen += each['id'] === null ? 0 : 1;
  db.close();
  return seen;
}

async function measureReads(file: string, label: string): Promise<readonly Row[]> {
  const yard = await median(3, () => scan(file));
  const rows: Row[] = [];
  const core = await openScreens(file);
  for (const screen of screens) {
    const bar = screen.name === 'Overview' ? 0.15 : 0.3;
    // Each look follows a save, as it does at work: nothing that was kept for the state before helps.
    const ms = await median(5, () => core.show(screen), () => core.edit('bench-observation-1-0', `before ${screen.name}`));
    rows.push(row(screen.name, label, ms, 'one scan of the observations', yard, bar));
  }
  const middle = await core.middleChange();
  for (const screen of screens) {
    let turn = 0;
    const ms = await median(3, () => core.show(screen, middle - (turn += 1) % 2));
    rows.push(row(`${screen.name}, as at`, label, ms, 'one scan of the observations', yard, 1));
  }
  await core.close();
  return rows;
}

/**
 * One figure changed through the store (its own change, its history, its seal) beside a bare prepared UPDATE with commit on
 * a copy without triggers, one after the other, because a disk is not equally quick at all times.
 */
async function measureEdit(file: string, label: string): Promise<Row> {
  const copy = `${file}.bare`;
  copyFileSync(file, copy);
  const db = new DatabaseSync(copy);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  for (const { name } of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()) db.exec(`DROP TRIGGER "${String(name)}"`);
  const update = db.prepare('UPDATE observation SET note = ? WHERE id = ?');
  const core = await openScreens(file);
  const [edits, bares]: [number[], number[]] = [[], []];
  for (let n = 0; n < 60; n += 1) {
    const id = `bench-observation-0-${n}`;
    edits.push(await timed(() => core.edit(id, `note ${n}`)));
    bares.push(await timed(() => {
      db.exec('BEGIN IMMEDIATE');
      update.run(`note ${n}`, id);
      db.exec('COMMIT');
    }));
  }
  await core.close();
  db.close();
  rmSync(copy);
  return row('One edit, saved', label, middle(edits.slice(10)), 'a bare UPDATE with commit', middle(bares.slice(10)), 5);
}

async function make(name: string, size: NationalSize | null): Promise<string> {
  const file = path.join(folder, `${name}.igt`);
  const began = performance.now();
  const made = await emptyFile(file);
  const count = size === null ? 0 : await fill(made, size);
  await made.close();
  say(`Made ${name}: ${thousands(count)} observations, ${(statSync(file).size / 1_048_576).toFixed(0)} MiB, in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return file;
}

/** The whole road of one figure: dispatch, permission, rule, store and the answer. No bar: it is what a person waits for. */
async function recordingTime(file: string): Promise<number> {
  const core = await openScreens(file);
  const ms = await median(20, () => core.record());
  await core.close();
  return ms;
}

const opened = async (file: string): Promise<void> => (await openScreens(file)).close();

try {
  say(`${cpus()[0]?.model ?? 'Processor not known'}, ${cpus().length} cores, Node ${process.version}, SQLite ${process.versions.sqlite ?? ''}\n`);
  const sizes = quick ? [tenth, national] : [tenth, national, tenfold];
  const empty = await make('empty', null);
  const files: { readonly size: NationalSize; readonly file: string }[] = [];
  for (const size of sizes) files.push({ size, file: await make(`${thousands(observationsIn(size)).replaceAll(',', '')}`, size) });
  const rows: Row[] = [];
  for (const { size, file } of files) {
    const label = thousands(observationsIn(size));
    rows.push(...(await measureReads(file, label)));
    const small = await median(5, () => opened(empty));
    rows.push(row('Opening', label, await median(5, () => opened(file)), 'opening an empty file', small, 1.5));
    rows.push(await measureEdit(file, label));
    if (hasSqlite() && size !== tenfold) rows.push(await measureImport(file, size, folder));
    say(`Measured ${label}`);
  }
  say(`\n${table(rows.filter((r) => r.size === thousands(observationsIn(national))))}\n`);
  say('How it grows: milliseconds at each size. What touches every row should grow with the rows; a screen of one project should not.\n');
  say(`${growth(rows)}\n`);
  const nationalFile = files.find(({ size }) => size === national)?.file ?? empty;
  say(`Memory of a process that holds the core over ${thousands(observationsIn(national))} observations, after every screen now and as at: ${await coreMemory(nationalFile)} MiB (bar: 300).`);
  say(`Recording a figure through the whole road, with its checks and its answer: ${(await recordingTime(nationalFile)).toFixed(1)} ms.`);
  if (!hasSqlite()) say('The import of the observations was not measured: its yardstick, the program sqlite3, is not on this machine.');
  say('Not yet measured, because not yet built: funding lines.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
