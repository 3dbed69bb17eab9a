import type { TextPlace } from '../../../shared/contract/search.ts';
import type { Reader } from '../db/database.ts';

/** One text that people wrote: a note, a reason, a description. */
export interface TextRecord {
  readonly text: string;
  readonly field: string;
  /** What it is a text of. */
  readonly name: string;
  readonly place: TextPlace;
  readonly illustrative: boolean;
}

interface Row {
  readonly reference: string;
  readonly title: string;
  readonly illustrative: 0 | 1;
}

/** The texts of one row, by the name of the field; what is not known is left out. */
const textsIn = (texts: Readonly<Record<string, string | null>>, of: Omit<TextRecord, 'text' | 'field'>): readonly TextRecord[] =>
  Object.entries(texts).flatMap(([field, text]) => (text === null || text === '' ? [] : [{ text, field, ...of }]));

const ofProject = ({ reference, title, illustrative }: Row) => ({ name: title, place: { at: 'project', reference }, illustrative: illustrative === 1 } as const);

async function projectTexts(db: Reader): Promise<readonly TextRecord[]> {
  const rows = await db.selectFrom('project')
    .select(['reference', 'title', 'illustrative', 'model', 'theme', 'reform_area', 'evaluator', 'lifecycle_reason', 'note']).orderBy('title').execute();
  return rows.flatMap((row) => textsIn({
    Model: row.model, Theme: row.theme, 'Reform area': row.reform_area, Evaluator: row.evaluator, 'Reason it ended': row.lifecycle_reason, Note: row.note,
  }, ofProject(row)));
}

const ofNotes = (row: Row) => ({ ...ofProject(row), place: { at: 'project', reference: row.reference, tab: 'notes' } } as const);

async function noteTexts(db: Reader): Promise<readonly TextRecord[]> {
  const notes = await db.selectFrom('project_note').innerJoin('project', 'project.id', 'project_note.project_id')
    .select(['project.reference', 'project.title', 'project_note.illustrative', 'project_note.kind', 'project_note.body'])
    .orderBy('project_note.dated', 'desc').orderBy('project_note.id').execute();
  const ratings = await db.selectFrom('project_rating').innerJoin('project', 'project.id', 'project_rating.project_id')
    .select(['project.reference', 'project.title', 'project_rating.illustrative', 'project_rating.subject', 'project_rating.reason'])
    .orderBy('project_rating.dated', 'desc').orderBy('project_rating.id').execute();
  return [
    ...notes.flatMap((row) => textsIn({ [row.kind === 'other' ? 'Note' : `Note of a ${row.kind}`]: row.body }, ofNotes(row))),
    ...ratings.flatMap((row) => textsIn({ [`Why ${row.subject} was rated so`]: row.reason }, ofNotes(row))),
  ];
}

async function participationTexts(db: Reader): Promise<readonly TextRecord[]> {
  const rows = await db.selectFrom('participation').innerJoin('project', 'project.id', 'participation.project_id')
    .innerJoin('organisation', 'organisation.id', 'participation.organisation_id')
    .select(['project.reference', 'project.title', 'participation.illustrative', 'participation.note', 'organisation.short_name'])
    .where('participation.note', 'is not', null).orderBy('project.title').orderBy('participation.id').execute();
  return rows.flatMap((row) => textsIn({ [`Note on ${row.short_name}`]: row.note }, ofProject(row)));
}

async function awardTexts(db: Reader): Promise<readonly TextRecord[]> {
  const figures = await db.selectFrom('award_figure').innerJoin('award', 'award.id', 'award_figure.award_id').innerJoin('project', 'project.id', 'award.project_id')
    .select(['project.reference', 'project.title', 'award_figure.illustrative', 'award_figure.note'])
    .where('award_figure.note', 'is not', null).orderBy('project.title').orderBy('award_figure.id').execute();
  const awards = await db.selectFrom('award').innerJoin('project', 'project.id', 'award.project_id')
    .select(['project.reference', 'project.title', 'project.illustrative', 'award.note'])
    .where('award.note', 'is not', null).orderBy('project.title').orderBy('award.id').execute();
  return [...awards, ...figures].flatMap((row) => textsIn({ 'Note on the award': row.note }, ofProject(row)));
}

