import { moveInGrid, type CellAt, type GridSize } from './tableModel.ts';

/** What a key asks of a grid. */
export type GridAct =
  | { readonly kind: 'move'; readonly to: CellAt; readonly extend: boolean }
  | { readonly kind: 'all' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'row' }
  | { readonly kind: 'pick' }
  | { readonly kind: 'open' };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Null for keys that are not the grid's: Tab above all, which always leads out of it. Command stands for Ctrl on a Mac. */
export function gridAct({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed, here: CellAt, size: GridSize): GridAct | null {
  if (altKey) return null;
  const mod = ctrlKey || metaKey;
  if (mod && !shiftKey && key.toLowerCase() === 'a') return { kind: 'all' };
  if (key === 'Escape') return { kind: 'clear' };
  if (key === ' ') return shiftKey ? { kind: 'row' } : { kind: 'pick' };
  if (key === 'Enter' && !mod && !shiftKey) return { kind: 'open' };
  const to = moveInGrid(here, key, mod, size);
  return to === null ? null : { kind: 'move', to, extend: shiftKey };
}
