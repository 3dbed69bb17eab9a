import { useEffect, useState } from 'react';
import { formatCount } from '../../../shared/domain/words.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useFile } from '../../api/file.ts';
import { useAsk, useDoor } from '../../api/hooks.ts';
import { Said } from '../../components/Said.tsx';

interface Props {
  readonly job: string;
  /** 'Looking through figures.csv'. */
  readonly doing: string;
}

/** After so long a wait, work says how far it is and can be stopped. */
const long = 1000;

/** Work under way: how many rows are done, and a button that stops it. */
export function JobLine({ job, doing }: Props) {
  const door = useDoor();
  const ask = useAsk();
  const announce = useAnnounce();
  const { handle } = useFile();
  const [far, setFar] = useState<{ readonly done: number; readonly of: number | null }>({ done: 0, of: null });
  const [isLong, setLong] = useState(false);
  useEffect(() => door.listen((event) => {
    if (event.kind === 'job' && event.job === job && event.state === 'running') setFar(event);
  }), [door, job]);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), long);
    return () => clearTimeout(timer);
  }, []);
  const stop = async (): Promise<void> => {
    const reply = await ask('jobs.cancel', { file: handle, job });
    if (!reply.ok) announce(reply.problem.message);
    else if (!reply.value.stopping) announce('It was done before it could be stopped');
  };
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
