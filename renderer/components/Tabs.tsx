import type { ReactNode } from 'react';
import { Link } from './Link.tsx';

export interface Tab {
  readonly to: string;
  readonly label: ReactNode;
  readonly count?: ReactNode;
  readonly current: boolean;
}

/** Links to the parts of one subject, or to saved views of one list. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ to, label: words, count, current }) => (
        <Link key={to} to={to} aria-current={current ? 'page' : undefined}>{words}{count === undefined ? null : <> <span className="n">{count}</span></>}</Link>
      ))}
    </nav>
  );
}
