import { useSyncExternalStore } from 'react';

const query = '(max-width: 640px)';
const list = (): MediaQueryList | null => window.matchMedia?.(query) ?? null;

function listen(changed: () => void): () => void {
  const media = list();
  media?.addEventListener('change', changed);
  return () => media?.removeEventListener('change', changed);
}

/** The window is so narrow that the rail became a menu. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => list()?.matches ?? false);
