import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import type { ChangeShown } from '../../../shared/contract/changes.ts';
import type { ReplyOf } from '../../../shared/contract/index.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useAt } from '../../api/at.ts';
import { useAsk } from '../../api/hooks.ts';
import { asRequest, type HistoryFilter } from './historyFilter.ts';

const atATime = 50;

export interface ChangesAnswer {
  readonly problem: Problem | null;
  readonly changes: readonly ChangeShown[];
  readonly total: number;
  readonly matching: number;
  /** Reads so many older ones; null where all are shown. */
  readonly more: { readonly next: number; readonly read: () => void; readonly reading: boolean } | null;
}

/** The changes that a filter lets through, newest first, so many at a time; undefined until the first answer. */
export function useChanges(filter: HistoryFilter): ChangesAnswer | undefined {
  const ask = useAsk();
  const at = useAt();
  const request = asRequest(filter);
  const { data, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['changes.list', 'pages', request, at],
    queryFn: ({ pageParam }: { readonly pageParam: number | null }): Promise<ReplyOf<'changes.list'>> =>
      ask('changes.list', { ...request, limit: atATime, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.ok ? last.value.changes.at(-1)?.seq : undefined),
    // The list narrows as one types; what another day knew is never shown for this one.
    placeholderData: (before: InfiniteData<ReplyOf<'changes.list'>, number | null> | undefined, from) => (from?.queryKey[3] === at ? before : undefined),
  });
  if (data === undefined) return undefined;
  const refused = data.pages.find((page) => !page.ok);
  if (refused !== undefined && !refused.ok) return { problem: refused.problem, changes: [], total: 0, matching: 0, more: null };
  const pages = data.pages.flatMap((page) => (page.ok ? [page.value] : []));
  const changes = pages.flatMap((page) => page.changes);
  const { total = 0, matching = 0 } = pages[0] ?? {};
  const left = matching - changes.length;
  return {
    problem: null, changes, total, matching,
    more: left <= 0 ? null : { next: Math.min(atATime, left), read: () => void fetchNextPage(), reading: isFetchingNextPage },
  };
}
