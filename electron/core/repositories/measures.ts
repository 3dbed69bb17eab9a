import type { Reader, Tx } from '../db/database.ts';
import { everUsed } from '../db/everUsed.ts';
import type { MeasureRow, MeasureTargetRow } from '../db/rows/measure.ts';
import type { ParticipationRow } from '../db/rows/project.ts';
import type { SourceRow } from '../db/rows/source.ts';
import { insertRows } from './rows.ts';

export interface MeasureRecord extends MeasureRow {
  readonly project_reference: string;
  readonly project_title: string;
  readonly project_kind: 'grant' | 'practice example';
}

export interface MeasureFilter {
  readonly projectId?: string | undefined;
  readonly measureId?: string | undefined;
  readonly indicatorId?: string | undefined;
}

/** Measures with the project each belongs to, by project and then reference. */
export async function listMeasures(db: Reader, { projectId, measureId, indicatorId }: MeasureFilter = {}): Promise<readonly MeasureRecord[]> {
  let query = db.selectFrom('measure').innerJoin('project', 'project.id', 'measure.project_id').selectAll('measure')
    .select(['project.reference as project_reference', 'project.title as project_title', 'project.kind as project_kind']);
  if (projectId !== undefined) query = query.where('measure.project_id', '=', projectId);
  if (measureId !== undefined) query = query.where('measure.id', '=', measureId);
  if (indicatorId !== undefined) query = query.where('measure.indicator_id', '=', indicatorId);
  return query.orderBy('project.reference').orderBy('measure.reference').execute();
}

export async function findMeasure(db: Reader, reference: string): Promise<MeasureRow | null> {
  return (await db.selectFrom('measure').selectAll().where('reference', '=', reference).executeTakeFirst()) ?? null;
}

/** Sources of baselines, by id. */
export async function sourcesById(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, SourceRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('source').selectAll().where('id', 'in', [...new Set(ids)]).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Steps of a target over time, oldest first. */
export async function listTargets(db: Reader, measureIds: readonly string[]): Promise<readonly MeasureTargetRow[]> {
  if (measureIds.length === 0) return [];
  return db.selectFrom('measure_target').selectAll().where('measure_id', 'in', [...measureIds])
    .orderBy('period_start').orderBy('period_kind').execute();
}

export async function addMeasure(tx: Tx, row: Omit<MeasureRow, 'changed_in'>): Promise<void> {
  await insertRows(tx, 'measure', [row]);
}

export async function changeMeasure(tx: Tx, id: string, fields: Partial<Omit<MeasureRow, 'id' | 'changed_in'>>): Promise<void> {
  await tx.updateTable('measure').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function addTargets(tx: Tx, rows: readonly Omit<MeasureTargetRow, 'changed_in'>[]): Promise<void> {
  await insertRows(tx, 'measure_target', rows);
}

export async function changeTarget(tx: Tx, id: string, value: number): Promise<void> {
  await tx.updateTable('measure_target').set({ value, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function removeTargets(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom('measure_target').where('id', 'in', [...ids]).execute();
}

/** Whether a reference stands in the file now, or ever did: one that was given is never given to another. */
export const isMeasureReferenceUsed = (tx: Tx, reference: string): boolean => everUsed(tx, 'measure', 'reference', reference);

export interface MemberRecord {
  readonly project_id: string;
  readonly organisation_id: string;
  readonly council_code: string;
  readonly short_name: string;
  readonly role: ParticipationRow['role'];
  readonly joined_on: string | null;
  readonly left_on: string | null;
}

/** The councils that take part in these projects, by name. Other bodies give no figures of their own. */
export async function listMembers(db: Reader, projectIds: readonly string[]): Promise<readonly MemberRecord[]> {
  if (projectIds.length === 0) return [];
  return db.selectFrom('participation').innerJoin('council_code', 'council_code.code', 'participation.council_code')
    .select(['participation.project_id', 'participation.organisation_id', 'council_code.code as council_code', 'council_code.short_name'])
    .select(['participation.role', 'participation.joined_on', 'participation.left_on'])
    .where('participation.project_id', 'in', [...projectIds]).orderBy('council_code.short_name').execute();
}

/** Who leads each project, by name: enough for a table of outcomes. */
export const listLeads = async (db: Reader): Promise<readonly { readonly project_id: string; readonly short_name: string }[]> =>
  db.selectFrom('participation').innerJoin('organisation', 'organisation.id', 'participation.organisation_id')
    .select(['participation.project_id', 'organisation.short_name']).where('participation.role', 'in', ['lead', 'joint lead'])
    .orderBy('organisation.short_name').execute();

/** Targets over time of every measure. */
export async function listAllTargets(db: Reader): Promise<readonly MeasureTargetRow[]> {
  return db.selectFrom('measure_target').selectAll().orderBy('period_start').orderBy('period_kind').execute();
}
