import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { exportFile } from '../../electron/core/host/exportFile.ts';
import { importInto } from '../../electron/core/host/importInto.ts';
import { middle, row, timed, type Row } from './measure.ts';
import { observationsIn, type NationalSize } from './national.ts';
import { benchActor, emptyFile, fill } from './plant.ts';

export const hasSqlite = (): boolean => spawnSync('sqlite3', ['-version']).status === 0;

/** The product's own observation table with its indexes and nothing in it, but for what `.import` cannot serve: it knows no NULL, so no rule may ask for one. */
function emptyTable(from: string, to: string): void {
  rmSync(to, { force: true });
  const [source, copy] = [new DatabaseSync(from, { readOnly: true }), new DatabaseSync(to)];
  copy.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  const columns = source.prepare("SELECT name, type, \"notnull\" AS n FROM pragma_table_info('observation')").all();
  copy.exec(`CREATE TABLE observation (${columns.map(({ name, type }) => `"${String(name)}" ${String(type)}${name === 'id' ? ' PRIMARY KEY' : ''}`).join(', ')})`);
  for (const { sql } of source.prepare("SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'observation' AND sql IS NOT NULL").all()) copy.exec(String(sql));
  source.close();
  copy.close();
}

/** The observations of a national file brought in as CSV, beside `sqlite3 .import` of the same rows. */
export async function measureImport(file: string, size: NationalSize, folder: string): Promise<Row> {
  const out = path.join(folder, 'csv');
  mkdirSync(out, { recursive: true });
  const exported = await exportFile({ path: file, out, asAt: null, project: null, council: null, audience: 'internal', actor: benchActor, dataDir: folder });
  if (!exported.ok) throw new Error(exported.problem.message);
  const bare = path.join(folder, 'without-figures.igt');
  const made = await emptyFile(bare);
  await fill(made, { ...size, quarters: 0 });
  await made.close();
  const [raw, yard] = [path.join(folder, 'raw.csv'), path.join(folder, 'yard.db')];
  writeFileSync(raw, execFileSync('sqlite3', ['-csv', file, 'SELECT * FROM observation'], { maxBuffer: 4 * 1024 ** 3 }));
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let run = 0; run < 3; run += 1) {
    emptyTable(file, yard);
    theirs.push(await timed(() => execFileSync('sqlite3', [yard, `.import --csv ${raw} observation`])));
    const copy = path.join(folder, 'into.igt');
    copyFileSync(bare, copy);
    ours.push(await timed(async () => {
      const done = await importInto({ path: copy, input: path.join(out, 'observations.csv'), kind: null, dryRun: false, actor: benchActor, watch: () => undefined });
      if (!done.ok || done.value.rows.added !== observationsIn(size)) throw new Error(done.ok ? `${done.value.rows.added} rows were added` : `${done.problem.message} ${JSON.stringify(done.problem.where?.slice(0, 3))}`);
    }));
    rmSync(copy);
  }
  for (const gone of [raw, yard, bare]) rmSync(gone, { force: true });
  rmSync(out, { recursive: true });
  return row('Import of the observations', observationsIn(size).toLocaleString('en-GB'), middle(ours), 'sqlite3 .import into an empty table', middle(theirs), 3);
}
