import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { formatDateShort, londonDate } from '../../../shared/domain/calendar.ts';
import { lowerFirst } from '../../../shared/domain/words.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useFile } from '../../api/file.ts';
import { useAnswer, useRefusal } from '../../api/hooks.ts';
import { useUndo } from '../../api/undo.ts';
import { Answer } from '../../components/Answer.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Head } from '../../components/Head.tsx';
import { Refused } from '../../components/Refused.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { AsItWas } from './AsItWas.tsx';
import { changeId } from './ChangeRow.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { askedIn, everything, keepFilter, keptFilter, type HistoryFilter } from './historyFilter.ts';
import { HistoryFilters } from './HistoryFilters.tsx';
import { ThenAndNow } from './ThenAndNow.tsx';
import { useChanges } from './useChanges.ts';

/** Every change of the file, newest first; what can be taken back; and the way to see the file as it was. */
export function HistoryPage() {
  const { handle, frame } = useFile();
  const refusal = useRefusal('changes.undo');
  const { redo } = useUndo();
  const [given] = useSearchParams();
  const asked = askedIn(given);
  const [date, setDate] = useState(frame.asAt === null ? '' : formatDateShort(londonDate(frame.asAt.at)));
  const again = refusal === null ? frame.redo : null;
  return (
    <>
      <Head title="History" acts={again === null ? undefined : <button type="button" className="btn" onClick={() => void redo(again.change)}>Redo: {lowerFirst(again.title)} <kbd aria-hidden="true">Ctrl+Y</kbd></button>} />
      <div className="cols cols--history">
        <Changes key={`${handle} ${given.toString()}`} asked={asked} />
        <aside className="stack" aria-label="Looking back" data-pane tabIndex={-1}><AsItWas text={date} onText={setDate} /><ThenAndNow text={date} /></aside>
      </div>
    </>
  );
}

/** Narrowed to what a link named; else as it was left. */
function Changes({ asked }: { readonly asked: HistoryFilter | null }) {
  const { handle, frame } = useFile();
  const refusal = useRefusal('changes.undo');
  const announce = useAnnounce();
  const { undo, redo } = useUndo();
  const [filter, setFilter] = useState<HistoryFilter>(() => asked ?? keptFilter(handle));
  const { reply: lists } = useAnswer('changes.filters', {});
  const answer = useChanges(filter);
  const narrow = (next: HistoryFilter): void => { setFilter(next); keepFilter(handle, next); };
  const focusOn = (seq: number): void => document.getElementById(changeId(seq))?.focus();
  const leadTo = (seq: number): void => {
    if (document.getElementById(changeId(seq)) !== null) { focusOn(seq); return; }
    narrow(everything);
    announce(`Undo change ${seq} first. All changes are shown again, so that it can be found`);
  };
  if (answer === undefined) return <Waiting rows={8} />;
  if (answer.problem !== null) return <Refused problem={answer.problem} />;
  const { changes, total, matching, more } = answer;
  return (
    <div>
      <Answer reply={lists}>
        {(all) => <HistoryFilters filter={filter} onChange={narrow} lists={all} showing={changes.length} matching={matching} total={total} illustrative={frame.illustrative} />}
      </Answer>
      {changes.length === 0 ? <Empty title={`Showing 0 of ${total}.`} act={<button type="button" className="btn" onClick={() => narrow(everything)}>Clear all</button>}>No change is like this.</Empty> : (
        <ChangesTable changes={changes} onFirst={leadTo} onAct={refusal !== null ? null : (change, verb) => void (verb === 'Undo' ? undo(change.seq) : redo(change.seq)).then(() => focusOn(change.seq))} />
      )}
      {more === null ? null : <p className="gap-above"><button type="button" className="btn" aria-disabled={more.reading} onClick={more.read}>Show {more.next} more</button></p>}
    </div>
  );
}
