/** A row of the file and the row of the store it is about; `there` null: it is new. */
export interface Pair<F, S> {
  readonly file: F;
  readonly there: S | null;
}

export type Key<F, S> = { readonly ofFile: (row: F) => string | null; readonly ofStore: (row: S) => string | null };

/**
 * Pairs rows that have no name of their own: first those alike in all, then by ever fewer keys, each time only where one
 * row on each side has the key. What is left on the side of the file is new.
 */
export function pairRows<F, S>(files: readonly F[], stores: readonly S[], keys: readonly Key<F, S>[]): { readonly pairs: readonly Pair<F, S>[]; readonly left: readonly S[] } {
  const found = new Map<F, S>();
  const free = new Set(stores);
  for (const { ofFile, ofStore } of keys) {
    const waiting = Map.groupBy(files.filter((file) => !found.has(file)), ofFile);
    const there = Map.groupBy(free, ofStore);
    for (const [key, rows] of waiting) {
      const [file, store] = [rows[0], there.get(key)?.[0]];
      if (key === null || file === undefined || store === undefined || rows.length > 1 || there.get(key)?.length !== 1) continue;
      found.set(file, store);
      free.delete(store);
    }
  }
  return { pairs: files.map((file) => ({ file, there: found.get(file) ?? null })), left: [...free] };
}
