import type { Issue } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { isReference, trimAll } from '../../../shared/domain/text.ts';
import type { Tx } from '../db/database.ts';
import { freeReference, isReferenceUsed, type Referenced } from '../repositories/references.ts';

/** The reference a person gave, or one made from the name. Refuses one that is or ever was used: links and exports rest on it. */
export function newReference(tx: Tx, noun: Referenced, given: string | null | undefined, name: string): Result<string> {
  const reference = trimAll(given ?? '');
  if (reference === '') return ok(freeReference(tx, noun, name));
  const issue = (message: string): Result<string, Issue> => fail({ path: 'reference', message });
  if (!isReference(reference)) return issue('Reference must be lower-case letters, numbers and single hyphens, like brighter-futures');
  return isReferenceUsed(tx, noun, reference) ? issue(`Reference ${reference} is already used`) : ok(reference);
}
