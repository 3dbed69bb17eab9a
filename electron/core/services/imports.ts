import type { RequestOf } from '../../../shared/contract/index.ts';
import type { ImportReport } from '../../../shared/contract/imports.ts';
import { conflict, invalid, readOnly, rejectedRows, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { plural } from '../../../shared/domain/words.ts';
import type { Deps } from '../deps.ts';
import { openCsv, tableOf, type TextTable } from '../files/readCsv.ts';
import { importTables } from './import/importTables.ts';
import { makeWrites, noWrites } from './import/writes.ts';
import { checkTouched } from './invariants.ts';
import type { ServicesOf } from './service.ts';

type Request = RequestOf<'imports.apply'>;

/** The tables asked about: pasted ones, or files that the door laid out for this request. */
async function open(deps: Deps, { tables = [] }: Request): Promise<Result<readonly TextTable[], Problem>> {
  const opened: TextTable[] = tables.map(({ name, rows }) => tableOf(name, rows));
  for (const file of deps.files) {
    const table = await openCsv(file.path, file.name);
    if (table.ok) opened.push(table.value);
    else {
      for (const each of opened) await each.close();
      return table;
    }
  }
  return opened.length > 0 ? ok(opened) : fail(invalid([{ path: 'upload', message: 'Select a CSV file' }]));
}

async function withTables<T>(deps: Deps, request: Request, work: (tables: readonly TextTable[]) => Promise<T>): Promise<T | { readonly ok: false; readonly problem: Problem }> {
  const opened = await open(deps, request);
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    for (const table of opened.value) await table.close();
  }
}

/** 'observations.csv (sha256 0a1b…)': from what the change was made, for ever. */
const reasonFor = (tables: readonly TextTable[]): string =>
  tables.map(({ name, hash }) => (hash === null ? name : `${name} (sha256 ${hash})`)).join(', ').slice(0, 20_000);

/** Every fault at its row and column; of several files, also in which. */
function rejected({ faults, more }: ImportReport, several: boolean): Problem {
  const where = faults.map(({ file, row, column, message }) => ({
    ...(several ? { path: file } : {}), ...(row === null ? {} : { row }), ...(column === null ? {} : { column }), message,
  }));
  const count = faults.length + more.faults;
  return rejectedRows(`Nothing was brought in: there ${count === 1 ? 'is' : 'are'} ${plural(count, 'thing')} to put right${more.faults > 0 ? `, of which the first ${faults.length} are listed` : ''}`, where);
}

export const importServices = {
  'imports.preview': (deps, request) => withTables(deps, request, async (tables) => {
    if (deps.asAt !== null) return fail(readOnly('Nothing can be brought into the past. Go back to now'));
    return deps.read((db) => importTables({ deps, db, writes: noWrites, tables, kind: request.kind ?? null, underWay: null }));
  }),

  'imports.apply': (deps, request) => withTables(deps, request, (tables) => deps.write({ reason: reasonFor(tables) }, async (tx) => {
    const done = await importTables({ deps, db: tx, writes: makeWrites(tx), tables, kind: request.kind ?? null, underWay: tx.change });
    if (!done.ok) return done;
    if (done.value.faults.length > 0) return fail(rejected(done.value, tables.length > 1));
    const issues = await checkTouched(tx);
    return issues.length === 0 ? done : fail(conflict(`Nothing was brought in: ${issues[0]?.message ?? ''}`, issues));
  })),
} satisfies ServicesOf<'imports.preview' | 'imports.apply'>;
