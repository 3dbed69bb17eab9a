import { useEffect, type ReactNode } from 'react';
import { formatDate } from '../../../shared/domain/calendar.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useFile } from '../../api/file.ts';
import { useAnswer, useAsk } from '../../api/hooks.ts';
import { Link } from '../../components/Link.tsx';
import { paths } from '../../paths.ts';

/** '3 changes by others since you last looked on 10 May 2019', leading to them; null where there is nothing to tell. */
export function useSinceLooked(): ReactNode {
  const { handle, asAt, frame: { lastChange: { seq }, today } } = useFile();
  const ask = useAsk();
  const now = asAt === null;
  const { reply } = useAnswer('looked.get', { handle }, { when: now });
  const answered = reply !== undefined;
  const looked = reply?.ok === true ? reply.value.looked : null;
  // A file that was put back to an earlier state has fewer changes than were seen.
  const after = looked !== null && looked.change < seq ? looked.change : null;
  const { reply: since } = useAnswer('changes.list', { after: after ?? 0, others: true, limit: 1 }, { when: after !== null });
  useEffect(() => {
    if (now && answered) void ask('looked.set', { handle, change: seq, on: today });
  }, [ask, handle, seq, today, now, answered]);
  if (after === null || looked === null || since?.ok !== true || since.value.matching === 0) return null;
  return <><Link to={paths.historyAfter(after)}>{plural(since.value.matching, 'change')} by others</Link> since you last looked on {formatDate(looked.on)}</>;
}
