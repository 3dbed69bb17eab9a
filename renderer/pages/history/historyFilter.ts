import type { AnswerOf, RequestOf } from '../../../shared/contract/index.ts';

/** What History is narrowed to; empty text lets everything through. */
export interface HistoryFilter {
  readonly search: string;
  readonly person: string;
  readonly project: string;
  readonly operation: string;
  /** The number of a change; then only what others did after it. */
  readonly after: string;
}

export const everything: HistoryFilter = { search: '', person: '', project: '', operation: '', after: '' };

/** What a link to History names: words to find, or the change after which; null where it names nothing. */
export function askedIn(given: URLSearchParams): HistoryFilter | null {
  const [search, after] = [given.get('find') ?? '', given.get('after') ?? ''];
  return search === '' && !/^\d+$/.test(after) ? null : { ...everything, search, after: /^\d+$/.test(after) ? after : '' };
}

/** The filter as a request asks for it. */
export function asRequest({ search, person, project, operation, after }: HistoryFilter): RequestOf<'changes.list'> {
  const given = { search: search.trim(), person, project, operation };
  const texts = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  return after === '' ? texts : { ...texts, after: Number(after), others: true };
}

export interface HistoryChip {
  readonly field: keyof HistoryFilter;
  readonly label: string;
}

/** Everything History is narrowed to, as the chips above the table show it. */
export function chipsOf({ search, person, project, operation, after }: HistoryFilter, { projects, operations }: AnswerOf<'changes.filters'>): readonly HistoryChip[] {
  const named = projects.find(({ reference }) => reference === project)?.name ?? project;
  const kind = operations.find((one) => one.operation === operation)?.title ?? operation;
  const chips: readonly (HistoryChip & { readonly value: string })[] = [
    { field: 'search', value: search.trim(), label: `“${search.trim()}”` },
    { field: 'person', value: person, label: person },
    { field: 'project', value: project, label: named },
    { field: 'operation', value: operation, label: kind },
    { field: 'after', value: after, label: `By others after change ${after}` },
  ];
  return chips.filter(({ value }) => value !== '').map(({ field, label }) => ({ field, label }));
}

const kept = new Map<string, HistoryFilter>();

/** The filter of a file as it was left in this sitting, so that it survives leaving the view. */
export const keptFilter = (file: string): HistoryFilter => kept.get(file) ?? everything;
export const keepFilter = (file: string, filter: HistoryFilter): void => void kept.set(file, filter);
