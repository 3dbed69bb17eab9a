import { expect, test } from 'vitest';
import type { Columns } from '../../../renderer/components/table/column.ts';
import { arrange, columnsInWords, moveColumn, turnColumn } from '../../../renderer/components/table/columnModel.ts';

const column = (id: string) => ({ id, head: id, kind: 'text', cell: () => id }) as const;
const columns: Columns<string> = [column('title'), column('lead'), column('awarded'), column('ends')];
const shown = (ids: readonly string[] | null): string => arrange(columns, ids).map(({ id }) => id).join(' ');
const sets = [{ name: 'money', ids: ['title', 'awarded'] }];

test('the first column heads the rows wherever it is named, and one there is none of is passed over', () => {
  expect(shown(null)).toBe('title lead awarded ends');
  expect(shown(['ends', 'title', 'gone', 'lead'])).toBe('title ends lead');
  expect(shown([])).toBe('title');
});

test('a column is hidden and shown again, last; the first stays', () => {
  const without = turnColumn(columns, null, 'lead');
  expect(without).toEqual(['title', 'awarded', 'ends']);
  expect(turnColumn(columns, without, 'lead')).toEqual(['title', 'awarded', 'ends', 'lead']);
  expect(turnColumn(columns, ['title', 'lead', 'awarded'], 'ends')).toBeNull();
  expect(turnColumn(columns, null, 'title')).toBeNull();
});

test('a column moves one place, and not past the ends', () => {
  const moved = moveColumn(columns, null, 'lead', 1);
  expect(moved).toEqual(['title', 'awarded', 'lead', 'ends']);
  expect(moveColumn(columns, moved, 'lead', -1)).toBeNull();
  expect(moveColumn(columns, null, 'lead', -1)).toBeNull();
  expect(moveColumn(columns, null, 'ends', 1)).toBeNull();
});

test('what is shown has a name, or is counted', () => {
  expect([columnsInWords(columns, null, sets), columnsInWords(columns, ['title', 'awarded'], sets), columnsInWords(columns, ['title', 'ends'], sets)]).toEqual(['all', 'money', '2 of 4']);
});