async function citationTexts(db: Reader): Promise<readonly TextRecord[]> {
  const rows = await db.selectFrom('citation').innerJoin('project', 'project.id', 'citation.project_id').innerJoin('source', 'source.id', 'citation.source_id')
    .select(['project.reference', 'project.title', 'project.illustrative', 'source.title as source', 'citation.says'])
    .orderBy('project.title').orderBy('citation.id').execute();
  return rows.flatMap((row) => textsIn({ Source: row.source, 'What a source says': row.says }, { ...ofProject(row), illustrative: false }));
}

const measureRows = (db: Reader) => db.selectFrom('measure').innerJoin('indicator', 'indicator.id', 'measure.indicator_id')
  .innerJoin('project', 'project.id', 'measure.project_id');

const ofMeasure = ({ reference, indicator, project, illustrative }: { readonly reference: string; readonly indicator: string; readonly project: string; readonly illustrative: 0 | 1 }) =>
  ({ name: `${indicator}, ${project}`, place: { at: 'measure', reference }, illustrative: illustrative === 1 } as const);

async function measureTexts(db: Reader): Promise<readonly TextRecord[]> {
  const rows = await measureRows(db)
    .select(['measure.reference', 'measure.illustrative', 'indicator.name as indicator', 'project.title as project'])
    .select(['measure.basis_note', 'measure.baseline_note', 'measure.target_note']).orderBy('measure.reference').execute();
  return rows.flatMap((row) => textsIn({ 'Who is counted': row.basis_note, 'Note on the baseline': row.baseline_note, 'Note on the target': row.target_note }, ofMeasure(row)));
}

async function observationTexts(db: Reader): Promise<readonly TextRecord[]> {
  const rows = await measureRows(db).innerJoin('observation', 'observation.measure_id', 'measure.id')
    .select(['measure.reference', 'observation.illustrative', 'indicator.name as indicator', 'project.title as project', 'observation.note'])
    .where('observation.note', 'is not', null).orderBy('measure.reference').orderBy('observation.period_start', 'desc').orderBy('observation.id').execute();
  return rows.flatMap((row) => textsIn({ 'Note on a figure': row.note }, ofMeasure(row)));
}

async function definitionTexts(db: Reader): Promise<readonly TextRecord[]> {
  const rows = await db.selectFrom('indicator_version').innerJoin('indicator', 'indicator.id', 'indicator_version.indicator_id')
    .select(['indicator.key', 'indicator.name', 'indicator_version.definition', 'indicator_version.reason', 'indicator_version.illustrative'])
    .orderBy('indicator.name').orderBy('indicator_version.version', 'desc').execute();
  return rows.flatMap((row) => textsIn({ Definition: row.definition, 'Why it was redefined': row.reason },
    { name: row.name, place: { at: 'indicator', key: row.key }, illustrative: row.illustrative === 1 }));
}

/** Every text of the file that people wrote, but for the reasons of changes. */
export async function listTexts(db: Reader): Promise<readonly TextRecord[]> {
  const kinds = [projectTexts, noteTexts, participationTexts, awardTexts, citationTexts, measureTexts, observationTexts, definitionTexts];
  const all: TextRecord[] = [];
  for (const kind of kinds) all.push(...await kind(db));
  return all;
}

/** The reasons people gave for their changes, newest first. */
export const listReasons = async (db: Reader) =>
  db.selectFrom('change').select(['seq', 'operation', 'reason']).where('reason', 'is not', null).orderBy('seq', 'desc').execute();

/** Measures by the names people know them under. */
export const listMeasureNames = async (db: Reader) =>
  measureRows(db).select(['measure.reference', 'measure.illustrative', 'indicator.name as indicator', 'project.title as project'])
    .orderBy('indicator.name').orderBy('project.title').orderBy('measure.reference').execute();

/** The dictionary, by name. */
export const listIndicatorNames = async (db: Reader) =>
  db.selectFrom('indicator').leftJoin('aim', 'aim.id', 'indicator.aim_id').leftJoin('outcome', 'outcome.id', 'aim.outcome_id')
    .select(['indicator.key', 'indicator.name', 'outcome.name as outcome', 'indicator.ni_number']).orderBy('indicator.name').execute();
