import type { SourceInput } from '../../../shared/contract/fields.ts';
import type { Issue } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { SourceRow } from '../db/rows/source.ts';
import type { Tx } from '../db/database.ts';
import { insertRows } from '../repositories/rows.ts';
import { keepSource } from '../repositories/sources.ts';
import { cleanTexts } from './texts.ts';

export type SourceSaid = Pick<SourceRow, 'title' | 'publisher' | 'published_on' | 'url' | 'note'>;

/** Only a link that a browser opens as a page: anything else could run as a program where it is clicked. */
const isLink = (url: string): boolean => /^https?:\/\/[^\s/]+\S*$/i.test(url);

/** A source as a person gave it, brought to the form in which it is kept. `under` is the path of its fields: 'source.'. */
export function checkSource(given: SourceInput | null | undefined, under: string): Result<SourceSaid | null, readonly Issue[]> {
  if (!given) return ok(null);
  const { texts, issues } = cleanTexts(given, {
    title: { what: 'Source title', required: true, oneLine: true },
    publisher: { what: 'Publisher', oneLine: true },
    url: { what: 'Link', oneLine: true },
    note: { what: 'Note on the source' },
  }, under);
  const { title = null, publisher = null, url = null, note = null } = texts;
  const link = url === null || isLink(url) ? [] : [{ path: `${under}url`, message: 'Link must start with https:// or http://' }];
  if (title === null || issues.length + link.length > 0) return fail([...issues, ...link]);
  return ok({ title, publisher, published_on: given.publishedOn ?? null, url, note });
}

/** Keeps where an award figure comes from. */
export async function citeFigure(tx: Tx, newId: () => string, figureId: string, said: SourceSaid | null): Promise<void> {
  if (said === null) return;
  const source_id = await keepSource(tx, newId, said);
  await insertRows(tx, 'citation', [{ id: newId(), source_id, project_id: null, award_figure_id: figureId, programme_fact_id: null, says: null, adopted: 1 }]);
}
