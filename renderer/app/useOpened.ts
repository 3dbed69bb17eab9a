import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useAsk } from '../api/hooks.ts';
import type { ReplyOf, RequestOf } from '../../shared/contract/index.ts';

/** Opens the file that the address names, once; and again when asked to, to take it over or to write. */
export function useOpened(handle: string | null): { readonly reply: ReplyOf<'files.open'> | undefined; readonly reopen: (how: Omit<RequestOf<'files.open'>, 'handle'>) => void } {
  const ask = useAsk();
  const [opened, setOpened] = useState<{ readonly handle: string; readonly reply: ReplyOf<'files.open'> } | null>(null);
  const client = useQueryClient();
  const open = useCallback((how: Omit<RequestOf<'files.open'>, 'handle'>) => {
    if (handle === null) return;
    void ask('files.open', { handle, ...how }).then(async (reply) => {
      setOpened({ handle, reply });
      // What was answered while it was open otherwise, read only above all, holds no longer.
      await client.invalidateQueries();
    });
  }, [ask, client, handle]);
  useEffect(() => open({}), [open]);
  return { reply: opened !== null && opened.handle === handle ? opened.reply : undefined, reopen: open };
}
