import { isLead } from '../../../shared/domain/participation.ts';
import type { Reader } from '../db/database.ts';
import { type ExportScope, type RowsOf, walked } from './exportRows.ts';

export interface Narrowing {
  readonly project: string | null;
  readonly council: string | null;
}

/** The number of the latest change this reader sees: none that came while it reads. */
export async function lastChangeOf(db: Reader): Promise<number> {
  const row = await db.selectFrom('change').select((eb) => eb.fn.max('seq').as('seq')).executeTakeFirst();
  return Number(row?.seq ?? 0);
}

/** The scope behind a project's reference and a council's code. Says which of the two nothing here is called. */
export async function exportScope(db: Reader, { project, council }: Narrowing): Promise<ExportScope | 'project' | 'council'> {
  const projectId = project === null ? undefined : (await db.selectFrom('project').select('id').where('reference', '=', project).executeTakeFirst())?.id;
  if (project !== null && projectId === undefined) return 'project';
  if (council === null) return { projectIds: projectId === undefined ? null : [projectId], ledIds: null, organisationId: null };
  const organisationId = (await db.selectFrom('council_code').select('organisation_id').where('code', '=', council).executeTakeFirst())?.organisation_id;
  if (organisationId === undefined) return 'council';
  const takesPart = await db.selectFrom('participation').select(['project_id', 'role']).where('organisation_id', '=', organisationId).execute();
  const parts = takesPart.filter(({ project_id }) => projectId === undefined || project_id === projectId);
  const idsOf = (rows: typeof parts): readonly string[] => [...new Set(rows.map((row) => row.project_id))];
  return { projectIds: idsOf(parts), ledIds: idsOf(parts.filter(({ role }) => isLead(role))), organisationId };
}

export const projectsOut = (db: Reader, { projectIds }: ExportScope) =>
  db.selectFrom('project')
    .leftJoin('round', 'round.id', 'project.round_id')
    .leftJoin('project as earlier', 'earlier.id', 'project.follows_id')
    .selectAll('project')
    .select(['round.reference as round', 'earlier.reference as follows'])
    .$if(projectIds !== null, (q) => q.where('project.id', 'in', projectIds ?? []))
    .orderBy('project.reference')
    .stream(walked);

export const awardsOut = (db: Reader, { projectIds, ledIds }: ExportScope) =>
  db.selectFrom('award')
    .innerJoin('project', 'project.id', 'award.project_id')
    .leftJoin('award_figure as figure', 'figure.award_id', 'award.id')
    .select([
      'project.reference as project', 'award.reference as award', 'award.note as award_note', 'figure.kind', 'figure.amount_pence', 'figure.dated',
      'figure.adopted', 'figure.note', 'figure.illustrative', 'figure.changed_in',
    ])
    .$if(projectIds !== null, (q) => q.where('project.id', 'in', ledIds ?? projectIds ?? []))
    .orderBy('project.reference').orderBy('award.reference').orderBy('figure.dated', (by) => by.asc().nullsFirst())
    .orderBy('figure.kind').orderBy('figure.amount_pence', (by) => by.asc().nullsFirst()).orderBy('figure.id')
    .stream(walked);

export const councilsOut = (db: Reader, { projectIds, organisationId }: ExportScope) =>
  db.selectFrom('council_code')
    .innerJoin('organisation', 'organisation.id', 'council_code.organisation_id')
    .selectAll('council_code')
    .select('organisation.reference as organisation')
    .$if(organisationId !== null, (q) => q.where('council_code.organisation_id', '=', organisationId ?? ''))
    .$if(organisationId === null && projectIds !== null, (q) => q.where('council_code.organisation_id', 'in',
      db.selectFrom('participation').select('participation.organisation_id').where('participation.project_id', 'in', projectIds ?? [])))
    .orderBy('council_code.code')
    .stream(walked);

/** Successor codes by code, each list in order. */
export async function successorsOut(db: Reader): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.selectFrom('council_successor').select(['code', 'successor']).orderBy('code').orderBy('successor').execute();
  return new Map([...Map.groupBy(rows, ({ code }) => code)].map(([code, found]) => [code, found.map(({ successor }) => successor)]));
}

export const participationsOut = (db: Reader, { projectIds, organisationId }: ExportScope) =>
  db.selectFrom('participation')
    .innerJoin('project', 'project.id', 'participation.project_id')
    .innerJoin('organisation', 'organisation.id', 'participation.organisation_id')
    .selectAll('participation')
    .select(['project.reference as project', 'organisation.reference as organisation', 'organisation.name as organisation_name', 'organisation.kind as organisation_kind'])
    .$if(projectIds !== null, (q) => q.where('participation.project_id', 'in', projectIds ?? []))
    .$if(organisationId !== null, (q) => q.where('participation.organisation_id', '=', organisationId ?? ''))
    .orderBy('project.reference').orderBy('participation.role').orderBy('organisation.reference').orderBy('participation.id')
    .stream(walked);

