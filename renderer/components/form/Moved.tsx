import { useEffect, useId, useRef, useState } from 'react';
import { joinList } from '../../../shared/domain/words.ts';
import { sentence } from '../../format/problem.ts';
import { useErrorInTitle } from '../title.ts';
import { Unknown } from '../Unknown.tsx';
import type { Choice, MovedField } from './formModel.ts';

interface Props {
  readonly message: string;
  readonly fields: readonly MovedField[];
  readonly onTheirs: () => void;
  readonly onSettled: (chosen: Readonly<Record<string, Choice>>) => void;
}

type Chosen = Readonly<Record<string, Choice | null>>;

const isWhole = (chosen: Chosen): chosen is Readonly<Record<string, Choice>> => Object.values(chosen).every((choice) => choice !== null);
const all = (fields: readonly MovedField[], choice: Choice): Readonly<Record<string, Choice>> => Object.fromEntries(fields.map(({ name }) => [name, choice]));

/** Somebody saved first: what it was, both versions side by side, and which stands, field by field. */
export function Moved({ message, fields, onTheirs, onSettled }: Props) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen>(() => Object.fromEntries(fields.map(({ name, choice }) => [name, choice])));
  const [open, setOpen] = useState(false);
  useErrorInTitle(true);
  useEffect(() => { box.current?.focus(); }, []);
  const byField = fields.some((field) => field.fields.length > 0);
  const missing = fields.filter(({ name }) => (chosen[name] ?? null) === null).map(({ label }) => label);
  const save = (): void => { if (isWhole(chosen)) onSettled(chosen); else setOpen(true); };
  return (
    <div ref={box} className="moved" role="alert" aria-labelledby={id} tabIndex={-1}>
      <h2 id={id}>Moved while you worked</h2>
      <p><b>{sentence(message)}</b> Yours is not saved. {byField ? 'Choose for each field which stands.' : 'Choose which stands.'}</p>
      <div className="scroll" role="region" aria-label="Two edits" tabIndex={0}>
        <table>
          <caption className="vh">Two edits</caption>
          <thead><tr><th scope="col">Field</th><th scope="col">Was</th><th scope="col">Theirs</th><th scope="col">Mine</th></tr></thead>
          <tbody>{fields.map((field) => <MovedRow key={field.name} field={field} group={`${id}-${field.name}`} chosen={chosen[field.name] ?? null} onChoose={(choice) => setChosen({ ...chosen, [field.name]: choice })} />)}</tbody>
        </table>
      </div>
      {open && missing.length > 0 ? <p className="moved__missing" role="status"><b>Select mine or theirs for {joinList(missing)}</b></p> : null}
      <p className="row-of">
        {byField ? <button type="button" className="btn btn--main" onClick={save}>Save what is chosen</button> : null}
        <button type="button" className="btn" onClick={onTheirs}>Take all theirs</button>
        <button type="button" className="btn" onClick={() => onSettled(all(fields, 'mine'))}>Keep all mine</button>
      </p>
    </div>
  );
}

interface RowProps {
  readonly field: MovedField;
  /** The name that its two radios share. */
  readonly group: string;
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

function MovedRow({ field: { label, fields, was, theirs, yours }, group, chosen, onChoose }: RowProps) {
  const side = (choice: Choice, said: string | null) => (
    <td>
      {fields.length === 0 ? said ?? <Unknown /> : (
        <label className="moved__side"><input type="radio" name={group} checked={chosen === choice} onChange={() => onChoose(choice)} /><span><span className="vh">{label}, {choice}:</span> {said ?? <Unknown />}</span></label>
      )}
    </td>
  );
  return <tr><th scope="row">{label}</th><td>{was ?? <Unknown />}</td>{side('theirs', theirs)}{side('mine', yours)}</tr>;
}
