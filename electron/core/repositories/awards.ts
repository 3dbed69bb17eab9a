import type { Reader, Tx } from '../db/database.ts';
import type { AwardFigureRow, AwardRow } from '../db/rows/award.ts';

/** The awards of a project. The one that it got with its first figure comes first: it is meant where none is named. */
export async function awardsOf(db: Reader, projectId: string): Promise<readonly AwardRow[]> {
  const rows = await db.selectFrom('award').innerJoin('project', 'project.id', 'award.project_id').selectAll('award').select('project.reference as of').where('project_id', '=', projectId).orderBy('award.reference').execute();
  const own = rows.filter(({ reference, of }) => reference === `${of}-award`);
  return [...own, ...rows.filter((row) => !own.includes(row))].map(({ of: _, ...row }) => row);
}

/** Which of a project's awards is meant: the one named, else its first. Undefined where there is no award of that name, or none yet. */
export const awardMeant = (awards: readonly AwardRow[], wanted: string | null | undefined): AwardRow | undefined =>
  (wanted ? awards.find(({ reference }) => reference === wanted) : awards[0]);

export const figuresOf = async (db: Reader, projectId: string): Promise<readonly AwardFigureRow[]> =>
  db
    .selectFrom('award_figure')
    .innerJoin('award', 'award.id', 'award_figure.award_id')
    .selectAll('award_figure')
    .where('award.project_id', '=', projectId)
    .orderBy('award_figure.adopted', 'desc')
    .orderBy('award_figure.dated')
    .orderBy('award_figure.id')
    .execute();

/** Every award of every project with its figures, one line a figure; an award without any has one line with none. */
export const listAwardLines = async (db: Reader) =>
  db
    .selectFrom('award')
    .leftJoin('award_figure', 'award_figure.award_id', 'award.id')
    .select(['award.id as award', 'award.project_id as project', 'award_figure.id as figure'])
    .select(['award_figure.kind', 'award_figure.amount_pence', 'award_figure.adopted', 'award_figure.illustrative'])
    .execute();
export type AwardLine = Awaited<ReturnType<typeof listAwardLines>>[number];

/** References of projects with a made-up figure for an award, adopted or not. */
export async function projectsWithMadeUpAwards(db: Reader): Promise<ReadonlySet<string>> {
  const figures = db.selectFrom('award_figure').innerJoin('award', 'award.id', 'award_figure.award_id').innerJoin('project', 'project.id', 'award.project_id');
  const rows = await figures.select('project.reference').where('award_figure.illustrative', '=', 1).distinct().execute();
  return new Set(rows.map(({ reference }) => reference));
}

/** One figure with the award and the project it belongs to. */
export async function findFigure(db: Reader, id: string) {
  const found = await db
    .selectFrom('award_figure')
    .innerJoin('award', 'award.id', 'award_figure.award_id')
    .innerJoin('project', 'project.id', 'award.project_id')
    .selectAll('award_figure')
    .select(['award.project_id', 'project.reference as project_reference'])
    .where('award_figure.id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

/** The figure totals no longer use, for one award. */
export async function unadoptFigures(tx: Tx, awardId: string): Promise<void> {
  await tx.updateTable('award_figure').set({ adopted: 0, changed_in: tx.change }).where('award_id', '=', awardId).where('adopted', '=', 1).execute();
}

export async function adoptFigure(tx: Tx, figure: Pick<AwardFigureRow, 'id' | 'award_id'>): Promise<void> {
  await unadoptFigures(tx, figure.award_id);
  await tx.updateTable('award_figure').set({ adopted: 1, changed_in: tx.change }).where('id', '=', figure.id).execute();
}

export const listAllAwards = async (db: Reader): Promise<readonly AwardRow[]> => db.selectFrom('award').selectAll().orderBy('reference').execute();

export const listAllFigures = async (db: Reader): Promise<readonly AwardFigureRow[]> => db.selectFrom('award_figure').selectAll().orderBy('id').execute();
