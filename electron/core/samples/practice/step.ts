import type { VersionedTable } from '../../db/schema.ts';
import type { RowOf, RowSet } from '../../reference/rowSet.ts';
import type { Post } from './cast.ts';

/** New words for some fields of one row. */
export type Patch = { [T in VersionedTable]: { readonly table: T; readonly id: string; readonly set: Partial<Omit<RowOf<T>, 'id'>> } }[VersionedTable];

/** One saved act of one post: one change in the file. */
export interface Step {
  /** UTC. */
  readonly at: string;
  readonly by: Post;
  readonly operation: string;
  readonly reason?: string;
  readonly adds?: RowSet;
  readonly changes?: readonly Patch[];
  /** A name, so that a later step can undo this one. */
  readonly name?: string;
  readonly undoes?: string;
}

/** In the order of time; steps of one moment keep the order they are given in. */
export const inTimeOrder = (steps: readonly Step[]): readonly Step[] => steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
