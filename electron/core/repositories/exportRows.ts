import type { Reader } from '../db/database.ts';

/** What an export is narrowed to; null takes all. Ids, found from the reference and code a person gave. */
export interface ExportScope {
  readonly projectIds: readonly string[] | null;
  /** Of these, those the council leads: the money is theirs. Null takes the awards of all. */
  readonly ledIds: readonly string[] | null;
  readonly organisationId: string | null;
}

/** Rows come one by one: there may be hundreds of thousands. */
export const walked = 1000;

/** One row of what an export walks through. */
export type RowsOf<F extends (db: Reader, scope: ExportScope) => AsyncIterable<unknown>> = ReturnType<F> extends AsyncIterable<infer R> ? R : never;
