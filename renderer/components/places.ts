import { createContext, use, useEffect } from 'react';
import { useLocation } from 'react-router';
import { placeOf } from '../paths.ts';

/** A page that was visited. The address carries neither file nor day. */
export interface VisitedPlace {
  readonly address: string;
  readonly title: string;
}

export interface Places {
  readonly visited: (file: string | null, place: VisitedPlace) => void;
  /** Newest first. */
  readonly of: (file: string | null) => readonly VisitedPlace[];
  /** What was kept of earlier sittings; what was visited since stays before it. */
  readonly recall: (file: string, places: readonly VisitedPlace[]) => void;
}

const most = 12;

/** '/projects/one/councils' and '/projects/one' are one subject. */
const subjectOf = (address: string): string => address.split('?')[0]?.split('/').slice(0, 3).join('/') ?? address;

const among = (places: readonly VisitedPlace[]): readonly VisitedPlace[] =>
  places.filter(({ address }, at) => places.findIndex((other) => subjectOf(other.address) === subjectOf(address)) === at).slice(0, most);

/** Remembers the latest pages of each file, of one subject only the last. `keep` is told of each that changed, to keep it for the next sitting. */
export function makePlaces(keep: (file: string, places: readonly VisitedPlace[]) => void = () => undefined): Places {
  const kept = new Map<string | null, readonly VisitedPlace[]>();
  const of = (file: string | null): readonly VisitedPlace[] => kept.get(file) ?? [];
  return {
    of,
    visited: (file, place) => {
      kept.set(file, among([place, ...of(file)]));
      if (file !== null) keep(file, of(file));
    },
    recall: (file, places) => {
      kept.set(file, among([...of(file), ...places]));
    },
  };
}

export const PlacesContext = createContext<Places>(makePlaces());

/** The address on screen as a person may come back to it: without file and day. */
export function addressOf({ pathname, search }: { readonly pathname: string; readonly search: string }): string {
  const given = new URLSearchParams(search);
  given.delete('file');
  given.delete('asat');
  const query = given.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
}

/** Puts the page on screen among the recent ones. */
export function useVisited(title: string): void {
  const places = use(PlacesContext);
  const { pathname, search } = useLocation();
  useEffect(() => places.visited(placeOf(search).file, { address: addressOf({ pathname, search }), title }), [places, pathname, search, title]);
}
