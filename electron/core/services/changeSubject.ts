import type { ChangeLink } from '../../../shared/contract/changes.ts';
import { plural } from '../../../shared/domain/words.ts';
import { tablesOfAwards, type VersionedTable } from '../db/schema.ts';
import type { State, TouchedRow } from '../db/touched.ts';
import type { Names, Value } from './changeNames.ts';
import { rowName } from './changeWords.ts';
import { indicatorName } from './changeWords/figureWords.ts';
import { nouns } from './changeWords/nouns.ts';

/** What one line of History says of a change. */
export interface Headline {
  readonly subject: string | null;
  readonly link: ChangeLink | null;
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export const count = (table: VersionedTable, n: number): string => plural(n, nouns[table].one, nouns[table].many);
export const stateOf = ({ before, after }: TouchedRow): State => after ?? before ?? {};
export const linkTo = (table: 'project' | 'measure', id: Value, names: Names): ChangeLink | null => {
  const reference = names.isGone(table, id) ? null : names.of(table, id, 'reference');
  if (reference === null) return null;
  return table === 'project' ? { page: 'project', project: reference } : { page: 'measure', measure: reference };
};
export const projectOfAward = (row: State, names: Names): string | null => names.of('award', row['award_id'] ?? row['id'], 'project_id');

const moneyTables = new Set<VersionedTable>(tablesOfAwards);
export const isMoney = (table: VersionedTable): boolean => moneyTables.has(table);

export function linkOf(table: VersionedTable, row: State, names: Names): ChangeLink | null {
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

export const parts = (...said: readonly (string | null)[]): string | null => said.filter((part) => part !== null && part !== '').join(', ') || null;
export const councilName = (names: Names) => (row: State): string | null => names.of('organisation', row['organisation_id'], 'short_name');
export const projectOfMeasure = (names: Names) => (row: State): string | null =>
  names.of('project', names.of('measure', row['measure_id'], 'project_id'), 'title');

/** The subject of one row that leads a change. */
export function subjectOf(table: VersionedTable, row: State, names: Names): string | null {
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
