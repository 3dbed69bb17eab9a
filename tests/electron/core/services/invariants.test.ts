import { describe, expect, test } from 'vitest';
import type { Tx } from '../../../../electron/core/db/database.ts';
import { checkTouched } from '../../../../electron/core/services/invariants.ts';
import { conflict } from '../../../../shared/domain/problem.ts';
import { fail } from '../../../../shared/domain/result.ts';
import { officer, testFile, type TestFile } from '../../../support/testFile.ts';

/** What the checks find after some writing that no service would do; it is undone again. */
async function found(tracker: TestFile, work: (tx: Tx) => Promise<unknown>): Promise<readonly (string | undefined)[]> {
  let paths: readonly (string | undefined)[] = [];
  await tracker.file.write({ actor: officer, operation: 'test', at: '2026-06-04T10:00:00.000Z' }, async (tx) => {
    await work(tx);
    paths = (await checkTouched(tx)).map(({ path }) => path);
    return fail(conflict('Only a test'));
  });
  return paths;
}

const project = (tx: Tx, set: object) => tx.updateTable('project').set({ ...set, changed_in: tx.change }).where('reference', '=', 'leeds-family-valued').execute();

describe('after any change', () => {
  test('nothing is found where all is in order, in either sample', async () => {
    for (const sample of ['portfolio', 'practice'] as const) {
      const tracker = await testFile(sample);
      expect(await found(tracker, async (tx) => {
        for (const table of ['project', 'participation', 'award_figure', 'programme_fact', 'round', 'observation'] as const) {
          await tx.updateTable(table).set({ changed_in: tx.change }).execute();
        }
      })).toEqual([]);
    }
  });

  test('a project that ends before it starts is found', async () => {
    expect(await found(await testFile(), (tx) => project(tx, { starts_on: '2017', ends_on: '2016' }))).toEqual(['endsOn']);
  });

  test('a project with an empty reference is found', async () => {
    expect(await found(await testFile(), (tx) => project(tx, { reference: '' }))).toEqual(['reference']);
  });

  test('two leads, and a council under another’s code, are found', async () => {
    const tracker = await testFile();
    expect(await found(tracker, (tx) => tx.updateTable('participation').set({ role: 'lead', council_code: 'E10000015', changed_in: tx.change })
      .where('council_code', '=', 'E06000032').execute())).toContain('organisation');
    expect(await found(tracker, (tx) => tx.updateTable('participation').set({ role: 'lead', changed_in: tx.change }).where('council_code', '=', 'E06000032').execute())).toEqual(['role']);
  });

  test('dates of taking part out of order are found', async () => {
    expect(await found(await testFile(), (tx) => tx.updateTable('participation').set({ joined_on: '2018', left_on: '2017', changed_in: tx.change })
      .where('council_code', '=', 'E06000032').execute())).toEqual(['leftOn']);
  });

  test('an adopted award figure without an amount is found', async () => {
    expect(await found(await testFile(), async (tx) => {
      const { id } = await tx.selectFrom('award_figure').select('id').where('adopted', '=', 1).orderBy('id').executeTakeFirstOrThrow();
      await tx.updateTable('award_figure').set({ amount_pence: null, changed_in: tx.change }).where('id', '=', id).execute();
    })).toEqual(['pence']);
  });

  test('a percentage of more than everybody, or under a code nobody has, is found', async () => {
    const tracker = await testFile('practice');
    const first = (tx: Tx) => tx.selectFrom('observation').innerJoin('measure', 'measure.id', 'observation.measure_id').innerJoin('indicator', 'indicator.id', 'measure.indicator_id')
      .select('observation.id').where('indicator.kind', '=', 'percentage').where('observation.denominator', 'is not', null).where('observation.council_code', 'is not', null)
      .orderBy('observation.id').executeTakeFirstOrThrow();
    const set = async (tx: Tx, fields: object) => tx.updateTable('observation').set({ ...fields, changed_in: tx.change }).where('id', '=', (await first(tx)).id).execute();
    expect(await found(tracker, (tx) => set(tx, { numerator: 1_000_000 }))).toEqual(['numerator']);
    expect(await found(tracker, (tx) => set(tx, { council_code: 'E99999999' }))).toEqual(['council']);
  });
});
