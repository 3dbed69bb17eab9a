import type { Reader, Tx } from '../db/database.ts';
import type { ProjectRatingRow } from '../db/rows/rating.ts';
import { insertRows } from './rows.ts';

/** The scales of the file, in their order. */
export const listScales = (db: Reader) => db.selectFrom('rating_scale').selectAll().orderBy('position').orderBy('key').execute();

/** Steps of every scale, best first. */
export const listSteps = (db: Reader) => db.selectFrom('rating_step').selectAll().orderBy('scale_id').orderBy('position').execute();

const withStep = (db: Reader) => db.selectFrom('project_rating').innerJoin('rating_step', 'rating_step.id', 'project_rating.step_id')
  .innerJoin('rating_scale', 'rating_scale.id', 'rating_step.scale_id').selectAll('project_rating')
  .select(['rating_step.position', 'rating_step.name', 'rating_step.meaning', 'rating_step.tone', 'rating_scale.key as scale']);

/** Every rating of every project, or of one, newest first. */
export function listRatings(db: Reader, projectId?: string) {
  const all = projectId === undefined ? withStep(db) : withStep(db).where('project_rating.project_id', '=', projectId);
  return all.orderBy('project_rating.dated', 'desc').orderBy('project_rating.subject').execute();
}
export type RatingLine = Awaited<ReturnType<typeof listRatings>>[number];

/** Who made each of these changes. */
export async function makersOf(db: Reader, changes: readonly number[]): Promise<ReadonlyMap<number, { readonly name: string; readonly organisation: string }>> {
  if (changes.length === 0) return new Map();
  const rows = await db.selectFrom('change').innerJoin('actor', 'actor.id', 'change.actor_id').select(['change.seq', 'actor.name', 'actor.organisation'])
    .where('change.seq', 'in', [...new Set(changes)]).execute();
  return new Map(rows.map(({ seq, ...made }) => [seq, made]));
}

export const addRating = (tx: Tx, row: Omit<ProjectRatingRow, 'changed_in'>): Promise<void> => insertRows(tx, 'project_rating', [row]);

export async function changeRating(tx: Tx, id: string, fields: Partial<Pick<ProjectRatingRow, 'step_id' | 'reason'>>): Promise<void> {
  await tx.updateTable('project_rating').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}
