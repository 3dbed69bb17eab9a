import { plural } from '../../../shared/domain/words.ts';
import { MenuButton } from '../MenuButton.tsx';
import type { Column } from './column.ts';
import { copiedInWords, copyOf } from './copyModel.ts';
import { cellsIn, type Rect } from './rangeModel.ts';

interface Props<R> {
  /** All rows of the view, in their order. */
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  /** The cells that are chosen; null copies all rows. */
  readonly rect: Rect | null;
  /** Tells what was done, or why not. */
  readonly onTell: (words: string) => void;
}

/** Puts cells on the clipboard as text for a spreadsheet. */
export function CopyMenu<R>({ rows, columns, rect, onTell }: Props<R>) {
  const what = rect === null ? plural(rows.length, 'row') : plural(cellsIn(rect), 'cell');
  const copy = async (withHeads: boolean): Promise<void> => {
    const copied = copyOf(rows, columns, rect ?? undefined, withHeads);
    try {
      await navigator.clipboard.writeText(copied.text);
      onTell(copiedInWords(copied));
    } catch {
      onTell('Copying is switched off here. Choose the cells and press Ctrl+C');
    }
  };
  return (
    <MenuButton label="Copy">
      <button type="button" onClick={() => void copy(false)}>Copy {what}</button>
      <button type="button" onClick={() => void copy(true)}>Copy {what} with heads</button>
    </MenuButton>
  );
}
