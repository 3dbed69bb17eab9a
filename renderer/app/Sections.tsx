import { Link as RouterLink, useLocation } from 'react-router';
import { formatCount } from '../../shared/domain/words.ts';
import { useFileIfOpen } from '../api/file.ts';
import { Link } from '../components/Link.tsx';
import { paths } from '../paths.ts';
import { useKeysOf } from '../api/keys.ts';
import { useRun } from './run.ts';

/** The sections of the open file with their counts, and under them what is the same on every screen. */
export function Sections() {
  const { pathname } = useLocation();
  const file = useFileIfOpen();
  const keysOf = useKeysOf();
  const current = (...starts: readonly string[]): 'page' | undefined => (starts.some((start) => pathname === start || pathname.startsWith(`${start}/`)) ? 'page' : undefined);
  return (
    <>
      <ul className="rail__list">
        {file === null ? <li><RouterLink to={paths.start} aria-current={pathname === paths.start ? 'page' : undefined}>Start</RouterLink></li> : (
          <>
            <li><Link to={paths.overview} aria-current={current(paths.overview, paths.rounds, paths.addRound)}>Overview</Link></li>
            <li><Link to={paths.projects} aria-current={current(paths.projects, paths.addProject)}><span>Projects</span> <span className="n">{formatCount(file.frame.counts.projects)}</span></Link></li>
            <li><Link to={paths.councils} aria-current={current(paths.councils)}><span>Councils</span> <span className="n">{formatCount(file.frame.counts.councils)}</span></Link></li>
            <li><Link to={paths.outcomes} aria-current={current(paths.outcomes, '/measures')}>Outcomes</Link></li>
            <li><Link to={paths.funding()} aria-current={current(paths.funding())}>Funding</Link></li>
            <li><Link to={paths.history} aria-current={current(paths.history)}>History</Link></li>
          </>
        )}
      </ul>
      <div className="rail__foot">
        <ul className="rail__list">
          {file === null ? null : <li><RouterLink to={paths.start}>Open another file</RouterLink></li>}
          <li><Link to={paths.settings} aria-current={current(paths.settings)}>Settings</Link></li>
          <li><Link to={paths.help()} aria-current={current(paths.help(), paths.about)}><span>Help</span> <span className="n" aria-hidden="true">{keysOf('help.open')}</span></Link></li>
        </ul>
      </div>
    </>
  );
}

export const ProductName = () => (
  <p className="rail__name">
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><rect width="20" height="20" rx="3" fill="#12436D" /><path d="M4 15V9h3v6zM8.5 15V5h3v10z" fill="#fff" /><path d="M13.5 14.5V8.5h2v6z" fill="none" stroke="#fff" /></svg>
    Grant tracker
  </p>
);

/** The way to everything by its name: in the rail a box that shows its keys, in the bar of a narrow window a button. */
export function FindButton({ bar = false }: { readonly bar?: boolean }) {
  const run = useRun();
  const keysOf = useKeysOf();
  const open = (): void => void run('go.find');
  if (bar) return <button type="button" className="btn push" aria-haspopup="dialog" onClick={open}>Find or do</button>;
  return <button type="button" className="rail__find" aria-haspopup="dialog" onClick={open}><span>Find or do</span><kbd aria-hidden="true">{keysOf('go.find')}</kbd></button>;
}
