import { figureInWords, figureValue, formatFigure } from '../../../shared/domain/indicator.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import { formatPartial, isPartialDate } from '../../../shared/domain/partialDate.ts';
import { periodKindName, periodKinds, periodName, type Period } from '../../../shared/domain/period.ts';
import { shorthands } from '../../../shared/domain/shorthand.ts';
import { formatCount, upperFirst } from '../../../shared/domain/words.ts';
import type { VersionedTable } from '../db/schema.ts';
import type { State } from '../db/touched.ts';
import { textOf, type Names, type Value } from './changeNames.ts';
import { recordedInWords } from './observationShown.ts';

type Words = (row: State, names: Names) => string | null;

/** One field of a noun as people know it. */
export interface FieldWords {
  readonly label: string;
  readonly words: Words;
}

const numberOf = (value: Value): number | null => (typeof value === 'number' ? value : null);
const plain = (column: string): Words => (row) => textOf(row[column]);
const date = (column: string): Words => (row) => {
  const value = textOf(row[column]);
  return value === null ? null : formatPartial(value);
};
const money = (column: string): Words => (row) => {
  const pence = numberOf(row[column]);
  return pence === null ? null : formatMoney(pence);
};
const percent = (column: string): Words => (row) => (row[column] === null || row[column] === undefined ? null : `${String(row[column])}%`);
const yes = (column: string): Words => (row) => (row[column] === 1 ? 'Yes' : 'No');
const named = (column: string, table: VersionedTable, name: string): Words => (row, names) => names.of(table, row[column], name);
const field = (label: string, words: Words): FieldWords => ({ label, words });
const together = (...parts: readonly Words[]): Words => (row, names) =>
  parts.map((part) => part(row, names)).filter((part) => part !== null && part !== '').join(', ') || null;

const kindOf = (text: Value): Period['kind'] | null => periodKinds.find((kind) => kind === text) ?? null;

/** The period of a row: 'January to March 2019'. */
export const periodWords: Words = (row) => {
  const kind = kindOf(row['period_kind']);
  return kind === null ? null : periodName({ kind, start: String(row['period_start']) });
};
const every: Words = (row) => {
  const kind = kindOf(row['every']);
  return kind === null ? null : periodKindName(kind);
};

/** A figure as it was recorded: '8 of 71 (11.3%)'. */
export const figureWords: Words = (row, names) => {
  const saying = names.saying(row['measure_id']);
  if (saying === null) return null;
  const shorthand = shorthands.find((code) => code === row['shorthand']) ?? null;
  const [value, numerator, denominator] = [numberOf(row['value']), numberOf(row['numerator']), numberOf(row['denominator'])];
  return recordedInWords({ value, numerator, denominator, shorthand }, saying);
};

const quarter = (column: string): Words => (row) => {
  const start = textOf(row[column]);
  return start === null ? null : periodName({ kind: 'financial-quarter', start });
};
const financialYear: (row: State) => string = (row) => periodName({ kind: 'financial-year', start: String(row['financial_year']) });
/** The project whose award a row of money belongs to. */
const projectOfMoney: Words = (row, names) => names.of('project', names.of('award', row['award_id'], 'project_id'), 'title');
/** 'Payment 9' */
const paymentName = (column: string): Words => (row, names) => {
  const number = names.of('payment', row[column], 'number');
  return number === null ? null : `Payment ${number}`;
};
const conditionName: Words = (row, names) => names.of('award_condition', row['condition_id'], 'title');
/** 'Row 12, LUTON BOROUGH COUNCIL' */
const ledgerRowName: Words = (row) => `Row ${String(row['line'])}, ${String(row['payee'])}`;
const ledgerRowOf: Words = (row, names) => `Row ${names.of('ledger_row', row['row_id'], 'line') ?? ''}, ${names.of('ledger_row', row['row_id'], 'payee') ?? ''}`;
/** 'Payment 9 of Family Safeguarding', 'Refund of payment 2 of Family Valued' */
const paymentOfMatch: Words = (row, names) => {
  const payment = names.of('money_back', row['money_back_id'], 'payment_id') ?? row['payment_id'];
  const project = names.of('project', names.of('award', names.of('payment', payment, 'award_id'), 'project_id'), 'title');
  return `${row['money_back_id'] == null ? 'Payment' : 'Refund of payment'} ${names.of('payment', payment, 'number') ?? ''} of ${project ?? ''}`;
};
const ledgerFieldWords: Readonly<Record<string, string>> = {
  date: 'Date', amount: 'Amount', paidOut: 'Paid out', cameBack: 'Came back', payee: 'Payee', reference: 'Reference', document: 'Document number',
};
const requirementName: Words = (row) => `Requirement ${String(row['number'])}`;
/** 'Grant agreement, version 2' */
const versionName: Words = (row) => `${upperFirst(String(row['kind']))}, version ${String(row['version'])}`;
const namedVersion: Words = (row, names) => {
  const kind = names.of('award_document', row['document_id'], 'kind');
  return kind === null ? null : `${upperFirst(kind)}, version ${names.of('award_document', row['document_id'], 'version') ?? ''}`;
};
/** A row of the grid of quarters: which project, quarter, cost line and council. */
const moneyPlace = together(projectOfMoney, quarter('quarter'), named('category_id', 'cost_category', 'name'), named('organisation_id', 'organisation', 'short_name'));

