import { useNavigate } from 'react-router';
import { formatDate, londonDate, londonTime } from '../../../shared/domain/calendar.ts';
import { useFile } from '../../api/file.ts';
import { useFileActs } from '../../api/fileActs.ts';
import { useAnswer, useDoor } from '../../api/hooks.ts';
import { Facts } from '../../components/Facts.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';

/** The file as a whole: a copy to work on, a backup to keep, a check, and leaving it. */
export function ThisFile() {
  const { opened } = useFile();
  const { saveCopy, backup, verify, close } = useFileActs();
  const navigate = useNavigate();
  const door = useDoor();
  return (
    <Region title="This file">
      <Facts facts={[['Name', opened.name], ['Backups', <LastBackup key="backups" />]]} />
      <p className="t2 gap-above">A copy goes its own way from here. A backup is read only, and can be put back to work with Restore from a backup on Start.{door.name === 'browser' ? ' Both are put beside this file and can be downloaded from Start.' : ''}</p>
      <p className="row-of gap-above">
        <button type="button" className="btn" onClick={() => void saveCopy()}>Save a copy</button>
        <button type="button" className="btn" onClick={() => void backup()}>Make a backup</button>
        <button type="button" className="btn" onClick={() => void verify()}>Check this file</button>
        <button type="button" className="btn" onClick={() => void close().then(() => navigate(paths.start))}>Close file</button>
      </p>
    </Region>
  );
}

/** When the program last kept a backup by itself, and the way to all of them. */
function LastBackup() {
  const { handle } = useFile();
  const { reply } = useAnswer('backups.list', { handle });
  const newest = reply?.ok === true ? reply.value.backups.find(({ own, sound }) => own && sound) : undefined;
  const words = newest === undefined ? 'None yet' : `${formatDate(londonDate(newest.at))}, ${londonTime(newest.at)}`;
  return <>{words}. <Link to={paths.backups}>See them, or go back to one</Link></>;
}
