import { Link as RouterLink, useLocation } from 'react-router';
import { commands, shownKeys, type CommandId } from '../../shared/contract/commands.ts';
import { formatCount } from '../../shared/domain/words.ts';
import { useFileIfOpen } from '../api/file.ts';
import { Link } from '../components/Link.tsx';
import { paths } from '../paths.ts';
import { isMac } from './commandKeys.ts';

const keysOf = (id: CommandId): string => shownKeys(commands.find((command) => command.id === id)?.keys[0] ?? '', isMac());

/** The sections of the open file with their counts, and under them what is the same on every screen. */
export function Sections() {
  const { pathname } = useLocation();
  const file = useFileIfOpen();
  const current = (...starts: readonly string[]): 'page' | undefined => (starts.some((start) => pathname === start || pathname.startsWith(`${start}/`)) ? 'page' : undefined);
  return (
    <>
      <ul className="rail__list">
        {file === null ? <li><RouterLink to={paths.start} aria-current={pathname === paths.start ? 'page' : undefined}>Start</RouterLink></li> : (
          <>
            <li><Link to={paths.overview} aria-current={current(paths.overview)}>Overview</Link></li>
            <li><Link to={paths.projects} aria-current={current(paths.projects, '/measures')}><span>Projects</span> <span className="n">{formatCount(file.frame.counts.projects)}</span></Link></li>
            <li><Link to={paths.history} aria-current={current(paths.history)}>History</Link></li>
          </>
        )}
      </ul>
      <div className="rail__foot">
        <ul className="rail__list">
          {file === null ? null : <li><RouterLink to={paths.start}>Open another file</RouterLink></li>}
          <li><Link to={paths.settings} aria-current={current(paths.settings)}>Settings</Link></li>
          <li><Link to={paths.about} aria-current={current(paths.about)}><span>About and help</span> <span className="n" aria-hidden="true">{keysOf('app.about')}</span></Link></li>
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
