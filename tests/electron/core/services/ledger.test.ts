import { describe, expect, test } from 'vitest';
import type { TieOutShown } from '../../../../shared/contract/ledger.ts';
import { disagreementKinds } from '../../../../shared/domain/ledger.ts';
import { plantLedger } from '../../../support/ledgerProgramme.ts';
import { councilLead, evaluator, testFile, type TestFile } from '../../../support/testFile.ts';

const rowsOf = (csv: string): readonly string[][] => csv.trimEnd().split('\r\n').map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)|([^,]*)(?:,|$)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(0, 6));
const seen = ({ disagreements }: TieOutShown) => disagreements.map(({ kind, row, payment }) => `${kind} ${row?.row ?? '-'} ${payment === null ? '-' : `${payment.project.reference} ${payment.number}`}`).toSorted();
const table = (csv: string, name = 'ledger.csv') => ({ table: { name, rows: rowsOf(csv).map((cells) => [...cells]) } });

/** A file with five hundred payments, and its extract. */
async function ledgerFile() {
  const tracker = await testFile('portfolio');
  return { tracker, ...(await plantLedger(tracker.file)) };
}

describe('a ledger of five hundred lines with twelve planted disagreements', () => {
  test('shows exactly those twelve, before and after it is read again', async () => {
    const { tracker, csv, lines, planted, payments } = await ledgerFile();
    expect([lines, payments, planted.length]).toEqual([500, 498, 12]);
    expect(disagreementKinds.map((kind) => planted.filter((each) => each.kind === kind).length)).toEqual([2, 2, 2, 2, 2, 2]);
    const empty = await tracker.get('ledger.tieOut', {});
    expect(empty).toEqual({ extracts: [], rows: 0, payments: 0, agreed: 0, disagreements: [], ambiguous: [], agreeing: [] });
    const request = table(csv);
    const looked = await tracker.get('ledger.preview', request);
    expect(looked).toMatchObject({ name: 'ledger.csv', from: 'guessed', columns: { date: 'Posting date', payee: 'Supplier name', amount: 'Amount', reference: 'Description', document: 'Document number' }, rows: 500, fresh: 500, issues: [] });
    const began = await tracker.file.lastChange();
    const read = await tracker.ask('ledger.read', request);
    expect(read).toMatchObject({ ok: true, change: began + 1, value: { rows: 500, added: 500, matched: 490, message: '500 rows read from ledger.csv' } });
    const tied = await tracker.get('ledger.tieOut', { agreeing: true });
    const want = planted.map(({ kind, row, payment }) => `${kind} ${row ?? '-'} ${payment === null ? '-' : `${payment.project} ${payment.number}`}`).toSorted();
    expect(seen(tied)).toEqual(want);
    expect([tied.rows, tied.ambiguous, tied.agreed, tied.agreeing.length]).toEqual([500, [], 490, 490]);

    const state = await tracker.state();
    expect(await tracker.ask('ledger.read', request)).toMatchObject({ ok: true, change: null, value: { added: 0, message: 'Every row of ledger.csv was read before: nothing has changed' } });
    expect(await tracker.ask('ledger.read', table(csv, 'The same again.csv'))).toMatchObject({ ok: true, change: null });
    expect(await tracker.state()).toEqual(state);
    expect((await tracker.get('ledger.preview', request))).toMatchObject({ from: 'remembered', fresh: 0 });

    await tracker.get('changes.undo', {});
    expect(await tracker.get('ledger.tieOut', {})).toEqual(empty);
    expect(seen(await tracker.get('ledger.tieOut', {}, { at: { asAt: { change: began + 1 } } }))).toEqual(want);
    expect(await tracker.ask('ledger.read', request)).toMatchObject({ ok: true, value: { added: 500 } });
  });
});

