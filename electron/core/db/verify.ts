import type { DatabaseSync } from 'node:sqlite';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { plural } from '../../../shared/domain/words.ts';
import { connectionOf } from './database.ts';
import type { Reader } from './database.ts';
import { isDamage } from './faults.ts';
import { assertHistory } from './history.ts';
import { quoted, tablesWithHistory, twinOf } from './historyShape.ts';
import { lastChangeOf, readIdentity, writtenLast } from './identity.ts';
import { lookAt } from './look.ts';
import type { FileIdentity } from './identity.ts';
import { migrations } from './migrations/index.ts';
import { openProgrammeFile } from './programmeFile.ts';
import { brokenSeals } from './seal.ts';

export interface Verdict {
  /** 'ok', or each thing that is wrong, as a sentence. */
  readonly integrity: 'ok' | readonly string[];
}

const shown = 20;

function pages(db: DatabaseSync): readonly string[] {
  const found = db.prepare(`PRAGMA integrity_check(${shown})`).all().map((row) => String(Object.values(row)[0]));
  return found.length === 1 && found[0] === 'ok' ? [] : found.map((line) => `The file is damaged: ${line.replaceAll('\n', ' ')}.`);
}

function keys(db: DatabaseSync): readonly string[] {
  return db.prepare('SELECT "table" AS child, parent, count(*) AS n FROM pragma_foreign_key_check GROUP BY "table", parent').all()
    .map((row) => `${String(row['child'])}: ${plural(Number(row['n']), 'row')} without the ${String(row['parent'])} pointed at.`);
}

function history(db: DatabaseSync): readonly string[] {
  try {
    assertHistory(db);
    return [];
  } catch (error) {
    if (isDamage(error) || !(error instanceof Error)) throw error;
    return [`The history is not kept as it should be: ${error.message}.`];
  }
}

function identity(db: DatabaseSync): readonly string[] {
  if (readIdentity(db) === null) return ['The file has lost its identity.'];
  const [written, last] = [writtenLast(db), lastChangeOf(db)];
  const changes = Number(db.prepare('SELECT count(*) AS n FROM main."change"').get()?.['n']);
  return [
    ...(written === last ? [] : [`The file says that its last change is ${written}, but it ends with change ${last}.`]),
    ...(changes === last ? [] : [`Of ${last} changes ${last - changes} are missing.`]),
    ...(db.prepare('SELECT 1 FROM main."change" WHERE seal IS NULL').get() === undefined ? [] : ['A change was left half done.']),
  ];
}

/** Each state lasts from its change to the one that replaced it, and no two states of one row last at the same time. */
function ranges(db: DatabaseSync): readonly string[] {
  const last = lastChangeOf(db);
  return tablesWithHistory(db).flatMap((table) => {
    const [now, past] = [`main.${quoted(table)}`, `main.${quoted(twinOf(table))}`];
    const count = (sql: string): number => Number(db.prepare(sql).get()?.['n']);
    const outside = count(`SELECT (SELECT count(*) FROM ${now} WHERE changed_in NOT BETWEEN 1 AND ${last})
      + (SELECT count(*) FROM ${past} WHERE changed_in < 1 OR changed_in >= replaced_in OR replaced_in > ${last}) AS n`);
    const overlapping = count(`SELECT (SELECT count(*) FROM ${past} h JOIN ${now} n ON n.id = h.id WHERE h.replaced_in > n.changed_in)
      + (SELECT count(*) FROM ${past} h JOIN ${past} l ON l.id = h.id AND l.replaced_in > h.replaced_in WHERE l.changed_in < h.replaced_in) AS n`);
    return [
      ...(outside === 0 ? [] : [`${table}: ${plural(outside, 'state')} of changes that are not there.`]),
      ...(overlapping === 0 ? [] : [`${table}: ${plural(overlapping, 'state')} at the same time as another of the same row.`]),
    ];
  });
}

function seals(db: DatabaseSync): readonly string[] {
  return brokenSeals(db).slice(0, shown).map((change) => `What change #${change} saved is no longer what is in the file.`);
}

/** Checks an open file, through the connection of a read of the present: every page, key, state and seal. */
export function verifyConnection(db: DatabaseSync): Verdict {
  const found: string[] = [];
  for (const check of [pages, keys, history, identity, ranges, seals]) {
    try {
      found.push(...check(db));
    } catch (error) {
      if (!isDamage(error) || !(error instanceof Error)) throw error;
      found.push(`The file is damaged: ${error.message}.`);
    }
  }
  return { integrity: found.length === 0 ? 'ok' : [...new Set(found)] };
}

export const verifyReader = (reader: Reader): Verdict => verifyConnection(connectionOf(reader));

export interface Verified extends Verdict {
  /** Null where the file is too damaged to say. */
  readonly identity: FileIdentity | null;
}

/**
 * Checks a file that is not open, for reading only. A damaged one gets a verdict; one that is not ours, newer or not there
 * is a problem.
 */
export async function verifyFile(path: string): Promise<Result<Verified, Problem>> {
  const looked = lookAt(path, migrations);
  if (!looked.ok) return looked.damaged ? ok({ identity: null, integrity: [looked.problem.message] }) : fail(looked.problem);
  const opened = await openProgrammeFile(path, { mode: 'read', newId: () => '', now: () => new Date(0).toISOString() });
  if (!opened.ok) return opened;
  try {
    const verdict = await opened.value.read(async (db) => verifyReader(db));
    return ok({ identity: looked.value.identity, ...verdict });
  } finally {
    await opened.value.close();
  }
}
