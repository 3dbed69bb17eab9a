import type { RowFinds } from '../../components/table/rowFinds.ts';
import type { Hit } from './pageFinds.ts';

const all = 'find';
const now = 'find-now';
const registry = (): HighlightRegistry | null => (typeof CSS !== 'undefined' && 'highlights' in CSS ? CSS.highlights : null);

let marked: { readonly fields: readonly HTMLElement[]; readonly tables: readonly RowFinds[] } = { fields: [], tables: [] };

/** Takes every mark of Find in view away. */
export function clearFinds(): void {
  registry()?.delete(all);
  registry()?.delete(now);
  for (const field of marked.fields) delete field.dataset['found'];
  for (const table of marked.tables) table.mark(null);
  marked = { fields: [], tables: [] };
}

/** Marks all hits, and one of them as the one come to. */
export function markFinds(hits: readonly Hit[], current: Hit | null): void {
  clearFinds();
  const marks = registry();
  const here = current?.kind === 'text' ? current.range : null;
  marks?.set(all, new Highlight(...hits.flatMap((hit) => (hit.kind === 'text' && hit !== current ? [hit.range] : []))));
  if (marks !== null && here !== null) marks.set(now, new Highlight(here));
  // An older browser marks the one place come to, as text that is chosen.
  if (marks === null && here !== null) { window.getSelection()?.removeAllRanges(); window.getSelection()?.addRange(here); }
  const fields = hits.flatMap((hit) => (hit.kind === 'field' ? [hit.field] : []));
  for (const field of fields) field.dataset['found'] = current?.kind === 'field' && current.field === field ? 'now' : 'yes';
  const tables = [...new Set(hits.flatMap((hit) => (hit.kind === 'cell' ? [hit.table] : [])))];
  for (const table of tables) {
    table.mark({ cells: hits.flatMap((hit) => (hit.kind === 'cell' && hit.table === table ? [hit.cell] : [])), now: current?.kind === 'cell' && current.table === table ? current.cell : null });
  }
  marked = { fields, tables };
}

/** Brings a hit into view; a cell that is not drawn was brought by its table. */
export function bringFind(hit: Hit): void {
  const element = hit.kind === 'text' ? hit.range.startContainer.parentElement : hit.kind === 'field' ? hit.field : null;
  element?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}
