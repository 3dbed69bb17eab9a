/** Rows ticked to act on. */
export interface Picks<R> {
  readonly keys: ReadonlySet<string>;
  /** How a row is called beside its tick. */
  readonly nameOf: (row: R) => string;
  /** Ticks these rows; where all of them were ticked, takes the ticks away. */
  readonly onToggle: (rows: readonly R[]) => void;
  readonly onClear: () => void;
}

/** A tick in a grid. Keys reach it as Space on its row, so the Tab key need not stop at every one. */
export const PickTick = ({ label, on, onTurn }: { readonly label: string; readonly on: boolean; readonly onTurn: () => void }) =>
  <label className="tick"><input type="checkbox" tabIndex={-1} aria-label={label} checked={on} onChange={onTurn} /></label>;

/** The keys after these rows were turned: all of them on, or, where they all were, off. */
export function turned(keys: ReadonlySet<string>, rows: readonly string[]): ReadonlySet<string> {
  const off = rows.every((row) => keys.has(row));
  return off ? new Set([...keys].filter((key) => !rows.includes(key))) : new Set([...keys, ...rows]);
}
