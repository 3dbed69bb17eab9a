import { projectOperations } from '../../../../shared/contract/projects.ts';
import { checkAdopted, type AwardFigureKind } from '../../../../shared/domain/award.ts';
import { isReference } from '../../../../shared/domain/text.ts';
import type { AwardFigureRow, AwardRow } from '../../db/rows/award.ts';
import { checkFigure } from '../awardFigure.ts';
import type { ReadRow, Value } from './cells.ts';
import { checkTold, columnNamed, differences, headOf, illustrativeOf, madeUpHere, movedSince, tellChanges, tellIssues, type Bringing } from './compare.ts';
import { pairRows, type Key } from './pairing.ts';
import { requestIssues } from './requestIssues.ts';

const columnOf = (path: string): string => (path === 'pence' ? 'amount_gbp' : path);
const ofFigure = ['kind', 'amount_gbp', 'dated', 'adopted', 'note'] as const;

const valuesOf = (row: AwardFigureRow): Readonly<Record<string, Value>> =>
  ({ kind: row.kind, amount_gbp: row.amount_pence, dated: row.dated, adopted: row.adopted, note: row.note, illustrative: row.illustrative });

/** An award that has no figure yet has one row without any. */
const hasFigure = ({ values }: ReadRow): boolean => ofFigure.some((column) => column !== 'adopted' && (values[column] ?? null) !== null);

/** Blank is no: not adopted. */
const settled = (read: ReadRow): ReadRow => (read.values['adopted'] === null ? { ...read, values: { ...read.values, adopted: 0 } } : read);

const by = (...columns: readonly string[]): Key<ReadRow, AwardFigureRow> => ({
  ofFile: ({ values }) => (columns.some((column) => values[column] === undefined) ? null : JSON.stringify(columns.map((column) => values[column]))),
  ofStore: (row) => JSON.stringify(columns.map((column) => (column === 'changed_in' ? row.changed_in : (valuesOf(row)[column] ?? null)))),
});

/** Figures of an award have no name of their own: what they say tells them apart, and last the change they are from. */
const keys: readonly Key<ReadRow, AwardFigureRow>[] = [
  by('kind', 'amount_gbp', 'dated', 'adopted', 'note'), by('kind', 'amount_gbp', 'dated', 'note'), by('kind', 'amount_gbp', 'dated'), by('kind', 'dated', 'note'), by('kind', 'amount_gbp', 'note'),
  by('amount_gbp', 'dated', 'note'), by('kind', 'dated'), by('kind', 'amount_gbp'), by('amount_gbp', 'dated'), by('changed_in', 'kind'), by('changed_in'),
];

interface Award {
  readonly row: AwardRow;
  readonly isNew: boolean;
}

function newAward({ world, newId, heads, notes, writes }: Bringing, read: ReadRow, reference: string): Award | null {
  const named = read.values['project'];
  const project = typeof named === 'string' ? world.projects.get(named) : undefined;
  const no = (column: string, message: string): null => {
    notes.fault(read.row, headOf(heads, column), message);
    return null;
  };
  if (project === undefined) return no('project', typeof named === 'string' ? `There is no project called ${named}` : 'Enter the reference of the project');
  if (project.kind !== 'grant') return no('project', 'A practice example has no award');
  if (!isReference(reference)) return no('award', `Reference ${reference} must be lower-case letters, numbers and single hyphens, like brighter-futures-award`);
  const row: AwardRow = { id: newId(), project_id: project.id, reference, note: typeof read.values['award_note'] === 'string' ? read.values['award_note'] : null, changed_in: 0 };
  const { changed_in: _changedIn, ...fresh } = row;
  writes.insert('award', fresh);
  world.awards.set(reference, row);
  return { row, isNew: true };
}

