import type { ImportKind } from '../../../../shared/contract/imports.ts';
import { awardFigureKinds } from '../../../../shared/domain/award.ts';
import { bases } from '../../../../shared/domain/measure.ts';
import { participationRoles } from '../../../../shared/domain/participation.ts';
import { periodKinds } from '../../../../shared/domain/period.ts';
import { lifecycles, projectKinds, stages } from '../../../../shared/domain/project.ts';

/**
 * How a cell is read. 'told' is said for people by the export and kept elsewhere (a project's name beside its figures):
 * it may be left out, and cannot be changed here.
 */
export type CellKind = 'text' | 'line' | 'code' | 'number' | 'count' | 'money' | 'date' | 'day' | 'flag' | 'choice' | 'told';

export interface ColumnSpec {
  readonly name: string;
  readonly kind: CellKind;
  /** As it starts a sentence: 'Start date'. */
  readonly what: string;
  readonly choices?: readonly string[];
}

const text = (name: string, what: string): ColumnSpec => ({ name, kind: 'text', what });
const line = (name: string, what: string): ColumnSpec => ({ name, kind: 'line', what });
const code = (name: string, what: string): ColumnSpec => ({ name, kind: 'code', what });
const number = (name: string, what: string): ColumnSpec => ({ name, kind: 'number', what });
const count = (name: string, what: string): ColumnSpec => ({ name, kind: 'count', what });
const date = (name: string, what: string): ColumnSpec => ({ name, kind: 'date', what });
const told = (name: string, what: string): ColumnSpec => ({ name, kind: 'told', what });
const choice = (name: string, what: string, choices: readonly string[]): ColumnSpec => ({ name, kind: 'choice', what, choices });

const last: readonly ColumnSpec[] = [{ name: 'illustrative', kind: 'flag', what: 'Illustrative' }, count('changed_in', 'Change')];

export interface TableSpec {
  readonly columns: readonly ColumnSpec[];
  /** Without these a row cannot be told from another. */
  readonly needs: readonly string[];
  /** And one of these. */
  readonly needsOneOf?: readonly string[];
}

