import type { AppInfo } from '../../../shared/contract/host.ts';
import { useFileIfOpen } from '../../api/file.ts';
import { useFileActs } from '../../api/fileActs.ts';
import { useAnswer, useAsk } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';
import { aboutDetails } from './aboutDetails.ts';
import { notices } from './notices.ts';

/** Which program this is, how it treats what it is told, and whose work is in it. */
export function AboutPage() {
  const { reply } = useAnswer('app.info', {});
  return (
    <>
      <Head title="About" crumb={<Link to={paths.help()}>Help</Link>} sub="Keeps track of the grants, councils and outcomes of an innovation programme, in one file, offline." />
      <div className="cols cols--half">
        <div className="stack">
          <Answer reply={reply}>{(info) => <Program info={info} />}</Answer>
          <Region title="How it treats what it is told">
            <div className="prose">
              <p><b>Not known is a value.</b> A blank is never counted as nought, and a total always says how many of its parts are known.</p>
              <p><b>Everything is kept.</b> Each change bears a name and a time. History undoes any of them, and shows every screen as it stood at a date.</p>
              <p><b>Made-up figures are tagged</b> Illustrative, and so is every sum with one in it.</p>
              <p><b>It works offline.</b> The program sends nothing anywhere, and no record of a child belongs in it.</p>
            </div>
          </Region>
        </div>
        <div className="stack"><Notices /></div>
      </div>
    </>
  );
}

function Program({ info }: { readonly info: AppInfo }) {
  const file = useFileIfOpen();
  const { verify } = useFileActs();
  const details = aboutDetails(info);
  const ask = useAsk();
  return (
    <Region title="This program">
      <Facts facts={[...details, ...(file === null ? [] : [['File', file.opened.name] as const])]} />
      <p className="row-of gap-above">
        {file === null ? null : <button type="button" className="btn" onClick={() => void verify()}>Check this file</button>}
        <CopyButton text={details.map(([term, said]) => `${term}: ${said}`).join('\n')}>Copy details</CopyButton>
        {info.door === 'electron' ? <button type="button" className="btn" onClick={() => void ask('app.window', { act: 'open-logs' })}>Open log folder</button> : null}
      </p>
    </Region>
  );
}

const Notices = () => (
  <Region title="Whose work is in it">
    <div className="prose">{notices.map(({ what, notice }) => <p key={what}><b>{what}.</b> {notice}</p>)}</div>
  </Region>
);
