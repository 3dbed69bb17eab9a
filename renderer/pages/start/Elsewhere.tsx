import { useState } from 'react';
import type { AnswerOf } from '../../../shared/contract/index.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useAsk, useCommand } from '../../api/hooks.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Region } from '../../components/Region.tsx';
import { FilePicker } from './FilePicker.tsx';
import { useOpen } from './useOpen.ts';

/** Files that come from elsewhere: a backup to put back to work, a file to be checked. */
export function Elsewhere() {
  const ask = useAsk();
  const announce = useAnnounce();
  const open = useOpen();
  const { mutateAsync: restore } = useCommand('files.restore');
  const [verdict, setVerdict] = useState<AnswerOf<'files.verify'> | null>(null);
  const bringBack = async (handle: string): Promise<void> => {
    const reply = await restore({ handle });
    if (reply.ok) open(reply.value.handle); else announce(reply.problem.message);
  };
  const check = async (handle: string): Promise<void> => {
    const reply = await ask('files.verify', { handle });
    if (reply.ok) setVerdict(reply.value); else announce(reply.problem.message);
  };
  return (
    <Region title="From somewhere else">
      <ul className="links">
        <li><FilePicker purpose="restore" className="link" onPicked={(handle) => void bringBack(handle)}>Restore from a backup</FilePicker></li>
        <li><FilePicker purpose="open" className="link" onPicked={(handle) => void check(handle)}>Check a file is sound</FilePicker></li>
      </ul>
      {verdict === null ? null : (
        <Dialog title={verdict.sound ? `${verdict.name} is sound` : `${verdict.name} is damaged`} onClose={() => setVerdict(null)}>
          {verdict.sentences.map((line) => <p key={line}>{line}</p>)}
        </Dialog>
      )}
    </Region>
  );
}
