import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportReport } from '../../../../shared/contract/imports.ts';
import { councilLead, evaluator, officer, testFile, type TestFile } from '../../../support/testFile.ts';

const heads = ['measure', 'council_code', 'period_kind', 'period_start', 'numerator', 'denominator', 'shorthand', 'note'];

/** A project of its own with one measure that two councils report. */
async function measured(): Promise<{ readonly file: TestFile; readonly measure: string }> {
  const file = await testFile('practice');
  await file.get('projects.add', { title: 'Imported figures', startsOn: '2017', leads: ['E08000035'], partners: ['E08000032'] });
  const { reference } = await file.get('measures.add', { project: 'imported-figures', indicator: 'cohort_care_entry', basis: 'children', every: 'financial-quarter' });
  return { file, measure: reference };
}

const table = (rows: readonly (readonly string[])[]) => ({ tables: [{ name: 'Pasted', rows: [heads, ...rows].map((row) => [...row]) }] });

describe('tables that are pasted', () => {
  test('are looked through and brought in by one road, with one undo', async () => {
    const { file, measure } = await measured();
    const rows = [[measure, 'E08000035', 'financial-quarter', '2018-04-01', '4', '20', '', 'First'], [measure, 'E08000032', 'financial-quarter', '2018-04-01', '', '', 'c', '']];
    const before = await file.state();
    const looked = await file.get('imports.preview', table(rows));
    expect(looked).toMatchObject({ rows: { read: 2, added: 2 }, faults: [], tables: [{ kind: 'observations' }] });
    expect(await file.state()).toEqual(before);
    const done = await file.ask('imports.apply', table(rows));
    expect(done).toMatchObject({ ok: true, value: { ...looked } });
    const there = (await file.get('observations.list', { measure })).observations;
    expect(there).toMatchObject([{ illustrative: true, recordedBy: expect.stringContaining(officer.name) }, { illustrative: true }]);
    expect(await file.ask('imports.apply', table(rows))).toMatchObject({ ok: true, change: null });
    await file.get('changes.undo', {});
    expect((await file.get('observations.list', { measure })).observations).toEqual([]);
    expect(await file.ask('imports.apply', table(rows))).toMatchObject({ ok: true, change: expect.any(Number) });
  });

  test('are held to the rules of a figure that is recorded', async () => {
    const { file, measure } = await measured();
    const row = (over: Partial<Record<string, string>>): readonly string[] => {
      const base: Record<string, string> = { measure, council_code: 'E08000035', period_kind: 'financial-quarter', period_start: '2018-04-01', numerator: '4', denominator: '20', shorthand: '', note: '' };
      return heads.map((head) => over[head] ?? base[head] ?? '');
    };
    const cases: readonly (readonly [Partial<Record<string, string>>, string, RegExp])[] = [
      [{ numerator: '21' }, 'numerator', /20 or fewer/],
      [{ numerator: '', denominator: '' }, 'numerator', /or say why there is no figure/],
      [{ shorthand: 'c' }, 'shorthand', /not both/],
      [{ shorthand: 'q', numerator: '', denominator: '' }, 'shorthand', /\[c\]/],
      [{ numerator: '1.5' }, 'numerator', /whole number/],
      [{ council_code: 'E06000059', period_start: '2018-07-01' }, 'council_code', /began on 1 April 2019; use E10000009/],
      [{ council_code: 'E08000012' }, 'council_code', /does not take part/],
      [{ council_code: 'E99999999' }, 'council_code', /no council with the code/],
      [{ period_kind: 'month' }, 'period_start', /financial quarter/],
      [{ period_start: '2019-04-01' }, 'period_start', /ends on 30 June 2019/],
      [{ period_start: '2018-04' }, 'period_start', /day/],
    ];
    for (const [over, column, cure] of cases) {
      const { faults } = await file.get('imports.preview', table([row(over)]));
      expect(faults).toMatchObject([{ row: 2, column, message: expect.stringMatching(cure) }]);
      expect(await file.ask('imports.apply', table([row(over)]))).toMatchObject({ ok: false, problem: { kind: 'rejected-rows', where: [{ row: 2, column }] } });
    }
  });

  test('are refused to who may not record, and into the past', async () => {
    const { file, measure } = await measured();
    const rows = table([[measure, 'E08000035', 'financial-quarter', '2018-04-01', '4', '20', '', '']]);
    expect(await file.ask('imports.apply', rows, { as: evaluator })).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    expect(await file.ask('imports.apply', rows, { as: { ...councilLead, organisation: 'Bradford' } })).toMatchObject({ ok: false, problem: { kind: 'rejected-rows', where: [{ row: 2, column: 'council_code' }] } });
    expect(await file.ask('imports.apply', rows, { as: councilLead })).toMatchObject({ ok: true });
    expect(await file.ask('imports.preview', rows, { at: { asAt: { change: 3 } } })).toMatchObject({ ok: false, problem: { kind: 'read-only' } });
    expect(await file.ask('imports.apply', {})).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
  });

  test('F22 the same rows in any order, twice or in parts, are brought in once', async () => {
    const { file, measure } = await measured();
    const quarter = fc.constantFrom('2017-04-01', '2017-07-01', '2017-10-01', '2018-01-01', '2018-04-01');
    const figure = fc.tuple(fc.constantFrom('E08000035', 'E08000032'), quarter, fc.integer({ min: 0, max: 9 })).map(([code, start, n]) => [measure, code, 'financial-quarter', start, String(n), '9', '', '']);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(figure, { selector: (row) => `${row[1]} ${row[3]}`, minLength: 1, maxLength: 10 }), async (rows) => {
        await file.get('imports.apply', table(rows));
        const then = await file.state();
        expect(await file.ask('imports.apply', table(rows))).toMatchObject({ ok: true, change: null });
        expect(await file.ask('imports.apply', table(rows.toReversed()))).toMatchObject({ ok: true, change: null });
        expect(await file.ask('imports.apply', table(rows.slice(0, 1)))).toMatchObject({ ok: true, change: null });
        expect(await file.state()).toEqual(then);
      }),
      { numRuns: 25 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('F22 a fault in row 900 of 1,000 leaves nothing of the others', async () => {
    const { file, measure } = await measured();
    const rows = Array.from({ length: 1000 }, (_, n) => [measure, 'E08000035', 'financial-quarter', '2018-04-01', '1', '2', '', '', `Group ${n}`]);
    rows[898] = [measure, 'E08000035', 'financial-quarter', '2018-04-01', '3', '2', '', '', 'Group 898'];
    const before = await file.state();
    const request = () => ({ tables: [{ name: 'Pasted', rows: [[...heads, 'breakdown'], ...rows] }] });
    expect(await file.ask('imports.apply', request())).toMatchObject({ ok: false, problem: { where: [{ row: 900, column: 'numerator' }] } });
    expect(await file.state()).toEqual(before);
    rows[898] = [measure, 'E08000035', 'financial-quarter', '2018-04-01', '2', '2', '', '', 'Group 898'];
    expect(await file.get('imports.apply', request()) satisfies ImportReport).toMatchObject({ rows: { added: 1000 }, more: { added: 500 } });
  });

  test('History names the table', async () => {
    const { file } = await measured();
    expect(await file.ask('imports.apply', { tables: [{ name: 'Notes', rows: [['project', 'note'], ['imported-figures', 'From a table']] }] })).toMatchObject({ ok: true });
    expect((await file.get('changes.list', { limit: 1 })).changes).toMatchObject([{ title: 'Import', reason: 'Notes' }]);
  });
});
