import { expect, test } from 'vitest';
import { migrations } from '../../../../../electron/core/db/migrations/index.ts';
import { ledger } from '../../../../../electron/core/db/migrations/0004-ledger.ts';
import { expectAdded, expectOldKept, withAnAward } from './migrationFixture.ts';

const before = migrations.filter(({ version }) => version < ledger.version);

test('the ledger adds its tables, each with a twin, and an older file keeps every state and every seal', async () => {
  expectAdded(before, ledger, ['ledger_column', 'ledger_extract', 'ledger_match', 'ledger_row', 'ledger_undone']);
  await expectOldKept(before, ledger, 'ledger_row');
});

const filled = (): ReturnType<typeof withAnAward> => withAnAward([...before, ledger], `
    PRAGMA foreign_keys = OFF;
    INSERT INTO ledger_extract (id, name, covers_from, covers_to, changed_in) VALUES ('e', 'May', '2019-05-01', '2019-05-31', 1);
    INSERT INTO ledger_row (id, extract_id, identity, line, dated, pence, payee, reference, document, changed_in) VALUES ('r', 'e', 'one', 2, '2019-05-02', 100, 'Leeds', '', '', 1);
    INSERT INTO ledger_match (id, row_id, payment_id, reasons, made_by, changed_in) VALUES ('m', 'r', 'p', 'amount', 'rule', 1)`);

const row = (values: string): string => `INSERT INTO ledger_row (id, extract_id, identity, line, dated, pence, payee, reference, document, changed_in) VALUES ('s', 'e', ${values}, 1)`;

test.for([
  ['an extract that ends before it begins', "INSERT INTO ledger_extract (id, name, covers_from, covers_to, changed_in) VALUES ('f', 'x', '2019-05-02', '2019-05-01', 1)", 'CHECK'],
  ['one line kept twice', row("'one', 3, '2019-05-02', 100, 'Leeds', '', ''"), 'UNIQUE'],
  ['a row paid to nobody', row("'two', 3, '2019-05-02', 100, ' ', '', ''"), 'CHECK'],
  ['a second match of one row', "INSERT INTO ledger_match (id, row_id, payment_id, reasons, made_by, changed_in) VALUES ('n', 'r', 'q', '', 'person', 1)", 'UNIQUE'],
  ['a second match of one payment', "INSERT INTO ledger_match (id, row_id, payment_id, reasons, made_by, changed_in) VALUES ('n', 's', 'p', '', 'person', 1)", 'UNIQUE'],
  ['a match to nothing', "INSERT INTO ledger_match (id, row_id, reasons, made_by, changed_in) VALUES ('n', 's', '', 'person', 1)", 'CHECK'],
  ['an undone match of a payment and a refund', "INSERT INTO ledger_undone (id, row_id, payment_id, money_back_id, changed_in) VALUES ('n', 'r', 'p', 'b', 1)", 'CHECK'],
  ['a column for nothing known', "INSERT INTO ledger_column (id, heads, field, head, changed_in) VALUES ('n', 'A, B', 'colour', 'A', 1)", 'CHECK'],
] as const)('the ledger refuses %s', ([, sql, why]) => {
  expect(() => filled().exec(sql)).toThrow(why);
});
