import type { SourceRow } from '../db/rows/source.ts';
import { fixedId } from './ids.ts';
import sources from './data/sources.json' with { type: 'json' };
import type { RowOf } from './rowSet.ts';

/** A source as our data files write it; what it does not say is left out. */
export interface SourceEntry {
  readonly key: string;
  readonly title: string;
  readonly publisher?: string;
  readonly publishedOn?: string;
  readonly url?: string;
  readonly note?: string;
  readonly confidence?: NonNullable<SourceRow['confidence']>;
}

export const sourceRow = (noun: string, entry: SourceEntry): RowOf<'source'> => ({
  id: fixedId(noun, entry.key),
  title: entry.title,
  publisher: entry.publisher ?? null,
  published_on: entry.publishedOn ?? null,
  url: entry.url ?? null,
  note: entry.note ?? null,
  confidence: entry.confidence ?? null,
});

const entries = sources as readonly SourceEntry[];
const known = new Set(entries.map((entry) => entry.key));

export const sourceRows = (): readonly RowOf<'source'>[] => entries.map((entry) => sourceRow('source', entry));

export function sourceId(key: string): string {
  if (!known.has(key)) throw new Error(`No source has the key ${key}`);
  return fixedId('source', key);
}
