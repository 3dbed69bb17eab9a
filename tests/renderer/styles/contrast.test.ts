import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');

type Tokens = ReadonlyMap<string, string>;

function tokensIn(block: string): Tokens {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9A-Fa-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour]));
}

const blocks = [...css.matchAll(/(:root[^{]*)\{([^}]*)\}/g)].map(([, selector = '', body = '']) => ({ selector: selector.trim(), tokens: tokensIn(body) }));
const blockOf = (selector: string): Tokens => blocks.find((block) => block.selector === selector)?.tokens ?? new Map<string, string>();
const light = blockOf(':root');
const dark = new Map([...light, ...blockOf(':root[data-theme="dark"]')]);

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(tokens: Tokens, a: string, b: string): number {
  const [high = 0, low = 0] = [tokens.get(a) ?? a, tokens.get(b) ?? b].map(luminance).toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const texts: readonly (readonly [string, string])[] = [
  ...['ground', 'surface', 'hover', 'selected'].flatMap((ground) => ['text', 'text-2', 'link', 'brand'].map((text) => [text, ground] as const)),
  ...['ground', 'surface'].flatMap((ground) => ['error', 'success'].map((text) => [text, ground] as const)),
  ['on-brand', 'brand'], ['on-brand', 'brand-hover'], ['orange-t', 'ground'],
  ...['blue', 'green', 'red', 'orange', 'purple', 'teal', 'grey'].map((tag) => [`${tag}-t`, `${tag}-g`] as const),
];
const marks: readonly (readonly [string, string])[] = [['control', 'ground'], ['control', 'surface'], ['brand', 'ground'], ['focus-in', 'focus']];
/**
 * The plate is white in both themes. The light shade is outlined in dark blue. Orange (2.9) is not here: what is drawn
 * in it is dashed, has square markers and its own label, so that nothing rests on the colour.
 */
const onPlate = ['#12436D', '#595959', '#3D3D3D', '#2073BC', '#858686'];

describe.each([['light', light], ['dark', dark]] as const)('in the %s theme', (_, tokens) => {
  test.each(texts)('text %s on %s can be read', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)('%s on %s can be made out', (mark, ground) => {
    expect(contrast(tokens, mark, ground)).toBeGreaterThanOrEqual(3);
  });

  test('the hatch is a pattern beside a word, and still can be made out', () => {
    expect(contrast(tokens, 'hatch', 'ground')).toBeGreaterThanOrEqual(2.5);
  });
});

test.each(onPlate)('%s on the white plate can be made out', (colour) => {
  expect(contrast(light, colour, '#FFFFFF')).toBeGreaterThanOrEqual(3);
});

test('dark by the system and dark by choice are one set of tokens', () => {
  expect(blockOf(':root:not([data-theme="light"])')).toEqual(blockOf(':root[data-theme="dark"]'));
});
