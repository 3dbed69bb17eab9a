import { randomUUID } from 'node:crypto';
import { createProgrammeFile, type ProgrammeFile } from '../../electron/core/db/programmeFile.ts';
import { versionedTables, type Tables, type VersionedTable } from '../../electron/core/db/schema.ts';
import { fixedId } from '../../electron/core/reference/ids.ts';
import { referenceRows } from '../../electron/core/reference/referenceRows.ts';
import { insertRows } from '../../electron/core/repositories/rows.ts';
import type { Tx } from '../../electron/core/db/database.ts';
import { ok } from '../../shared/domain/result.ts';
import { plantFunding } from './funding.ts';
import { observationsIn, plantProjects, plantQuarter, type NationalSize } from './national.ts';

export type PlantRows = <T extends VersionedTable>(table: T, rows: readonly Omit<Tables[T], 'changed_in'>[]) => Promise<void>;

export const benchActor = { name: 'Benchmark', organisation: 'Made up', role: 'programme officer' } as const;

/** Creates an empty programme file with the reference data in it. */
export async function emptyFile(path: string): Promise<ProgrammeFile> {
  const made = await createProgrammeFile(path, { newId: randomUUID, now: () => '2020-01-01T09:00:00.000Z' });
  if (!made.ok) throw new Error(made.problem.message);
  await change(made.value, 'programme.create', '2014-01-01T09:00:00.000Z', async (plant) => {
    const rows = referenceRows();
    for (const table of versionedTables) if (rows[table] !== undefined) await plant(table, rows[table]);
    await plant('programme', [{ id: fixedId('programme', 'benchmark'), title: 'National file', framework_id: rows.framework?.[0]?.id ?? '', marking: 'OFFICIAL', practice_date: '2020-01-01', sample: null }]);
  });
  return made.value;
}

async function change(file: ProgrammeFile, operation: string, at: string, fn: (plant: PlantRows, tx: Tx) => Promise<void>): Promise<void> {
  const written = await file.write({ actor: benchActor, operation, at }, async (tx) => {
    await fn((table, rows) => insertRows(tx, table, rows), tx);
    return ok(null);
  });
  if (!written.ok) throw new Error(written.problem.message);
}

/** Fills a file with projects and every quarter's figures, a change a quarter, then corrects one figure in twenty. */
export async function fill(file: ProgrammeFile, size: NationalSize): Promise<number> {
  const { councils, indicators } = await file.read(async (db) => ({
    councils: await db.selectFrom('council_code').select(['organisation_id', 'code']).where('valid_to', 'is', null).where('valid_from', '<=', '2014-10-01').orderBy('code').execute(),
    indicators: await db.selectFrom('indicator').innerJoin('indicator_version', 'indicator_version.indicator_id', 'indicator.id')
      .select(['indicator.id', 'indicator_version.id as versionId', 'indicator.key']).where('indicator.kind', '=', 'percentage')
      .where('indicator.polarity', '!=', 'neutral').orderBy('indicator.key').execute(),
  }));
  await change(file, 'import', '2014-10-01T09:00:00.000Z', (plant) => plantProjects(plant, size, councils, indicators, fixedId('programme', 'benchmark')));
  await change(file, 'import', '2014-10-02T09:00:00.000Z', (plant) => plantFunding(plant, size));
  for (let quarter = 0; quarter < size.quarters; quarter += 1) {
    await change(file, 'import', `${2015 + Math.floor(quarter / 4)}-0${1 + 2 * (quarter % 4)}-28T09:00:00.000Z`, (plant) => plantQuarter(plant, size, councils, indicators, quarter));
  }
  await change(file, 'import', '2019-12-20T09:00:00.000Z', async (_plant, tx) => {
    await tx.updateTable('observation').set({ status: 'final', changed_in: tx.change }).where('id', 'like', 'bench-observation-%7').where('period_start', '>=', '2018-01-01').execute();
  });
  return observationsIn(size);
}
