import { plural } from '../../../shared/domain/words.ts';
import { useAnnounce } from '../../api/announce.ts';
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
}

/** Puts cells on the clipboard as text for a spreadsheet. */
export function CopyMenu<R>({ rows, columns, rect }: Props<R>) {
  const announce = useAnnounce();
  const what = rect === null ? plural(rows.length, 'row') : plural(cellsIn(rect), 'cell');
  const copy = async (withHeads: boolean): Promise<void> => {
    const copied = copyOf(rows, columns, rect ?? undefined, withHeads);
    try {
      await navigator.clipboard.writeText(copied.text);
      announce(copiedInWords(copied));
    } catch {
      announce('Copying is switched off here. Choose the cells and press Ctrl+C');
    }
  };
  return (
    <MenuButton label="Copy">
      <button type="button" onClick={() => void copy(false)}>Copy {what}</button>
      <button type="button" onClick={() => void copy(true)}>Copy {what} with heads</button>
    </MenuButton>
  );
}
