import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grid, pastedRows, readPasted, readTyped } from '../../../shared/domain/moneyTyped.ts';
import { parseMoney } from '../../../shared/domain/money.ts';

describe('F09 an amount typed in a form or grid', () => {
  test.each([
    ['1.02m', 102_000_000, '1.02m is read as £1,020,000'],
    ['£1.2m', 120_000_000, '£1.2m is read as £1,200,000'],
    [' 12k ', 1_200_000, '12k is read as £12,000'],
    ['(1.5k)', -150_000, '(1.5k) is read as −£1,500'],
    ['1,020,000', 102_000_000, null],
    ['0', 0, null],
    ['', null, null],
    [' \u200B', null, null],
  ])('%j is %j: %j', (text, pence, said) => expect(readTyped(text)).toEqual({ ok: true, value: { pence, said } }));

  test('F09 in files the short forms are refused', () => {
    for (const text of ['1.02m', '£1.2m', '12k']) expect(parseMoney(text, { typed: false }).ok).toBe(false);
  });

  test('F09 what has no reading is refused, with the name of the cell', () => {
    expect(readTyped('12abc', 'April to June 2019, forecast')).toEqual({ ok: false, problem: { message: 'April to June 2019, forecast must be an amount of money, like 1,234.50' } });
  });
});

describe('a block from the clipboard', () => {
  test.each([
    ['1\t2\n3\t4', [['1', '2'], ['3', '4']]],
    ['1\t2\r\n3\t4\r\n', [['1', '2'], ['3', '4']]],
    ['5', [['5']]],
    ['5\n', [['5']]],
    ['', [['']]],
    ['\t', [['', '']]],
    ['1\n\n3\n', [['1'], [''], ['3']]],
    ['"a ""b""\n\tc"\t2', [['a "b"\n\tc', '2']]],
    ['a "b"\t2', [['a "b"', '2']]],
  ])('%j', (text, rows) => expect(pastedRows(text)).toEqual(rows));

  test('any block that a spreadsheet writes is read as it was', () => {
    const block = fc.integer({ min: 1, max: 4 }).chain((columns) =>
      fc.array(fc.array(fc.string({ unit: fc.constantFrom(...'01259.,£ -'.split('')), minLength: 1, maxLength: 6 }), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }));
    fc.assert(fc.property(block, (rows) => {
      expect(pastedRows(`${rows.map((row) => row.join('\t')).join('\r\n')}\r\n`)).toEqual(rows);
    }), { numRuns: 1_000 });
  });
});

describe('pasted into a grid', () => {
  const grid: Grid = {
    rows: 4, columns: 2, nameOf: (row, column) => `Quarter ${row + 1}, ${column === 0 ? 'profile' : 'forecast'}`,
    locked: (row, column) => (column === 1 && row === 0 ? 'April to June 2019 has begun, so it cannot be forecast' : null),
  };
  const messages = (text: string, at = { row: 0, column: 0 }) => {
    const read = readPasted(text, grid, at);
    return read.ok ? [] : read.problem.map(({ path, message }) => `${path}: ${message}`);
  };

  test('every cell is read; blanks say nothing', () => {
    const read = readPasted('1,000\t12k\n\t£5.50\n', grid, { row: 1, column: 0 });
    expect(read).toEqual({ ok: true, value: [
      { row: 1, column: 0, pence: 100_000, said: null }, { row: 1, column: 1, pence: 1_200_000, said: '12k is read as £12,000' },
      { row: 2, column: 0, pence: null, said: null }, { row: 2, column: 1, pence: 550, said: null },
    ] });
  });

  test('a block of the wrong shape is refused', () => {
    expect(messages('1\t2\t3')).toEqual(['paste: You pasted 1 row by 3 columns, and there is room for 4 by 2 from here. Copy fewer, or start further up or left']);
    expect(messages('1\n2\n3', { row: 2, column: 1 })).toEqual(['paste: You pasted 3 rows by 1 column, and there is room for 2 by 1 from here. Copy fewer, or start further up or left']);
    expect(messages('1\t2\n3')).toEqual(['paste: Row 2 of what you pasted has 1 cell, and row 1 has 2. Copy a block with the same number in each row']);
  });

  test('a cell that is locked or has no reading is told by name, and nothing is read', () => {
    expect(messages('5\t6\nx\t1.234,56')).toEqual([
      'cells.0.1: April to June 2019 has begun, so it cannot be forecast', 'cells.1.0: Quarter 2, profile must be an amount of money, like 1,234.50',
      'cells.1.1: Quarter 2, forecast must have commas between thousands and a full stop before pence, like 1,234.50',
    ]);
  });
});
