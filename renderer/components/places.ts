import { createContext, use, useEffect } from 'react';
import { useLocation } from 'react-router';
import { placeOf } from '../paths.ts';

/** A page that was visited in this sitting. The address carries neither file nor day. */
export interface VisitedPlace {
  readonly address: string;
  readonly title: string;
}

export interface Places {
  readonly visited: (file: string | null, place: VisitedPlace) => void;
  /** Newest first. */
  readonly of: (file: string | null) => readonly VisitedPlace[];
}

const most = 12;

/** '/projects/one/councils' and '/projects/one' are one subject. */
const subjectOf = (address: string): string => address.split('?')[0]?.split('/').slice(0, 3).join('/') ?? address;

/** Remembers the latest pages of each file while the program runs; of one subject only the last. */
export function makePlaces(): Places {
  const kept = new Map<string | null, readonly VisitedPlace[]>();
  const of = (file: string | null): readonly VisitedPlace[] => kept.get(file) ?? [];
  return {
    of,
    visited: (file, place) => {
      kept.set(file, [place, ...of(file).filter(({ address }) => subjectOf(address) !== subjectOf(place.address))].slice(0, most));
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