/** The tables as the CSV export writes them. */
export const tables: Readonly<Record<ImportKind, TableSpec>> = {
  projects: {
    needs: ['project'],
    columns: [
      code('project', 'Project'), line('title', 'Title'), choice('kind', 'Kind', projectKinds), code('round', 'Round'), choice('lifecycle', 'Lifecycle', lifecycles),
      text('lifecycle_reason', 'Reason'), choice('stage', 'Stage', stages), line('theme', 'Theme'), line('reform_area', 'Reform area'), line('model', 'Model'),
      date('starts_on', 'Start date'), date('ends_on', 'End date'), line('evaluator', 'Evaluator'), code('follows', 'The project it follows'), text('note', 'Note'), ...last,
    ],
  },
  participations: {
    needs: ['project', 'role'], needsOneOf: ['council_code', 'organisation'],
    columns: [
      code('project', 'Project'), code('organisation', 'Organisation'), line('organisation_name', 'Name of the organisation'), told('organisation_kind', 'Kind of organisation'),
      code('council_code', 'Council code'), choice('role', 'Role', participationRoles), date('planned_joined_on', 'Planned joining date'), date('joined_on', 'Joining date'),
      date('planned_left_on', 'Planned leaving date'), date('left_on', 'Leaving date'), text('note', 'Note'), ...last,
    ],
  },
  awards: {
    needs: ['project', 'award', 'kind', 'amount_gbp'],
    columns: [
      code('project', 'Project'), code('award', 'Award'), text('award_note', 'Note on the award'), choice('kind', 'Kind', awardFigureKinds),
      { name: 'amount_gbp', kind: 'money', what: 'Amount' }, date('dated', 'Date of the figure'), { name: 'adopted', kind: 'flag', what: 'Adopted' }, text('note', 'Note'), ...last,
    ],
  },
  measures: {
    needs: ['measure'],
    columns: [
      code('project', 'Project'), code('measure', 'Measure'), code('indicator', 'Indicator'), told('indicator_name', 'Name of the indicator'),
      told('indicator_kind', 'Kind of indicator'), told('unit', 'Unit'), count('definition_version', 'Definition version'), told('definition', 'Definition'),
      choice('basis', 'Who is counted', bases), line('basis_note', 'Note on who is counted'), choice('every', 'How often', periodKinds), count('due_days', 'Days allowed'),
      number('baseline_value', 'Baseline'), number('baseline_numerator', 'Baseline numerator'), number('baseline_denominator', 'Baseline denominator'),
      date('baseline_on', 'Baseline date'), text('baseline_note', 'Note on the baseline'), line('baseline_source', 'Source of the baseline'),
      number('target_value', 'Target'), date('target_on', 'Target date'), text('target_note', 'Note on the target'), ...last,
    ],
  },
  observations: {
    needs: ['measure', 'period_kind', 'period_start'], needsOneOf: ['council_code', 'organisation'],
    columns: [
      told('project', 'Project'), code('measure', 'Measure'), told('indicator', 'Indicator'), told('unit', 'Unit'), code('organisation', 'Organisation'),
      code('council_code', 'Council code'), choice('period_kind', 'Kind of period', periodKinds), { name: 'period_start', kind: 'day', what: 'First day of the period' },
      { name: 'period_end', kind: 'day', what: 'Last day of the period' }, line('breakdown', 'Breakdown'), number('value', 'Figure'), number('numerator', 'Numerator'),
      number('denominator', 'Denominator'), code('shorthand', 'Shorthand'), code('markers', 'Markers'), choice('status', 'Status', ['recorded', 'provisional', 'final']),
      count('definition_version', 'Definition version'), line('source', 'Source'), text('note', 'Note'), ...last,
    ],
  },
};

/** Heads by which the tables of money are known. */
const moneyHeads: readonly (readonly string[])[] = [
  ['quarter_start', 'quarter_end'],
  ['what', 'kept_from'],
  ['instrument', 'due_on'],
  ['payment', 'amount_gbp', 'dated'],
  ['due_on', 'met_on', 'evidence'],
  ['placed_on', 'lifted_on'],
  ['extract', 'covers_from', 'covers_to'],
  ['extract', 'line'],
  ['heads', 'field', 'head'],
  ['financial_year', 'requested_on'],
  ['match_source', 'secured'],
  ['amount_needed_gbp', 'gap_explanation'],
  ['version', 'fixes'],
  ['organisation', 'share_gbp'],
  ['requirement', 'answer'],
  ['requirement', 'says'],
  ['submitted_on', 'decided_on', 'comment'],
  ['variation', 'field', 'proposed'],
  ['version', 'criteria'],
  ['recommendation', 'decision'],
  ['judged_to', 'safeguard'],
  ['worked_on', 'score_percent'],
  ['rate_percent', 'cap_percent'],
];

/** Tables that the export writes and nothing reads back, by heads that only they have, and where to change what they hold. */
export const notReadBack: readonly { readonly name: string; readonly heads: readonly string[]; readonly because: string }[] = [
  { name: 'councils', heads: ['valid_from', 'valid_to', 'region_code'], because: 'councils are not read back: the register comes with the program' },
  { name: 'sources', heads: ['publisher', 'published_on', 'confidence'], because: 'sources are not read back: a source is given with the figure it stands behind' },
  { name: 'changes', heads: ['change', 'at', 'operation', 'undoes'], because: 'changes are not read back: what was done is never brought in from elsewhere' },
  ...moneyHeads.map((heads) => ({ name: 'money', heads, because: 'profiles, forecasts, spending, letters, decisions, payments, conditions, variations, ledgers and carry-forwards are not read back: they are changed in the program' })),
];
