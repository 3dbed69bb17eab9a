import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider, type DataRouter } from 'react-router';
import { DoorContext } from '../api/hooks.ts';
import type { Door } from '../api/door.ts';
import { makePlaces, PlacesContext } from '../components/places.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** The file lies on this machine: nothing is tried again behind the person's back, and the network is not asked after. */
const makeClient = (): QueryClient => new QueryClient({
  defaultOptions: { queries: { retry: false, networkMode: 'always', refetchOnReconnect: false }, mutations: { networkMode: 'always' } },
});

/** The whole page over one door. */
export function App({ door, router }: { readonly door: Door; readonly router: DataRouter }) {
  const [client] = useState(makeClient);
  const [places] = useState(makePlaces);
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <DoorContext value={door}><PlacesContext value={places}><RouterProvider router={router} /></PlacesContext></DoorContext>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
