import { useState } from 'react';
import { useLocation } from 'react-router';
import { useFileIfOpen } from '../api/file.ts';
import { useAnswer, useCommand } from '../api/hooks.ts';
import { Link } from '../components/Link.tsx';
import { paths } from '../paths.ts';
import { useKeysOf } from '../api/keys.ts';
import { useRun } from './run.ts';
import { tourSteps } from './tourSteps.ts';

/** The page's heading takes the focus that a button leaves behind when it goes. */
const focusHeading = (): void => document.querySelector<HTMLElement>('main h1')?.focus();

/**
 * A first look round the practice programme, in a note above the page that covers nothing of it. It waits on Overview until
 * it is begun, then stays along; skipped or ended it never comes back.
 */
export function Tour() {
  const file = useFileIfOpen();
  const { pathname } = useLocation();
  const { reply: preferences } = useAnswer('preferences.get', {});
  const { mutateAsync: set } = useCommand('preferences.set');
  const [at, setAt] = useState(0);
  const [begun, setBegun] = useState(false);
  const run = useRun();
  const keysOf = useKeysOf();
  const steps = tourSteps(keysOf('go.find'));
  const step = steps[at];
  const isPractice = file !== null && file.frame.sample === 'practice' && file.asAt === null;
  if (!isPractice || preferences?.ok !== true || preferences.value.toured || step === undefined || (!begun && pathname !== paths.overview)) return null;
  const end = (): void => { void set({ toured: true }).then(() => { setAt(0); setBegun(false); focusHeading(); }); };
  const isLast = at === steps.length - 1;
  const { shows } = step;
  return (
    <aside className="message tour" aria-label="A look round">
      <p aria-live="polite"><b>A look round, {at + 1} of {steps.length}.</b> {step.says}</p>
      <span className="tour__acts">
        {'run' in shows ? <button type="button" className="btn" onClick={() => run(shows.run)}>Show me</button>
          : pathname === shows.go ? null : <Link className="btn" to={shows.go} onClick={() => setBegun(true)}>Show me</Link>}
        {isLast ? null : <button type="button" className="btn" onClick={() => { setBegun(true); setAt(at + 1); }}>Next</button>}
        <button type="button" className="btn" onClick={end}>{isLast ? 'That is all' : 'Skip'}</button>
      </span>
    </aside>
  );
}
