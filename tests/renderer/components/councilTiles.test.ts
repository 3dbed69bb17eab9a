import { describe, expect, test } from 'vitest';
import { nextTile, partsInWords, shadeOf, tileRegions, typeInWords } from '../../../renderer/components/councils/tileModel.ts';
import type { CouncilTile } from '../../../shared/contract/councilPages.ts';

const part = (role: 'lead' | 'partner') => ({ project: { reference: role, name: role }, round: null, role, under: null });
const tile = (shortName: string, ...roles: readonly ('lead' | 'partner')[]): CouncilTile => ({ code: shortName, shortName, type: 'county', parts: roles.map(part), leads: { pence: 0, counted: 0, of: 0 }, illustrative: false });

describe('the picture of councils', () => {
  test('has the regions in their places, and in each the councils with most projects first', () => {
    const regions = tileRegions({ on: '2019-05-13', takingPart: 2, of: 4, regions: [{ name: 'London', councils: [tile('Brent'), tile('Camden', 'lead'), tile('Barnet')] }, { name: 'North West', councils: [tile('Wigan', 'partner')] }] });
    expect(regions.map(({ name, taking }) => [name, taking])).toEqual([['North West', 1], ['London', 1]]);
    expect(regions[1]?.councils.map(({ shortName }) => shortName)).toEqual(['Camden', 'Barnet', 'Brent']);
  });

  test('shades none, one, two, and three or more', () => {
    expect([0, 1, 2, 3, 7].map(shadeOf)).toEqual(['tile', 'tile tile--1', 'tile tile--2', 'tile tile--3', 'tile tile--3']);
  });

  test('says in words what a council leads and takes part in', () => {
    expect(partsInWords(tile('A', 'lead', 'lead', 'partner'))).toBe('Leads 2 projects, takes part in 1 more');
    expect(partsInWords(tile('A', 'partner'))).toBe('Takes part in 1 project');
    expect(partsInWords(tile('A'))).toBe('Takes part in no project');
    expect(typeInWords('london borough')).toBe('London borough');
  });
});

describe('arrow keys among tiles', () => {
  // Two regions side by side, of two rows and of one: 0 1 . 4 5 / 2 3
  const boxes = [[0, 0], [24, 0], [0, 24], [24, 24], [100, 0], [124, 0]].map(([left = 0, top = 0]) => ({ left, top }));
  const to = (at: number, key: string): number | null => nextTile(boxes, at, key);

  test('go through all from left to right', () => {
    expect([to(0, 'ArrowRight'), to(3, 'ArrowRight'), to(5, 'ArrowRight'), to(0, 'ArrowLeft'), to(0, 'End'), to(5, 'Home')]).toEqual([1, 4, 5, 0, 5, 0]);
  });

  test('go up and down to the nearest of the next row, be it of another region', () => {
    expect([to(1, 'ArrowDown'), to(5, 'ArrowDown'), to(2, 'ArrowUp'), to(2, 'ArrowDown'), to(0, 'ArrowUp')]).toEqual([3, 3, 0, 2, 0]);
  });

  test('are left alone where they are none', () => {
    expect(to(0, 'Enter')).toBeNull();
  });
});
