import { upperFirst } from '../../../shared/domain/words.ts';
import type { VersionedTable } from '../db/schema.ts';
import type { State } from '../db/touched.ts';
import type { Names } from './changeNames.ts';
import { nouns } from './changeWords/nouns.ts';
import type { Words } from './changeWords/words.ts';

/** 'Award figure' */
export const nounName = (table: VersionedTable): string => upperFirst(nouns[table].one);

export const rowName = (table: VersionedTable, row: State, names: Names): string => nouns[table].name(row, names) ?? nounName(table);

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The fields in which two states of a row differ, in words; all that is known where one of them is not there. */
export function fieldChanges(table: VersionedTable, before: State | null, after: State | null, names: Names): readonly FieldChange[] {
  const said = (words: Words, row: State | null): string | null => (row === null ? null : words(row, names) || null);
  return nouns[table].fields.flatMap(({ label, words }) => {
    const change = { field: label, before: said(words, before), after: said(words, after) };
    return change.before === change.after ? [] : [change];
  });
}
