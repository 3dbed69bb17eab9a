import { periodEnd } from '../../../shared/domain/period.ts';
import type { Reader } from '../db/database.ts';
import type { Column } from '../files/csv.ts';
import { table, type Table } from '../files/exportCsv.ts';
import type { ExportScope } from '../repositories/exportRows.ts';
import * as out from '../repositories/exports.ts';
import { scaleStepsOut } from '../repositories/moneyExports.ts';
import { flag, lastColumns, money, number, text } from './exportColumns.ts';
import { ledgerTables } from './exportLedger.ts';
import { moneyTables } from './exportMoney.ts';

const projects: readonly Column<out.ProjectOut>[] = [
  text('project', (row) => row.reference), text('title', (row) => row.title), text('kind', (row) => row.kind), text('round', (row) => row.round),
  text('lifecycle', (row) => row.lifecycle), text('lifecycle_reason', (row) => row.lifecycle_reason), text('stage', (row) => row.stage),
  text('theme', (row) => row.theme), text('reform_area', (row) => row.reform_area), text('model', (row) => row.model),
  text('starts_on', (row) => row.starts_on), text('ends_on', (row) => row.ends_on), text('evaluator', (row) => row.evaluator),
  text('follows', (row) => row.follows), text('note', (row) => row.note), ...lastColumns<out.ProjectOut>(),
];

const awards: readonly Column<out.AwardOut>[] = [
  text('project', (row) => row.project), text('award', (row) => row.award), text('award_note', (row) => row.award_note), text('kind', (row) => row.kind),
  money('amount', (row) => row.amount_pence), text('dated', (row) => row.dated), flag('adopted', (row) => row.adopted), text('note', (row) => row.note),
  ...lastColumns<out.AwardOut>(),
];

const councils = (successors: ReadonlyMap<string, readonly string[]>): readonly Column<out.CouncilOut>[] => [
  text('council_code', (row) => row.code), text('old_code', (row) => row.old_code), text('name', (row) => row.name), text('short_name', (row) => row.short_name),
  text('organisation', (row) => row.organisation), text('type', (row) => row.type), text('region_code', (row) => row.region_code),
  text('region', (row) => row.region_name), text('london', (row) => row.london), text('valid_from', (row) => row.valid_from), text('valid_to', (row) => row.valid_to),
  text('successor_codes', (row) => successors.get(row.code)?.join(' ') ?? null), number('changed_in', (row) => row.changed_in),
];

const participations: readonly Column<out.ParticipationOut>[] = [
  text('project', (row) => row.project), text('organisation', (row) => row.organisation), text('organisation_name', (row) => row.organisation_name),
  text('organisation_kind', (row) => row.organisation_kind), text('council_code', (row) => row.council_code), text('role', (row) => row.role),
  text('planned_joined_on', (row) => row.planned_joined_on), text('joined_on', (row) => row.joined_on), text('planned_left_on', (row) => row.planned_left_on),
  text('left_on', (row) => row.left_on), text('note', (row) => row.note), ...lastColumns<out.ParticipationOut>(),
];

const measures: readonly Column<out.MeasureOut>[] = [
  text('project', (row) => row.project), text('measure', (row) => row.reference), text('indicator', (row) => row.indicator),
  text('indicator_name', (row) => row.indicator_name), text('indicator_kind', (row) => row.indicator_kind), text('unit', (row) => row.unit),
  number('definition_version', (row) => row.definition_version), text('definition', (row) => row.definition), text('basis', (row) => row.basis),
  text('basis_note', (row) => row.basis_note), text('every', (row) => row.every), number('due_days', (row) => row.due_days),
  number('baseline_value', (row) => row.baseline_value), number('baseline_numerator', (row) => row.baseline_numerator),
  number('baseline_denominator', (row) => row.baseline_denominator), text('baseline_on', (row) => row.baseline_on), text('baseline_note', (row) => row.baseline_note),
  text('baseline_source', (row) => row.baseline_source), number('target_value', (row) => row.target_value), text('target_on', (row) => row.target_on),
  text('target_note', (row) => row.target_note), ...lastColumns<out.MeasureOut>(),
];

const observations: readonly Column<out.ObservationOut>[] = [
  text('project', (row) => row.project), text('measure', (row) => row.measure), text('indicator', (row) => row.indicator), text('unit', (row) => row.unit),
  text('organisation', (row) => row.organisation), text('council_code', (row) => row.council_code), text('period_kind', (row) => row.period_kind),
  text('period_start', (row) => row.period_start), text('period_end', (row) => periodEnd({ kind: row.period_kind, start: row.period_start })),
  text('breakdown', (row) => row.breakdown), number('value', (row) => row.value), number('numerator', (row) => row.numerator),
  number('denominator', (row) => row.denominator), text('shorthand', (row) => (row.shorthand === null ? null : `[${row.shorthand}]`)),
  text('markers', (row) => [...row.markers].map((marker) => `[${marker}]`).join('')), text('status', (row) => row.status),
  number('definition_version', (row) => row.definition_version), text('source', (row) => row.source), text('note', (row) => row.note),
  ...lastColumns<out.ObservationOut>(),
];

const changes: readonly Column<out.ChangeOut>[] = [
  number('change', (row) => row.seq), text('at', (row) => row.at), text('name', (row) => row.name), text('organisation', (row) => row.organisation),
  text('role', (row) => row.role), text('operation', (row) => row.operation), text('reason', (row) => row.reason), number('undoes', (row) => row.undoes),
];

const sources: readonly Column<out.SourceOut>[] = [
  text('title', (row) => row.title), text('publisher', (row) => row.publisher), text('published_on', (row) => row.published_on), text('url', (row) => row.url),
  text('note', (row) => row.note), text('confidence', (row) => row.confidence), text('project', (row) => row.project), text('award', (row) => row.award),
  text('award_figure_kind', (row) => row.award_figure_kind), money('award_figure', (row) => row.amount_pence), text('fact', (row) => row.fact),
  text('says', (row) => row.says), flag('adopted', (row) => row.adopted),
];

/** The tidy tables of the CSV export, keyed by references and codes, never by ids. One council's rows come without what others did. */
export async function csvTables(db: Reader, scope: ExportScope): Promise<readonly Table[]> {
  const successors = await out.successorsOut(db);
  return [
    table('projects', projects, () => out.projectsOut(db, scope)),
    table('awards', awards, () => out.awardsOut(db, scope)),
    ...moneyTables(db, scope, await scaleStepsOut(db)),
    ...(scope.organisationId === null ? ledgerTables(db, scope) : []),
    table('councils', councils(successors), () => out.councilsOut(db, scope)),
    table('participations', participations, () => out.participationsOut(db, scope)),
    table('measures', measures, () => out.measuresOut(db, scope)),
    table('observations', observations, () => out.observationsOut(db, scope)),
    ...(scope.organisationId === null ? [table('changes', changes, () => out.changesOut(db))] : []),
    table('sources', sources, () => out.sourcesOut(db, scope)),
  ];
}
