import { Link } from 'react-router';
import { useAnswer } from '../../api/hooks.ts';
import { useKeysOf } from '../../api/keys.ts';
import { Answer } from '../../components/Answer.tsx';
import { Head } from '../../components/Head.tsx';
import { paths } from '../../paths.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { FilePicker } from './FilePicker.tsx';
import { KeptDrafts } from './KeptDrafts.tsx';
import { RecentFiles } from './RecentFiles.tsx';
import { RecentPlaces } from './RecentPlaces.tsx';
import { Samples } from './Samples.tsx';
import { useOpen } from './useOpen.ts';
import { You } from './You.tsx';

/** Where a person chooses the file to work in. */
export function StartPage() {
  const open = useOpen();
  const openKeys = useKeysOf()('file.open');
  const { reply } = useAnswer('files.list', {});
  return (
    <>
      <Head title="Start" sub="A programme is one file. It opens here, on this computer, and nothing is sent anywhere."
        acts={<><FilePicker purpose="open" onPicked={open}>Open file{openKeys === '' ? null : <> <kbd aria-hidden="true">{openKeys}</kbd></>}</FilePicker><Link className="btn btn--main" to={paths.newProgramme}>New programme</Link></>} />
      <div className="cols cols--start">
        <div className="stack">
          <Answer reply={reply}>{({ files, place }) => <RecentFiles files={files} place={place} />}</Answer>
          <Samples />
        </div>
        <div className="stack"><You /><KeptDrafts />{reply?.ok === true ? <RecentPlaces files={reply.value.files} /> : null}<Elsewhere /></div>
      </div>
    </>
  );
}
