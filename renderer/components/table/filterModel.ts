/** Something rows can be chosen by: 'Round', 'Theme'. A row may have several of its values, or none. */
export interface Facet<R> {
  readonly id: string;
  readonly label: string;
  readonly values: (row: R) => readonly string[];
  /** How a value is named; left out, as it is. */
  readonly name?: (value: string) => string;
  /** The order in which values stand; left out, by name. */
  readonly order?: readonly string[];
}

/** What a list is narrowed by: few values stand side by side, many behind a menu. */
export interface ListFacets<R> {
  readonly segs: readonly Facet<R>[];
  readonly menus: readonly Facet<R>[];
}

/** Chosen values by facet id. Values of one facet widen, facets narrow. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

export interface Filter<R> {
  readonly facets: readonly Facet<R>[];
  readonly chosen: Chosen;
  readonly search: string;
  /** The words of a row that are searched. */
  readonly words: (row: R) => string;
}

export interface FacetCount {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** A row without a value is found under this. */
export const none = '';

const valuesOf = <R>(facet: Facet<R>, row: R): readonly string[] => {
  const values = facet.values(row);
  return values.length === 0 ? [none] : values;
};

const passes = <R>(facet: Facet<R>, chosen: readonly string[] | undefined, row: R): boolean =>
  chosen === undefined || chosen.length === 0 || valuesOf(facet, row).some((value) => chosen.includes(value));

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const found = <R>({ search, words }: Filter<R>, row: R): boolean =>
  folded(search).split(/\s+/).every((word) => folded(words(row)).includes(word));

/** The rows that every facet and the search let through. */
export const filterRows = <R>(rows: readonly R[], filter: Filter<R>): readonly R[] =>
  rows.filter((row) => found(filter, row) && filter.facets.every((facet) => passes(facet, filter.chosen[facet.id], row)));

/** Each value of a facet with how many rows it has among those the other filters leave. Chosen ones stay even at none. */
export function facetCounts<R>(rows: readonly R[], filter: Filter<R>, facet: Facet<R>): readonly FacetCount[] {
  const others = { ...filter, facets: filter.facets.filter(({ id }) => id !== facet.id) };
  const chosen = filter.chosen[facet.id] ?? [];
  const counts = new Map(rows.flatMap((row) => valuesOf(facet, row)).map((value) => [value, 0]));
  for (const value of filterRows(rows, others).flatMap((row) => valuesOf(facet, row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const place = (value: string): number => { const at = facet.order?.indexOf(value) ?? -1; return at < 0 ? (facet.order?.length ?? 0) : at; };
  return [...counts].map(([value, count]) => ({ value, name: nameOf(facet, value), count, chosen: chosen.includes(value) }))
    .toSorted((a, b) => Number(a.value === none) - Number(b.value === none) || place(a.value) - place(b.value) || a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
}

export const nameOf = <R>(facet: Facet<R>, value: string): string => facet.name?.(value) ?? (value === none ? 'Not known' : value);

/** A value chosen, or given up again. */
export function toggle(chosen: Chosen, facet: string, value: string): Chosen {
  const now = chosen[facet] ?? [];
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  return Object.fromEntries(Object.entries({ ...chosen, [facet]: next }).filter(([, values]) => values.length > 0));
}

/** Everything chosen, as the chips above the table show it. */
export const chosenChips = <R>(facets: readonly Facet<R>[], chosen: Chosen): readonly { readonly facet: string; readonly value: string; readonly label: string }[] =>
  facets.flatMap((facet) => (chosen[facet.id] ?? []).map((value) => ({ facet: facet.id, value, label: `${facet.label}: ${nameOf(facet, value)}` })));
