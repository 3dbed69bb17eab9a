import { expect, test } from 'vitest';
import { roundShort } from '../../../../renderer/format/round.ts';
import { readView, viewText, writeView } from '../../../../renderer/pages/projects/projectsView.ts';

test('what is written into the address is read back, and file and day stay', () => {
  const view = { chosen: { round: ['round-1', ''], award: ['known'] }, search: 'leeds & hull', sort: { column: 'title', descending: false }, columns: ['title', 'ends', 'awarded'], view: 'mine' };
  const params = writeView(view, new URLSearchParams('file=f&asat=7&theme=Other'));
  expect(readView(new URLSearchParams(params.toString()), ['round', 'award', 'theme'])).toEqual(view);
  expect([params.get('file'), params.get('asat'), params.get('theme')]).toEqual(['f', '7', null]);
});

test('the usual order is not written', () => {
  const view = readView(new URLSearchParams(), ['round']);
  expect(writeView(view, new URLSearchParams()).toString()).toBe('');
});

test('a round is its number, or its name', () => {
  expect([roundShort('Round 3 (Targeted Funding Opportunity)'), roundShort('Spring call')]).toEqual(['3', 'Spring call']);
});

test('the same view is the same text, whatever was chosen first', () => {
  const of = (address: string, facets: readonly string[]): string => viewText(readView(new URLSearchParams(address), facets));
  expect(of('round=2&round=1&award=known&view=mine', ['round', 'award'])).toBe(of('award=known&round=1&round=2', ['award', 'round']));
});
