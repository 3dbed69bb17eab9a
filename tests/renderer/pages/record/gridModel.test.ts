import { describe, expect, test } from 'vitest';
import type { RecordGrid } from '../../../../shared/contract/outcomes.ts';
import { cellKey, columnsOf, readGrid, readingOf, rowsOf, type GridRead } from '../../../../renderer/pages/record/grid/gridModel.ts';
import { readFigureCell, typedOut } from '../../../../renderer/pages/record/grid/readCell.ts';
import { addMeasure, councils, quarter, recorded } from '../../../support/recorded.ts';
import { testFile } from '../../../support/testFile.ts';

let grid: RecordGrid;
let counts: RecordGrid;
let made: Promise<void> | null = null;
/** Both grids, read once from a real file. */
const prepared = (): Promise<void> => (made ??= prepare());

async function prepare(): Promise<void> {
  const tracker = await testFile();
  const measure = await addMeasure(tracker);
  await recorded(tracker, measure, { council: councils.luton, period: quarter('2018-10-01'), numerator: 8, denominator: 71, markers: 'r' });
  await recorded(tracker, measure, { council: councils.luton, period: quarter('2018-07-01'), shorthand: 'x' });
  grid = await tracker.get('record.grid', { measure: measure.reference }, { as: { name: 'Lead 2', organisation: 'Luton', role: 'council lead' } });
  const number = await addMeasure(tracker, { indicator: 'cla_count' });
  counts = await tracker.get('record.grid', { measure: number.reference });
}

/** The key of a cell by council, start of its period and part. */
function key(name: string, start: string, part = 'numerator', of = grid): string {
  const [row, column] = [rowsOf(of).find(({ period }) => period.start === start), columnsOf(of).find((each) => each.name === name && each.part === part)];
  if (row === undefined || column === undefined) throw new Error(`There is no cell of ${name} ${start} ${part}`);
  return cellKey(row, column);
}
const read = (written: Readonly<Record<string, string>>, of = grid): GridRead => readGrid(of, written, null);
const luton = (start: string, numerator: string, denominator = ''): Readonly<Record<string, string>> => ({ [key('Luton', start)]: numerator, [key('Luton', start, 'denominator')]: denominator });
const messages = (found: GridRead): readonly string[] => found.issues.map(({ message }) => message);

describe('a grid of figures', () => {
  test('has a pair of columns a council where a figure has two parts, the person’s own first', async () => {
    await prepared();
    expect(columnsOf(grid).slice(0, 3).map(({ group, head }) => [group, head])).toEqual([['Luton', 'Number'], ['Luton', 'Out of'], ['Bracknell Forest', 'Number']]);
    expect(columnsOf(counts)[0]).toMatchObject({ group: null, part: 'value' });
  });

  test('shows what stands, with its markers and shorthand, and copies numbers plain', async () => {
    await prepared();
    const { cells, sent, issues, changed } = read({});
    expect(cells.get(key('Luton', '2018-10-01'))).toMatchObject({ text: '8', shown: '8 [r]', state: 'same', says: null, locked: null });
    expect(cells.get(key('Luton', '2018-07-01', 'denominator'))).toMatchObject({ text: '[x]', shown: '[x]' });
    expect([sent, issues, changed]).toEqual([[], [], 0]);
  });
});

