import { useEffect, useState } from 'react';
import type { OpenedFile } from '../../shared/contract/host.ts';
import { formatDate, londonDate, londonTime } from '../../shared/domain/calendar.ts';
import { useNavigate } from 'react-router';
import { useAnnounce } from '../api/announce.ts';
import { useCommand, useDoor } from '../api/hooks.ts';
import { Dialog } from '../components/Dialog.tsx';
import { sentence } from '../format/problem.ts';
import { paths, placed } from '../paths.ts';

interface Props {
  readonly opened: OpenedFile;
  readonly readOnly: string | null;
  readonly onTakeOver: () => void;
  /** Nobody holds it any more: opens it to be changed. */
  readonly onFree: () => void;
}

/** Why the file is read only, and who holds it; or a warning about where it lies. */
export function HeldBanner({ opened: { handle, name, heldBy, warning, elsewhere }, readOnly, onTakeOver, onFree }: Props) {
  const makeCopy = useLocalCopy(handle);
  const [asking, setAsking] = useState(false);
  const door = useDoor();
  const [free, setFree] = useState(false);
  useEffect(() => door.listen((event) => { if (event.kind === 'file-free' && event.file === handle) setFree(true); }), [door, handle]);
  if (readOnly === null && warning === null) return null;
  const holder = heldBy === null ? null : `${heldBy.person} has it open on ${heldBy.machine}${heldBy.since === '' ? '' : ` since ${londonTime(heldBy.since)} on ${formatDate(londonDate(heldBy.since))}`}`;
  return (
    <div className="banner banner--plain" role="status">
      <span>{readOnly === null ? null : <><b>Read only.</b> {free ? 'Nobody else has this file open any more.' : sentence(readOnly)} </>}{warning === null ? null : sentence(warning)}</span>
      {heldBy === null ? null : (
        <span className="banner__acts">{free ? <button type="button" className="btn" onClick={onFree}>Open it for changes</button> : <button type="button" className="btn" onClick={() => setAsking(true)}>Take over</button>}</span>
      )}
      {elsewhere && readOnly === null ? <span className="banner__acts"><button type="button" className="btn" onClick={() => void makeCopy()}>Make a local copy</button></span> : null}
      {asking ? (
        <Dialog title={`Take over ${name}?`} onClose={() => setAsking(false)}>
          <p>{holder}. If {heldBy?.person} is still working, what they have not saved can be lost, and the two of you can write over each other.</p>
          <p className="row-of gap-above">
            <button type="button" className="btn btn--main" onClick={() => setAsking(false)}>Leave it with {heldBy?.person}</button>
            <button type="button" className="btn" onClick={() => { setAsking(false); onTakeOver(); }}>Take over</button>
          </p>
        </Dialog>
      ) : null}
    </div>
  );
}

/** A copy on this computer, opened in the place of the file that lies elsewhere. */
function useLocalCopy(handle: string): () => Promise<void> {
  const { mutateAsync: saveCopy } = useCommand('files.saveCopy');
  const announce = useAnnounce();
  const navigate = useNavigate();
  return async () => {
    const reply = await saveCopy({ handle });
    if (!reply.ok) { announce(reply.problem.message); return; }
    if (reply.value === null) return;
    announce(`You work on the copy ${reply.value.name} now. The file it was made of is as it was`);
    void navigate(placed(paths.overview, { file: reply.value.handle, asAt: null }));
  };
}
