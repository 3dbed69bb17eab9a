import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBlock, longestBlock, parseBlock, readBlock } from '../../../shared/domain/block.ts';

const place = { row: 0, column: 0, rows: 4, columns: 3 };
const said = (text: string, over: Partial<typeof place> = {}): unknown => {
  const read = readBlock(text, { ...place, ...over });
  return read.ok ? read.value : read.problem.message;
};

describe('a block of cells', () => {
  test('E10 is read as Excel and LibreOffice write it', () => {
    expect(parseBlock('8\t71\r\n9\t70\r\n')).toEqual([['8', '71'], ['9', '70']]);
    expect(parseBlock('8\t71\n9\t70')).toEqual([['8', '71'], ['9', '70']]);
    expect(parseBlock('\t71\r\n8\t\r\n')).toEqual([['', '71'], ['8', '']]);
    expect(parseBlock('"two\nlines"\t"a\ttab"\t"say ""so"""\r\n')).toEqual([['two\nlines', 'a\ttab', 'say "so"']]);
    expect(parseBlock('')).toEqual([]);
    expect(parseBlock('\r\n\r\n')).toEqual([[''], ['']]);
  });

  test('E10 a quotation mark that quotes nothing is a letter like others', () => {
    expect(parseBlock('5" pipe\t"so" they said\t"')).toEqual([['5" pipe', '"so" they said', '"']]);
    expect(parseBlock('"never closed\t8\n9\t10')).toEqual([['"never closed', '8'], ['9', '10']]);
  });

  test('that was written is read back, cell by cell', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a', '[', '8', ' ') }));
    fc.assert(fc.property(fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 })), (block) => {
      expect(parseBlock(formatBlock(block))).toEqual(block);
    }));
  });

  test('of a megabyte of quotation marks is read in no time', () => {
    const began = performance.now();
    for (const text of ['"'.repeat(longestBlock), '"\t'.repeat(longestBlock / 2), '"""\t'.repeat(longestBlock / 4), '"a\t'.repeat(longestBlock / 3)]) parseBlock(text);
    expect(performance.now() - began).toBeLessThan(4000);
  });
});

describe('a block at a cell', () => {
  test('stands where it fits', () => {
    expect(said('8\t71\r\n', { row: 3, column: 1 })).toEqual([['8', '71']]);
    expect(said('1\t2\t3\n4\t5\t6\n7\t8\t9\n1\t2\t3\n')).toHaveLength(4);
  });

  test('is refused with the cause and what to do', () => {
    expect(said('')).toBe('What was copied holds no text. Copy cells of a spreadsheet and paste them again');
    expect(said('8\t71\n9\n')).toBe('Row 2 of what was copied has 1 cell and the first has 2. Copy a whole rectangle of cells');
    expect(said('8\t71\n', { column: 2 })).toBe('What was copied is 1 row by 2 columns, and from this cell there are 4 rows by 1 column. Choose a cell further up or to the left');
    expect(said('8\n'.repeat(5))).toBe('What was copied is 5 rows by 1 column, and from this cell there are 4 rows by 3 columns. Copy fewer cells');
  });

  test('E10 of 10 MB of text is refused with the limit', () => {
    expect(said('8\t'.repeat(5 * 1024 * 1024))).toBe('What was copied is 10 MB of text, and 1 MB or less can be pasted. Copy only the cells that belong here');
  });
});
