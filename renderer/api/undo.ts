import { useCallback } from 'react';
import { useBeginAct } from './announce.ts';
import { useCommand } from './hooks.ts';

/** Takes changes back and brings them in again, and says what happened, refusals included. */
export function useUndo(): { readonly undo: (change?: number) => Promise<void>; readonly redo: (change?: number) => Promise<void> } {
  const begin = useBeginAct();
  const { mutateAsync: takeBack } = useCommand('changes.undo', { said: null });
  const { mutateAsync: bringBack } = useCommand('changes.redo', { said: null });
  const undo = useCallback(async (change?: number) => {
    const say = begin();
    const reply = await takeBack(change === undefined ? {} : { change });
    say(reply.ok ? { text: reply.value.title, redo: true } : reply.problem.message);
  }, [takeBack, begin]);
  const redo = useCallback(async (change?: number) => {
    const say = begin();
    const reply = await bringBack(change === undefined ? {} : { change });
    say(!reply.ok ? reply.problem.message : reply.change === undefined || reply.change === null ? reply.value.title : { text: reply.value.title, undo: reply.change });
  }, [bringBack, begin]);
  return { undo, redo };
}
