import { describe, expect, test } from 'vitest';
import { moveInGrid, nextSort, sortInWords, sortRows } from '../../../renderer/components/table/tableModel.ts';

interface Row { readonly name: string; readonly awarded: number | null }
const rows: readonly Row[] = [{ name: 'Éveil 10', awarded: 300 }, { name: 'eveil 9', awarded: null }, { name: 'Pause', awarded: 20 }, { name: 'Alder', awarded: null }, { name: 'Beech', awarded: 100 }];
const columns = [{ id: 'name', sortBy: (row: Row) => row.name }, { id: 'awarded', sortBy: (row: Row) => row.awarded }, { id: 'plain' }];
const names = (sorted: readonly Row[]): readonly string[] => sorted.map(({ name }) => name);

describe('sorting', () => {
  test('goes by value, not by words', () => {
    expect(sortRows(rows, columns, { column: 'awarded', descending: false }).map(({ awarded }) => awarded)).toEqual([20, 100, 300, null, null]);
  });

  test('leaves what is not known last in both directions, in the order it came', () => {
    expect(names(sortRows(rows, columns, { column: 'awarded', descending: true }))).toEqual(['Éveil 10', 'Beech', 'Pause', 'eveil 9', 'Alder']);
  });

  test('takes case and accents as one, and numbers in names by size', () => {
    expect(names(sortRows(rows, columns, { column: 'name', descending: false }))).toEqual(['Alder', 'Beech', 'eveil 9', 'Éveil 10', 'Pause']);
  });

  test('leaves rows as they are where a column cannot be sorted by', () => {
    expect(sortRows(rows, columns, { column: 'plain', descending: false })).toBe(rows);
    expect(sortRows(rows, columns, null)).toBe(rows);
  });

  test('turns round on the second press; numbers start high, words at A', () => {
    expect(nextSort(null, 'awarded', true)).toEqual({ column: 'awarded', descending: true });
    expect(nextSort({ column: 'awarded', descending: true }, 'awarded', true)).toEqual({ column: 'awarded', descending: false });
    expect(nextSort({ column: 'awarded', descending: true }, 'name', false)).toEqual({ column: 'name', descending: false });
  });

  test('is said in one sentence', () => {
    expect(sortInWords({ column: 'awarded', descending: true }, 'Awarded', 'number')).toBe('Sorted by awarded, high to low; not known last');
    expect(sortInWords({ column: 'startsOn', descending: false }, 'Started', 'date')).toBe('Sorted by started, earliest first; not known last');
  });
});

describe('keys in a grid', () => {
  const size = { rows: 40, columns: 7, page: 10 };
  const from = { row: 5, column: 3 };
  test.each([
    ['ArrowDown', false, { row: 6, column: 3 }], ['ArrowUp', false, { row: 4, column: 3 }],
    ['ArrowLeft', false, { row: 5, column: 2 }], ['ArrowRight', false, { row: 5, column: 4 }],
    ['Home', false, { row: 5, column: 0 }], ['End', false, { row: 5, column: 6 }],
    ['Home', true, { row: 0, column: 0 }], ['End', true, { row: 39, column: 6 }],
    ['PageDown', false, { row: 15, column: 3 }], ['PageUp', false, { row: 0, column: 3 }],
  ])('%s (Ctrl %s) leads to a cell', (key, ctrl, to) => {
    expect(moveInGrid(from, key, ctrl, size)).toEqual(to);
  });

  test('never leave it: up from the first row is the head, and there it ends', () => {
    expect(moveInGrid({ row: 0, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: -1, column: 0 });
    expect(moveInGrid({ row: -1, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: -1, column: 0 });
    expect(moveInGrid({ row: 39, column: 6 }, 'PageDown', false, size)).toEqual({ row: 39, column: 6 });
    expect(moveInGrid(from, 'a', false, size)).toBeNull();
  });
});
