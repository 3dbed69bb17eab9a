import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, findBest, finderOf, prepare, slipsAllowed, slipsTo } from '../../../shared/domain/finding.ts';

const councils = ['Hertfordshire', 'Herefordshire', 'Hackney', 'Luton', 'Bracknell Forest', 'West Berkshire', 'Isle of Wight', 'Kingston upon Thames', 'Rhondda Cynon Tâf'];
const find = (text: string, things: readonly string[] = councils) => findBest(things.map((name) => prepare(name, { name })), text, 5);

describe('finding by name', () => {
  test('forgives spelling', () => {
    for (const typed of ['hertforshire', 'hertforsdhire', 'ertfordshire', 'Hertfordshrie', 'hertfordd', 'HERTFORDSHIRE']) expect(find(typed).found[0], typed).toBe('Hertfordshire');
    expect(find('bracknel forrest').found).toEqual(['Bracknell Forest']);
    expect(find('kingson').found).toEqual(['Kingston upon Thames']);
  });

  test('takes no notice of case, accents, spaces and punctuation', () => {
    expect(find('taf').found).toEqual(['Rhondda Cynon Tâf']);
    expect(find('bracknellforest').found).toEqual(['Bracknell Forest']);
    expect(find('  wight,  ISLE ').found).toEqual(['Isle of Wight']);
  });

  test('puts the name first, then its beginning, the beginning of a word, the inside of one', () => {
    expect(find('berk', ['Highberker', 'West Berkshire', 'Berkshire', 'Berk']).found).toEqual(['Berk', 'Berkshire', 'West Berkshire', 'Highberker']);
  });

  test('forgives nothing where something is spelt as typed, nor in short words', () => {
    expect(find('luton', ['Lupton', 'Luton'])).toEqual({ found: ['Luton'], of: 1, close: true });
    expect(find('lutno', ['Lupton', 'Luton'])).toMatchObject({ found: ['Luton'], close: false });
    expect(find('luq').found).toEqual([]);
    expect(find('e').found).toEqual([]);
  });

  test('words beside the name are found too, and count for less', () => {
    const things = [{ name: 'Family Safeguarding', more: 'Hertfordshire' }, { name: 'Hertfordshire stays', more: 'Luton' }];
    const best = (text: string) => findBest(things.map((thing) => prepare(thing, thing)), text, 5).found;
    expect(best('hertfordshire')).toEqual([things[1], things[0]]);
    expect(best('herts safeguarding')).toEqual([things[0]]);
    expect(best('luton safeguarding')).toEqual([]);
    expect(best('hertf safegarding')).toEqual([things[0]]);
  });

  test('nothing typed finds nothing; more than the limit is counted', () => {
    expect(find(' - ')).toEqual({ found: [], of: 0, close: true });
    expect(findBest(['a1', 'a2', 'a3'].map((name) => prepare(name, { name })), 'a', 2)).toEqual({ found: ['a1', 'a2'], of: 3, close: true });
  });
});

describe('slips', () => {
  test('one letter too many, too few, another, or two changed about are one slip each', () => {
    expect(['hackneyy', 'hackny', 'hacknei', 'hakcney', 'hack'].map((typed) => slipsTo(typed, 'hackney', 2))).toEqual([1, 1, 1, 1, 0]);
    expect(slipsTo('completely', 'hackney', 2)).toBeNull();
    expect(['abc', 'abcd', 'abcdefgh'].map(slipsAllowed)).toEqual([0, 1, 2]);
  });

  test('a name is always found by itself, and by itself with one letter left out', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{6,14}$/), fc.nat(13), (name, at) => {
      expect(finderOf(name, false)(prepare(name, { name }))).toBe(0);
      const typed = name.slice(0, at % name.length) + name.slice((at % name.length) + 1);
      expect(finderOf(typed, true)(prepare(name, { name }))).not.toBeNull();
    }));
  });
});

test('an excerpt stands about the word that was found', () => {
  const text = 'The team began in April. Families are seen at home by the same worker, and respite is no longer counted as a move of placement since then.';
  expect(excerptOf('Short text', 'text')).toBe('Short text');
  expect(excerptOf(text, 'respit', 60)).toBe('… home by the same worker, and respite is no longer counted as …');
  expect(excerptOf(text, 'nowhere', 40)).toBe('The team began in April. Families are …');
  expect(excerptOf(text, 'then', 60)).toMatch(/^… .*since then\.$/);
  expect(excerptOf('x'.repeat(200), 'x', 50)).toBe(`${'x'.repeat(50)} …`);
});
