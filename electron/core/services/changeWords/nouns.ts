import type { VersionedTable } from '../../db/schema.ts';
import { awardNouns } from './awardNouns.ts';
import { claimNouns } from './claimNouns.ts';
import { fundingNouns } from './fundingNouns.ts';
import { ledgerNouns } from './ledgerNouns.ts';
import { measureNouns } from './measureNouns.ts';
import { outcomeNouns } from './outcomeNouns.ts';
import { projectNouns } from './projectNouns.ts';
import { registerNouns } from './registerNouns.ts';
import type { NounWords } from './words.ts';

/** Every noun with a history: what it is called, what its rows are called, and its fields in the order a person looks for them. */
export const nouns: Readonly<Record<VersionedTable, NounWords>> = {
  ...projectNouns,
  ...awardNouns,
  ...fundingNouns,
  ...outcomeNouns,
  ...claimNouns,
  ...ledgerNouns,
  ...measureNouns,
  ...registerNouns,
};
