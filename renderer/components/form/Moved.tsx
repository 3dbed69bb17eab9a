import { useEffect, useId, useRef } from 'react';
import { sentence } from '../../format/problem.ts';
import { useErrorInTitle } from '../title.ts';
import { Unknown } from '../Unknown.tsx';
import type { MovedField } from './formModel.ts';

interface Props {
  readonly message: string;
  readonly fields: readonly MovedField[];
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

/** Somebody saved first: both versions side by side, and the choice which stands. */
export function Moved({ message, fields, onTheirs, onMine }: Props) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useErrorInTitle(true);
  useEffect(() => { box.current?.focus(); }, []);
  return (
    <div ref={box} className="moved" role="alert" aria-labelledby={id} tabIndex={-1}>
      <h2 id={id}>Moved while you worked</h2>
      <p><b>{sentence(message)}</b> Yours is not saved. Choose which stands.</p>
      <div className="scroll" role="region" aria-label="Two edits" tabIndex={0}>
        <table>
          <caption className="vh">Two edits</caption>
          <thead><tr><th scope="col">Field</th><th scope="col">Was</th><th scope="col">Theirs</th><th scope="col">Yours</th></tr></thead>
          <tbody>{fields.map(({ label, was, theirs, yours }) => <tr key={label}><th scope="row">{label}</th><td>{was ?? <Unknown />}</td><td>{theirs ?? <Unknown />}</td><td>{yours ?? <Unknown />}</td></tr>)}</tbody>
        </table>
      </div>
      <p className="row-of"><button type="button" className="btn" onClick={onTheirs}>Keep theirs</button><button type="button" className="btn" onClick={onMine}>Keep mine</button></p>
    </div>
  );
}
