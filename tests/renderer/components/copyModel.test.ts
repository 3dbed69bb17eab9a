import { expect, test } from 'vitest';
import type { Column } from '../../../renderer/components/table/column.ts';
import { copiedInWords, copyOf } from '../../../renderer/components/table/copyModel.ts';

interface Row { readonly title: string; readonly pounds: string | null; readonly madeUp?: boolean }
const columns: readonly Column<Row>[] = [
  { id: 'title', head: 'Project', kind: 'text', sortBy: ({ title }) => title, cell: ({ title }) => title },
  { id: 'awarded', head: 'Awarded £', kind: 'number', cell: ({ pounds }) => pounds, text: ({ pounds }) => pounds, illustrative: ({ madeUp }) => madeUp === true },
];
const text = (rows: readonly Row[], withHeads = false): string => copyOf(rows, columns, undefined, withHeads).text;

test('all rows go, with the heads where they are asked for', () => {
  expect(text([{ title: 'Pause', pounds: '3000000' }, { title: 'Links', pounds: null }], true)).toBe('Project\tAwarded £\r\nPause\t3000000\r\nLinks\t');
});

test('a text that a spreadsheet would reckon with stays a text, and one line; a negative number stays a number', () => {
  expect(text([{ title: '=1+1', pounds: '-42' }, { title: 'Two\tlines\nof text', pounds: '75.50' }])).toBe("'=1+1\t-42\r\nTwo lines of text\t75.50");
});

test('what was made up goes with its tag, and only where it is among what was copied', () => {
  const rows = [{ title: 'Pause', pounds: '1', madeUp: true }, { title: 'Links', pounds: '2' }];
  const copied = copyOf(rows, columns, undefined, true);
  expect(copied.text).toBe('Project\tAwarded £\tMade up\r\nPause\t1\tIllustrative\r\nLinks\t2\t');
  expect(copiedInWords(copied)).toBe('Copied 4 cells; a last column marks what is illustrative');
  expect(copyOf(rows, columns, { top: 0, bottom: 1, left: 0, right: 0 }).text).toBe('Pause\r\nLinks');
});

test('of no rows is nothing', () => {
  expect(copyOf([], columns)).toEqual({ text: '', cells: 0, unknown: 0, illustrative: 0 });
});
