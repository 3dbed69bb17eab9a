import { describe, expect, test } from 'vitest';
import { parseBlock } from '../../../shared/domain/block.ts';
import { groupsOf, nextCell, sheetAct, sheetCopy, writesOf } from '../../../renderer/components/table/sheetModel.ts';

const size = { rows: 4, columns: 3, page: 2 };
const here = { row: 1, column: 1 };
const press = (key: string, how: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean; readonly altKey?: boolean; readonly metaKey?: boolean } = {}) =>
  sheetAct({ key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...how }, here, size);

describe('keys of a sheet', () => {
  test('walk as in a spreadsheet, and never into the heads', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'move', to: { row: 2, column: 1 }, extend: false });
    expect(press('End', { ctrlKey: true })).toEqual({ kind: 'move', to: { row: 3, column: 2 }, extend: false });
    expect(press('Home', { shiftKey: true })).toEqual({ kind: 'move', to: { row: 1, column: 0 }, extend: true });
    expect(press('PageUp')).toMatchObject({ to: { row: 0, column: 1 } });
    expect(sheetAct({ key: 'ArrowUp', ctrlKey: false, shiftKey: false, altKey: false, metaKey: false }, { row: 0, column: 0 }, size)).toMatchObject({ to: { row: 0, column: 0 } });
  });

  test('open a cell, empty it, or begin to type in it', () => {
    expect(press('F2')).toEqual({ kind: 'edit' });
    expect(press('Enter')).toEqual({ kind: 'edit' });
    expect(press('8')).toEqual({ kind: 'type', text: '8' });
    expect(press('[')).toEqual({ kind: 'type', text: '[' });
    expect(press('Delete')).toEqual({ kind: 'empty' });
    expect(press('z', { ctrlKey: true })).toEqual({ kind: 'step back' });
  });

  test('leave Tab, Ctrl+Enter and other shortcuts to the page', () => {
    for (const [key, how] of [['Tab', {}], ['Enter', { ctrlKey: true }], ['s', { ctrlKey: true }], ['v', { ctrlKey: true }], ['ArrowLeft', { altKey: true }], [' ', {}], ['F6', {}]] as const) expect(press(key, how)).toBeNull();
  });

  test('Tab goes on to the next cell after an edit, and out at the end', () => {
    expect(nextCell({ row: 1, column: 2 }, 'Tab', size)).toEqual({ row: 2, column: 0 });
    expect(nextCell({ row: 1, column: 0 }, 'Shift+Tab', size)).toEqual({ row: 0, column: 2 });
    expect(nextCell({ row: 3, column: 2 }, 'Tab', size)).toBeNull();
    expect(nextCell({ row: 3, column: 2 }, 'Enter', size)).toEqual({ row: 3, column: 2 });
  });
});

describe('a block in a sheet', () => {
  test('stands from the corner of what is chosen; one cell fills it', () => {
    const chosen = { top: 1, bottom: 2, left: 0, right: 1 };
    expect(writesOf([['1', '2', '3']], chosen)).toEqual([{ row: 1, column: 0, text: '1' }, { row: 1, column: 1, text: '2' }, { row: 1, column: 2, text: '3' }]);
    expect(writesOf([['x']], chosen)).toHaveLength(4);
  });

  test('that is copied out is the block that was pasted in', () => {
    const cells = [['8', '71', '-4'], ['[x]', 'two\nlines', ''], ['=1+1', '0.5', '12%']];
    const copied = sheetCopy({ top: 0, bottom: 2, left: 0, right: 2 }, (row, column) => cells[row]?.[column] ?? '');
    expect(parseBlock(copied)).toEqual([['8', '71', '-4'], ['[x]', 'two\nlines', ''], ["'=1+1", '0.5', '12%']]);
  });

  test('columns of one council stand under one head', () => {
    const column = (id: string, group: string | null) => ({ id, head: id, group });
    expect(groupsOf([column('a', 'Luton'), column('b', 'Luton'), column('c', 'Leeds')])).toEqual([{ group: 'Luton', span: 2 }, { group: 'Leeds', span: 1 }]);
  });
});
