import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { DraftShown } from '../../shared/contract/host.ts';
import { useAt } from './at.ts';
import { useAsk } from './hooks.ts';

export interface Draft {
  /** What was kept when the form was last left; undefined until it is known. */
  readonly kept: DraftShown | null | undefined;
  /** When the fields were last kept in this visit. */
  readonly keptAt: string | null;
  /** Keeps the fields a second after the last stroke. */
  readonly keep: (fields: Readonly<Record<string, unknown>>) => void;
  /** Forgets it: the form was saved, or left on purpose. */
  readonly drop: () => Promise<void>;
}

/**
 * Keeps a half-typed form beside the preferences, by file and form. `title` is how Start names it ('Luton, figures');
 * `toForm` leads back to the form. Of each award that a form is opened for it is another draft.
 */
export function useDraft(ofForm: string, title: string, toForm: string): Draft {
  const { search } = useLocation();
  const award = new URLSearchParams(search).get('award');
  const form = award === null ? ofForm : `${ofForm} ${award}`;
  const address = award === null ? toForm : `${toForm}${toForm.includes('?') ? '&' : '?'}award=${encodeURIComponent(award)}`;
  const ask = useAsk();
  const client = useQueryClient();
  const file = useAt()?.file ?? '';
  const [kept, setKept] = useState<DraftShown | null | undefined>(undefined);
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly now: () => void } | null>(null);

  useEffect(() => {
    let here = true;
    void ask('drafts.list', {}).then((reply) => {
      if (here) setKept(reply.ok ? (reply.value.drafts.find((draft) => draft.file === file && draft.form === form) ?? null) : null);
    });
    return () => { here = false; };
  }, [ask, file, form]);

  const keep = useCallback((fields: Readonly<Record<string, unknown>>) => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    const now = (): void => {
      waiting.current = null;
      void ask('drafts.keep', { file, form, title, address, fields: { ...fields } }).then((reply) => {
        if (!reply.ok) return;
        setKeptAt(reply.value.keptAt);
        // The page that was gone to meanwhile may list it.
        void client.invalidateQueries({ queryKey: ['drafts.list'] });
      });
    };
    waiting.current = { timer: setTimeout(now, 1_000), now };
  }, [ask, client, file, form, title, address]);

  // The page is left, or its tab hidden or closed, within the second: what was typed is kept at once.
  useEffect(() => {
    const atOnce = (): void => {
      if (waiting.current === null) return;
      clearTimeout(waiting.current.timer);
      waiting.current.now();
    };
    const hidden = (): void => { if (document.visibilityState === 'hidden') atOnce(); };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      atOnce();
    };
  }, []);

  const drop = useCallback(async () => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
    setKeptAt(null);
    await ask('drafts.drop', { file, form });
  }, [ask, file, form]);

  return useMemo(() => ({ kept, keptAt, keep, drop }), [kept, keptAt, keep, drop]);
}
