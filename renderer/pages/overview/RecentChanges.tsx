import { useAnswer } from '../../api/hooks.ts';
import { useMayUndo } from '../../api/mayUndo.ts';
import { useUndo } from '../../api/undo.ts';
import { Answer } from '../../components/Answer.tsx';
import { ChangesTable } from '../../components/changes/ChangesTable.tsx';
import { UndoButton } from '../../components/changes/UndoButton.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { Tag } from '../../components/Tag.tsx';
import { paths } from '../../paths.ts';
import { useSinceLooked } from './useSinceLooked.tsx';

const shown = 5;

/** The latest changes of the file, each to be taken back from here. */
export function RecentChanges() {
  const { reply } = useAnswer('changes.list', { limit: shown });
  const since = useSinceLooked();
  const mayUndo = useMayUndo();
  const { undo } = useUndo();
  return (
    <Region title="Recent changes" {...(since === null ? {} : { note: since })} illustrative={reply?.ok === true && reply.value.changes.some(({ illustrative }) => illustrative)} act={<Link to={paths.history}>All changes</Link>}>
      <Answer reply={reply}>
        {({ changes }) => (
          <ChangesTable caption="Recent changes" changes={changes}
            act={(change) => (change.undoneBy !== null ? <Tag status="Undone" /> : mayUndo(change) ? <UndoButton change={change} onUndo={() => void undo(change.seq)} /> : null)} />
        )}
      </Answer>
    </Region>
  );
}
