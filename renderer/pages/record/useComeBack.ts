import { useMemo, useRef } from 'react';

/** Gives the focus back to a list whose choice drew the page anew. */
export interface ComeBack {
  /** This one was just used. */
  readonly from: (id: string) => void;
  /** Called when the page stands again: the list takes the focus, once. */
  readonly to: (id: string) => void;
}

export function useComeBack(): ComeBack {
  const used = useRef<string | null>(null);
  return useMemo(() => ({
    from: (id) => { used.current = id; },
    to: (id) => {
      if (used.current !== id) return;
      used.current = null;
      document.getElementById(id)?.focus();
    },
  }), []);
}
