import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProgrammeFile } from '../../../../electron/core/db/programmeFile.ts';
import { versionedTables } from '../../../../electron/core/db/schema.ts';
import { plantSample, type PlantOptions, type Sample } from '../../../../electron/core/samples/plant.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'samples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
const madeAt = '2026-03-02T09:00:00.000Z';

/** A planted file, closed again, seen through plain SQLite. */
async function planted(sample: Sample, options: PlantOptions = {}): Promise<DatabaseSync> {
  made += 1;
  const file = path.join(folder, `${made}.igt`);
  let ids = made * 100_000;
  const created = await createProgrammeFile(file, { newId: () => `id-${(ids += 1)}`, now: () => madeAt });
  if (!created.ok) throw new Error(created.problem.message);
  expect(await plantSample(created.value, sample, options)).toEqual({ ok: true, value: null });
  await created.value.close();
  return new DatabaseSync(file, { readOnly: true });
}

const all = (db: DatabaseSync, sql: string): readonly Readonly<Record<string, unknown>>[] => db.prepare(sql).all().map((row) => ({ ...row }));
const count = (db: DatabaseSync, table: string): number => Number(all(db, `SELECT count(*) AS n FROM ${table}`)[0]?.['n']);

/** Current rows of a table as they stood at a change: those not changed since, and those replaced after it. */
const asAt = (table: string, change: number): string =>
  `SELECT * FROM (SELECT id, changed_in FROM ${table} WHERE changed_in <= ${change} UNION SELECT id, changed_in FROM ${table}_history WHERE changed_in <= ${change} AND replaced_in > ${change})`;

