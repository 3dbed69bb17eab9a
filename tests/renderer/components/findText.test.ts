import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldQuery, foldText, placesIn } from '../../../renderer/components/findText.ts';
import { cellWords, findInRows } from '../../../renderer/components/table/rowFinds.ts';
import type { Column } from '../../../renderer/components/table/column.ts';

const found = (text: string, query: string): readonly string[] => placesIn(foldText(text), foldQuery(query)).map(({ start, end }) => text.slice(start, end));

describe('words that are looked for', () => {
  test('are found whatever their case, accents, dashes, quotation marks and spaces', () => {
    expect(found('Zoë’s team, ZOE', 'zoe')).toEqual(['Zoë', 'ZOE']);
    expect(found('Zoe\u0308 and Zoë', 'zoë')).toEqual(['Zoe\u0308', 'Zoë']);
    expect(found('children’s', "children's")).toEqual(['children’s']);
    expect(found('−42 and -42', '-42')).toEqual(['−42', '-42']);
    expect(found('West\u00a0 \nBerkshire', 'west berkshire')).toEqual(['West\u00a0 \nBerkshire']);
    expect(found('8 ﬁne', 'fine')).toEqual(['ﬁne']);
  });

  test('are found at each place once, and nowhere where nothing is looked for', () => {
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
    expect(found('anything', '  ')).toEqual([]);
    expect(found('a [x] b', '[x]')).toEqual(['[x]']);
  });

  test('whatever a text holds, a part of it is found in it', () => {
    fc.assert(fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, word, after) => {
      fc.pre(foldQuery(word) !== '');
      const text = `${before}|${word}|${after}`;
      const places = placesIn(foldText(text), foldQuery(word));
      expect(places.length).toBeGreaterThan(0);
      for (const { start, end } of places) expect(foldText(text.slice(start, end)).text.trim()).toContain(foldQuery(word).slice(0, 1));
    }));
  });
});

describe('rows that are not drawn', () => {
  interface Row { readonly name: string; readonly pence: number | null }
  const columns: readonly Column<Row>[] = [
    { id: 'name', head: 'Name', kind: 'text', sortBy: ({ name }) => name, cell: ({ name }) => name },
    { id: 'awarded', head: 'Awarded', kind: 'number', sortBy: ({ pence }) => pence, cell: ({ pence }) => pence },
    { id: 'state', head: 'State', kind: 'text', cell: () => 'x', find: ({ pence }) => (pence === null ? 'Not rated' : 'Green') },
  ];
  const rows: readonly Row[] = [{ name: 'Zoë Alder', pence: 1_200_000 }, { name: 'Beech', pence: null }];

  test('are looked through by what their cells say', () => {
    expect(findInRows(rows, columns, 'zoe')).toEqual([{ row: 0, column: 0 }]);
    expect(findInRows(rows, columns, '1,200')).toEqual([{ row: 0, column: 1 }]);
    expect(findInRows(rows, columns, 'not')).toEqual([{ row: 1, column: 1 }, { row: 1, column: 2 }]);
    expect(findInRows(rows, columns, '')).toEqual([]);
    expect(cellWords(columns[1]!, rows[1]!)).toBe('Not known');
  });
});
