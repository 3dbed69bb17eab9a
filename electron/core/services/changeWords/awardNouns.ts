import { upperFirst } from '../../../../shared/domain/words.ts';
import type { VersionedTable } from '../../db/schema.ts';
import { textOf } from '../changeNames.ts';
import { awardWords, projectOfMoney } from './moneyWords.ts';
import { date, dateOrWords, field, money, named, plain, quarter, together, yes, type NounWords, type Words } from './words.ts';

const requirementName: Words = (row) => `Requirement ${String(row['number'])}`;
/** 'Grant agreement, version 2' */
const versionName: Words = (row) => `${upperFirst(String(row['kind']))}, version ${String(row['version'])}`;
const namedVersion: Words = (row, names) => {
  const kind = names.of('award_document', row['document_id'], 'kind');
  return kind === null ? null : `${upperFirst(kind)}, version ${names.of('award_document', row['document_id'], 'version') ?? ''}`;
};

/** The award of a variation's value is that of the variation. */
const projectOfVariation: Words = (row, names) => names.of('project', names.of('award', names.of('variation', row['variation_id'], 'award_id'), 'project_id'), 'title');
const variedFields: Readonly<Record<string, string>> = { endsOn: 'End date', awarded: 'Award', share: 'Share', scope: 'Scope', hold: 'Hold', lifecycle: 'Where it stands', joins: 'Joining date', leaves: 'Leaving date', line: 'Over all quarters' };

/** 'April to June 2019, Staff', 'End date' */
const variedPlace = together((row) => variedFields[String(row['field'])] ?? null, quarter('quarter'), named('category_id', 'cost_category', 'name'), named('organisation_id', 'organisation', 'short_name'));
const varied = (side: 'before' | 'after'): Words => (row, names) => money(`${side}_pence`)(row, names) ?? dateOrWords(textOf(row[`${side}_text`]));

/** Awards, what was written about them, and how they were decided and varied. */
export const awardNouns = {
  award: {
    one: 'award', name: plain('reference'),
    fields: [
      field('Reference', plain('reference')),
      field('Note', plain('note')),
    ],
  },
  award_figure: {
    one: 'award figure', name: awardWords,
    fields: [
      field('Amount', money('amount_pence')),
      field('Kind', plain('kind')),
      field('Adopted', yes('adopted')),
      field('Date of the figure', date('dated')),
      field('Note', plain('note')),
    ],
  },
  award_share: {
    one: 'share of an award',
    many: 'shares of an award',
    name: together(named('organisation_id', 'organisation', 'short_name'), projectOfMoney),
    fields: [
      field('Amount', money('pence')),
      field('Council', named('organisation_id', 'organisation', 'short_name')),
      field('From', date('from_on')),
      field('To', date('to_on')),
    ],
  },
  award_document: {
    one: 'letter or agreement', many: 'letters and agreements', name: together(versionName, projectOfMoney),
    fields: [
      field('Amount', money('amount_pence')),
      field('Date', date('dated')),
      field('Fixed', plain('fixes')),
      field('Start date', date('starts_on')),
      field('End date', date('ends_on')),
      field('What it says', plain('terms')),
      field('Reference', plain('reference')),
      field('Link', plain('link')),
      field('Tranche', plain('tranche')),
      field('Annex line', plain('annex_line')),
      field('Kind', plain('kind')),
      field('Version', plain('version')),
    ],
  },
  standard_answer: {
    one: 'answer to the grants standard',
    many: 'answers to the grants standard',
    name: together(requirementName, projectOfMoney),
    fields: [
      field('Answer', plain('answer')),
      field('Evidence', plain('evidence')),
      field('Letter or agreement', namedVersion),
      field('Reason', plain('reason')),
    ],
  },
  standard_entry: {
    one: 'record for the grants standard',
    many: 'records for the grants standard',
    name: together(requirementName, projectOfMoney),
    fields: [
      field('Who', plain('person')),
      field('Date', date('dated')),
      field('Until', date('until')),
      field('Amount', money('pence')),
      field('Reference', plain('reference')),
      field('What it says', plain('says')),
      field('Note', plain('note')),
    ],
  },
  round_criteria: {
    one: 'criteria of a round',
    many: 'criteria of rounds',
    name: together(named('round_id', 'round', 'name'), (row) => `version ${String(row['version'])}`),
    fields: [
      field('Criteria', plain('body')),
      field('From', date('from_on')),
      field('Reason', plain('reason')),
      field('Decided by', plain('decided_by')),
      field('Round', named('round_id', 'round', 'name')),
      field('Version', plain('version')),
    ],
  },
  round_decision: {
    one: 'decision on a bid', many: 'decisions on bids', name: named('project_id', 'project', 'title'),
    fields: [
      field('Decision', plain('decision')),
      field('Amount decided', money('decided_pence')),
      field('Decided on', date('decided_on')),
      field('Decided by', plain('decided_by')),
      field('Interests declared', plain('interests')),
      field('Recommendation', plain('recommendation')),
      field('Recommended by', plain('recommended_by')),
      field('Amount recommended', money('recommended_pence')),
      field('Assessment', plain('assessment')),
      field('Reason', plain('reason')),
      field('Conditions', plain('conditions')),
      field('Round', named('round_id', 'round', 'name')),
      field('Figure of the award', (row, names) => names.of('award_figure', row['award_figure_id'], 'kind')),
    ],
  },
  variation: {
    one: 'variation', name: together((row) => `Variation ${String(row['number'])}`, projectOfMoney),
    fields: [
      field('State', plain('state')),
      field('Kind', plain('kind')),
      field('Reason', plain('reason')),
      field('Submitted on', date('submitted_on')),
      field('Decided by', plain('decided_by')),
      field('Decided on', date('decided_on')),
      field('Interests', plain('interests')),
      field('Comment', plain('comment')),
      field('Reason one person did both', plain('same_person_reason')),
      field('Number', plain('number')),
    ],
  },
  variation_value: {
    one: 'value of a variation', many: 'values of variations', name: together(variedPlace, projectOfVariation),
    fields: [
      field('To be', (row, names) => (row['proposed'] === 1 ? (varied('after')(row, names) ?? 'Nothing') : null)),
      field('When it was started', varied('before')),
      field('What', variedPlace),
    ],
  },
} satisfies Partial<Record<VersionedTable, NounWords>>;
