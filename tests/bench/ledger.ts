import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openCore } from '../../electron/core/core.ts';
import { plantLedger } from '../support/ledgerProgramme.ts';
import { median, middle, row, timed, type Row } from './measure.ts';
import { benchActor } from './plant.ts';

/** Payments of the file, and about as many lines of the extract. */
const payments = 10_000;

/** The rows that a reading kept, put bare into an empty table of the same shape with its indexes: one transaction, no history, nothing checked or matched. */
function bareInsert(from: string, to: string): number {
  const [source, copy] = [new DatabaseSync(from, { readOnly: true }), new DatabaseSync(to)];
  copy.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  const columns = source.prepare("SELECT name, type FROM pragma_table_info('ledger_row')").all().map(({ name, type }) => ({ name: String(name), type: String(type) }));
  copy.exec(`CREATE TABLE ledger_row (${columns.map(({ name, type }) => `"${name}" ${type}${name === 'id' ? ' PRIMARY KEY' : ''}`).join(', ')}); CREATE UNIQUE INDEX one ON ledger_row (identity); CREATE INDEX two ON ledger_row (extract_id, line)`);
  const rows = source.prepare('SELECT * FROM ledger_row').all().map((each) => columns.map(({ name }) => each[name] ?? null));
  source.close();
  const insert = copy.prepare(`INSERT INTO ledger_row VALUES (${columns.map(() => '?').join(', ')})`);
  const began = performance.now();
  copy.exec('BEGIN IMMEDIATE');
  for (const values of rows) insert.run(...values);
  copy.exec('COMMIT');
  const took = performance.now() - began;
  copy.close();
  rmSync(to);
  return took;
}

/** An extract of about ten thousand lines read into the national file, and the tie-out looked at. `scan` is the yardstick of all reads. */
export async function measureLedger(file: string, folder: string, scan: (file: string) => number): Promise<readonly Row[]> {
  const [copy, csv] = [path.join(folder, 'ledger.igt'), path.join(folder, 'ledger.csv')];
  copyFileSync(file, copy);
  const opened = await openCore({ path: copy, mode: 'write', version: 'benchmark' });
  if (!opened.ok) throw new Error(opened.problem.message);
  const core = opened.value;
  const ask = async (operation: string, request: unknown, files: readonly { readonly path: string }[] = []): Promise<void> => {
    const reply = await core.ask({ operation, request, actor: benchActor, files });
    if (!reply.ok) throw new Error(`${operation}: ${reply.problem.message}`);
  };
  const planted = await plantLedger(core.file, { payments });
  writeFileSync(csv, planted.csv);
  const label = planted.lines.toLocaleString('en-GB');
  const reads: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    if (run > 0) await ask('changes.undo', {});
    reads.push(await timed(() => ask('ledger.read', {}, [{ path: csv }])));
  }
  const tieOut = await median(5, () => ask('ledger.tieOut', {}));
  await core.close();
  const bare = middle([0, 1, 2].map(() => bareInsert(copy, `${copy}.bare`)));
  const yard = await median(3, () => scan(file));
  for (const gone of [copy, csv]) rmSync(gone);
  return [
    row('Reading a ledger, matched', label, middle(reads), 'a bare INSERT of its rows', bare, null),
    row('Ledger tie-out', label, tieOut, 'one scan of the observations', yard, 0.3),
  ];
}
