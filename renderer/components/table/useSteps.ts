import { useCallback, useMemo, useRef } from 'react';

export interface Steps<T> {
  readonly add: (before: T) => void;
  /** The last one added, taken out; undefined where there is none. */
  readonly take: () => T | undefined;
  readonly forget: () => void;
}

/** What stood before each act, for stepping back. */
export function useSteps<T>(): Steps<T> {
  const kept = useRef<T[]>([]);
  const add = useCallback((before: T) => { kept.current.push(before); }, []);
  const take = useCallback(() => kept.current.pop(), []);
  const forget = useCallback(() => { kept.current = []; }, []);
  return useMemo(() => ({ add, take, forget }), [add, take, forget]);
}
