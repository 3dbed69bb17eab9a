import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider, type DataRouter } from 'react-router';
import { DoorContext } from '../api/hooks.ts';
import type { Door } from '../api/door.ts';
import { makePlaces, PlacesContext, type Places } from '../components/places.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** The file lies on this machine: nothing is tried again behind the person's back, and the network is not asked after. */
const makeClient = (): QueryClient => new QueryClient({
  defaultOptions: { queries: { retry: false, networkMode: 'always', refetchOnReconnect: false }, mutations: { networkMode: 'always' } },
});

/** Where one was is kept beside the preferences at every step; going on does not wait for it. */
const keptPlaces = (door: Door): Places => makePlaces((file, places) => {
  const kept = places.filter(({ title }) => title.trim() !== '').map(({ address, title }) => ({ address: address.slice(0, 2000), title: title.slice(0, 500) }));
  void door.ask('places.keep', { file, places: kept }).catch(() => undefined);
});

/** The whole page over one door. */
export function App({ door, router }: { readonly door: Door; readonly router: DataRouter }) {
  const [client] = useState(makeClient);
  const [places] = useState(() => keptPlaces(door));
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <DoorContext value={door}><PlacesContext value={places}><RouterProvider router={router} /></PlacesContext></DoorContext>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
