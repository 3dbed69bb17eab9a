import { periodName } from '../../../shared/domain/period.ts';
import { plural, upperFirst } from '../../../shared/domain/words.ts';
import type { VersionedTable } from '../db/schema.ts';
import type { State, TouchedRow } from '../db/touched.ts';
import type { Names } from './changeNames.ts';
import { count, isMoney, parts, stateOf, type Headline } from './changeSubject.ts';
import { fieldChanges, rowName } from './changeWords.ts';
import { figureWords, noNames } from './changeWords/figureWords.ts';
import { awardWords } from './changeWords/moneyWords.ts';
import { nouns } from './changeWords/nouns.ts';
import { periodWords } from './changeWords/words.ts';

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
export function ofRow(row: TouchedRow, rows: readonly TouchedRow[], names: Names): Omit<Headline, 'subject' | 'link'> {
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
export function ofAward(rows: readonly TouchedRow[], names: Names): Omit<Headline, 'subject' | 'link'> {
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
export function ofFacts(rows: readonly TouchedRow[], names: Names): Omit<Headline, 'subject' | 'link'> {
  const adopted = (side: 'before' | 'after'): string | null => {
    const row = rows.find((fact) => fact.table === 'programme_fact' && fact[side]?.['adopted'] === 1)?.[side] ?? null;
    if (row === null) return null;
    const figure = fieldChanges('programme_fact', null, row, names).find(({ field }) => field === 'Figure')?.after;
    return parts(figure ?? null, rowName('programme_fact', row, names));
  };
  return { field: 'Official figure', before: adopted('before'), after: adopted('after') };
}
