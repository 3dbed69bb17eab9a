import { isBlank } from '../../../shared/domain/blank.ts';
import { inState, pasteInWords, type Written } from './sheetForm.ts';
import type { SheetCell, SheetWrite } from './sheetModel.ts';
import type { Steps } from './useSteps.ts';

type How = 'typed' | 'pasted' | 'emptied';

interface Sheet {
  /** The form forgets them when it is saved. */
  readonly steps: Steps<Written>;
  readonly values: Written;
  readonly set: (values: Written) => void;
  /** Forgets all that is written. */
  readonly discard: () => void;
  /** The key of the cell a write goes to; null where nothing can stand. */
  readonly keyAt: (row: number, column: number) => string | null;
  /** As it stands in the cell. */
  readonly textOf: (text: string, how: How) => string;
  /** The cells as they would be. */
  readonly cellsOf: (written: Written) => ReadonlyMap<string, Pick<SheetCell, 'state'>>;
  readonly said: {
    /** After cells were emptied. */
    readonly emptied: string;
    /** What the figures of the file are called: 'recorded'. */
    readonly kept: string;
    /** What comes after a paste. */
    readonly after: string;
  };
}

/** Writing into a sheet and taking the last of it back, with what is said of each. Cells left blank in a pasted block say nothing. */
export function useSheetWrites({ steps, values, set, discard, keyAt, textOf, cellsOf, said }: Sheet) {
  const write = (writes: readonly SheetWrite[], how: How): string => {
    const next: Record<string, string> = {};
    let blank = 0;
    for (const { row, column, text } of writes) {
      const key = keyAt(row, column);
      if (key === null) continue;
      if (how === 'pasted' && isBlank(text)) blank += 1;
      else next[key] = text === null ? '' : textOf(text, how);
    }
    if (Object.entries(next).some(([key, text]) => (values[key] ?? '') !== text)) {
      steps.add(values);
      set(next);
    }
    if (how === 'emptied') return said.emptied;
    const [cells, keys] = [cellsOf({ ...values, ...next }), Object.keys(next)];
    const wrong = inState(cells, keys, 'wrong');
    if (how === 'typed') return wrong === 0 ? '' : 'To put right: the cell says what and how';
    return pasteInWords({ cells: writes.length, differ: inState(cells, keys, 'changed'), wrong, blank }, said.kept, said.after);
  };
  const stepBack = (): string | null => {
    const earlier = steps.take();
    if (earlier === undefined) return null;
    set(earlier);
    return 'Taken back';
  };
  const takeAllBack = (): void => { steps.forget(); discard(); };
  return { write, stepBack, takeAllBack };
}
