import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Sink } from '../../../../electron/core/files/atomicFile.ts';
import { moneyCell, numberCell, textCell, writeCsv, type Column } from '../../../../electron/core/files/csv.ts';

interface Row {
  readonly title: string | null;
  readonly pence: number | null;
  readonly value: number | null;
  readonly illustrative: 0 | 1;
}

const columns: readonly Column<Row>[] = [
  { name: 'title', kind: 'text', value: (row) => row.title },
  { name: 'awarded_gbp', kind: 'money', value: (row) => row.pence },
  { name: 'value', kind: 'number', value: (row) => row.value },
  { name: 'illustrative', kind: 'flag', value: (row) => row.illustrative },
];

async function written(rows: readonly Row[]): Promise<string> {
  let text = '';
  const sink: Sink = { write: async (more) => void (text += more) };
  await writeCsv(sink, columns, rows);
  return text;
}

describe('CSV for people', () => {
  test('is UTF-8 with a byte order mark, CRLF and one header row, with blanks for what is not known', async () => {
    expect(await written([{ title: 'Family Valued, Leeds', pence: 485_000_050, value: 62.5, illustrative: 1 }, { title: null, pence: null, value: null, illustrative: 0 }]))
      .toBe('\uFEFFtitle,awarded_gbp,value,illustrative\r\n"Family Valued, Leeds",4850000.50,62.5,yes\r\n,,,no\r\n');
  });

  test('O01 guards text that a spreadsheet would run, and leaves numbers alone', async () => {
    expect(['=1+1', '+44', '-5', '@x', '\tx', '\rx'].map(textCell)).toEqual(["'=1+1", "'+44", "'-5", "'@x", "'\tx", '"\'\rx"']);
    expect(await written([{ title: '=A1', pence: -500, value: -3, illustrative: 0 }])).toContain("\r\n'=A1,-5.00,-3,no\r\n");
  });

  test('O01 what was guarded can be read back as it was', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.constantFrom("'=x", "''", '=', 'a"b', 'line\nbreak', '£ é')), { minLength: 1 }), async (titles) => {
      const text = await written(titles.map((title) => ({ title, pence: null, value: null, illustrative: 0 as const })));
      const cells = Papa.parse<string[]>(text.slice(1), { newline: '\r\n' }).data.slice(1, -1).map((row) => row[0] ?? '');
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(cells.map((cell) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell))).toEqual(titles);
    }), { numRuns: 200 });
  });

  test('writes pounds by whole numbers', () => {
    expect([0, 5, 99, 100, 123_456, -5, -100_005].map(moneyCell)).toEqual(['0.00', '0.05', '0.99', '1.00', '1234.56', '-0.05', '-1000.05']);
  });

  test('writes plain numbers: no exponent, no minus nought', () => {
    expect([0, -0, 1e-7, 1.5e21, 0.1, -2.25].map(numberCell)).toEqual(['0', '0', '0.0000001', '1500000000000000000000', '0.1', '-2.25']);
  });
});
