import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

/** A figure leads to `?show=payments`: the part of the page with that id is brought into view, and its heading named. */
export function useShown(): void {
  const [params] = useSearchParams();
  const wanted = params.get('show');
  useEffect(() => {
    const part = wanted === null ? null : document.getElementById(`part-${wanted}`);
    part?.scrollIntoView?.({ block: 'start' });
    part?.focus({ preventScroll: true });
  }, [wanted]);
}
