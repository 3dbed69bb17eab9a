import { useFileIfOpen } from '../../api/file.ts';
import { useCommand } from '../../api/hooks.ts';
import { Head } from '../../components/Head.tsx';
import { Link, useGo } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';
import { helpGroups } from './helpPages.ts';

/** The contents of the help. */
export function HelpContents() {
  return (
    <>
      <Head title="Help" sub="F1 on any screen opens the page about that screen. All of it is in the program; nothing is fetched." acts={<><LookRound /><Link className="btn" to={paths.about}>About this program</Link></>} />
      <div className="cols cols--help">
        {helpGroups.map(({ title, pages }) => (
          <Region key={title} title={title}>
            <ul className="help__list">{pages.map(({ key, title: name, lead }) => <li key={key}><Link to={paths.help(key)}>{name}</Link><span className="t2">{lead}</span></li>)}</ul>
          </Region>
        ))}
      </div>
    </>
  );
}

/** The look round the practice programme again; only where that programme is open. */
function LookRound() {
  const file = useFileIfOpen();
  const go = useGo();
  const { mutateAsync: set } = useCommand('preferences.set');
  if (file?.frame.sample !== 'practice' || file.asAt !== null) return null;
  return <button type="button" className="btn" onClick={() => void set({ toured: false }).then(() => go(paths.overview))}>Look round again</button>;
}
