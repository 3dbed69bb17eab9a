import type { ChangeLink } from '../../../shared/contract/changes.ts';
import { periodName } from '../../../shared/domain/period.ts';
import { joinList, plural, upperFirst } from '../../../shared/domain/words.ts';
import { tablesOfAwards, type VersionedTable } from '../db/schema.ts';
import type { State, TouchedCount, TouchedRow } from '../db/touched.ts';
import type { Names, Value } from './changeNames.ts';
import { fieldChanges, rowName } from './changeWords.ts';
import { figureWords, indicatorName, noNames } from './changeWords/figureWords.ts';
import { awardWords } from './changeWords/moneyWords.ts';
import { nouns } from './changeWords/nouns.ts';
import { periodWords } from './changeWords/words.ts';

/** What one line of History says of a change. */
export interface Headline {
  readonly subject: string | null;
  readonly link: ChangeLink | null;
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a change is about is the first of these that it touched: a project added with councils and an award is a project. */
const leading: readonly VersionedTable[] = [
  'variation',
  'programme',
  'project',
  'round',
  'round_criteria',
  'round_decision',
  'participation',
  'award_figure',
  'award',
  'variation_value',
  'carry_forward',
  'carry_forward_into',
  'match_line',
  'match_need',
  'claim',
  'claim_terms',
  'payment',
  'outcome_schedule',
  'claim_line',
  'money_back',
  'hold',
  'award_condition',
  'forecast',
  'spend',
  'profile_line',
  'variance_note',
  'award_kept',
  'outcome_part',
  'payment_scale_step',
  'payment_working',
  'payment_working_part',
  'funding_rule',
  'award_document',
  'standard_answer',
  'standard_entry',
  'award_share',
  'ledger_extract',
  'ledger_match',
  'ledger_undone',
  'ledger_row',
  'ledger_column',
  'project_rating',
  'project_note',
  'measure',
  'measure_target',
  'observation',
  'programme_fact',
  'organisation',
  'citation',
  'source',
  'indicator_version',
  'indicator',
  'aim',
  'outcome',
  'framework',
  'council_code',
  'council_successor',
  'national_figure',
  'rating_scale',
  'rating_step',
  'cost_category',
];
/** What people count a large change by. */
const counted: readonly VersionedTable[] = [
  'project',
  'measure',
  'observation',
  'award_figure',
  'payment',
  'ledger_extract',
  'ledger_row',
  'ledger_match',
  'forecast',
  'profile_line',
  'round',
  'organisation',
  'indicator',
  'national_figure',
  'council_code',
];

const count = (table: VersionedTable, n: number): string => plural(n, nouns[table].one, nouns[table].many);
const stateOf = ({ before, after }: TouchedRow): State => after ?? before ?? {};
const linkTo = (table: 'project' | 'measure', id: Value, names: Names): ChangeLink | null => {
  const reference = names.isGone(table, id) ? null : names.of(table, id, 'reference');
  if (reference === null) return null;
  return table === 'project' ? { page: 'project', project: reference } : { page: 'measure', measure: reference };
};
const projectOfAward = (row: State, names: Names): string | null => names.of('award', row['award_id'] ?? row['id'], 'project_id');

const moneyTables = new Set<VersionedTable>(tablesOfAwards);
const isMoney = (table: VersionedTable): boolean => moneyTables.has(table);

function linkOf(table: VersionedTable, row: State, names: Names): ChangeLink | null {
  switch (table) {
    case 'project': return linkTo('project', row['id'], names);
    case 'participation':
    case 'project_note':
    case 'round_decision':
    case 'project_rating': return linkTo('project', row['project_id'], names);
    case 'award':
    case 'award_figure': return linkTo('project', projectOfAward(row, names), names);
    case 'measure': return linkTo('measure', row['id'], names);
    case 'measure_target':
    case 'observation': return linkTo('measure', row['measure_id'], names);
    case 'programme':
    case 'programme_fact':
      return { page: 'programme' };
    case 'round': case 'round_criteria': return { page: 'rounds' };
    case 'ledger_extract': case 'ledger_match': case 'ledger_undone': return { page: 'tie-out' };
    default: return isMoney(table) ? linkTo('project', projectOfAward(row, names), names) : null;
  }
}

/** What all these rows share, or null. */
const shared = (rows: readonly TouchedRow[], say: (row: State) => string | null): string | null => {
  const said = new Set(rows.map((row) => say(stateOf(row))));
  return said.size === 1 ? [...said][0] ?? null : null;
};

const parts = (...said: readonly (string | null)[]): string | null => said.filter((part) => part !== null && part !== '').join(', ') || null;
const councilName = (names: Names) => (row: State): string | null => names.of('organisation', row['organisation_id'], 'short_name');
const projectOfMeasure = (names: Names) => (row: State): string | null =>
  names.of('project', names.of('measure', row['measure_id'], 'project_id'), 'title');

/** A new project in a few words: '5 councils, £11,600,000'. */
function projectSize(rows: readonly TouchedRow[], side: 'before' | 'after', names: Names): string | null {
  const councils = rows.filter((row) => row.table === 'participation' && row[side]?.['council_code']).length;
  const award = rows.find((row) => row.table === 'award_figure' && row[side]?.['adopted'] === 1)?.[side] ?? null;
  const amount = award === null ? null : fieldChanges('award_figure', null, award, names)[0]?.after;
  return parts(councils === 0 ? null : plural(councils, 'council'), amount ?? null);
}

/** What came with a row that was made, or went with one that was removed. */
function size(row: TouchedRow, rows: readonly TouchedRow[], names: Names): string | null {
  const side = row.after === null ? 'before' : 'after';
  const state = stateOf(row);
  switch (row.table) {
    case 'project': return projectSize(rows, side, names);
    case 'participation': return `as ${String(state['role'])}`;
    case 'project_note': return String(state['body']);
    case 'ledger_extract': return count('ledger_row', rows.filter((each) => each.table === 'ledger_row').length);
    case 'ledger_match': return `Taken for the same by ${state['made_by'] === 'rule' ? 'the rule' : 'a person'}`;
    case 'measure': {
      const [target, on] = fieldChanges('measure', null, state, names).filter(({ field }) => field.startsWith('Target'));
      return target === undefined ? null : parts(`target ${target.after ?? ''}${on === undefined ? '' : ` by ${on.after ?? ''}`}`);
    }
    default: return null;
  }
}

/** The subject of one row that leads a change. */
function subjectOf(table: VersionedTable, row: State, names: Names): string | null {
  switch (table) {
    case 'award':
    case 'award_figure': return names.of('project', projectOfAward(row, names), 'title');
    case 'measure_target': return indicatorName(row['measure_id'], names);
    case 'project_note':
    case 'project_rating': return names.of('project', row['project_id'], 'title');
    case 'observation': return parts(indicatorName(row['measure_id'], names), councilName(names)(row));
    default: return isMoney(table) ? names.of('project', projectOfAward(row, names), 'title') : rowName(table, row, names);
  }
}

/** 'Delivery, 3 May 2019' from one step to another; where the step stayed, what else was altered. */
function ofRating({ before, after }: TouchedRow, names: Names): Omit<Headline, 'subject' | 'link'> {
  const step = (state: State | null): string | null => (state === null ? null : names.of('rating_step', state['step_id'], 'name'));
  const changed = fieldChanges('project_rating', before, after, names);
  const [first] = changed;
  if (first !== undefined && changed.every(({ field }) => field !== 'Rating')) return first;
  const of = upperFirst(String((after ?? before)?.['subject']));
  return { field: of, before: step(before), after: after === null ? 'Removed' : step(after) };
}

/** 'Payment 9: State', 'January to March 2019': what of the money it is, without the project that the line names already. */
function ofMoney({ table, before, after }: TouchedRow, names: Names): Omit<Headline, 'subject' | 'link'> {
  const changed = fieldChanges(table, before, after, names);
  const said = (label: string): string | null => {
    const found = changed.find(({ field }) => field === label);
    return found?.after ?? found?.before ?? null;
  };
  const state = after ?? before ?? {};
  const place = table === 'payment' || table === 'variation' || table === 'claim' ? `${upperFirst(table)} ${String(state['number'])}` : isRecord(table) ? rowName(table, state, noNames) : table === 'carry_forward' ? carriedName(state) : (periodOfMoney(state) ?? upperFirst(nouns[table].one));
  if (before !== null && after !== null) {
    const [first, ...others] = changed;
    if (first === undefined && table === 'variation') return { field: place, before: null, after: 'What it proposes changed' };
    const label = first === undefined || first.field === 'Amount' ? place : `${place}: ${first.field.toLowerCase()}`;
    return { field: others.length === 0 ? label : `${label} and ${others.length} more`, before: first?.before ?? null, after: first?.after ?? null };
  }
  const whole = parts(said('Amount'), ...(table === 'variation' ? [said('Kind')] : []), ...(table === 'variation' || table === 'payment' || table === 'award_condition' || table === 'carry_forward' || table === 'claim' ? [said('State')] : []), said('Held until'), said('Explanation'), said('Kept here from'), said('Condition'), said('Fixed'), said('Answer'), said('Who'), said('What it says'), said('Reason'));
  return { field: place, before: after === null ? whole : null, after: after === null ? 'Removed' : (whole ?? 'Added') };
}

/** 'Carry-forward of 2018 to 2019' */
const carriedName = (row: State): string => `Carry-forward of ${periodName({ kind: 'financial-year', start: String(row['financial_year']) })}`;

const recordTables = new Set<VersionedTable>(['award_document', 'standard_answer', 'standard_entry']);
const isRecord = (table: VersionedTable): boolean => recordTables.has(table);
const periodOfMoney = (row: State): string | null =>
  (typeof row['quarter'] === 'string' ? periodName({ kind: 'financial-quarter', start: row['quarter'] }) : null);

/** One row made, removed or altered. */
function ofRow(row: TouchedRow, rows: readonly TouchedRow[], names: Names): Omit<Headline, 'subject' | 'link'> {
  const { table, before, after } = row;
  if (table === 'observation') {
    const [was, is] = [before, after].map((state) => (state === null ? null : figureWords(state, names)));
    const place = parts(periodWords(stateOf(row), names), String(stateOf(row)['breakdown'] ?? ''));
    if (was !== is) return { field: place, before: was ?? null, after: is ?? null };
  }
  if (table === 'project_rating') return ofRating(row, names);
  if (isMoney(table)) return ofMoney(row, names);
  if (before === null) return { field: null, before: null, after: parts('Added', size(row, rows, names)) };
  if (after === null) return { field: null, before: upperFirst(size(row, rows, names) ?? nouns[table].one), after: 'Removed' };
  const [first, ...others] = fieldChanges(table, before, after, names);
  if (first === undefined) return targetsOf(rows);
  return { ...first, field: others.length === 0 ? first.field : `${first.field} and ${others.length} more` };
}

/** A measure whose own fields stayed: its targets over time moved. */
function targetsOf(rows: readonly TouchedRow[]): Omit<Headline, 'subject' | 'link'> {
  const of = (side: 'before' | 'after'): string | null => {
    const n = rows.filter((row) => row.table === 'measure_target' && row[side] !== null).length;
    return n === 0 ? null : count('measure_target', n);
  };
  return { field: 'Targets over time', before: of('before'), after: of('after') };
}

/** The figure that totals used before and use after; a figure that was not adopted is named as such. */
function ofAward(rows: readonly TouchedRow[], names: Names): Omit<Headline, 'subject' | 'link'> {
  const figures = rows.filter(({ table }) => table === 'award_figure');
  const adopted = (side: 'before' | 'after'): string | null => {
    const row = figures.find((figure) => figure[side]?.['adopted'] === 1)?.[side] ?? null;
    return row === null ? null : awardWords(row, names);
  };
  const [was, is] = [adopted('before'), adopted('after')];
  if (was !== null || is !== null) return { field: 'Award', before: was, after: is };
  const [row] = figures;
  const said = row === undefined ? null : `${awardWords(stateOf(row), names)}, not adopted`;
  return { field: 'Award', before: row?.before === null ? null : said, after: row?.after === null ? null : said };
}

/** Of two official figures the one that is adopted now leads. */
function ofFacts(rows: readonly TouchedRow[], names: Names): Omit<Headline, 'subject' | 'link'> {
  const adopted = (side: 'before' | 'after'): string | null => {
    const row = rows.find((fact) => fact.table === 'programme_fact' && fact[side]?.['adopted'] === 1)?.[side] ?? null;
    if (row === null) return null;
    const figure = fieldChanges('programme_fact', null, row, names).find(({ field }) => field === 'Figure')?.after;
    return parts(figure ?? null, rowName('programme_fact', row, names));
  };
  return { field: 'Official figure', before: adopted('before'), after: adopted('after') };
}

/** Several rows of one noun: how many were there before and after, and what they share. */
function ofMany(table: VersionedTable, mine: readonly TouchedRow[], names: Names): Headline {
  const of = (side: 'before' | 'after'): string | null => {
    const n = mine.filter((row) => row[side] !== null).length;
    return n === 0 ? null : count(table, n);
  };
  const about = (say: (row: State) => string | null): string | null => shared(mine, say);
  const measured = table === 'observation' || table === 'measure_target';
  const subject = measured
    ? parts(about(projectOfMeasure(names)), about(councilName(names)), about((row) => periodWords(row, names)))
    : about((row) => names.of('project', isMoney(table) ? projectOfAward(row, names) : row['project_id'], 'title'));
  const [first] = mine;
  const project = first === undefined ? null : isMoney(table) ? projectOfAward(stateOf(first), names) : names.of('measure', stateOf(first)['measure_id'], 'project_id') ?? stateOf(first)['project_id'];
  const link = subject === null ? null : linkTo('project', project, names);
  const gone = of('after') === null && of('before') !== null;
  return { subject, link, field: null, before: of('before'), after: gone ? 'Removed' : of('after') };
}

const askedOf: Readonly<Record<string, string>> = { money: 'Money for', projects: 'Number of projects in' };

/** What several sources answer, in words: 'programme.money' asks for 'Money for the whole programme'. Null for what is not known here. */
function questionWords(question: Value): string | null {
  const [whole = '', asked = ''] = typeof question === 'string' ? question.split('.') : [];
  const words = askedOf[asked];
  return words === undefined ? null : `${words} ${whole === 'programme' ? 'the whole programme' : whole.replaceAll('-', ' ')}`;
}

/** A change in one line, from every row it touched. */
export function headlineOf(rows: readonly TouchedRow[], names: Names): Headline {
  const table = leading.find((each) => rows.some((row) => row.table === each));
  const mine = rows.filter((row) => row.table === table);
  const [row] = mine;
  if (table === undefined || row === undefined) return { subject: null, link: null, field: null, before: null, after: 'Nothing else changed' };
  const state = stateOf(row);
  const head = { subject: subjectOf(table, state, names), link: linkOf(table, state, names) };
  if (table === 'award_figure' || table === 'award') return { ...head, ...ofAward(rows, names) };
  if (table === 'programme_fact') {
    return { ...head, subject: questionWords(state['question']) ?? head.subject, ...ofFacts(rows, names) };
  }
  return mine.length > 1 ? ofMany(table, mine, names) : { ...head, ...ofRow(row, rows, names) };
}

/** A change of very many rows, by what it counts: '73 projects, 188 measures and 2,937 figures'. */
export function headlineOfCounts(counts: readonly TouchedCount[]): Headline {
  const said = counted.flatMap((table) => {
    const found = counts.find((each) => each.table === table);
    return found === undefined ? [] : [count(table, found.rows)];
  }).slice(0, 3);
  const link: ChangeLink | null = counts.some(({ table }) => table === 'programme') ? { page: 'programme' } : null;
  return { subject: null, link, field: null, before: null, after: joinList(said) || null };
}

/** 'Award adopted', 'Undone: Award adopted', 'Redone: Award adopted'. */
export const titleIn = (title: string, depth: number): string => (depth === 0 ? title : `${depth % 2 === 1 ? 'Undone' : 'Redone'}: ${title}`);
