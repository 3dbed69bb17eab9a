import type { Movable } from '../../../shared/contract/changes.ts';
import type { Reader } from '../db/database.ts';
import { makerOf } from '../repositories/actors.ts';
import { findMeasure } from '../repositories/measures.ts';
import { findNote } from '../repositories/notes.ts';
import { findParticipation } from '../repositories/participations.ts';
import { findProject } from '../repositories/projects.ts';
import { findRound } from '../repositories/rounds.ts';

type Find = (db: Reader, reference: string) => Promise<{ readonly changed_in: number } | null>;

const finders: Readonly<Record<Movable, Find>> = { project: findProject, measure: findMeasure, council: findParticipation, note: findNote, round: findRound };

interface Seen {
  readonly what: Movable;
  readonly reference: string;
  readonly changedIn: number;
}

/** Who changed a row after it was seen, and when; null where nobody did or it is gone. */
export async function movedSince(db: Reader, { what, reference, changedIn }: Seen): Promise<{ readonly by: string; readonly at: string } | null> {
  const row = await finders[what](db, reference);
  if (row === null || row.changed_in <= changedIn) return null;
  const made = await makerOf(db, row.changed_in);
  return made === null ? null : { by: made.name, at: made.at };
}
