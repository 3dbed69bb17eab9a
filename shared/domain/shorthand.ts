/** Stands instead of a figure. */
export type Shorthand = 'c' | 'x' | 'z' | 'low';
/** Stands beside a figure. */
export type Marker = 'p' | 'r' | 'e' | 'f' | 'u' | 'b';

/** The one list of both, in the order of legends. */
const meanings: Readonly<Record<Shorthand | Marker, string>> = {
  c: 'suppressed to protect people',
  x: 'not available',
  z: 'not applicable',
  low: 'rounds to zero',
  p: 'provisional',
  r: 'revised',
  e: 'estimate',
  f: 'forecast',
  u: 'low reliability',
  b: 'break in series',
};

export const shorthands = ['c', 'x', 'z', 'low'] as const satisfies readonly Shorthand[];
export const markers = ['p', 'r', 'e', 'f', 'u', 'b'] as const satisfies readonly Marker[];

const bare = (text: string): string => text.trim().toLowerCase().replace(/^\[(.*)\]$/, '$1').trim();

/** '[c]', 'c', ' [C] ' to 'c'; null for anything else, a marker too. */
export const readShorthand = (text: string): Shorthand | null => shorthands.find(code => code === bare(text)) ?? null;

/** '[p]' or 'p' to 'p'; null for anything else. */
export const readMarker = (text: string): Marker | null => markers.find(code => code === bare(text)) ?? null;

/** 'bp' or '[b] [p]' to the markers in the order of the list, each once; null where one is unknown. */
export function readMarkers(text: string): readonly Marker[] | null {
  const letters = text.toLowerCase().replace(/[[\],\s]/g, '');
  const known = markers.filter(code => letters.includes(code));
  return Array.from(letters).every(letter => readMarker(letter) !== null) ? known : null;
}

/** '[c]' */
export const inBrackets = (code: Shorthand | Marker): string => `[${code}]`;

/** A line for each code used, in the order of the list. A legend goes wherever one is used. */
export function legendFor(used: Iterable<Shorthand | Marker>): readonly { readonly code: string; readonly meaning: string }[] {
  const set = new Set(used);
  return [...shorthands, ...markers].filter(code => set.has(code)).map(code => ({ code: inBrackets(code), meaning: meanings[code] }));
}
