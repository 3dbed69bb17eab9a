import { useCallback, useMemo, type ComponentProps } from 'react';
import { Link as RouterLink, useLocation, useNavigate } from 'react-router';
import { placed, placeOf, type Place } from '../paths.ts';

/** The file and day that the address on screen carries. */
export function usePlace(): Place {
  const { search } = useLocation();
  return useMemo(() => placeOf(search), [search]);
}

type Props = Omit<ComponentProps<typeof RouterLink>, 'to'> & { readonly to: string };

/** A link inside the program: the open file and the day looked back at go with it. */
export function Link({ to, ...rest }: Props) {
  return <RouterLink to={placed(to, usePlace())} {...rest} />;
}

/** Goes to an address with the open file and day. `useGo()(paths.history)`. */
export function useGo(): (to: string, options?: { readonly replace?: boolean }) => void {
  const place = usePlace();
  const navigate = useNavigate();
  return useCallback((to, options) => void navigate(placed(to, place), options), [navigate, place]);
}
