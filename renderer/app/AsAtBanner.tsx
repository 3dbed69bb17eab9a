import { Link as RouterLink, useLocation } from 'react-router';
import { useFileIfOpen } from '../api/file.ts';
import { Illustrative } from '../components/Illustrative.tsx';
import { Link } from '../components/Link.tsx';
import { formatDate, londonDate, londonTime } from '../../shared/domain/calendar.ts';
import { formatCount, plural } from '../../shared/domain/words.ts';
import { paths } from '../paths.ts';
import { withoutAsAt } from './withoutAsAt.ts';

/** On every screen of the past: which state this is, how much later is hidden, and the way back. */
export function AsAtBanner() {
  const { pathname, search } = useLocation();
  const file = useFileIfOpen();
  const asAt = file?.frame.asAt ?? null;
  if (file === null || asAt === null) return null;
  const hidden = asAt.laterChanges === 0 ? 'No change was made later.' : `${plural(asAt.laterChanges, 'later change')} ${asAt.laterChanges === 1 ? 'is' : 'are'} not shown.`;
  return (
    <div className="banner" role="status">
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" /><path d="M10 5v5l-4 2" fill="none" stroke="currentColor" strokeWidth="2" /></svg>
      <span><b>The programme as at change {formatCount(asAt.change)}, {formatDate(londonDate(asAt.at))}, {londonTime(asAt.at)}.</b> Read only. {hidden} {file.frame.illustrative ? <Illustrative /> : null}</span>
      <span className="banner__acts"><Link className="btn" to={paths.history}>Another date</Link><RouterLink className="btn btn--main" to={withoutAsAt(pathname, search)}>Back to now</RouterLink></span>
    </div>
  );
}