/** The first rows that say this. */
const small = (...rows: readonly (readonly string[])[]) => ({ table: { name: 'ledger.csv', rows: [['Date', 'Payee', 'Amount', 'Reference'], ...rows.map((cells) => [...cells])] } });
const pay = async (tracker: TestFile, dueOn: string, pence: number) => {
  const { payments } = await tracker.get('payments.plan', { project: 'leeds-family-valued', kind: 'instalment', instrumentReference: '31/77', instalments: [{ dueOn, pence }] });
  const { id, changedIn } = payments[0] ?? { id: '', changedIn: 0 };
  const proposed = await tracker.get('payments.propose', { id, changedIn });
  const approved = await tracker.get('payments.approve', { id, changedIn: proposed.changedIn, samePersonReason: 'Alone' });
  return tracker.get('payments.markPaid', { id, changedIn: approved.changedIn, on: '2026-06-04' });
};
const today = ['04/06/2026', 'LEEDS CITY COUNCIL', '1,000.00', '31/77'] as const;

describe('a person decides what the rule cannot', () => {
  test('which of two payments a row is; and takes it back, which is remembered', async () => {
    const tracker = await testFile('portfolio');
    await tracker.get('funding.keep', { project: 'leeds-family-valued', what: 'payments', from: '2026-06-01' });
    const [one, two] = [await pay(tracker, '2026-06-10', 100_000), await pay(tracker, '2026-06-11', 100_000)];
    await tracker.get('ledger.read', small(today));
    const { ambiguous: [choice], disagreements, agreed } = await tracker.get('ledger.tieOut', {});
    expect(choice?.message).toMatch(/^Row 2 matches Payment 1 of .* and Payment 2 of .* equally well\. Select which is which$/);
    expect([disagreements, agreed, choice?.payments.map(({ id }) => id).toSorted()]).toEqual([[], 0, [one.id, two.id].toSorted()]);
    const row = choice?.rows[0]?.id ?? '';
    const began = await tracker.file.lastChange();
    expect(await tracker.get('ledger.match', { row, payment: two.id })).toMatchObject({ by: 'person', payment: { number: 2 }, reasons: ['shared reference', 'amount', 'payee', 'same day'] });
    expect(await tracker.ask('ledger.match', { row, payment: two.id })).toMatchObject({ ok: true, change: null });
    expect(await tracker.ask('ledger.match', { row, payment: one.id })).toMatchObject({ ok: false, problem: { kind: 'conflict', message: expect.stringMatching(/^Row 2 is matched to Payment 2 of .* already\. Undo that match first$/) } });
    expect(await tracker.get('ledger.tieOut', { agreeing: true })).toMatchObject({ agreed: 1, ambiguous: [], agreeing: [{ by: 'person', payment: { id: two.id } }], disagreements: [{ kind: 'missing there', payment: { id: one.id } }] });
    await tracker.get('ledger.undoMatch', { row, payment: two.id });
    expect(await tracker.get('ledger.tieOut', { agreeing: true })).toMatchObject({ agreed: 1, agreeing: [{ by: 'rule', payment: { id: one.id } }], disagreements: [{ kind: 'missing there', payment: { id: two.id } }] });
    expect(await tracker.ask('ledger.undoMatch', { row, payment: two.id })).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    await tracker.get('ledger.undoMatch', { row, payment: one.id });
    expect((await tracker.get('ledger.tieOut', {})).disagreements.map(({ kind }) => kind)).toEqual(['missing here', 'missing there', 'missing there']);
    await tracker.get('ledger.match', { row, payment: one.id });
    expect(await tracker.get('ledger.tieOut', {}, { at: { asAt: { change: began } } })).toMatchObject({ agreed: 0, ambiguous: [{ payments: { length: 2 } }] });
    for (let change = await tracker.file.lastChange(); change > began; change -= 1) await tracker.get('changes.undo', { change });
    expect((await tracker.get('ledger.tieOut', {})).ambiguous).toHaveLength(1);
  });

  test('rows of payments not marked as paid say so; refunds are rows below nought', async () => {
    const tracker = await testFile('practice');
    const before = await tracker.get('ledger.tieOut', {});
    expect(before.extracts).toMatchObject([{ name: 'Ledger 2018-19.csv', rows: 12, illustrative: true }]);
    expect(before.disagreements.filter(({ row }) => row !== null).map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      expect.stringMatching(/^amount: Payment 2 of .* is £1,300,000 here and £1,250,000 in the ledger$/), 'missing here: Row 12, £4,180 to ROOM BOOKINGS (PRACTICE) on 20 November 2018, has no payment here',
    ]);
    expect(before.disagreements.filter(({ payment }) => payment?.project.reference === 'newham-newday')).toMatchObject([{ kind: 'missing there', payment: { number: 2 } }]);
    await tracker.get('ledger.read', small(['17/05/2019', 'City of Bradford Metropolitan District Council', '760000', '']));
    const tied = await tracker.get('ledger.tieOut', { agreeing: true });
    expect(tied.agreeing.find(({ payment }) => payment.kind === 'refund')).toMatchObject({ payment: { name: expect.stringContaining('Refund of payment 2 of'), pence: -18_400_000 }, reasons: ['shared reference', 'amount', 'payee', 'near day'] });
    expect(tied.disagreements.find(({ row }) => row?.pence === 76_000_000)?.hint).toMatch(/^Payment 3 of .*, due on 17 May 2019, is proposed here and not marked as paid$/);
    expect(await tracker.read((db) => db.selectFrom('ledger_row').select('illustrative').distinct().execute())).toEqual([{ illustrative: 1 }]);
  });
});

