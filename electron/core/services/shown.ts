import type { Named, SourceShown } from '../../../shared/contract/common.ts';
import type { LeadShown } from '../../../shared/contract/projects.ts';
import type { CitationRow, SourceRow } from '../db/rows/source.ts';

type Cited = Pick<SourceRow, 'title' | 'publisher' | 'published_on' | 'url' | 'note' | 'confidence'> & Pick<CitationRow, 'says' | 'adopted'>;

export const sourceShown = ({ title, publisher, published_on, url, note, confidence, says, adopted }: Cited): SourceShown =>
  ({ title, publisher, publishedOn: published_on, url, note, confidence, says, adopted: adopted === 1 });

/** Null where there is none: a left join gives both or neither. */
export const namedOrNull = (reference: string | null, name: string | null): Named | null =>
  reference === null || name === null ? null : { reference, name };

export const leadShown = ({ reference, name, short_name }: { readonly reference: string; readonly name: string; readonly short_name: string }): LeadShown =>
  ({ reference, name, shortName: short_name });

/** A source by itself, where nothing disagrees with it. */
export const sourceOf = (row: SourceRow): SourceShown => sourceShown({ ...row, says: null, adopted: 1 });
