import { useEffect, useRef } from 'react';
import { CopyButton } from '../components/CopyButton.tsx';

const detailsOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error));

/** What happened, what is safe, what to do. */
export function FaultPage({ error }: { readonly error: unknown }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus(); }, []);
  return (
    <div className="fault" role="alert">
      <h1 ref={heading} tabIndex={-1}>This page cannot be shown</h1>
      <p>The program met a fault of its own while drawing the page.</p>
      <p>Everything that was saved is in the file, and nothing was changed. A half-typed form was kept as a draft.</p>
      <p>Try again. If it happens again, copy the details and tell whoever looks after the program; other pages can still be used.</p>
      <p className="row-of"><button type="button" className="btn btn--main" onClick={() => window.location.reload()}>Try again</button><CopyButton text={detailsOf(error)}>Copy details</CopyButton></p>
    </div>
  );
}
