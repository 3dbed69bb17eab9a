import { useId, type ReactNode } from 'react';
import { Illustrative } from './Illustrative.tsx';

interface Props {
  readonly title: ReactNode;
  /** Words beside the heading: a count, what it is of. */
  readonly note?: ReactNode;
  /** True or words ('Joining dates illustrative') where something in it is made up. */
  readonly illustrative?: boolean | string;
  /** A link or control at the right of the heading. */
  readonly act?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A 2px rule, a heading, content. */
export function Region({ title, note, illustrative = false, act, children, className }: Props) {
  const id = useId();
  return (
    <section className={className === undefined ? 'region' : `region ${className}`} aria-labelledby={id}>
      <div className="region__head">
        <h2 id={id}>{title}</h2>
        {note === undefined ? null : <span className="t2">{note}</span>}
        {illustrative === false ? null : <Illustrative>{illustrative === true ? undefined : illustrative}</Illustrative>}
        {act === undefined ? null : <span className="push">{act}</span>}
      </div>
      {children}
    </section>
  );
}
