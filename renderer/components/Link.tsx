import { useCallback, useMemo, type ComponentProps } from 'react';
import { Link as RouterLink, useLocation, useNavigate } from 'react-router';
import { placed, placeOf, withAward, type Place } from '../paths.ts';

/** The file and day that the address on screen carries. */
export function usePlace(): Place {
  const { search } = useLocation();
  return useMemo(() => placeOf(search), [search]);
}

/** The award of the project on screen that the address is about; null: its own, as most have one. */
export function useAward(): string | null {
  const { search } = useLocation();
  return useMemo(() => new URLSearchParams(search).get('award'), [search]);
}

/** An address as a link on this page means it: inside its project the award that was chosen goes on with it. */
export function useAwarded(): (to: string) => string {
  const { pathname, search } = useLocation();
  return useCallback((to) => withAward(to, { pathname, search }), [pathname, search]);
}

type Props = Omit<ComponentProps<typeof RouterLink>, 'to'> & { readonly to: string };

/** A link inside the program: the open file and the day looked back at go with it, and within a project its award. */
export function Link({ to, ...rest }: Props) {
  return <RouterLink to={placed(useAwarded()(to), usePlace())} {...rest} />;
}

/** Goes to an address with the open file and day. `useGo()(paths.history)`. */
export function useGo(): (to: string, options?: { readonly replace?: boolean }) => void {
  const place = usePlace();
  const awarded = useAwarded();
  const navigate = useNavigate();
  return useCallback((to, options) => void navigate(placed(awarded(to), place), options), [navigate, awarded, place]);
}
