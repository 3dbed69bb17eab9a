import { foldName } from './text.ts';

/** What a thing is found by: its name, and words beside it (who leads it, its code) that count for less. */
export interface Findable {
  readonly name: string;
  readonly more?: string;
}

/** How well a typed word fits a word that stands there; lower is better. */
const fit = { same: 0, begins: 1, inside: 2, oneSlip: 3, twoSlips: 4 } as const;
type Fit = (typeof fit)[keyof typeof fit];

/** A shorter word stands inside too many others. */
const shortestInside = 3;

/** How many slips a typed word may have: none up to three letters, one up to seven, two beyond. */
export const slipsAllowed = (word: string): 0 | 1 | 2 => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * The fewest slips (a letter too many, too few, another one, or two changed about) that lead from what was typed to the
 * beginning of a word; null where it takes more than `most`.
 */
export function slipsTo(typed: string, word: string, most: number): number | null {
  if (word.length < typed.length - most) return null;
  const columns = Math.min(word.length, typed.length + most);
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: columns + 1 }, (_, column) => column);
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= columns; j += 1) {
      const same = typed[i - 1] === word[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return null;
    before = row;
    row = next;
  }
  const fewest = Math.min(...row);
  return fewest <= most ? fewest : null;
}

function fitOf(typed: string, word: string, forgiving: boolean): Fit | null {
  if (word.startsWith(typed)) return word.length === typed.length ? fit.same : fit.begins;
  if (typed.length >= shortestInside && word.includes(typed)) return fit.inside;
  const most = slipsAllowed(typed);
  const slips = forgiving && most > 0 ? slipsTo(typed, word, most) : null;
  return slips === null ? null : slips === 1 ? fit.oneSlip : fit.twoSlips;
}

const wordsOf = (folded: string): readonly string[] => folded.split(' ').filter((word) => word !== '');

/** A thing with its words brought to the form in which they are compared: done once, found many times. */
export interface Prepared<T> {
  readonly thing: T;
  readonly folded: string;
  readonly words: readonly string[];
  readonly beside: readonly string[];
}

export function prepare<T>(thing: T, { name, more = '' }: Findable): Prepared<T> {
  const folded = foldName(name);
  return { thing, folded, words: [...new Set(wordsOf(folded))], beside: more === '' ? [] : [...new Set(wordsOf(foldName(more)))] };
}

/** The best fit of one typed word among words. What it found of a word it remembers: texts say the same words again and again. */
function fitter(typed: string, forgiving: boolean): (words: readonly string[]) => Fit | null {
  const known = new Map<string, Fit | null>();
  return (words) => {
    let best: Fit | null = null;
    for (const word of words) {
      let next = known.get(word);
      if (next === undefined) known.set(word, next = fitOf(typed, word, forgiving));
      if (next === fit.same) return next;
      if (next !== null && (best === null || next < best)) best = next;
    }
    return best;
  };
}

/**
 * How well a thing fits what was typed, lower is better; null where a typed word is found nowhere in it. The whole name
 * comes before its beginning, that before the beginning of a word, that before what stands inside one; words beside the
 * name come after the name. Case, accents and punctuation make no difference. `forgiving` also takes words with slips.
 */
export function finderOf(text: string, forgiving: boolean): (thing: Prepared<unknown>) => number | null {
  const wanted = foldName(text);
  const fitters = wordsOf(wanted).map((typed) => fitter(typed, forgiving));
  return ({ folded, words, beside }) => {
    if (folded === wanted) return 0;
    // 'bracknellforest' is typed without its space.
    if (folded.startsWith(wanted) || (fitters.length === 1 && words.length > 1 && folded.replaceAll(' ', '').startsWith(wanted))) return 10;
    let worst: number = fit.begins;
    let besides = 0;
    for (const bestOf of fitters) {
      const inName = bestOf(words);
      const found = inName ?? bestOf(beside);
      if (found === null) return null;
      if (inName === null) besides = 5;
      worst = Math.max(worst, found);
    }
    return 10 * worst + besides + 2;
  };
}

export interface FoundBest<T> {
  readonly found: readonly T[];
  /** How many there are with those left out. */
  readonly of: number;
  /** False where it took forgiveness: nothing is spelt as it was typed. */
  readonly close: boolean;
}

/** The things that fit best. Slips are forgiven only where nothing is spelt as it was typed, and nothing fits no words. */
export function findBest<T>(things: readonly Prepared<T>[], text: string, limit: number): FoundBest<T> {
  if (foldName(text) === '') return { found: [], of: 0, close: true };
  for (const forgiving of [false, true]) {
    const rank = finderOf(text, forgiving);
    const ranked = things.flatMap((each) => {
      const at = rank(each);
      return at === null ? [] : [{ thing: each.thing, at }];
    });
    if (ranked.length > 0) {
      return { found: ranked.toSorted((a, b) => a.at - b.at).slice(0, limit).map(({ thing }) => thing), of: ranked.length, close: !forgiving };
    }
  }
  return { found: [], of: 0, close: false };
}

const shownBefore = 32;

/** A line of a longer text about the word that was looked for: '… home visits in the first …'. */
export function excerptOf(text: string, typed: string, length = 96): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const wanted = wordsOf(foldName(typed));
  const all = [...flat.matchAll(/[\p{L}\p{N}'’]+/gu)];
  const first = (forgiving: boolean) => all.find(([word]) => wanted.some((one) => fitOf(one, foldName(word), forgiving) !== null));
  const hit = first(false) ?? first(true);
  const near = Math.max(0, Math.min((hit?.index ?? 0) - shownBefore, flat.length - length));
  const from = near === 0 ? 0 : flat.indexOf(' ', near) + 1;
  const to = from + length >= flat.length ? flat.length : flat.lastIndexOf(' ', from + length);
  const end = to <= from ? from + length : to;
  return `${from === 0 ? '' : '… '}${flat.slice(from, end)}${end >= flat.length ? '' : ' …'}`;
}
