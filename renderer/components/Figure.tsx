import type { ReactNode } from 'react';
import { Link } from './Link.tsx';

/** A figure that can be followed to what it is made of. */
export function Figure({ to, children, big = false }: { readonly to: string; readonly children: ReactNode; readonly big?: boolean }) {
  return <Link to={to} className={big ? 'fig big' : 'fig'}>{children}</Link>;
}