export const measuresOut = (db: Reader, { projectIds }: ExportScope) =>
  db.selectFrom('measure')
    .innerJoin('project', 'project.id', 'measure.project_id')
    .innerJoin('indicator', 'indicator.id', 'measure.indicator_id')
    .innerJoin('indicator_version', 'indicator_version.id', 'measure.indicator_version_id')
    .leftJoin('source', 'source.id', 'measure.baseline_source_id')
    .selectAll('measure')
    .select([
      'project.reference as project', 'indicator.key as indicator', 'indicator.name as indicator_name', 'indicator.kind as indicator_kind', 'indicator.unit',
      'indicator_version.version as definition_version', 'indicator_version.definition', 'source.title as baseline_source',
    ])
    .$if(projectIds !== null, (q) => q.where('measure.project_id', 'in', projectIds ?? []))
    .orderBy('measure.reference')
    .stream(walked);

export const observationsOut = (db: Reader, { projectIds, organisationId }: ExportScope) =>
  db.selectFrom('observation')
    .innerJoin('measure', 'measure.id', 'observation.measure_id')
    .innerJoin('project', 'project.id', 'measure.project_id')
    .innerJoin('indicator', 'indicator.id', 'measure.indicator_id')
    .innerJoin('indicator_version', 'indicator_version.id', 'observation.indicator_version_id')
    .leftJoin('organisation', 'organisation.id', 'observation.organisation_id')
    .leftJoin('source', 'source.id', 'observation.source_id')
    .select([
      'project.reference as project', 'measure.reference as measure', 'indicator.key as indicator', 'indicator.unit',
      'organisation.reference as organisation', 'observation.council_code', 'observation.period_kind', 'observation.period_start', 'observation.breakdown',
      'observation.value', 'observation.numerator', 'observation.denominator', 'observation.shorthand', 'observation.markers', 'observation.status',
      'indicator_version.version as definition_version', 'source.title as source', 'observation.note', 'observation.illustrative', 'observation.changed_in',
    ])
    .$if(projectIds !== null, (q) => q.where('measure.project_id', 'in', projectIds ?? []))
    .$if(organisationId !== null, (q) => q.where('observation.organisation_id', '=', organisationId ?? ''))
    .orderBy('measure.reference').orderBy('observation.breakdown').orderBy('observation.period_start').orderBy('observation.period_kind')
    .orderBy('organisation.reference', (by) => by.asc().nullsFirst())
    .stream(walked);

/** Every act up to the state that is exported; nothing of what was undone later. */
export const changesOut = (db: Reader) =>
  db.selectFrom('change')
    .innerJoin('actor', 'actor.id', 'change.actor_id')
    .select(['change.seq', 'change.at', 'change.operation', 'change.reason', 'change.undoes', 'actor.name', 'actor.organisation', 'actor.role'])
    .orderBy('change.seq')
    .stream(walked);

/** Each source once for each thing it is given for, and once where it is given for none of these. */
export const sourcesOut = (db: Reader, { projectIds }: ExportScope) =>
  db.selectFrom('source')
    .leftJoin('citation', 'citation.source_id', 'source.id')
    .leftJoin('project', 'project.id', 'citation.project_id')
    .leftJoin('award_figure', 'award_figure.id', 'citation.award_figure_id')
    .leftJoin('award', 'award.id', 'award_figure.award_id')
    .leftJoin('programme_fact as fact', 'fact.id', 'citation.programme_fact_id')
    .select([
      'source.title', 'source.publisher', 'source.published_on', 'source.url', 'source.note', 'source.confidence',
      'project.reference as project', 'award.reference as award', 'award_figure.kind as award_figure_kind', 'award_figure.amount_pence', 'fact.key as fact',
      'citation.says', 'citation.adopted',
    ])
    .$if(projectIds !== null, (q) => q.where((or) => or.or([
      or('citation.project_id', 'in', projectIds ?? []),
      or('award.project_id', 'in', projectIds ?? []),
    ])))
    .orderBy('source.title').orderBy('source.publisher', (by) => by.asc().nullsFirst()).orderBy('source.published_on', (by) => by.asc().nullsFirst())
    .orderBy('source.url', (by) => by.asc().nullsFirst()).orderBy('project.reference', (by) => by.asc().nullsFirst())
    .orderBy('award.reference', (by) => by.asc().nullsFirst()).orderBy('fact.key', (by) => by.asc().nullsFirst())
    .orderBy('award_figure.kind').orderBy('award_figure.amount_pence', (by) => by.asc().nullsFirst()).orderBy('citation.says').orderBy('source.id').orderBy('citation.id')
    .stream(walked);

export type ProjectOut = RowsOf<typeof projectsOut>;
export type AwardOut = RowsOf<typeof awardsOut>;
export type CouncilOut = RowsOf<typeof councilsOut>;
export type ParticipationOut = RowsOf<typeof participationsOut>;
export type MeasureOut = RowsOf<typeof measuresOut>;
export type ObservationOut = RowsOf<typeof observationsOut>;
export type ChangeOut = RowsOf<typeof changesOut>;
export type SourceOut = RowsOf<typeof sourcesOut>;
