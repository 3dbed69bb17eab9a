import type { ReactNode } from 'react';
import { MenuButton } from '../MenuButton.tsx';
import { chosenChips, facetCounts, toggle, type Chosen, type Facet, type Filter } from './filterModel.ts';

interface FacetProps<R> {
  readonly rows: readonly R[];
  readonly filter: Filter<R>;
  readonly facet: Facet<R>;
  readonly onChange: (chosen: Chosen) => void;
}

/** A facet with few values: a row of buttons that are pressed or not, each with its count. */
export function SegFacet<R>({ rows, filter, facet, onChange }: FacetProps<R>) {
  return (
    <span className="seg" role="group" aria-label={facet.label}>
      <span className="seg__label">{facet.label}</span>
      {facetCounts(rows, filter, facet).map(({ value, name, count, chosen }) => (
        <button key={value} type="button" aria-pressed={chosen} onClick={() => onChange(toggle(filter.chosen, facet.id, value))}>{name} <span className="n">{count}</span></button>
      ))}
    </span>
  );
}

/** A facet with many values: a list of ticks under a button. */
export function MenuFacet<R>({ rows, filter, facet, onChange }: FacetProps<R>) {
  const counts = facetCounts(rows, filter, facet);
  return (
    <MenuButton look="facet" stays label={<>{facet.label} <span className="t2">{counts.length}</span></>}>
      {counts.map(({ value, name, count, chosen }) => (
        <label key={value} className="choice"><input type="checkbox" checked={chosen} onChange={() => onChange(toggle(filter.chosen, facet.id, value))} />{name}<span className="n">{count}</span></label>
      ))}
    </MenuButton>
  );
}

interface ChipsProps<R> {
  readonly facets: readonly Facet<R>[];
  readonly chosen: Chosen;
  readonly search: string;
  readonly showing: number;
  readonly of: number;
  readonly onChange: (chosen: Chosen, search: string) => void;
  /** What can be done with the rows that are left. */
  readonly acts?: ReactNode;
  /** Words at the right: how the table is sorted. */
  readonly children?: ReactNode;
}

/** How many rows are shown, and a chip to take each filter away again. What changes is announced. */
export function FilterChips<R>({ facets, chosen, search, showing, of, onChange, acts, children }: ChipsProps<R>) {
  const chips = chosenChips(facets, chosen);
  return (
    <div className="filters filters--chips">
      <b role="status">Showing {showing} of {of}</b>
      {search === '' ? null : <button type="button" className="chip" aria-label={`Remove the search for ${search}`} onClick={() => onChange(chosen, '')}>“{search}”</button>}
      {chips.map(({ facet, value, label }) => (
        <button key={`${facet} ${value}`} type="button" className="chip" aria-label={`Remove ${label}`} onClick={() => onChange(toggle(chosen, facet, value), search)}>{label}</button>
      ))}
      {chips.length === 0 && search === '' ? null : <button type="button" className="link" onClick={() => onChange({}, '')}>Clear all</button>}
      {acts}
      {children === undefined ? null : <span className="push">{children}</span>}
    </div>
  );
}
