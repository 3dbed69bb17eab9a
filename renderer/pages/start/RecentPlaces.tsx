import { Link } from 'react-router';
import type { FileShown } from '../../../shared/contract/host.ts';
import { Region } from '../../components/Region.tsx';
import { placed } from '../../paths.ts';

const most = 6;

/** Where this person was lately in the file they used last. Not there while they were nowhere yet. */
export function RecentPlaces({ files }: { readonly files: readonly FileShown[] }) {
  const [file] = files.filter(({ missing, places }) => !missing && places.length > 0).toSorted((a, b) => ((a.lastOpened ?? '') < (b.lastOpened ?? '') ? 1 : -1));
  if (file === undefined) return null;
  return (
    <Region title="Where you were" note={file.name}>
      <ul className="links">
        {file.places.slice(0, most).map(({ address, title }) => <li key={address}><Link to={placed(address, { file: file.handle, asAt: null })}>{title}</Link></li>)}
      </ul>
    </Region>
  );
}