describe('a new file', () => {
  test.each([null, 'portfolio', 'practice'] as const)('with %s as its sample breaks no rule of the store', async (sample) => {
    const db = await planted(sample);
    expect(all(db, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(all(db, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect([count(db, 'council_code'), count(db, 'indicator'), count(db, 'national_figure')]).toEqual([163, 99, 2770]);
    const begun = [{ seq: 1, operation: 'programme.create' }, { seq: 2, operation: 'programme.create' }];
    expect(all(db, 'SELECT seq, operation FROM change WHERE seq < 3')).toEqual(sample === null ? begun.slice(0, 1) : begun);
    expect(all(db, 'SELECT changed_in FROM programme_history UNION ALL SELECT changed_in FROM programme ORDER BY 1 LIMIT 1')).toEqual([{ changed_in: 1 }]);
    db.close();
  });

  test('without a sample has its title, and neither rounds nor projects', async () => {
    const db = await planted(null, { title: 'Next programme' });
    expect(all(db, 'SELECT title, marking, practice_date, sample FROM programme')).toEqual([{ title: 'Next programme', marking: 'OFFICIAL', practice_date: null, sample: null }]);
    expect(all(db, 'SELECT p.id = f.programme_id AS same FROM programme p, file_identity f')).toEqual([{ same: 1 }]);
    expect([count(db, 'project'), count(db, 'round'), count(db, 'programme_fact'), count(db, 'change')]).toEqual([0, 0, 0, 1]);
    db.close();
  });

  test('bears the time and the maker it was given, else its own and ours', async () => {
    const given = await planted('portfolio', { at: '2026-01-05T08:00:00.000Z', actor: { name: 'Officer 9', organisation: 'Department for Education', role: 'programme officer' } });
    const makers = 'SELECT DISTINCT at, name FROM change JOIN actor ON actor.id = actor_id';
    expect(all(given, makers)).toEqual([{ at: '2026-01-05T08:00:00.000Z', name: 'Officer 9' }]);
    const own = await planted('portfolio');
    expect(all(own, makers)).toEqual([{ at: madeAt, name: 'Reference data' }]);
    given.close();
    own.close();
  });

  test.each(['portfolio', 'practice'] as const)('holds the same rows as any other with %s', async (sample) => {
    const [one, other] = [await planted(sample), await planted(sample)];
    for (const table of versionedTables) {
      const rows = `SELECT * FROM ${table} ORDER BY id`;
      expect(all(one, rows)).toEqual(all(other, rows));
      expect(count(one, `${table}_history`)).toBe(count(other, `${table}_history`));
    }
    expect(all(one, 'SELECT * FROM actor ORDER BY id')).toEqual(all(other, 'SELECT * FROM actor ORDER BY id'));
    one.close();
    other.close();
  });
});

describe('the practice file', () => {
  let db: DatabaseSync;
  beforeAll(async () => {
    db = await planted('practice');
  });
  afterAll(() => db.close());

  test('has the same people, changes and times in every copy', async () => {
    const other = await planted('practice');
    for (const rows of ['SELECT * FROM actor ORDER BY id', 'SELECT * FROM change ORDER BY seq']) expect(all(db, rows)).toEqual(all(other, rows));
    other.close();
  });

  test('ends with what sources say of the portfolio', () => {
    expect(all(db, 'SELECT count(*) AS known, sum(amount_pence) AS pence FROM award_figure WHERE adopted = 1')).toEqual([{ known: 53, pence: 13_402_650_000 }]);
    expect(all(db, 'SELECT key FROM programme_fact WHERE adopted = 1 AND question LIKE \'programme.%\' ORDER BY key')).toEqual([{ key: 'pot_whole_site' }, { key: 'projects_total_98' }]);
    expect(all(db, 'SELECT practice_date, sample FROM programme')).toEqual([{ practice_date: '2019-05-13', sample: 'practice' }]);
  });

  test('knew less on 31 March 2018', () => {
    const last = Number(all(db, 'SELECT max(seq) AS seq FROM change WHERE at < \'2018-03-31T23:00:00.000Z\'')[0]?.['seq']);
    expect(all(db, asAt('project', last))).toHaveLength(69);
    const then = `SELECT count(*) AS known, sum(amount_pence) AS pence FROM (
      SELECT amount_pence, adopted FROM award_figure WHERE changed_in <= ${last}
      UNION ALL SELECT amount_pence, adopted FROM award_figure_history WHERE changed_in <= ${last} AND replaced_in > ${last}) WHERE adopted = 1`;
    expect(all(db, then)).toEqual([{ known: 46, pence: 12_194_100_000 }]);
  });

  test('counts placements again from 1 April 2018, and keeps what was reported', () => {
    const peterborough = (table: string): string => `SELECT o.period_start, o.numerator, o.denominator, v.version FROM ${table} o
      JOIN measure m ON m.id = o.measure_id JOIN indicator_version v ON v.id = o.indicator_version_id
      WHERE m.reference = 'herts-family-safeguarding-r2-placement-moves-3plus' AND o.council_code = 'E06000031' AND o.period_start >= '2018-07-01' ORDER BY 1`;
    expect(all(db, peterborough('observation')).map(Object.values)).toEqual([['2018-07-01', 6, 68, 2], ['2018-10-01', 7, 67, 2], ['2019-01-01', 7, 69, 2]]);
    expect(all(db, peterborough('observation_history')).map(Object.values)).toEqual([['2018-07-01', 8, 68, 1], ['2018-10-01', 9, 67, 1], ['2019-01-01', 9, 69, 1]]);
    expect(all(db, 'SELECT at, reason FROM change WHERE reason LIKE \'Respite%\'')).toEqual([{ at: '2019-05-10T10:06:00.000Z', reason: 'Respite was being counted as a move.' }]);
  });

  test('took one change back', () => {
    const undone = all(db, 'SELECT c.operation, u.operation AS undone FROM change c JOIN change u ON u.seq = c.undoes');
    expect(undone).toEqual([{ operation: 'changes.undo', undone: 'projects.edit' }]);
    expect(all(db, 'SELECT ends_on FROM project WHERE reference = \'newham-newday\'')).toEqual([{ ends_on: null }]);
  });
});
