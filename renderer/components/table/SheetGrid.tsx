import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { readBlock, type Block } from '../../../shared/domain/block.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { plural } from '../../../shared/domain/words.ts';
import { cellsIn, isInside, rangeClass, rangeInWords, type Rect } from './rangeModel.ts';
import { SheetEditor } from './SheetEditor.tsx';
import { bandsOf, groupsOf, nextCell, rectCells, sheetAct, sheetCellName, sheetCopy, writesOf, type SheetCell, type SheetColumn, type SheetHead, type SheetWrite } from './sheetModel.ts';
import type { CellAt } from './tableModel.ts';
import { plainTextOf, useClipboard } from './useClipboard.ts';
import { useKeepInView } from './useKeepInView.ts';
import { useRange } from './useRange.ts';

export type { SheetCell, SheetColumn, SheetHead, SheetWrite } from './sheetModel.ts';

interface Props {
  readonly label: string;
  /** Cells are called by it and their row and column, so that an error summary can lead to them. */
  readonly formId: string;
  /** Over the first column: 'Period'. */
  readonly corner: string;
  readonly rows: readonly SheetHead[];
  readonly columns: readonly SheetColumn[];
  readonly cellAt: (row: number, column: number) => SheetCell;
  /** How a cell is called in a sentence: 'Luton, January to March 2019, number'. */
  readonly nameAt: (row: number, column: number) => string;
  /** How a text would be read in a cell, told while it is typed. */
  readonly readingAt: (row: number, column: number, text: string) => string;
  /** Takes what was typed or pasted and says what came of it. */
  readonly onWrite: (writes: readonly SheetWrite[], how: 'typed' | 'pasted' | 'emptied') => string;
  /**
   * Where each cell of a block goes that brings its own heads along; null where it has none and stands from the ring on.
   * Rows past the last stand for rows that are not drawn yet.
   */
  readonly placeBlock?: (block: Block, at: CellAt) => Result<readonly SheetWrite[]> | null;
  /** Takes back the last of what was written and not saved; null where there is nothing. */
  readonly onStepBack: () => string | null;
}

interface Editing extends CellAt {
  readonly start: string;
  readonly typed: string;
  readonly whole: boolean;
}

const cellOf = (target: EventTarget): CellAt | null => {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
  const [row, column] = (place ?? '').split(':').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column };
};

