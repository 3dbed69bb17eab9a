import { useEffect, useRef, useState } from 'react';
import { upperFirst } from '../../../shared/domain/words.ts';
import { MenuButton } from '../MenuButton.tsx';
import type { Columns } from './column.ts';
import { arrange, columnsInWords, moveColumn, turnColumn, type ColumnSet } from './columnModel.ts';

interface Props<R> {
  readonly columns: Columns<R>;
  /** Ids of the columns shown, in their order; null for all. */
  readonly shown: readonly string[] | null;
  readonly sets: readonly ColumnSet[];
  readonly onChange: (shown: readonly string[] | null) => void;
}

/** Which columns a table shows, and in which order. */
export function ColumnMenu<R>({ columns, shown, sets, onChange }: Props<R>) {
  const list = useRef<HTMLSpanElement>(null);
  const pressed = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  // A row that moved has left its place in the page, and the focus with it.
  useEffect(() => {
    if (pressed.current !== null) list.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(pressed.current)}"]`)?.focus();
    pressed.current = null;
  });
  const now = arrange(columns, shown);
  const hidden = columns.filter((column) => !now.includes(column));
  const move = (id: string, head: string, step: -1 | 1): void => {
    const next = moveColumn(columns, shown, id, step);
    pressed.current = `${id} ${step}`;
    onChange(next);
    setSaid(`${head} is column ${arrange(columns, next).findIndex((column) => column.id === id) + 1} of ${now.length}`);
  };
  return (
    <MenuButton stays label={`Columns: ${columnsInWords(columns, shown, sets)}`}>
      <span className="vh" role="status">{said}</span>
      <span className="menu__group" role="group" aria-label="Sets of columns">
        <span className="row-of menu__sets">
          <button type="button" className="btn" onClick={() => onChange(null)}>All</button>
          {sets.map(({ name, ids }) => <button key={name} type="button" className="btn" onClick={() => onChange(arrange(columns, ids).map(({ id }) => id))}>{upperFirst(name)}</button>)}
        </span>
      </span>
      <span ref={list} className="menu__group" role="group" aria-label="Columns">
        {[...now, ...hidden].map(({ id, head }, place) => (
          <span key={id} className="column-line">
            <label className="choice"><input type="checkbox" checked={place < now.length} disabled={place === 0} onChange={() => onChange(turnColumn(columns, shown, id))} />{head}</label>
            {place === 0 || place >= now.length ? null : (
              <span className="acts">
                <button type="button" className="btn btn--step" data-move={`${id} -1`} aria-label={`Move ${head} to the left`} aria-disabled={place === 1} onClick={() => move(id, head, -1)}>←</button>
                <button type="button" className="btn btn--step" data-move={`${id} 1`} aria-label={`Move ${head} to the right`} aria-disabled={place === now.length - 1} onClick={() => move(id, head, 1)}>→</button>
              </span>
            )}
          </span>
        ))}
      </span>
    </MenuButton>
  );
}
