import type { ReactNode } from 'react';

/** The tag of everything made up. */
export function Illustrative({ children }: { readonly children?: ReactNode }) {
  return <span className="tag tag--ill">{children ?? 'Illustrative'}</span>;
}
