import { formatPartial } from '../../../shared/domain/partialDate.ts';
import type { Issue } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { ProjectRow } from '../db/rows/project.ts';
import { findProject } from '../repositories/projects.ts';
import { findRound } from '../repositories/rounds.ts';
import type { InWords } from './stale.ts';
import { cleanTexts } from './texts.ts';

/** What a person may say of a project. Left out: as it is; null: not known. */
export interface ProjectFields {
  readonly title?: string | undefined;
  readonly round?: string | null | undefined;
  readonly lifecycle?: ProjectRow['lifecycle'] | undefined;
  readonly lifecycleReason?: string | null | undefined;
  readonly stage?: ProjectRow['stage'] | undefined;
  readonly theme?: string | null | undefined;
  readonly reformArea?: string | null | undefined;
  readonly model?: string | null | undefined;
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
  readonly evaluator?: string | null | undefined;
  readonly follows?: string | null | undefined;
  readonly note?: string | null | undefined;
}

export type ProjectColumns = Partial<Omit<ProjectRow, 'id' | 'changed_in' | 'programme_id' | 'reference' | 'kind' | 'illustrative'>>;

interface Found {
  readonly id: string | null | undefined;
  readonly issues: readonly Issue[];
}

/** The row a reference stands for: undefined where none was given, null where it was taken away. */
async function pointedAt(given: string | null | undefined, find: (reference: string) => Promise<{ readonly id: string } | null>, path: string, noun: string): Promise<Found> {
  if (given === undefined) return { id: undefined, issues: [] };
  if (given === null || given.trim() === '') return { id: null, issues: [] };
  const row = await find(given.trim());
  return row === null ? { id: undefined, issues: [{ path, message: `There is no ${noun} called ${given}` }] } : { id: row.id, issues: [] };
}

const givenOnly = <T extends object>(columns: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Partial<T>;

/** The fields that were given, as columns, with texts cleaned and references looked up. */
export async function projectColumns(db: Reader, fields: ProjectFields): Promise<Result<ProjectColumns, readonly Issue[]>> {
  const line = { oneLine: true };
  const { texts, issues } = cleanTexts(fields, {
    title: { ...line, what: 'Title', required: true }, lifecycleReason: { what: 'Reason' }, theme: { ...line, what: 'Theme' }, reformArea: { ...line, what: 'Reform area' },
    model: { ...line, what: 'Model' }, evaluator: { ...line, what: 'Evaluator' }, note: { what: 'Note' },
  });
  const round = await pointedAt(fields.round, (reference) => findRound(db, reference), 'round', 'round');
  const follows = await pointedAt(fields.follows, (reference) => findProject(db, reference), 'follows', 'project');
  const all = [...issues, ...round.issues, ...follows.issues];
  if (all.length > 0) return fail(all);
  return ok(givenOnly<Required<ProjectColumns>>({
    title: texts.title ?? undefined,
    round_id: round.id,
    lifecycle: fields.lifecycle,
    lifecycle_reason: texts.lifecycleReason,
    stage: fields.stage,
    theme: texts.theme,
    reform_area: texts.reformArea,
    model: texts.model,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
    evaluator: texts.evaluator,
    follows_id: follows.id,
    note: texts.note,
  }));
}

const date = (value: string | null): string | null => (value === null ? null : formatPartial(value));

/** A project's fields in words, under the names a request has for them. */
export const projectWords = (row: ProjectRow, nameOf: (id: string | null) => string | null): InWords => ({
  title: row.title,
  round: nameOf(row.round_id),
  lifecycle: row.lifecycle,
  lifecycleReason: row.lifecycle_reason,
  stage: row.stage,
  theme: row.theme,
  reformArea: row.reform_area,
  model: row.model,
  startsOn: date(row.starts_on),
  endsOn: date(row.ends_on),
  evaluator: row.evaluator,
  follows: nameOf(row.follows_id),
  note: row.note,
});
