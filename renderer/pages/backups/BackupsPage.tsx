import { useState } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router';
import type { BackupShown } from '../../../shared/contract/host.ts';
import type { AnswerOf } from '../../../shared/contract/index.ts';
import { formatDateShort, londonDate, londonTime } from '../../../shared/domain/calendar.ts';
import { formatCount, plural } from '../../../shared/domain/words.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useReopen } from '../../api/file.ts';
import { useAnswer, useCommand } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Head } from '../../components/Head.tsx';
import { usePlace } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { sizeWords } from '../../format/size.ts';
import { paths, placed } from '../../paths.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

type Listed = AnswerOf<'backups.list'>;

const moment = (at: string): string => `${formatDateShort(londonDate(at))}, ${londonTime(at)}`;

/** The backups that are made by themselves, and the way back to one. It works for a file that cannot be opened, too. */
export function BackupsPage() {
  const { file } = usePlace();
  if (file === null) return <><Head title="Backups" /><Empty title="Backups belong to a programme file." act={<RouterLink className="btn btn--main" to={paths.start}>Choose a file</RouterLink>} /></>;
  return <BackupsOf handle={file} />;
}

function BackupsOf({ handle }: { readonly handle: string }) {
  const { reply } = useAnswer('backups.list', { handle });
  return (
    <>
      <Head title="Backups" sub="A backup is kept by itself at the first change of a day, and when a file that was changed is closed." />
      <Answer reply={reply}>{(listed) => <Listing handle={handle} listed={listed} />}</Answer>
    </>
  );
}

function standing({ backups, since }: Listed): string {
  const newest = backups.find(({ own, sound }) => own && sound);
  if (newest === undefined) return 'None yet. The first is made with the next change';
  return since === null || since === 0 ? `${moment(newest.at)}. Everything that was saved is in it` : `${moment(newest.at)}. ${plural(since, 'later change')} ${since === 1 ? 'is' : 'are'} not in it yet`;
}

function Listing({ handle, listed }: { readonly handle: string; readonly listed: Listed }) {
  const [chosen, setChosen] = useState<BackupShown | null>(null);
  const restore = useRestore(handle, () => setChosen(null));
  return (
    <div className="stack">
      <Region title="How they are kept">
        <Facts facts={[['File', listed.name], ['Last backup', standing(listed)], ['Kept in', listed.place], ['Kept for', 'One a day for 14 days, one a week for three months, one a month after that. The newest sound one is never removed']]} />
      </Region>
      <Region title="Restore from a backup" note={plural(listed.backups.length, 'backup')}>
        {listed.backups.length === 0 ? <Empty title="No backup yet.">The first is made with the next change of this file. One of your own can be made at any time with Make a backup.</Empty> : (
          <Scroll label="Backups">
            <Table caption="Backups" className="dense" widths={[172, 220, 88, 88, 148, null]}>
              <thead><tr><th scope="col">Made</th><th scope="col">Of</th><th scope="col" className="num">Change</th><th scope="col" className="num">Size</th><th scope="col">Checked</th><td /></tr></thead>
              <tbody>{listed.backups.map((backup) => <BackupRow key={backup.id} backup={backup} onRestore={() => setChosen(backup)} />)}</tbody>
            </Table>
          </Scroll>
        )}
      </Region>
      {chosen === null ? null : <RestoreDialog file={listed.name} made={moment(chosen.at)} pending={restore.pending} onRestore={() => void restore.run(chosen.id)} onClose={() => setChosen(null)} />}
    </div>
  );
}

function useRestore(handle: string, onEnd: () => void): { readonly run: (backup: string) => Promise<void>; readonly pending: boolean } {
  const announce = useAnnounce();
  const navigate = useNavigate();
  const reopen = useReopen();
  const { mutateAsync, isPending } = useCommand('backups.restore');
  const run = async (backup: string): Promise<void> => {
    const reply = await mutateAsync({ handle, backup });
    onEnd();
    // What stood in the way before, or what was asked for, may be gone: it is open again either way.
    reopen();
    if (!reply.ok) { announce(reply.problem.message); return; }
    announce('The backup was put back. What lay there before is kept beside it');
    void navigate(placed(paths.overview, { file: handle, asAt: null }));
  };
  return { run, pending: isPending };
}

function BackupRow({ backup: { of, own, at, change, bytes, sound }, onRestore }: { readonly backup: BackupShown; readonly onRestore: () => void }) {
  return (
    <tr>
      <th scope="row" className="nowrap">{moment(at)}</th>
      <td>{own ? 'This file' : <>{of}<span className="t2 src">As it was before, or a copy</span></>}</td>
      <td className="num">{formatCount(change)}</td>
      <td className="num">{sizeWords(bytes)}</td>
      <td>{sound ? 'Sound' : <b>It cannot be read</b>}</td>
      <td><span className="acts">{sound ? <button type="button" className="link" onClick={onRestore}>Restore<span className="vh"> the backup of {moment(at)}</span></button> : null}</span></td>
    </tr>
  );
}
