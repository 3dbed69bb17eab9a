import { expect, test } from 'vitest';
import { filesUnder, read } from '../../support/sourceFiles.ts';

interface Rule {
  readonly selectors: readonly string[];
  readonly properties: readonly string[];
}

const rulesIn = (css: string): readonly Rule[] =>
  [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(/,(?![^(]*\))/).map((selector) => selector.trim()),
    properties: body.split(';').map((line) => line.split(':')[0]?.trim() ?? '').filter((name) => name !== ''),
  }));

const styles = filesUnder('renderer/styles').filter((file) => file.endsWith('.css'));
const rules = styles.flatMap((file) => rulesIn(read(file)));

/** What makes something appear, move or make room. */
const shows = /^(?:display|visibility|opacity|content|clip-path|clip|height|max-height|width|transform|position|top|left|right|bottom|z-index|overflow|content-visibility)$/;

test('nothing appears on hover that does not appear with the focus', () => {
  expect(styles.length).toBeGreaterThan(10);
  const all = new Set(rules.flatMap(({ selectors }) => selectors));
  const alone = rules.filter(({ properties }) => properties.some((name) => shows.test(name))).flatMap(({ selectors }) => selectors)
    .filter((selector) => selector.includes(':hover') && !['focus', 'focus-visible', 'focus-within'].some((twin) => all.has(selector.replace(':hover', `:${twin}`))));
  expect(alone).toEqual([]);
});

test('nothing moves by itself: the one thing said of motion is that there is none', () => {
  const moving = rules.filter(({ properties }) => properties.some((name) => /^(?:animation|transition|scroll-behavior)/.test(name))).map(({ selectors }) => selectors.join());
  expect(moving).toEqual(['*,*::before,*::after']);
});

test('words that a pointer alone brings up stand nowhere but over the cells of a grid, whose row opens to all of them', () => {
  const components = filesUnder('renderer').filter((file) => file.endsWith('.tsx'));
  expect(components.filter((file) => /<[a-z][^<>]*?\stitle=/.test(read(file)))).toEqual([]);
  expect(components.filter((file) => /\btitle=\{column\.title/.test(read(file)))).toEqual(['renderer/components/table/GridRow.tsx']);
});
