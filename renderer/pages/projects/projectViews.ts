import type { ViewShown } from '../../../shared/contract/host.ts';

/** A tab above the table: what it is called and what it shows. */
export interface NamedView {
  readonly id: string;
  readonly name: string;
  /** Filters, order and columns as in the address, in their canonical order. */
  readonly text: string;
  readonly own: boolean;
}

/** Everything, and the gaps in the record. */
export const builtInViews: readonly NamedView[] = [
  { id: 'all', name: 'All', text: '', own: false },
  { id: 'award-not-known', name: 'Award not known', text: 'award=not+known', own: false },
  { id: 'end-not-known', name: 'End not known', text: 'end=not+known', own: false },
  { id: 'lead-not-known', name: 'Lead not known', text: 'who=not+known', own: false },
];

export const allViews = (own: readonly ViewShown[]): readonly NamedView[] =>
  [...builtInViews, ...own.filter(({ list }) => list === 'projects').map(({ id, name, address }) => ({ id, name, text: address, own: true }))];

/** The view on screen: the one the address names, else the one that shows just this, else all. */
export function currentView(views: readonly NamedView[], id: string | null, text: string): NamedView | undefined {
  return views.find((view) => view.id === id) ?? views.find((view) => view.text === text) ?? views[0];
}

/** Where a view's tab leads. What shows everything needs no name in the address. */
export const addressOf = ({ id, text }: NamedView): string =>
  [text, ...(id === 'all' ? [] : [`view=${encodeURIComponent(id)}`])].filter((part) => part !== '').join('&');