/** The award the rows are of: their first row makes it where there is none. */
function awardOf(bringing: Bringing, reference: string, rows: readonly ReadRow[]): Award | null {
  const { world } = bringing;
  const there = world.awards.get(reference);
  const [first] = rows;
  if (first === undefined) return null;
  if (there === undefined) return newAward(bringing, first, reference);
  const project = world.projectsById.get(there.project_id)?.reference ?? null;
  return rows.map((read) => checkTold(bringing, read, { project }, ['project'])).some(Boolean) ? null : { row: there, isNew: false };
}

/** The note on the award itself stands in each of its rows, and must say the same in all. */
function noteOnAward({ heads, notes, world, writes }: Bringing, { row, isNew }: Award, rows: readonly ReadRow[]): ReadRow | null {
  const column = columnNamed(heads, 'award_note');
  const [first] = rows;
  if (column === undefined || first === undefined) return null;
  const wanted = first.values['award_note'] ?? null;
  const other = rows.find(({ values }) => (values['award_note'] ?? null) !== wanted);
  if (other !== undefined) notes.fault(other.row, column.head, `The note on ${row.reference} is another one in row ${first.row}. Write the same in both`);
  if (other !== undefined || isNew || wanted === row.note) return null;
  notes.change(first.row, { column: column.head, what: row.reference, before: row.note, after: wanted === null ? null : String(wanted) });
  writes.update('award', row.id, { note: wanted === null ? null : String(wanted) });
  world.awards.set(row.reference, { ...row, note: wanted === null ? null : String(wanted) });
  return first;
}

/** The figure as the file would have it, by the rules of a figure that a person gives; null where it breaks one. */
function checked(bringing: Bringing, read: ReadRow, there: AwardFigureRow | null): Pick<AwardFigureRow, 'kind' | 'amount_pence' | 'dated' | 'note' | 'adopted'> | null {
  const { values } = read;
  const over = <T extends Value>(column: string, is: T): T => (values[column] === undefined ? is : (values[column] as T));
  const kind = over<string | null>('kind', there?.kind ?? null);
  if (kind === null) {
    tellIssues(bringing, read.row, [{ path: 'kind', message: 'Enter what kind of figure this is' }], columnOf);
    return null;
  }
  // `kind` was read as one of the list.
  const figure = { kind: kind as AwardFigureKind, pence: over<number | null>('amount_gbp', there?.amount_pence ?? null), dated: over<string | null>('dated', there?.dated ?? null), note: over<string | null>('note', there?.note ?? null) };
  const adopt = over<number | null>('adopted', there?.adopted ?? 0) === 1;
  const unfit = requestIssues(projectOperations['awards.addFigure'].request, { project: 'project', ...figure, adopt });
  const found = checkFigure(figure, adopt);
  if (tellIssues(bringing, read.row, unfit.length > 0 || found.ok ? unfit : found.problem, columnOf) || !found.ok) return null;
  return found.value.figure;
}

async function change(bringing: Bringing, read: ReadRow, row: AwardFigureRow, what: string, noted: boolean): Promise<AwardFigureRow> {
  const { notes, writes, world } = bringing;
  const there = valuesOf(row);
  const columns = differences(bringing, read, there, ['project', 'award', 'award_note']);
  checkTold(bringing, read, there);
  if (columns.length === 0) {
    notes.row(noted ? 'changed' : 'unchanged', read.row, what);
    return row;
  }
  if (await movedSince(bringing, read, { table: 'award_figure', row, values: there }, columns[0])) return row;
  const figure = checked(bringing, read, row);
  if (figure === null) return row;
  tellChanges(bringing, read, what, columns, there);
  const fields = { ...figure, illustrative: madeUpHere(world) ? 1 as const : row.illustrative };
  writes.update('award_figure', row.id, fields);
  return { ...row, ...fields };
}

function add(bringing: Bringing, read: ReadRow, award: AwardRow): AwardFigureRow | null {
  const { notes, writes, world, newId } = bringing;
  const figure = checked(bringing, read, null);
  if (figure === null) return null;
  const row = { id: newId(), award_id: award.id, ...figure, illustrative: illustrativeOf(world, read) };
  notes.row('added', read.row, award.reference);
  writes.insert('award_figure', row);
  return { ...row, changed_in: 0 };
}

