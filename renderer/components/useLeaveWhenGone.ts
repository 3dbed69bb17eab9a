import { useLayoutEffect, useRef } from 'react';
import type { Reply } from '../../shared/contract/index.ts';
import { useGo, usePlace } from './Link.tsx';

/** Leaves a page when its subject goes while it is on screen, as when the change that made it is undone. */
export function useLeaveWhenGone(reply: Reply<unknown> | undefined, subject: string, to: string): void {
  const go = useGo();
  const { asAt } = usePlace();
  const seen = useRef<string | null>(null);
  // On another day it may not have been there yet, which is said on the page.
  const here = `${asAt ?? 'now'} ${subject}`;
  const isGone = reply?.ok === false && reply.problem.kind === 'not-found';
  useLayoutEffect(() => {
    if (reply?.ok === true) seen.current = here;
    if (isGone && seen.current === here) go(to, { replace: true });
  }, [reply, isGone, here, to, go]);
}
