// The benchmark people read: npm run bench [-- --quick]. Every figure is a ratio to a yardstick of the same run.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { canRunBrowser, inBrowser, longFrame, type InBrowser } from './browser.ts';
import { fundingLinesIn } from './funding.ts';
import { hasSqlite, measureImport } from './import.ts';
import { emptyFile, fill } from './plant.ts';
import { measureLedger } from './ledger.ts';
import { growth, median, middle, row, table, timed, type Row } from './measure.ts';
import { national, observationsIn, tenfold, tenth, type NationalSize } from './national.ts';
import { middleChange, openScreens, screens } from './screens.ts';

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
  for (const screen of screens) {
    let turn = 0;
    const ms = await median(3, () => core.show(screen, middleChange - (turn += 1) % 2));
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
  say(`Made ${name}: ${thousands(count)} observations, ${thousands(size === null ? 0 : fundingLinesIn(size))} funding lines, ${(statSync(file).size / 1_048_576).toFixed(0)} MiB, in ${((performance.now() - began) / 1000).toFixed(1)} s`);
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

/** One size, made and measured, and dropped: the largest takes more than a gigabyte. */
async function measureSize(size: NationalSize, empty: string): Promise<readonly Row[]> {
  const label = thousands(observationsIn(size));
  const file = await make(label.replaceAll(',', ''), size);
  const rows = [...(await measureReads(file, label))];
  const small = await median(5, () => opened(empty));
  rows.push(row('Opening', label, await median(5, () => opened(file)), 'opening an empty file', small, 1.5));
  rows.push(await measureEdit(file, label));
  if (hasSqlite() && size !== tenfold) rows.push(await measureImport(file, size, folder));
  if (size === national) rows.push(...(await measureLedger(file, folder, scan)));
  if (size === national) {
    say(`\n${table(rows)}\n`);
    await sayOfNational(file);
  } else say(`Measured ${label}`);
  rmSync(file);
  return rows;
}

const sayBrowser = (name: string, { search, frames }: InBrowser): void => {
  say(`${name}: scrolling its ${thousands(frames.rows)} projects, ${frames.over} of ${frames.counted} frames over ${longFrame} ms (middle ${frames.middle.toFixed(1)}, slowest ${frames.slowest.toFixed(1)}; bar: none).`);
  say(`${name}: Find or do answers on screen, half within ${search.half.toFixed(1)} ms and 95 of 100 within ${search.most.toFixed(1)} ms of a letter typed (bar: 50).`);
};

/** What is measured once, on the national file and beside it the real portfolio, in the built product and a real browser. */
async function sayOfNational(file: string): Promise<void> {
  say(`Recording a figure through the whole road, with its checks and its answer: ${(await recordingTime(file)).toFixed(1)} ms.`);
  const launcher = path.resolve(import.meta.dirname, '../../electron/launch.mjs');
  const portfolio = path.join(folder, 'portfolio.igt');
  const made = spawnSync(process.execPath, [launcher, 'tracker', 'create', portfolio, '--sample', 'portfolio'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (made.status !== 0) throw new Error('The portfolio could not be made');
  if (!canRunBrowser()) return say('Frames, Find or do and memory were not measured: there is no Chromium, Chrome or Edge on this machine.');
  sayBrowser('The real portfolio', await inBrowser(portfolio, null));
  const shown = await inBrowser(file, middleChange);
  sayBrowser('The national file', shown);
  say(shown.memory === null
    ? 'Memory was not measured: this system does not tell it by ps.'
    : `Memory of the whole program behind the browser after every screen of the national file, now and as at: ${shown.memory} MiB (bar: 300).\n`);
}

try {
  say(`${cpus()[0]?.model ?? 'Processor not known'}, ${cpus().length} cores, Node ${process.version}, SQLite ${process.versions.sqlite ?? ''}\n`);
  const empty = await make('empty', null);
  const rows: Row[] = [];
  for (const size of quick ? [tenth, national] : [tenth, national, tenfold]) rows.push(...(await measureSize(size, empty)));
  say('\nHow it grows: milliseconds at each size. What touches every row should grow with the rows; a screen of one project should not.\n');
  say(`${growth(rows)}\n`);
  if (!hasSqlite()) say('The import of the observations was not measured: its yardstick, the program sqlite3, is not on this machine.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
