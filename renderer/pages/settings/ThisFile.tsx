import { useNavigate } from 'react-router';
import { useFile } from '../../api/file.ts';
import { useFileActs } from '../../api/fileActs.ts';
import { useDoor } from '../../api/hooks.ts';
import { Facts } from '../../components/Facts.tsx';
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
      <Facts facts={[['Name', opened.name]]} />
      <p className="t2 gap-above">A copy goes its own way from here. A backup is read only, and can be put back to work from Start.{door.name === 'browser' ? ' Both are put beside this file and can be downloaded from Start.' : ''}</p>
      <p className="row-of gap-above">
        <button type="button" className="btn" onClick={() => void saveCopy()}>Save a copy</button>
        <button type="button" className="btn" onClick={() => void backup()}>Make a backup</button>
        <button type="button" className="btn" onClick={() => void verify()}>Check this file</button>
        <button type="button" className="btn" onClick={() => void close().then(() => navigate(paths.start))}>Close file</button>
      </p>
    </Region>
  );
}
