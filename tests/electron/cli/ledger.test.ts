import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TieOutShown } from '../../../shared/contract/ledger.ts';
import { copySample } from '../../support/samples.ts';
import { councilLead } from '../../support/testFile.ts';
import { aCommandLine, copyOf, hashOf, json, type Ended } from './commandFixture.ts';
import { report } from './importFixture.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'igt-ledger-'));
  await copySample('portfolio', path.join(folder, 'portfolio.igt'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: readonly string[]): Promise<Ended> => aCommandLine({ dataDir: folder })(...words);
const aFile = (): string => copyOf(path.join(folder, 'portfolio.igt'));

let nth = 0;
function extract(content: string | Uint8Array, name = `ledger ${(nth += 1)}.csv`): string {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
}

const read = (file: string, ledger: string, ...more: readonly string[]): Promise<Ended> => run('import', file, ledger, '--kind', 'ledger', '--json', ...more);
const tieOut = async (file: string): Promise<TieOutShown> => json(await run('ask', file, 'ledger.tieOut', '{"agreeing": true}', '--json')) as TieOutShown;
const heads = 'Posting date,Supplier,Amount,Description';
const faults = (ended: Ended): readonly string[] => report(ended).faults.map(({ row, column, message }) => `${row ?? '-'} ${column ?? '-'}: ${message}`);
const notes = (ended: Ended): readonly string[] => report(ended).notes.map(({ row, message }) => `${row ?? '-'} ${message}`);

describe('import FILE LEDGER --kind ledger', () => {
  test('reads what spreadsheets and finance systems write: a mark of UTF-8, semicolons, quoted line breaks, brackets, CR', async () => {
    const file = aFile();
    const ledger = extract(`\uFEFF${heads.replaceAll(',', ';')}\r\n03/04/2019;"Leeds City\r\nCouncil";"(1,200.00)";"Refund; part"\r\n13.04.2019;Wigan Council;1,200.00 CR;\r\n14-Apr-2019;Wigan Council;99.50DR;\r\n15/4/2019;Wigan Council;300.25-;\r\n;;;\r\n`);
    const looked = await read(file, ledger, '--dry-run');
    expect(report(looked)).toMatchObject({ tables: [{ kind: 'ledger', read: 4, added: 4, changed: 0, unchanged: 0 }], changes: [], faults: [] });
    expect(report(looked).added.map(({ row, what }) => `${row} ${what}`)).toEqual([
      '2 −£1,200 to Leeds City Council on 3 April 2019', '3 −£1,200 to Wigan Council on 13 April 2019', '4 £99.50 to Wigan Council on 14 April 2019', '5 −£300.25 to Wigan Council on 15 April 2019',
    ]);
    expect(notes(looked)).toContain('2 03/04/2019 is read day first, as 3 April 2019');
    expect(notes(looked)).toContain('- It covers 3 April 2019 to 15 April 2019: payments made here on those days should be in it');
    const done = await read(file, ledger);
    expect([done.exit, report(done).change, report(done).rows.added]).toEqual([0, 3, 4]);
    expect(notes(done)).toContain('- None of the new rows agrees in all with a payment here');
    expect((await tieOut(file)).disagreements.map(({ row }) => [row?.date, row?.pence, row?.payee])).toEqual([['2019-04-03', -120_000, 'Leeds City Council'], ['2019-04-13', -120_000, 'Wigan Council'], ['2019-04-14', 9_950, 'Wigan Council'], ['2019-04-15', -30_025, 'Wigan Council']]);

    const before = hashOf(file);
    const again = await read(file, ledger);
    expect([again.exit, report(again).change, report(again).rows]).toEqual([0, null, { read: 4, added: 0, changed: 0, unchanged: 4 }]);
    expect((await run('import', file, ledger, '--kind', 'ledger')).out).toMatch(/4 rows read: 0 to add, 0 to change, 4 as they are\.[^]*Nothing had to change\.\n$/);
    expect(hashOf(file)).toBe(before);
  });

  test('says every cell that cannot be read, and writes nothing', async () => {
    const file = aFile();
    const before = hashOf(file);
    const ledger = extract(`${heads}\n31/02/2019,Leeds,12.00,\n01/03/2019,Leeds,,\n01/03/2019,,12k,\n03/2019,Leeds,-5.00CR,\n01/03/2019,Leeds,"1.200,00",\n`);
    const wanted = [
      '2 Posting date: Posting date must be a real date', '3 Amount: Enter amount', '4 Amount: Amount must be written in full, like 1,020,000', '4 Supplier: Enter who was paid',
      '5 Amount: Amount has a sign before the amount and CR behind it. Leave one', '5 Posting date: Posting date must include a day', '6 Amount: Amount must have commas between thousands and a full stop before pence, like 1,234.50',
    ];
    const looked = await read(file, ledger, '--dry-run');
    expect([looked.exit, faults(looked)]).toEqual([1, wanted]);
    const done = await run('import', file, ledger, '--kind', 'ledger');
    expect([done.exit, done.out]).toEqual([1, '']);
    expect(done.err).toContain('Nothing was read: there are 7 things to put right\n  row 2, column Posting date: Posting date must be a real date\n');
    expect(hashOf(file)).toBe(before);
  });

  test('keeps two lines that say the same, tells of them, and knows both again in the next extract', async () => {
    const file = aFile();
    const line = '01/05/2019,Leeds,12.00,Invoice 7';
    const done = await read(file, extract(`${heads}\n${line}\n${line}\n`));
    expect(report(done).rows).toMatchObject({ read: 2, added: 2 });
    expect(notes(done)).toContain('3 This row says the same as row 2. Both are kept, because a ledger may hold two alike: look whether one is a copy');
    expect(report(await read(file, extract(`${heads}\n${line}\n02/05/2019,Leeds,12.00,Invoice 8\n${line}\n`))).rows).toMatchObject({ read: 3, added: 1, unchanged: 2 });
  });

  test('asks for columns it cannot tell, is told them once, and remembers', async () => {
    const file = aFile();
    const ledger = extract('Report of payments\n\nWhen;Whom;How much\n13/03/2019;Leeds;12,000.00\n');
    const asked = '“NAME” has the columns When, Whom and How much. Select the column that holds the date. Select the column that holds who was paid. Select the column that holds the amount. Name them once, like --columns \'{"date": "Posting date", "payee": "Supplier", "amount": "Amount"}\'; the next extract with these heads needs no telling'.replace('NAME', path.basename(ledger));
    const looked = await read(file, ledger, '--dry-run');
    expect([looked.exit, faults(looked)]).toEqual([1, [`- -: ${asked}`]]);
    const refused = await run('import', file, ledger, '--kind', 'ledger');
    expect([refused.exit, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain(asked);
    const told = await read(file, ledger, '--columns', '{"date": "When", "payee": "Whom", "amount": "How much"}');
    expect(report(told)).toMatchObject({ change: 3, rows: { added: 1 }, added: [{ row: 4, what: '£12,000 to Leeds on 13 March 2019' }] });
    expect(report(await read(file, extract('When;Whom;How much\n14/03/2019;Leeds;12,000.00\n')))).toMatchObject({ change: 4, rows: { added: 1 } });
  });

  test('keeps the days it was drawn for, which are news even where every row was read', async () => {
    const file = aFile();
    const ledger = extract(`${heads}\n13/04/2018,Leeds,12.00,\n`);
    expect(report(await read(file, ledger))).toMatchObject({ change: 3 });
    const year = ['--from', '2018-04-14', '--to', '2019-03-31'] as const;
    const looked = await read(file, ledger, ...year, '--dry-run');
    expect(notes(looked)).toEqual(['- It covers 14 April 2018 to 31 March 2019: payments made here on those days should be in it', '2 This row is of 13 April 2018, outside the days that the extract covers']);
    expect(report(await read(file, ledger, ...year))).toMatchObject({ change: 4, rows: { added: 0 } });
    expect(report(await read(file, ledger, '--from', '2018-04-13', '--to', '2019-03-31'))).toMatchObject({ change: null });
    expect((await tieOut(file)).extracts).toMatchObject([{ from: '2018-04-14', to: '2019-03-31', rows: 0 }, { from: '2018-04-13', to: '2018-04-13', rows: 1 }]);
  });

  test('refuses what is no extract with a sentence, and what was not meant with exit code 2', async () => {
    const file = aFile();
    const before = hashOf(file);
    const bytes = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3) + 127) % 256);
    const refusals = await Promise.all([
      ['', /“.*” is empty\./], [`${heads}\n`, /This extract holds no rows below its heads/], ['nothing here\n', /holds no table: a ledger extract needs a row of heads/],
      [bytes, /holds no text and is not a CSV file/], [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, ...bytes]), /holds no text and is not a CSV file/], [Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]), /is a workbook or a document and not a CSV file/],
    ].map(async ([content, wanted]) => {
      const ended = await run('import', file, extract(content as string), '--kind', 'ledger');
      return [ended.exit, ended.out, (wanted as RegExp).test(ended.err) ? 'said' : ended.err];
    }));
    expect(refusals).toEqual(refusals.map(() => [1, '', 'said']));
    expect((await run('import', file, folder, '--kind', 'ledger')).err).toMatch(/is a folder\. Choose a file\./);
    const ledger = extract(`${heads}\n13/04/2018,Leeds,12.00,\n`);
    expect(await run('import', file, ledger, '--kind', 'ledger', '--as', JSON.stringify(councilLead))).toMatchObject({ exit: 1, err: expect.stringContaining('programme officer') });
    expect(await run('import', file, ledger)).toMatchObject({ exit: 1, err: expect.stringContaining('Read it on the page Ledger tie-out, or at the command with --kind ledger') });
    for (const words of [['--from', '2018-04-01'], ['--from', 'April', '--to', '2018-05-01'], ['--from', '2018-05-02', '--to', '2018-05-01'], ['--columns', 'Date'], ['--columns', '{"when": "Date"}'], ['--columns', '{"date": 3}']]) {
      expect([words, (await run('import', file, ledger, '--kind', 'ledger', ...words)).exit]).toEqual([words, 2]);
    }
    expect(await run('import', file, ledger, '--from', '2018-04-01', '--to', '2018-05-01')).toMatchObject({ exit: 2, err: expect.stringContaining('--from goes with --kind ledger') });
    expect(hashOf(file)).toBe(before);
  });

  test('looks through fifty thousand rows', async () => {
    const file = aFile();
    const rows = Array.from({ length: 50_000 }, (_, at) => `${String(at % 28 + 1).padStart(2, '0')}/${String(at % 12 + 1).padStart(2, '0')}/2018,Payee ${at % 900},${1000 + at}.50,Invoice ${at}`);
    const ledger = extract(`${heads}\n${rows.join('\n')}\n`);
    const looked = report(await read(file, ledger, '--dry-run'));
    expect(looked).toMatchObject({ rows: { read: 50_000, added: 50_000 }, faults: [], more: { added: 49_800 } });
    expect(looked.added).toHaveLength(200);
  });
});
