import { useEffect, useState } from 'react';

/** What a form was opened on. What others save meanwhile comes to light when it is saved, not under the writer's hands. */
export function useSeen<T>(latest: T) {
  const [seen, setSeen] = useState(latest);
  const [bothShown, setBothShown] = useState(false);
  return { latest, seen, setSeen, bothShown, setBothShown };
}

/** Takes over what others saved, once nothing is typed or both versions were shown. */
export function useFollow<T>({ latest, seen, setSeen, bothShown, setBothShown }: ReturnType<typeof useSeen<T>>, { dirty, discard }: { readonly dirty: boolean; readonly discard: () => void }): void {
  useEffect(() => {
    if (seen === latest || (dirty && !bothShown)) return;
    setBothShown(false);
    setSeen(latest);
    if (!dirty) discard();
  }, [seen, latest, dirty, discard, setSeen, bothShown, setBothShown]);
}
