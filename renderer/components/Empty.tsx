import type { ReactNode } from 'react';

/** What will be here, and the one action that starts it. */
export function Empty({ title, children, act }: { readonly title: string; readonly children?: ReactNode; readonly act?: ReactNode }) {
  return <div className="empty"><p><b>{title}</b> {children}</p>{act === undefined ? null : <p className="row-of gap-above">{act}</p>}</div>;
}
