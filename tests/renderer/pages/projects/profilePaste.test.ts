import { expect, test } from 'vitest';
import { placeBlock, type PasteInto } from '../../../../renderer/pages/projects/profile/profilePaste.ts';
import type { ProfileColumn, ProfileRow } from '../../../../renderer/pages/projects/profile/profileRows.ts';
import { parseBlock } from '../../../../shared/domain/block.ts';

const categories = [{ reference: 'staff', name: 'Staff' }, { reference: 'training', name: 'Training' }];
const councils = [{ code: 'luton-borough-council', shortName: 'Luton' }, { code: 'leeds-city-council', shortName: 'Leeds' }];
const columns: readonly ProfileColumn[] = [
  ...['2019-04-01', '2019-07-01', '2019-10-01'].map((quarter): ProfileColumn => ({ id: `q${quarter}`, head: quarter, group: null, quarter })), { id: 'y2019-04-01', head: '2019-20', group: null, year: '2019-04-01' }, { id: 'all', head: 'All', group: null },
];
const row = (category: (typeof categories)[number] | null, council: (typeof councils)[number] | null): ProfileRow => ({ id: `${council?.code} ${category?.reference}`, head: '', kind: 'line', category, council });
const shared: PasteInto = { rows: [row(categories[0]!, councils[0]!), row(categories[1]!, councils[0]!), row(categories[0]!, councils[1]!), row(categories[1]!, councils[1]!), row(null, null)], shown: 2, columns, categories, councils };
const alone: PasteInto = { rows: [row(categories[0]!, null), row(null, null), row(categories[1]!, null)], shown: 2, columns, categories, councils: [] };

const place = (text: string, into: PasteInto = alone, at = { row: 0, column: 0 }) => {
  const placed = placeBlock(parseBlock(text), at, into);
  return placed === null ? null : placed.ok ? placed.value.map(({ row: down, column, text: said }) => `${down}:${column} ${said}`) : placed.problem.message;
};

test('a bare block is left to stand where the ring is', () => {
  expect([place('1\t2\n3\t4\n'), place('12k\n'), place('\t5\n')]).toEqual([null, null, null]);
});

test('a block with heads finds its own columns and rows, leaves sums out, and brings rows that are not on screen', () => {
  expect(place('Cost category\tQ2 2019-20\tApr to Jun 2019\t2019-20\tTotal\nTraining\t1\t2\t3\t3\nStaff\t12k\t\t4\t4\nAll\t9\t9\t9\t9\n')).toEqual(['2:1 1', '2:0 2', '0:1 12k', '0:0 ']);
  expect(place('staff\t7\t8\nNot on a cost category\t9\t1\n', alone, { row: 1, column: 1 })).toEqual(['0:1 7', '0:2 8', '1:1 9', '1:2 1']);
  expect(place('2019-04-01\t2019-10-01\n5\t6\n', alone, { row: 1, column: 0 })).toEqual(['1:0 5', '1:2 6']);
});

test('councils stand in a column of their own, once for their rows, over them, or before the category', () => {
  expect(place('\t\tApr to Jun 2019\nLuton\tStaff\t1\n\tTraining\t2\nAll of Luton\t\t3\nLeeds\tTraining\t4\nNot shared out\tNot on a cost category\t5\n', shared)).toEqual(['0:0 1', '1:0 2', '3:0 4', '4:0 5']);
  expect(place('\tApr to Jun 2019\nLeeds\t\nStaff\t1\nLuton: Training\t2\n', shared)).toEqual(['2:0 1', '1:0 2']);
});

test('what cannot be placed is refused whole, with where and what to do', () => {
  expect(place('\tApr to Jun 2019\tSpring\nStaff\t1\t2\n')).toBe('“Spring” over column 3 of what was copied is no financial quarter. Write it like Apr to Jun 2019 or Q1 2019-20');
  expect(place('\tApr to Jun 2025\nStaff\t1\n')).toBe('“Apr to Jun 2025” is no quarter of this project. Change the project’s dates first, or copy only its own quarters');
  expect(place('\tApr to Jun 2019\tQ1 2019-20\nStaff\t1\t2\n')).toBe('“Q1 2019-20” stands over two columns of what was copied. Keep one of them');
  expect(place('\tApr to Jun 2019\nBiscuits\t1\n')).toBe('“Biscuits” before row 2 of what was copied is no cost category. Write Staff, Training or Not on a cost category');
  expect(place('\tApr to Jun 2019\nStaff\t1\nStaff\t2\n')).toBe('Row 3 of what was copied is the second of its council and cost category. Keep one of the two');
  expect(place('\tApr to Jun 2019\n\t1\n')).toBe('Row 2 of what was copied has amounts and names no cost category. Write it before them');
  expect(place('\tApr to Jun 2019\nStaff\t1\n', shared)).toBe('Row 2 of what was copied names no council. Put the council in a column before the cost category: Luton or Leeds');
  expect(place('Staff\t1\t2\t3\n', alone, { row: 0, column: 1 })).toBe('What was copied has amounts for 3 quarters, and from this cell there are 2. Copy fewer, or copy the row of quarters along');
  expect(place('Apr to Jun 2019\n1\n2\n3\n')).toBe('What was copied is 3 rows, and from this cell there are 2. Copy the cost categories along, or choose a cell further up');
});
