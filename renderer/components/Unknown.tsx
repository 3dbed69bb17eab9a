import type { ReactNode } from 'react';
import { Link } from './Link.tsx';

/** The diagonal hatch that means 'not known' everywhere. With `to` it leads to where it can be filled in. */
export function Unknown({ children = 'Not known', to, about }: { readonly children?: ReactNode; readonly to?: string; readonly about?: string }) {
  const hidden = about === undefined ? null : <span className="vh"> {about}</span>;
  return to === undefined ? <span className="unknown">{children}{hidden}</span> : <Link to={to} className="unknown">{children}{hidden}</Link>;
}