/** The award of a variation's value is that of the variation. */
const projectOfVariation: Words = (row, names) => names.of('project', names.of('award', names.of('variation', row['variation_id'], 'award_id'), 'project_id'), 'title');
const variedFields: Readonly<Record<string, string>> = { endsOn: 'End date', awarded: 'Award', share: 'Share', scope: 'Scope', hold: 'Hold', lifecycle: 'Where it stands', joins: 'Joining date', leaves: 'Leaving date', line: 'Over all quarters' };
/** 'April to June 2019, Staff', 'End date' */
const variedPlace = together((row) => variedFields[String(row['field'])] ?? null, quarter('quarter'), named('category_id', 'cost_category', 'name'), named('organisation_id', 'organisation', 'short_name'));
const varied = (side: 'before' | 'after'): Words => (row, names) => money(`${side}_pence`)(row, names) ?? dateOrWords(textOf(row[`${side}_text`]));
const dateOrWords = (text: string | null): string | null => (text !== null && isPartialDate(text) ? formatPartial(text) : text);

const markers: Words = (row) => Array.from(textOf(row['markers']) ?? '', (letter) => `[${letter}]`).join(' ');

const baseline: Words = (row, names) => {
  const saying = names.saying(row['id']);
  const value = numberOf(row['baseline_value']);
  const [numerator, denominator] = [numberOf(row['baseline_numerator']), numberOf(row['baseline_denominator'])];
  if (saying === null || (value === null && numerator === null)) return null;
  const figure = figureValue(saying.kind, saying.multiplier, { value, numerator, denominator, shorthand: null });
  return figureInWords(figure, saying.unit, saying.decimals);
};
const target = (column: string, measure: string): Words => (row, names) => {
  const saying = names.saying(row[measure]);
  const value = numberOf(row[column]);
  return saying === null || value === null ? null : formatFigure(value, saying.unit, saying.decimals);
};
const fact: Words = (row) => {
  const number = numberOf(row['number']);
  return money('pence')(row, noNames) ?? (number === null ? null : formatCount(number));
};
const noNames: Names = { of: () => null, isGone: () => true, saying: () => null };

/** The figure of an award with its kind: '£2,600,000, announced'. */
export const awardWords: Words = (row, names) => `${money('amount_pence')(row, names) ?? 'Not known'}, ${String(row['kind'])}`;

export const indicatorName: (measureId: Value, names: Names) => string | null = (measureId, names) =>
  names.of('indicator', names.of('measure', measureId, 'indicator_id'), 'name');
const measureName: Words = (row, names) => indicatorName(row['measure_id'], names);

interface NounWords {
  readonly one: string;
  readonly many?: string;
  /** What one row is called. */
  readonly name: Words;
  readonly fields: readonly FieldWords[];
}

