import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link as RouterLink, useLocation } from 'react-router';
import type { Problem } from '../../shared/domain/problem.ts';
import { useFileIfOpen } from '../api/file.ts';
import { Dialog } from '../components/Dialog.tsx';
import { usePlace } from '../components/Link.tsx';
import { Head } from '../components/Head.tsx';
import { Refused } from '../components/Refused.tsx';
import { paths, placed } from '../paths.ts';
import { AsAtBanner } from './AsAtBanner.tsx';
import { Commands } from './Commands.tsx';
import { FindBar } from './find/FindBar.tsx';
import { useFinding } from './find/findContext.ts';
import { ReactionProvider } from './Reaction.tsx';
import { FindButton, ProductName, Sections } from './Sections.tsx';
import { StatusLine } from './StatusLine.tsx';
import { withoutAsAt } from './withoutAsAt.ts';
import { TitleProvider } from './TitleProvider.tsx';
import { Tour } from './Tour.tsx';
import { Events } from './Events.tsx';

/** Find in view, where somebody opened it. */
function Finds() {
  const { open, close } = useFinding();
  return open ? <FindBar onClose={close} /> : null;
}

interface Props {
  readonly children?: ReactNode;
  readonly banner?: ReactNode;
  /** Shown instead of the page where the file or the person could not be had. */
  readonly refused?: Problem;
}

/** Rail, page and status line; under 641px a bar with Menu in the rail's place. */
export function Layout({ children, banner = null, refused }: Props) {
  const { pathname, search } = useLocation();
  const { file: handle, asAt } = usePlace();
  const file = useFileIfOpen();
  const main = useRef<HTMLElement>(null);
  // The menu closes by itself where its choice led to another page.
  const [menuAt, setMenuAt] = useState<string | null>(null);
  const menu = menuAt === pathname;
  // In braces: newer browsers answer a promise here, and an effect may only answer its own undoing.
  useEffect(() => { void main.current?.scrollTo?.(0, 0); }, [pathname]);
  const after = file === null ? ['Grant tracker'] : [file.opened.name, ...(file.readOnly === null ? [] : ['Read only']), file.frame.marking];
  return (
    <TitleProvider after={after}>
      <ReactionProvider view={pathname}>
        {(reaction) => (
          <Commands>
            <div className="app">
              <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>Skip to the page</a>
              <header className="topbar"><button type="button" className="btn" aria-haspopup="dialog" aria-expanded={menu} onClick={() => setMenuAt(pathname)}>Menu</button><span className="name">Grant tracker</span><FindButton bar /></header>
              <nav className="rail" aria-label="Sections" data-pane tabIndex={-1}><ProductName /><FindButton /><Sections /></nav>
              {menu ? <Dialog title="Menu" className="menu-panel" onClose={() => setMenuAt(null)}><nav aria-label="Sections"><Sections /></nav></Dialog> : null}
              <main ref={main} className="main" id="main" data-pane tabIndex={-1}>
                <Finds />
                <AsAtBanner />
                {banner}
                <Tour />
                {refused === undefined ? children : <><Head title="This file cannot be shown" /><Refused problem={refused}>{asAt === null ? null : <RouterLink className="btn btn--main" to={withoutAsAt(pathname, search)}>Back to now</RouterLink>}{handle === null ? null : <RouterLink className="btn" to={placed(paths.backups, { file: handle, asAt: null })}>See its backups</RouterLink>}<RouterLink className="btn" to={paths.start}>Open another file</RouterLink></Refused></>}
                {reaction}
              </main>
              <StatusLine />
              <Events />
            </div>
          </Commands>
        )}
      </ReactionProvider>
    </TitleProvider>
  );
}