describe('what cannot be read', () => {
  test('is said at its cell or column, and nothing is written', async () => {
    const tracker = await testFile('portfolio');
    const began = await tracker.state();
    const cells = small(['31/02/2019', 'Leeds', '12.00', ''], ['01/03/2019', '', '12k', ''], ['01/03/2019', 'Leeds', '12.00', '']);
    const wrong = [{ row: 2, column: 'Date' }, { row: 3, column: 'Amount' }, { row: 3, column: 'Payee' }];
    expect((await tracker.get('ledger.preview', cells)).sample.map(({ row, issues }) => [row, issues.length])).toEqual([[2, 1], [3, 2], [4, 0]]);
    expect(await tracker.get('ledger.preview', cells)).toMatchObject({ fresh: null, covers: null, issues: wrong, moreIssues: 0 });
    expect(await tracker.ask('ledger.read', cells)).toMatchObject({ ok: false, problem: { kind: 'rejected-rows', message: 'Nothing was read: there are 3 things to put right', where: wrong } });
    const strange = { table: { name: 'x.csv', rows: [['Report of payments'], ['When', 'Whom', 'How much'], ['01/03/2019', 'Leeds', '12.00']] } };
    expect((await tracker.get('ledger.preview', strange)).issues.map(({ path: at }) => at)).toEqual(['columns.date', 'columns.payee', 'columns.amount']);
    expect(await tracker.ask('ledger.read', strange)).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'columns.date', message: 'Select the column that holds the date' }, {}, {}] } });
    for (const rows of [[], [['A', 'B']], [['Date', 'Payee', 'Amount']]]) expect(await tracker.ask('ledger.read', { table: { name: 'x.csv', rows } })).toMatchObject({ ok: false });
    expect(await tracker.ask('ledger.read', {})).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'upload' }] } });
    for (const as of [councilLead, evaluator]) for (const operation of ['ledger.read', 'ledger.preview'] as const) expect(await tracker.ask(operation, small(today), { as })).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    expect(await tracker.ask('ledger.preview', small(today), { at: { asAt: { change: 1 } } })).toMatchObject({ ok: false, problem: { kind: 'read-only' } });
    expect(await tracker.state()).toEqual(began);
    const columns = { date: 'When', payee: 'Whom', amount: 'How much' };
    expect(await tracker.get('ledger.read', { ...strange, columns })).toMatchObject({ added: 1 });
    expect(await tracker.get('ledger.preview', strange)).toMatchObject({ from: 'remembered', columns, fresh: 0, issues: [] });
  });
});
