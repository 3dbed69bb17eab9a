import type { ChangeLink } from '../../../shared/contract/changes.ts';
import { joinList } from '../../../shared/domain/words.ts';
import type { VersionedTable } from '../db/schema.ts';
import type { State, TouchedCount, TouchedRow } from '../db/touched.ts';
import type { Names, Value } from './changeNames.ts';
import { counted, leading } from './changeLeading.ts';
import { ofAward, ofFacts, ofRow } from './changeOfRow.ts';
import { count, councilName, isMoney, linkOf, linkTo, parts, projectOfAward, projectOfMeasure, stateOf, subjectOf, type Headline } from './changeSubject.ts';
import { periodWords } from './changeWords/words.ts';

/** What all these rows share, or null. */
const shared = (rows: readonly TouchedRow[], say: (row: State) => string | null): string | null => {
  const said = new Set(rows.map((row) => say(stateOf(row))));
  return said.size === 1 ? [...said][0] ?? null : null;
};

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