describe('what is written', () => {
  test('is read back, marked where it differs, and sent with the change its writer saw', async () => {
    await prepared();
    const found = read({ ...luton('2018-10-01', '9'), ...luton('2019-01-01', '1,004', '１２００') });
    expect(found.cells.get(key('Luton', '2018-10-01'))).toMatchObject({ text: '9', shown: '9 [r]', state: 'changed', says: 'was 8; 9 of 71 is 12.7%' });
    expect(found.cells.get(key('Luton', '2018-10-01', 'denominator'))).toMatchObject({ state: 'same' });
    expect(found.cells.get(key('Luton', '2019-01-01'))).toMatchObject({ text: '1004', shown: '1,004', says: 'no figure was here; 1,004 of 1,200 is 83.7%' });
    const standing = grid.figures.find(({ figure }) => figure.period.start === '2018-10-01')?.figure.changedIn;
    expect(found.sent.map(({ name, figure }) => [name, figure])).toEqual([
      ['Luton, October to December 2018', { council: 'luton-borough-council', period: quarter('2018-10-01'), numerator: 9, denominator: 71, value: null, changedIn: standing }],
      ['Luton, January to March 2019', { council: 'luton-borough-council', period: quarter(), numerator: 1004, denominator: 1200, value: null }],
    ]);
    expect(found.changed).toBe(3);
  });

  test('that says what stands already is no change, in a locked cell either', async () => {
    await prepared();
    expect(read({ ...luton('2018-10-01', ' 8 ', '71'), ...luton('2018-07-01', 'X', '[x]') })).toMatchObject({ sent: [], issues: [], changed: 0 });
  });

  test('as shorthand or with a marker stands for the whole figure', async () => {
    await prepared();
    const found = read({ ...luton('2018-10-01', '[c]'), ...luton('2019-01-01', '8 [p]', '71') });
    expect(found.cells.get(key('Luton', '2018-10-01', 'denominator'))).toMatchObject({ shown: '[c]', state: 'changed', says: 'was 71' });
    expect(found.sent.map(({ figure }) => figure)).toMatchObject([{ shorthand: 'c' }, { numerator: 8, denominator: 71, markers: 'p', status: 'provisional' }]);
  });

  test('E10 is refused at its cell with the cause and what to do', async () => {
    await prepared();
    expect(messages(read(luton('2018-10-01', '83')))).toEqual(['Luton, October to December 2018: Children looked after on 31 March with 3+ placements in the year must be 71 or fewer']);
    expect(messages(read(luton('2019-01-01', '8')))).toEqual([expect.stringMatching(/^Luton, January to March 2019: Enter all children/)]);
    expect(messages(read(luton('2019-01-01', '8', '[x]')))).toEqual([expect.stringContaining('not both')]);
    expect(messages(read(luton('2019-01-01', '[c]', '[x]')))).toEqual([expect.stringContaining('Keep one of them')]);
    expect(messages(read(luton('2018-07-01', '8')))).toEqual([expect.stringContaining('Enter all children')]);
    expect(messages(read(luton('2026-04-01', '8', '71')))).toEqual(expect.arrayContaining([expect.stringContaining('record it from 1 July 2026')]));
    expect(messages(read({ [key('Peterborough', '2019-01-01')]: '8', [key('Peterborough', '2019-01-01', 'denominator')]: '71' }))[0]).toContain('Only the lead of this project');
    expect(read(luton('2018-10-01', '83')).cells.get(key('Luton', '2018-10-01'))).toMatchObject({ text: '83', shown: '83', state: 'wrong' });
  });

  test('F09 is read as numbers in files are', async () => {
    await prepared();
    const bad = [['12%', 'percent sign'], ['1e3', 'in full'], ['12k', 'in full'], ['1.234,56', 'commas between thousands'], ['12abc', 'must be a number'], ['8 [q]', '[p], [r]'], ['=1+1', 'must be a number']] as const;
    for (const [text, words] of bad) expect(messages(read(luton('2019-01-01', text, '71')))[0], text).toContain(words);
    for (const [text, value] of [['(0)', 0], ['8.0', 8], ['\u00a08 ', 8], ["'-0", 0]] as const) expect(read(luton('2019-01-01', text, '71')).sent[0]?.figure.numerator, text).toBe(value);
  });

  test('in a grid nobody here can write in is locked whole', async () => {
    await prepared();
    const found = readGrid(grid, luton('2018-10-01', '9'), 'The past cannot be changed');
    expect(found.sent).toEqual([]);
    expect(found.cells.get(key('Luton', '2019-01-01'))?.locked).toBe('The past cannot be changed');
  });

  test('of a measure without parts is one figure', async () => {
    await prepared();
    const found = read({ [key('Luton', '2019-01-01', 'value', counts)]: '12' }, counts);
    expect(found.sent.map(({ figure }) => figure)).toMatchObject([{ value: 12, numerator: null }]);
  });
});

describe('a cell', () => {
  test('F09 tells while it is typed how it is read, short forms written out', async () => {
    await prepared();
    expect(readingOf('1,204', 'numerator', grid.indicator)).toBe('1,204 is read as 1,204');
    expect(readingOf(' x', 'numerator', grid.indicator)).toBe('x is read as [x]');
    expect(readingOf('', 'numerator', grid.indicator)).toBe('Left as it is');
    expect([typedOut('12k'), typedOut('1.02m'), typedOut('12'), typedOut('1.2345k'), typedOut('km')]).toEqual(['12000', '1020000', '12', '1.2345k', 'km']);
    expect(readFigureCell('5 [e] [p]', 'value', counts.indicator)).toMatchObject({ ok: true, value: { number: 5, markers: ['p', 'e'] } });
  });
});