/** A grid of figures to type and to paste into, walked through like a spreadsheet. What is written here is the page's to save. */
export function SheetGrid({ label, formId, corner, rows, columns, cellAt, nameAt, readingAt, onWrite, placeBlock, onStepBack }: Props): ReactElement {
  const barId = useId();
  const area = useRef<HTMLDivElement>(null);
  const size = { rows: rows.length, columns: columns.length };
  const range = useRange(rows, columns, ({ id }) => id);
  const [at, setAt] = useState<CellAt>({ row: 0, column: 0 });
  const here: CellAt = { row: Math.min(at.row, size.rows - 1), column: Math.min(at.column, size.columns - 1) };
  const [edit, setEdit] = useState<Editing | null>(null);
  const [told, setTold] = useState<{ readonly text: string; readonly wrong: boolean }>({ text: '', wrong: false });
  const wanted = useRef<CellAt | null>(null);
  useKeepInView(area);
  useEffect(() => {
    if (wanted.current === null) return;
    area.current?.querySelector<HTMLElement>(`[data-cell="${wanted.current.row}:${wanted.current.column}"]`)?.focus();
    wanted.current = null;
  });

  const tell = (text: string, wrong = false): void => setTold({ text, wrong });
  const tellRange = (rect: Rect | null): void => tell(rect === null || cellsIn(rect) === 1 ? '' : rangeInWords(rect));
  const ringTo = (to: CellAt): void => { wanted.current = to; setAt(to); };
  const move = (to: CellAt): void => { range.clear(); tell(''); ringTo(to); };
  const extend = (to: CellAt): void => { tellRange(range.choose(range.corner ?? here, to)); ringTo(to); };
  const touched: Rect = range.rect ?? { top: here.row, bottom: here.row, left: here.column, right: here.column };
  const open = (start: string | null): void => {
    const { text, locked } = cellAt(here.row, here.column);
    if (locked !== null) tell(locked, true);
    else setEdit({ ...here, start: start ?? text, typed: start ?? text, whole: start === null });
  };
  const close = (to: CellAt | null): void => { setEdit(null); if (to !== null) ringTo(to); };
  /** True where the block had heads, and so was dealt with. */
  const pasteByHeads = (text: string): boolean => {
    const any = readBlock(text, { row: 0, column: 0, rows: Number.MAX_SAFE_INTEGER, columns: Number.MAX_SAFE_INTEGER });
    const placed = any.ok ? (placeBlock?.(any.value, { row: touched.top, column: touched.left }) ?? null) : null;
    if (placed === null) return false;
    range.clear();
    if (placed.ok) tell(onWrite(placed.value, 'pasted')); else tell(placed.problem.message, true);
    ringTo(here);
    return true;
  };
  const paste = (text: string | null): void => {
    if (pasteByHeads(text ?? '')) return;
    const block = readBlock(text ?? '', { row: touched.top, column: touched.left, ...size });
    if (!block.ok) { tell(block.problem.message, true); return; }
    const writes = writesOf(block.value, touched);
    const last = writes.at(-1);
    tell(onWrite(writes, 'pasted'));
    if (last !== undefined && writes.length > 1) range.choose({ row: touched.top, column: touched.left }, last);
    ringTo({ row: touched.top, column: touched.left });
  };
  useClipboard(area, {
    onPaste: (event) => { event.preventDefault(); paste(plainTextOf(event)); },
    onCopy: (event) => {
      if (window.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', sheetCopy(touched, (row, column) => cellAt(row, column).text));
      tell(`Copied ${plural(cellsIn(touched), 'cell')}`);
    },
  });

  const keys = (event: KeyboardEvent): void => {
    if (edit !== null) return;
    const page = Math.max(1, Math.floor((area.current?.clientHeight ?? 0) / 28) - 2);
    const act = sheetAct(event, here, { ...size, page });
    if (act === null || (act.kind === 'let go' && range.rect === null)) return;
    if (act.kind === 'step back') {
      const said = onStepBack();
      if (said === null) return;
      tell(said);
    } else if (act.kind === 'move') { if (act.extend) extend(act.to); else move(act.to); }
    else if (act.kind === 'all') tellRange(range.choose({ row: 0, column: 0 }, { row: size.rows - 1, column: size.columns - 1 }));
    else if (act.kind === 'let go') { event.stopPropagation(); range.clear(); tell('Nothing chosen'); }
    else if (act.kind === 'edit') open(null);
    else if (act.kind === 'type') open(act.text);
    else tell(onWrite(rectCells(touched).map((cell) => ({ ...cell, text: null })), 'emptied'));
    event.preventDefault();
  };
  const press = (event: MouseEvent): void => {
    const to = cellOf(event.target);
    if (event.button !== 0 || to === null || (edit !== null && to.row === edit.row && to.column === edit.column)) return;
    if (event.shiftKey) { event.preventDefault(); extend(to); } else if (range.rect !== null) range.clear();
  };
  const drag = (event: MouseEvent): void => {
    const to = cellOf(event.target);
    if (event.buttons !== 1 || to === null || edit !== null || (to.row === here.row && to.column === here.column) || area.current?.contains(document.activeElement) !== true) return;
    window.getSelection()?.removeAllRanges();
    extend(to);
  };
  const focused = (event: FocusEvent): void => {
    const to = cellOf(event.target);
    if (to === null || (to.row === here.row && to.column === here.column)) return;
    // Not by a key: what was chosen elsewhere is let go, or a block would be pasted there.
    range.clear();
    setAt(to);
  };

  const cell = cellAt(here.row, here.column);
  const bands = bandsOf(rows);
  const groups = columns.some(({ group }) => group !== null) ? groupsOf(columns) : null;
  const heads = groups === null ? 1 : 2;
  return (
    <div className="sheet">
      <p className={told.wrong ? 'sheet__told errmsg' : 'sheet__told'} role={told.wrong ? 'alert' : 'status'}>{told.text}</p>
      <p className="cellbar" id={barId}>
        <b>{nameAt(here.row, here.column)}</b>
        <span className={edit === null && cell.state === 'wrong' ? 'errmsg' : undefined}>{edit === null ? cell.says ?? cell.locked : readingAt(edit.row, edit.column, edit.typed)}</span>
        {edit === null && (cell.says ?? cell.locked) !== null ? null : <span className="t2 push">{edit === null ? <><kbd>F2</kbd> edits <kbd>Ctrl+V</kbd> pastes</> : <><kbd>Enter</kbd> keeps <kbd>Esc</kbd> leaves as it was</>}</span>}
      </p>
      <div ref={area} className="grid" role="region" aria-label={`${label} table`}>
        {/* One stop of the Tab key, and every cell by arrow keys. */}
        <table className="grid__table sheet__table" role="grid" aria-rowcount={size.rows + heads + bands.filter(({ band }) => band !== undefined).length} aria-colcount={size.columns + 1} aria-multiselectable="true"
          onKeyDown={keys} onMouseDown={press} onMouseOver={drag} onDoubleClick={() => { if (edit === null) open(null); }} onFocus={focused}>
          <caption className="vh">{label}</caption>
          <thead>
            {groups === null ? null : <tr><td />{groups.map(({ group, span }, nth) => <th key={nth} scope="colgroup" colSpan={span} className="sheet__group">{group}</th>)}</tr>}
            <tr><th scope="col">{corner}</th>{columns.map(({ id, head }) => <th key={id} scope="col" className="num">{head}</th>)}</tr>
          </thead>
          {bands.map(({ band, rows: own }, nth) => (
            <tbody key={nth}>
              {band === undefined ? null : <tr className="sheet__band" aria-rowindex={(own[0]?.place ?? 0) + heads + nth + 1}><th scope="rowgroup"><span>{band}</span></th><td colSpan={size.columns} /></tr>}
              {own.map(({ row, place: down }) => (
                <tr key={row.id} className={row.total === true ? 'sheet__total' : undefined} aria-rowindex={down + heads + nth + (band === undefined ? 1 : 2)}>
                  <th scope="row">{band === undefined ? null : <span className="vh">{band}, </span>}{row.head}</th>
                  {columns.map((column, across) => {
                    const { shown, state, locked, says, look } = cellAt(down, across);
                    const editing = edit?.row === down && edit.column === across ? edit : null;
                    const isHere = here.row === down && here.column === across;
                    return (
                      <td key={column.id} id={`${formId}-${sheetCellName(row, column)}`} aria-colindex={across + 2} data-cell={`${down}:${across}`} tabIndex={editing === null && isHere ? 0 : -1}
                        aria-selected={isInside(range.rect, down, across) ? true : undefined} {...(locked === null ? openCell : closedCell)} aria-invalid={state === 'wrong' ? true : undefined}
                        className={['num', `sheet--${state}`, locked === null ? '' : 'sheet--locked', column.total === true ? 'sheet__sum' : '', look === undefined ? '' : `sheet--${look}`, editing === null ? '' : 'edit', rangeClass(range.rect, down, across)].filter((look) => look !== '').join(' ')}>
                        {editing === null ? <>{state === 'wrong' ? <WrongMark /> : null}{shown}{says === null ? null : <span className="vh">, {says}</span>}</> : (
                          <SheetEditor label={nameAt(down, across)} describedBy={barId} start={editing.start} whole={editing.whole} onTyped={(typed) => setEdit({ ...editing, typed })}
                            onLeft={() => close(here)} onBlock={(text) => { flushSync(() => setEdit(null)); paste(text); return true; }}
                            onDone={(text, by) => {
                              const to = by === null ? null : nextCell(here, by, size);
                              if (text !== editing.start || !editing.whole) tell(onWrite([{ row: down, column: across, text }], 'typed'));
                              close(to ?? (by === null ? null : here));
                              return by === null || to !== null;
                            }} />
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </div>
  );
}

const openCell = { role: 'gridcell' } as const;
const closedCell = { role: 'gridcell', 'aria-readonly': true } as const;

const WrongMark = () => <svg className="sheet__mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path d="M6 .5 11.7 11H.3z" fill="currentColor" /></svg>;
