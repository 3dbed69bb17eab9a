import { Link } from 'react-router';
import type { FileShown } from '../../../shared/contract/host.ts';
import { formatDateShort, londonDate, londonTime } from '../../../shared/domain/calendar.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useCommand, useDoor } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { Region } from '../../components/Region.tsx';
import { Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { paths, placed } from '../../paths.ts';
import { FilePicker } from './FilePicker.tsx';
import { useOpen } from './useOpen.ts';

interface Props {
  readonly files: readonly FileShown[];
  /** The folder where programme files are made, in words. */
  readonly place: string | null;
}

/** The files this computer knows, the pinned ones first. */
export function RecentFiles({ files, place }: Props) {
  // A browser sees all that lies in the folder; a desktop window what was opened, wherever it lies.
  const inFolder = useDoor().name === 'browser';
  const { mutateAsync: forget } = useCommand('files.forget');
  const inOrder = files.toSorted((a, b) => Number(b.pinned) - Number(a.pinned));
  const note = <>{files.length}{inFolder && place !== null ? `, in ${place}` : null}</>;
  const clear = !inFolder && files.length > 0 ? <button type="button" className="link" onClick={() => void forget({})}>Clear the list</button> : undefined;
  return (
    <Region title={inFolder ? 'Files' : 'Recent files'} note={note} act={clear}>
      {files.length === 0 ? <Empty title="No file yet.">Files you open are listed here with what each holds. Start with a new programme, or open a copy of a sample.</Empty> : (
        <Table caption={inFolder ? 'Files' : 'Recent files'} className="recent" widths={[252, 164, 148, null]}>
          <thead><tr><th scope="col">File</th><th scope="col">Holds</th><th scope="col">Last opened</th><td /></tr></thead>
          <tbody>{inOrder.map((file) => <FileRow key={file.handle} file={file} inFolder={inFolder} elsewhere={file.place !== place || !inFolder} />)}</tbody>
        </Table>
      )}
    </Region>
  );
}

interface RowProps {
  readonly file: FileShown;
  readonly inFolder: boolean;
  /** Its place is said, for it is not the folder over the list. */
  readonly elsewhere: boolean;
}

function FileRow({ file, inFolder, elsewhere }: RowProps) {
  const { handle, name, place, holds, lastOpened, pinned, missing, readOnly, places } = file;
  const open = useOpen();
  const door = useDoor();
  const announce = useAnnounce();
  const { mutateAsync: pin } = useCommand('files.pin');
  const { mutateAsync: forget } = useCommand('files.forget');
  const { download } = door;
  const named = <span className="vh"> {name}</span>;
  const fetchIt = async (): Promise<void> => {
    try { await download?.(handle, name, readOnly ? 'backup' : 'copy'); } catch { announce(`${name} could not be fetched. Check that the program is still running, then try again`); }
  };
  return (
    <tr>
      <th scope="row">{missing ? <b>{name}</b> : <Link to={placed(lastView(places) ?? paths.overview, { file: handle, asAt: null })}><b>{name}</b></Link>}{pinned || elsewhere ? <span className="t2 src">{[...(pinned ? ['Pinned'] : []), ...(elsewhere ? [place] : [])].join('. ')}</span> : null}</th>
      <td>{missing ? <Unknown>File not found</Unknown> : <>{holds ?? <Unknown>Not opened yet</Unknown>}{readOnly ? ', read only' : ''}</>}</td>
      <td className="nowrap">{lastOpened === null ? '' : `${formatDateShort(londonDate(lastOpened))}, ${londonTime(lastOpened)}`}</td>
      <td className="acts">
        <button type="button" className="link" onClick={() => void pin({ handle, pinned: !pinned })}>{pinned ? 'Unpin' : 'Pin'}{named}</button>
        {readOnly || lastOpened === null ? null : <Link className="link" to={placed(paths.backups, { file: handle, asAt: null })}>Backups{named}</Link>}
        {missing && door.name === 'electron' ? <FilePicker purpose="find" handle={handle} className="link" onPicked={open}>Find{named}</FilePicker> : null}
        {download === null || missing ? null : <button type="button" className="link" onClick={() => void fetchIt()}>Download{named}</button>}
        {inFolder && !missing ? null : <button type="button" className="link" onClick={() => void forget({ handle })}>Remove{named}</button>}
      </td>
    </tr>
  );
}

/** What belongs to the program and not to a file is no view of it, and a form is not gone back to unasked. */
const noView = /^\/(?:$|settings|backups|about|help|new|import|export)|\/(?:add|edit|record|grid|ratings)(?:\/|$)|^\/projects\/[^/]+\/(?:councils|measures|notes)\/./;

/** Where this person was last in a file; null where they were nowhere yet. */
const lastView = (places: FileShown['places']): string | null => places.find(({ address }) => !noView.test(address))?.address ?? null;
