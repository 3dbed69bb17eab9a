import { slug } from '../../../shared/domain/text.ts';
import type { Tx } from '../db/database.ts';
import { everUsed } from '../db/everUsed.ts';

/** Nouns that people name by a reference. */
export type Referenced = 'project' | 'award' | 'round' | 'organisation';

/** Whether a reference stands in the file now, or ever did: one that was given is never given to another. */
export const isReferenceUsed = (tx: Tx, noun: Referenced, reference: string): boolean => everUsed(tx, noun, 'reference', reference);

/** A reference made from a name: 'brighter-futures', and 'brighter-futures-2' where that is used. */
export function freeReference(tx: Tx, noun: Referenced, name: string): string {
  const start = slug(name, 110) || noun;
  let reference = start;
  for (let n = 2; isReferenceUsed(tx, noun, reference); n += 1) reference = `${start}-${n}`;
  return reference;
}