/** Every noun with a history: what it is called, what its rows are called, and its fields in the order a person looks for them. */
export const nouns: Readonly<Record<VersionedTable, NounWords>> = {
  project: {
    one: 'project', name: plain('title'),
    fields: [
      field('Title', plain('title')), field('Where it stands', plain('lifecycle')), field('Reason', plain('lifecycle_reason')), field('Stage', plain('stage')),
      field('Start date', date('starts_on')), field('End date', date('ends_on')), field('Round', named('round_id', 'round', 'name')), field('Theme', plain('theme')),
      field('Reform area', plain('reform_area')), field('Model', plain('model')), field('Evaluator', plain('evaluator')),
      field('Follows', named('follows_id', 'project', 'title')), field('Note', plain('note')), field('Kind', plain('kind')), field('Reference', plain('reference')),
    ],
  },
  participation: {
    one: 'participation', name: together(named('organisation_id', 'organisation', 'short_name'), named('project_id', 'project', 'title')),
    fields: [
      field('Role', plain('role')), field('Joining date', date('joined_on')), field('Leaving date', date('left_on')),
      field('Planned joining date', date('planned_joined_on')), field('Planned leaving date', date('planned_left_on')), field('Note', plain('note')),
      field('Organisation', named('organisation_id', 'organisation', 'short_name')), field('Council code', plain('council_code')),
    ],
  },
  award: { one: 'award', name: plain('reference'), fields: [field('Reference', plain('reference')), field('Note', plain('note'))] },
  award_figure: {
    one: 'award figure', name: awardWords,
    fields: [
      field('Amount', money('amount_pence')), field('Kind', plain('kind')), field('Adopted', yes('adopted')),
      field('Date of the figure', date('dated')), field('Note', plain('note')),
    ],
  },
  citation: {
    one: 'source of a figure', many: 'sources of figures', name: named('source_id', 'source', 'title'),
    fields: [field('Source', named('source_id', 'source', 'title')), field('Says', plain('says')), field('Adopted', yes('adopted'))],
  },
  programme: {
    one: 'programme', name: plain('title'),
    fields: [field('Title', plain('title')), field('Marking', plain('marking')), field('Practice date', date('practice_date'))],
  },
  programme_fact: {
    one: 'official figure', name: plain('subject'),
    fields: [
      field('Figure', fact), field('Adopted', yes('adopted')), field('Subject', plain('subject')), field('Date', date('fact_date')),
      field('From', date('period_start')), field('To', date('period_end')), field('Note', plain('note')),
    ],
  },
  round: {
    one: 'round', name: plain('name'),
    fields: [
      field('Name', plain('name')), field('State', plain('state')), field('Opening date', date('opens_on')), field('Closing date', date('closes_on')),
      field('Start date', date('starts_on')), field('End date', date('ends_on')), field('Pot', money('pot_pence')),
      field('Inside', named('inside_id', 'round', 'name')), field('Note', plain('note')), field('Reference', plain('reference')),
    ],
  },
  measure: {
    one: 'measure', name: together((row, names) => names.of('indicator', row['indicator_id'], 'name'), named('project_id', 'project', 'title')),
    fields: [
      field('Target', target('target_value', 'id')), field('Target date', date('target_on')), field('Baseline', baseline), field('Baseline date', date('baseline_on')),
      field('Who is counted', plain('basis')), field('Who is counted, in words', plain('basis_note')),
      field('How often', every), field('Days allowed', plain('due_days')),
      field('Definition version', named('indicator_version_id', 'indicator_version', 'version')), field('Note on the target', plain('target_note')),
      field('Note on the baseline', plain('baseline_note')), field('Source of the baseline', named('baseline_source_id', 'source', 'title')),
    ],
  },
  measure_target: {
    one: 'target', name: together(measureName, periodWords),
    fields: [field('Target', target('value', 'measure_id')), field('Period', periodWords)],
  },
  observation: {
    one: 'figure', name: together(measureName, named('organisation_id', 'organisation', 'short_name'), periodWords, plain('breakdown')),
    fields: [
      field('Figure', figureWords), field('Markers', markers), field('Status', plain('status')), field('Note', plain('note')),
      field('Definition version', named('indicator_version_id', 'indicator_version', 'version')), field('Source', named('source_id', 'source', 'title')),
      field('Council code', plain('council_code')),
    ],
  },
  project_note: {
    one: 'note', name: together((row) => upperFirst(String(row['kind'])), date('dated'), named('project_id', 'project', 'title')),
    fields: [field('Note', plain('body')), field('Kind', plain('kind')), field('Date', date('dated'))],
  },
  project_rating: {
    one: 'rating', name: together((row) => upperFirst(String(row['subject'])), named('project_id', 'project', 'title')),
    fields: [
      field('Rating', named('step_id', 'rating_step', 'name')), field('Date', date('dated')), field('Reason', plain('reason')), field('Of', plain('subject')),
    ],
  },
  funding_rule: { one: 'tolerance', name: () => 'Tolerance', fields: [field('Tolerance', (row) => `${String(row['tolerance'])}%`)] },
  cost_category: { one: 'cost line', name: plain('name'), fields: [field('Name', plain('name')), field('Place', plain('position'))] },
  award_kept: {
    one: 'start of the record', many: 'starts of the record', name: together((row) => upperFirst(String(row['what'])), projectOfMoney),
    fields: [field('Kept here from', date('kept_from')), field('What', plain('what'))],
  },
  profile_line: {
    one: 'profiled amount', name: moneyPlace,
    fields: [
      field('Amount', money('pence')), field('Quarter', quarter('quarter')), field('Cost line', named('category_id', 'cost_category', 'name')),
      field('Council', named('organisation_id', 'organisation', 'short_name')),
    ],
  },
  forecast: {
    one: 'forecast', name: together(projectOfMoney, quarter('quarter')),
    fields: [field('Amount', money('pence')), field('Quarter', quarter('quarter')), field('Made in', quarter('made_in'))],
  },
  spend: {
    one: 'amount spent', many: 'amounts spent', name: together((row) => upperFirst(String(row['kind'])), moneyPlace),
    fields: [
      field('Amount', money('pence')), field('Kind', plain('kind')), field('Corrects', plain('corrects')), field('Provisional', yes('provisional')), field('Reason', plain('reason')), field('Quarter', quarter('quarter')),
      field('Cost line', named('category_id', 'cost_category', 'name')), field('Council', named('organisation_id', 'organisation', 'short_name')),
    ],
  },
  variance_note: { one: 'explanation', name: together(projectOfMoney, quarter('quarter')), fields: [field('Explanation', plain('body')), field('Quarter', quarter('quarter'))] },
  award_condition: {
    one: 'condition', name: together(plain('title'), projectOfMoney),
    fields: [
      field('State', plain('state')), field('Condition', plain('title')), field('Due', date('due_on')), field('Met on', date('met_on')), field('Evidence', plain('evidence')),
      field('Reason', plain('reason')), field('Kind', plain('kind')), field('Number', plain('number')),
    ],
  },
  payment: {
    one: 'payment', name: together((row) => `Payment ${String(row['number'])}`, projectOfMoney),
    fields: [
      field('State', plain('state')), field('Amount', money('pence')), field('Amount approved', money('approved_pence')), field('Why they differ', plain('difference_reason')),
      field('Due', date('due_on')), field('Paid on', date('paid_on')), field('Proposed on', date('proposed_on')), field('Approved on', date('approved_on')),
      field('Reason one person did both', plain('same_person_reason')), field('Reason for cancelling', plain('cancelled_reason')), field('Decision to go beyond the award', plain('decision_reason')), field('Decided by', plain('decided_by')), field('Kind', plain('kind')),
      field('Instrument', plain('instrument')), field('Reference of the instrument', plain('instrument_reference')), field('Tranche', plain('tranche')), field('Annex line', plain('annex_line')),
      field('Note', plain('note')), field('Number', plain('number')),
    ],
  },
  hold: {
    one: 'hold', name: together(paymentName('payment_id'), projectOfMoney),
    fields: [
      field('Held until', together(conditionName, (row, names) => indicatorName(row['measure_id'], names))), field('Reason', plain('reason')), field('Held on', date('placed_on')),
      field('Released on', date('lifted_on')), field('Reason for releasing', plain('lifted_reason')), field('Payment', paymentName('payment_id')),
    ],
  },
  money_back: {
    one: 'refund or write-off', many: 'refunds and write-offs', name: together((row) => upperFirst(String(row['kind'])), paymentName('payment_id'), projectOfMoney),
    fields: [field('Amount', money('pence')), field('Kind', plain('kind')), field('Date', date('dated')), field('Reason', plain('reason')), field('Payment', paymentName('payment_id'))],
  },
  ledger_extract: { one: 'ledger extract', name: plain('name'), fields: [field('Name', plain('name')), field('From', date('covers_from')), field('To', date('covers_to'))] },
  ledger_row: {
    one: 'ledger row', name: ledgerRowName,
    fields: [
      field('Amount', money('pence')), field('Payee', plain('payee')), field('Date', date('dated')), field('Reference', plain('reference')), field('Document number', plain('document')),
      field('Row', plain('line')), field('Extract', named('extract_id', 'ledger_extract', 'name')),
    ],
  },
  ledger_match: {
    one: 'match', many: 'matches', name: together(ledgerRowOf, paymentOfMatch),
    fields: [field('Row', ledgerRowOf), field('Payment', paymentOfMatch), field('Alike in', plain('reasons')), field('Matched by', (row) => (row['made_by'] === 'rule' ? 'The rule' : 'A person'))],
  },
  ledger_undone: { one: 'undone match', many: 'undone matches', name: together(ledgerRowOf, paymentOfMatch), fields: [field('Row', ledgerRowOf), field('Not the same as', paymentOfMatch)] },
  ledger_column: {
    one: 'column of ledger extracts', many: 'columns of ledger extracts', name: (row) => ledgerFieldWords[String(row['field'])] ?? null, fields: [field('Column', plain('head')), field('Holds', (row) => ledgerFieldWords[String(row['field'])] ?? null)],
  },
  carry_forward: {
    one: 'carry-forward', name: together((row) => `Carry-forward of ${financialYear(row)}`, projectOfMoney),
    fields: [
      field('State', plain('state')), field('Amount', money('pence')), field('Amount approved', money('approved_pence')), field('Reason', plain('reason')), field('Decided by', plain('decided_by')),
      field('Decided on', date('decided_on')), field('Interests declared', plain('interests')), field('Comment', plain('comment')), field('Asked for on', date('requested_on')), field('Financial year', financialYear),
      field('Number', plain('number')),
    ],
  },
  match_need: {
    one: 'match funding asked for', many: 'match funding asked for', name: together(() => 'Match funding asked for', projectOfMoney),
    fields: [field('Amount', money('needed_pence')), field('How a gap will be closed', plain('explanation'))],
  },
  match_line: {
    one: 'line of match funding', many: 'lines of match funding', name: together(plain('source'), projectOfMoney),
    fields: [field('Amount', money('pence')), field('Source', plain('source')), field('Kind', plain('kind')), field('Secured', yes('secured')), field('How it was valued', plain('basis')), field('Note', plain('note'))],
  },
  carry_forward_into: {
    one: 'quarter carried into', many: 'quarters carried into', name: quarter('quarter'),
    fields: [field('Amount', money('pence')), field('Amount approved', money('approved_pence')), field('Quarter', quarter('quarter'))],
  },
  award_document: {
    one: 'letter or agreement', many: 'letters and agreements', name: together(versionName, projectOfMoney),
    fields: [
      field('Amount', money('amount_pence')), field('Date', date('dated')), field('Fixed', plain('fixes')), field('Start date', date('starts_on')), field('End date', date('ends_on')), field('What it says', plain('terms')),
      field('Reference', plain('reference')), field('Link', plain('link')), field('Tranche', plain('tranche')), field('Annex line', plain('annex_line')), field('Kind', plain('kind')), field('Version', plain('version')),
    ],
  },
  standard_answer: {
    one: 'answer to the grants standard', many: 'answers to the grants standard', name: together(requirementName, projectOfMoney),
    fields: [
      field('Answer', plain('answer')), field('Evidence', plain('evidence')), field('Letter or agreement', namedVersion),
      field('Reason', plain('reason')),
    ],
  },
  round_criteria: {
    one: 'criteria of a round', many: 'criteria of rounds', name: together(named('round_id', 'round', 'name'), (row) => `version ${String(row['version'])}`),
    fields: [field('Criteria', plain('body')), field('From', date('from_on')), field('Reason', plain('reason')), field('Decided by', plain('decided_by')), field('Round', named('round_id', 'round', 'name')), field('Version', plain('version'))],
  },
  round_decision: {
    one: 'decision on a bid', many: 'decisions on bids', name: named('project_id', 'project', 'title'),
    fields: [
      field('Decision', plain('decision')), field('Amount decided', money('decided_pence')), field('Decided on', date('decided_on')), field('Decided by', plain('decided_by')), field('Interests declared', plain('interests')),
      field('Recommendation', plain('recommendation')), field('Recommended by', plain('recommended_by')), field('Amount recommended', money('recommended_pence')), field('Assessment', plain('assessment')),
      field('Reason', plain('reason')), field('Conditions', plain('conditions')), field('Round', named('round_id', 'round', 'name')), field('Figure of the award', (row, names) => names.of('award_figure', row['award_figure_id'], 'kind')),
    ],
  },
  award_share: {
    one: 'share of an award', many: 'shares of an award', name: together(named('organisation_id', 'organisation', 'short_name'), projectOfMoney),
    fields: [field('Amount', money('pence')), field('Council', named('organisation_id', 'organisation', 'short_name')), field('From', date('from_on')), field('To', date('to_on'))],
  },
  standard_entry: {
    one: 'record for the grants standard', many: 'records for the grants standard', name: together(requirementName, projectOfMoney),
    fields: [
      field('Who', plain('person')), field('Date', date('dated')), field('Until', date('until')), field('Amount', money('pence')), field('Reference', plain('reference')), field('What it says', plain('says')), field('Note', plain('note')),
    ],
  },
  variation: {
    one: 'variation', name: together((row) => `Variation ${String(row['number'])}`, projectOfMoney),
    fields: [
      field('State', plain('state')), field('Kind', plain('kind')), field('Reason', plain('reason')), field('Submitted on', date('submitted_on')), field('Decided by', plain('decided_by')),
      field('Decided on', date('decided_on')), field('Interests', plain('interests')), field('Comment', plain('comment')), field('Number', plain('number')),
    ],
  },
  variation_value: {
    one: 'value of a variation', many: 'values of variations', name: together(variedPlace, projectOfVariation),
    fields: [field('To be', (row, names) => (row['proposed'] === 1 ? (varied('after')(row, names) ?? 'Nothing') : null)), field('When it was started', varied('before')), field('What', variedPlace)],
  },
  outcome_schedule: {
    one: 'schedule of outcomes', many: 'schedules of outcomes', name: together(plain('name'), projectOfMoney),
    fields: [
      field('Name', plain('name')), field('Share of the award', percent('share')), field('Rests on results', percent('results_percent')), field('Cap', money('cap_pence')), field('Judged to', date('judged_to')),
      field('Scale', plain('scale_kind')), field('Slope of the scale', plain('scale_slope')), field('Base of the scale', plain('scale_base')), field('For each point past the target', percent('scale_per_point')),
      field('Most that is paid', percent('scale_most')), field('Note', plain('note')), field('Number', plain('number')),
    ],
  },
  payment_scale_step: {
    one: 'step of a payment scale', many: 'steps of a payment scale', name: together(named('schedule_id', 'outcome_schedule', 'name'), percent('from_percent'), projectOfMoney),
    fields: [field('Paid', percent('pays')), field('From', percent('from_percent')), field('Schedule', named('schedule_id', 'outcome_schedule', 'name'))],
  },
  outcome_part: {
    one: 'paid measure', name: together(measureName, projectOfMoney),
    fields: [
      field('Weight', percent('weight')), field('Baseline', plain('baseline')), field('Target', plain('target')), field('Achieved', plain('achieved_as')),
      field('Safeguard', (row, names) => indicatorName(row['safeguard_measure_id'], names)), field('Limit of the safeguard', together(plain('safeguard_harm'), plain('safeguard_limit'))),
      field('Measure', measureName), field('Schedule', named('schedule_id', 'outcome_schedule', 'name')), field('Place', plain('position')),
    ],
  },
  payment_working: {
    one: 'working', name: together(paymentName('payment_id'), projectOfMoney),
    fields: [
      field('Due', money('due_pence')), field('Score', percent('score')), field('Core', money('core_pence')), field('For results', money('results_pence')), field('Cap', money('cap_pence')), field('Divided', money('pence')),
      field('Rests on results', percent('results_percent')), field('Scale', plain('scale')), field('Worked out on', date('worked_on')), field('Payment', paymentName('payment_id')), field('Schedule', named('schedule_id', 'outcome_schedule', 'name')),
    ],
  },
  payment_working_part: {
    one: 'line of a working', many: 'lines of a working', name: together(measureName, projectOfMoney),
    fields: [
      field('Amount', money('pence')), field('Achieved', percent('achieved')), field('Paid', percent('paid')), field('Weight', percent('weight')), field('Figure', plain('result')), field('Period', periodWords),
      field('Baseline', plain('baseline')), field('Target', plain('target')), field('Safeguard', (row, names) => indicatorName(row['safeguard_measure_id'], names)), field('Figure of the safeguard', plain('safeguard_result')),
      field('Limit of the safeguard', together(plain('safeguard_harm'), plain('safeguard_limit'))), field('Harm shown', yes('harmed')), field('How achieved is told', plain('achieved_as')), field('Measure', measureName), field('Place', plain('position')),
    ],
  },
  rating_scale: { one: 'rating scale', name: plain('name'), fields: [field('Name', plain('name')), field('Place', plain('position'))] },
  rating_step: {
    one: 'step of a scale', many: 'steps of scales', name: plain('name'),
    fields: [field('Name', plain('name')), field('Meaning', plain('meaning')), field('Place', plain('position')), field('Scale', named('scale_id', 'rating_scale', 'name'))],
  },
  source: {
    one: 'source', name: plain('title'),
    fields: [
      field('Title', plain('title')), field('Publisher', plain('publisher')), field('Date', date('published_on')), field('Link', plain('url')),
      field('Confidence', plain('confidence')), field('Note', plain('note')),
    ],
  },
  organisation: {
    one: 'organisation', name: plain('short_name'),
    fields: [field('Name', plain('name')), field('Short name', plain('short_name')), field('Kind', plain('kind')), field('Reference', plain('reference'))],
  },
  framework: { one: 'framework', name: plain('name'), fields: [field('Name', plain('name'))] },
  outcome: { one: 'outcome', name: plain('name'), fields: [field('Name', plain('name')), field('Place', plain('position'))] },
  aim: { one: 'aim', name: plain('name'), fields: [field('Name', plain('name')), field('Number', plain('number'))] },
  indicator: {
    one: 'indicator', name: plain('name'),
    fields: [field('Name', plain('name')), field('Kind', plain('kind')), field('Unit', plain('unit')), field('Aim', named('aim_id', 'aim', 'name'))],
  },
  indicator_version: {
    one: 'definition', name: together(named('indicator_id', 'indicator', 'name'), (row) => `version ${String(row['version'])}`),
    fields: [field('Definition', plain('definition')), field('From', date('valid_from')), field('To', date('valid_to')), field('Reason', plain('reason'))],
  },
  council_code: {
    one: 'council code', name: together(plain('code'), plain('name')),
    fields: [field('Name', plain('name')), field('From', date('valid_from')), field('To', date('valid_to'))],
  },
  council_successor: { one: 'succession', name: plain('code'), fields: [field('Followed by', plain('successor'))] },
  national_figure: {
    one: 'national figure', name: together(plain('series'), plain('area_name'), plain('period_text')), fields: [field('Figure', plain('value'))],
  },
};

/** 'Award figure' */
export const nounName = (table: VersionedTable): string => upperFirst(nouns[table].one);

export const rowName = (table: VersionedTable, row: State, names: Names): string => nouns[table].name(row, names) ?? nounName(table);

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The fields in which two states of a row differ, in words; all that is known where one of them is not there. */
export function fieldChanges(table: VersionedTable, before: State | null, after: State | null, names: Names): readonly FieldChange[] {
  const said = (words: Words, row: State | null): string | null => (row === null ? null : words(row, names) || null);
  return nouns[table].fields.flatMap(({ label, words }) => {
    const change = { field: label, before: said(words, before), after: said(words, after) };
    return change.before === change.after ? [] : [change];
  });
}