/** Two rows that say the same are one row twice; told apart they would both be kept. */
function withoutTwins({ heads, notes }: Bringing, rows: readonly ReadRow[], stands: readonly AwardFigureRow[]): readonly ReadRow[] {
  const said = by(...ofFigure);
  const known = Map.groupBy(stands, said.ofStore);
  return [...Map.groupBy(rows, said.ofFile)].flatMap(([key, alike]) => {
    const [first, ...others] = alike;
    if (key === null || first === undefined || alike.length <= Math.max(1, known.get(key)?.length ?? 0)) return alike;
    for (const { row } of others) notes.fault(row, headOf(heads, 'amount_gbp'), `The same figure stands in row ${first.row} already. Keep one of the two rows`);
    return [first];
  });
}

/** The figures of one award: paired with those that stand, changed or added. */
async function bringAward(bringing: Bringing, reference: string, rows: readonly ReadRow[]): Promise<void> {
  const { heads, notes, world } = bringing;
  const award = awardOf(bringing, reference, rows);
  if (award === null) return;
  const noted = noteOnAward(bringing, award, rows);
  const stands = world.figures.get(award.row.id) ?? [];
  for (const read of rows.filter((each) => !hasFigure(each) && !each.bad)) notes.row(read === noted ? 'changed' : award.isNew ? 'added' : 'unchanged', read.row, reference);
  // A row with a cell that could not be read was said to have one, and cannot be told from others.
  const figures = withoutTwins(bringing, rows.filter((each) => hasFigure(each) && !each.bad).map(settled), stands);
  const all = rows.every(({ bad }) => !bad);
  const { pairs, left } = pairRows(figures, stands, keys);
  const after: AwardFigureRow[] = [...left];
  for (const { file, there } of pairs) {
    const unsure = all && there === null && left.length > 0 && typeof file.values['changed_in'] === 'number';
    if (unsure) notes.fault(file.row, headOf(heads, 'amount_gbp'), `It cannot be told which figure of ${reference} this row changes. Change less of it, or empty changed_in to add it as a new figure`);
    else if (there !== null) after.push(await change(bringing, file, there, reference, file.row === noted?.row));
    else after.push(...[add(bringing, file, award.row)].filter((row) => row !== null));
  }
  world.figures.set(award.row.id, after);
  const adopting = figures.findLast(({ values }) => values['adopted'] === 1) ?? rows[0];
  for (const { message } of checkAdopted(after.map(({ adopted }) => ({ adopted: adopted === 1 })))) notes.fault(adopting?.row ?? null, headOf(heads, 'adopted'), `${reference}: ${message}`);
}

/** Awards by their reference, with the figures that sources give for each. */
export async function bringAwards(bringing: Bringing, rows: readonly ReadRow[]): Promise<void> {
  const { heads, notes } = bringing;
  const named = rows.filter(({ row, values, bad }) => {
    if (typeof values['award'] === 'string') return true;
    if (!bad) notes.fault(row, headOf(heads, 'award'), 'Enter the reference of the award');
    return false;
  });
  for (const [reference, alike] of Map.groupBy(named, ({ values }) => String(values['award']))) await bringAward(bringing, reference, alike);
}

/** A grant has an award from the day it is added, though nobody has said how much. */
export function awardNewGrants({ world, writes, newId }: Pick<Bringing, 'world' | 'writes' | 'newId'>): void {
  const awarded = new Set([...world.awards.values()].map(({ project_id }) => project_id));
  for (const id of world.fresh) {
    const project = world.projectsById.get(id);
    if (project === undefined || project.kind !== 'grant' || awarded.has(id)) continue;
    let reference = `${project.reference}-award`;
    for (let n = 2; world.awards.has(reference); n += 1) reference = `${project.reference}-award-${n}`;
    const row = { id: newId(), project_id: id, reference, note: null };
    writes.insert('award', row);
    world.awards.set(reference, { ...row, changed_in: 0 });
  }
}
