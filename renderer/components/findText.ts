/** Text brought to the form in which it is searched, and where each of its letters stood. */
export interface Folded {
  readonly text: string;
  /** For each letter of `text` the place of its character in what was folded; one more for the end. */
  readonly from: readonly number[];
}

const plain: Readonly<Record<string, string>> = { '\u2018': "'", '\u2019': "'", '\u201C': '"', '\u201D': '"', '\u2212': '-', '\u2013': '-', '\u2014': '-', '\u00AD': '', '\u200B': '' };

/** Case, accents, kinds of quotation mark and dash, and how wide a space is make no difference. */
export function foldText(text: string): Folded {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    const letters = /\s/.test(character) ? ' ' : (plain[character] ?? character).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (letters !== ' ' || !folded.endsWith(' ')) {
      folded += letters;
      for (let n = 0; n < letters.length; n += 1) from.push(at);
    }
    at += character.length;
  }
  from.push(text.length);
  return { text: folded, from };
}

/** What is looked for, folded; empty where nothing is. */
export const foldQuery = (query: string): string => foldText(query).text.trim();

/** Where the query stands in a text: starts and ends of each place, none inside another. */
export function placesIn({ text, from }: Folded, query: string): readonly { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = [];
  if (query === '') return places;
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
    places.push({ start: from[at] ?? 0, end: from[at + query.length] ?? from.at(-1) ?? 0 });
  }
  return places;
}
