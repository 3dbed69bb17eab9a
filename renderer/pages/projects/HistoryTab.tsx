import { useState } from 'react';
import type { ChangeShown } from '../../../shared/contract/changes.ts';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useAnswer } from '../../api/hooks.ts';
import { useMayUndo } from '../../api/mayUndo.ts';
import { useUndo } from '../../api/undo.ts';
import { Answer } from '../../components/Answer.tsx';
import { ChangesTable } from '../../components/changes/ChangesTable.tsx';
import { UndoButton } from '../../components/changes/UndoButton.tsx';
import { Region } from '../../components/Region.tsx';
import { Tag } from '../../components/Tag.tsx';

const step = 50;
const most = 500;

/** Every change that touched the project, newest first. */
export function HistoryTab({ project: { reference, title } }: { readonly project: ProjectDetail }) {
  const [limit, setLimit] = useState(step);
  const { reply } = useAnswer('changes.list', { project: reference, limit });
  const mayUndo = useMayUndo();
  const { undo } = useUndo();
  const allMadeUp = (changes: readonly ChangeShown[]): boolean => changes.length > 0 && changes.every(({ illustrative }) => illustrative);
  return (
    <Answer reply={reply}>
      {({ changes, matching }) => (
        <Region title="History" note={<span role="status">{changes.length < matching ? `${changes.length} of ${plural(matching, 'change')}` : plural(matching, 'change')}, newest first</span>} illustrative={allMadeUp(changes)}>
          <ChangesTable caption="Changes to this project" changes={changes} tagged={!allMadeUp(changes)} within={title}
            act={(change) => (change.undoneBy !== null ? <Tag status="Undone" /> : mayUndo(change) ? <UndoButton change={change} onUndo={() => void undo(change.seq)} /> : null)} />
          {changes.length < matching && limit < most ? <p className="gap-above"><button type="button" className="btn" onClick={() => setLimit(Math.min(most, limit + step))}>Show more</button></p> : null}
        </Region>
      )}
    </Answer>
  );
}
