import { useEffect, useState } from 'react';
import { formatCount } from '../../shared/domain/words.ts';
import { Said } from './Said.tsx';

interface Props {
  /** 'Looking through figures.csv'. */
  readonly doing: string;
  readonly far: { readonly done: number; readonly of: number | null };
  readonly stop: () => Promise<void>;
}

/** After so long a wait, work says how far it is and can be stopped. */
const long = 1000;

/** Work under way: how many rows are done, and a button that stops it. */
export function JobLine({ doing, far, stop }: Props) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), long);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="message row-of">
      <Said words={doing} />
      {isLong ? (
        <>
          <progress aria-label="Rows done" {...(far.of === null ? {} : { value: Math.min(far.done, far.of), max: far.of })} />
          <span className="t2">{formatCount(far.done)} {far.of === null ? 'rows' : `of about ${formatCount(far.of)} rows`}</span>
          <span className="message__acts push"><button type="button" className="btn" onClick={() => void stop()}>Cancel</button></span>
        </>
      ) : null}
    </div>
  );
}
