import { outcomeOperations } from '../../../../shared/contract/outcomes.ts';
import { checkMeasure } from '../../../../shared/domain/measure.ts';
import { periodKindName } from '../../../../shared/domain/period.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { isReference } from '../../../../shared/domain/text.ts';
import type { MeasureRow } from '../../db/rows/measure.ts';
import type { IndicatorRecord } from '../../repositories/indicators.ts';
import { hasFigures } from '../../repositories/observations.ts';
import { asInput, measureFields } from '../measureFields.ts';
import { versionOn } from '../measureShown.ts';
import type { ReadRow, Value } from './cells.ts';
import { checkTold, differences, headOf, illustrativeOf, movedSince, tellChanges, tellIssues, type Bringing } from './compare.ts';
import { requestIssues } from './requestIssues.ts';
import { sourceTitled } from './sourceTitled.ts';
import type { World } from './world.ts';

/** Columns that hold in the file just what they hold in the store. */
const own = [
  'basis', 'basis_note', 'every', 'due_days', 'baseline_value', 'baseline_numerator', 'baseline_denominator', 'baseline_on', 'baseline_note', 'target_value', 'target_on', 'target_note',
] as const;

const columns: Readonly<Record<string, string>> = {
  basisNote: 'basis_note', dueDays: 'due_days', 'baseline.value': 'baseline_value', 'baseline.numerator': 'baseline_numerator', 'baseline.denominator': 'baseline_denominator',
  'baseline.on': 'baseline_on', 'baseline.note': 'baseline_note', baseline: 'baseline_value', 'target.value': 'target_value', 'target.on': 'target_on', 'target.note': 'target_note', target: 'target_value',
};
const columnOf = (path: string): string => columns[path] ?? path;

function valuesOf({ projectsById, indicatorsById, sourceTitles }: World, row: MeasureRow): Readonly<Record<string, Value>> {
  const indicator = indicatorsById.get(row.indicator_id);
  const version = indicator?.versions.find(({ id }) => id === row.indicator_version_id)?.shown;
  return {
    project: projectsById.get(row.project_id)?.reference ?? null, measure: row.reference, indicator: indicator?.shown.key ?? null, indicator_name: indicator?.shown.name ?? null,
    indicator_kind: indicator?.shown.kind ?? null, unit: indicator?.shown.unit ?? null, definition_version: version?.version ?? null, definition: version?.definition ?? null,
    ...Object.fromEntries(own.map((column) => [column, row[column]])), baseline_source: row.baseline_source_id === null ? null : (sourceTitles.get(row.baseline_source_id) ?? null),
    illustrative: row.illustrative,
  };
}

const anyOf = (row: MeasureRow, names: readonly (keyof MeasureRow)[]): boolean => names.some((name) => row[name] !== null);

/** The row as a person would send it. */
function asRequest(row: MeasureRow) {
  const baseline = anyOf(row, ['baseline_value', 'baseline_numerator', 'baseline_denominator', 'baseline_on', 'baseline_note', 'baseline_source_id'])
    ? { value: row.baseline_value, numerator: row.baseline_numerator, denominator: row.baseline_denominator, on: row.baseline_on, note: row.baseline_note } : null;
  return {
    basis: row.basis, basisNote: row.basis_note, every: row.every, dueDays: row.due_days, baseline,
    target: row.target_value === null ? null : { value: row.target_value, on: row.target_on, note: row.target_note },
  };
}

/** The rules of a measure that a person adds or changes. */
function issuesOf(indicator: IndicatorRecord, row: MeasureRow): readonly Issue[] {
  const request = asRequest(row);
  const unfit = requestIssues(outcomeOperations['measures.edit'].request, { measure: row.reference, changedIn: 1, ...request });
  const fields = measureFields(indicator.shown, request);
  const first = unfit.length > 0 || fields.ok ? unfit : fields.problem;
  const unaimed = row.target_value === null && anyOf(row, ['target_on', 'target_note']) ? [{ path: 'target', message: 'Enter the target, or empty its date and note' }] : [];
  return [...first, ...unaimed, ...(first.length > 0 ? [] : checkMeasure({ ...asInput(row), ...(request.baseline === null ? {} : { baseline: request.baseline }) }))];
}

const basics = (row: MeasureRow, values: ReadRow['values']): readonly Issue[] =>
  (['basis', 'every', 'due_days'] as const).flatMap((column) => (values[column] === null || row[column] === null
    ? [{ path: column, message: { basis: 'Enter who is counted', every: 'Enter how often a figure is expected', due_days: 'Enter how many days are allowed' }[column] }] : []));

/** The row with what the file gives laid over it, and the definition it says. */
function laidOver(bringing: Bringing, row: MeasureRow, indicator: IndicatorRecord, { values }: ReadRow): { readonly wanted: MeasureRow; readonly issues: readonly Issue[] } {
  const given = Object.fromEntries(own.filter((column) => values[column] !== undefined).map((column) => [column, values[column]]));
  const number = values['definition_version'];
  const version = typeof number === 'number' ? indicator.versions.find(({ shown }) => shown.version === number) : undefined;
  const issues = typeof number === 'number' && version === undefined
    ? [{ path: 'definition_version', message: `${indicator.shown.name} has no definition ${number}. It has ${indicator.versions.map(({ shown }) => shown.version).join(', ')}` }] : [];
  const source = values['baseline_source'] === undefined ? {} : { baseline_source_id: sourceTitled(bringing, values['baseline_source'], row.baseline_source_id) };
  return { wanted: { ...row, ...given, ...source, indicator_version_id: version?.id ?? row.indicator_version_id }, issues };
}

async function change(bringing: Bringing, read: ReadRow, row: MeasureRow): Promise<void> {
  const { db, world, writes, notes } = bringing;
  const there = valuesOf(world, row);
  const indicator = world.indicatorsById.get(row.indicator_id);
  if (indicator === undefined) throw new Error(`${row.reference} has no indicator`);
  const silent = read.values['definition_version'] === null ? ['definition_version'] : [];
  const differing = differences(bringing, read, there, ['project', 'indicator', ...silent]);
  const redefined = differing.some(({ spec }) => spec.name === 'definition_version');
  const told = redefined ? { ...there, definition: read.values['definition'] ?? null } : there;
  if (checkTold(bringing, read, told, ['project', 'indicator']) || read.bad) return;
  if (differing.length === 0) return notes.row('unchanged', read.row, row.reference);
  if (await movedSince(bringing, read, { table: 'measure', row, values: there }, differing[0])) return;
  const { wanted, issues } = laidOver(bringing, row, indicator, read);
  const missing = basics(wanted, read.values);
  const counted = wanted.every !== row.every && (await hasFigures(db, row.id))
    ? [{ path: 'every', message: `Figures are recorded by ${periodKindName(row.every).toLowerCase()} here. Add another measure to record them differently` }] : [];
  if (tellIssues(bringing, read.row, [...missing, ...issues, ...counted, ...(missing.length > 0 ? [] : issuesOf(indicator, wanted))], columnOf)) return;
  tellChanges(bringing, read, row.reference, differing, there);
  const { id, changed_in: _changedIn, ...altered } = wanted;
  writes.update('measure', id, altered);
  world.measures.set(row.reference, wanted);
}

function add(bringing: Bringing, read: ReadRow, reference: string): void {
  const { world, writes, notes, newId, today } = bringing;
  const text = (column: string): string | null => (typeof read.values[column] === 'string' ? read.values[column] : null);
  const project = world.projects.get(text('project') ?? '');
  const indicator = world.indicators.get(text('indicator') ?? '');
  const version = indicator === undefined ? undefined : (versionOn(indicator.versions, today) ?? indicator.versions.at(-1));
  const unknown = [
    ...(isReference(reference) ? [] : [{ path: 'measure', message: `Reference ${reference} must be lower-case letters, numbers and single hyphens, like leeds-care-entry` }]),
    ...(project === undefined ? [{ path: 'project', message: text('project') === null ? 'Enter the reference of the project' : `There is no project called ${text('project') ?? ''}` }] : []),
    ...(indicator === undefined ? [{ path: 'indicator', message: text('indicator') === null ? 'Enter a measure from the library' : `The library has no measure called ${text('indicator') ?? ''}` }] : []),
    ...(indicator !== undefined && version === undefined ? [{ path: 'indicator', message: `${indicator.shown.name} has no definition yet, so it cannot be measured` }] : []),
  ];
  if (tellIssues(bringing, read.row, unknown, columnOf) || project === undefined || indicator === undefined || version === undefined || read.bad) return;
  const empty = Object.fromEntries(own.map((column) => [column, null]));
  // The three columns that may not be empty are looked at before the row is kept.
  const bare = { id: newId(), project_id: project.id, indicator_id: indicator.id, indicator_version_id: version.id, reference, ...empty, due_days: 30, baseline_source_id: null,
    illustrative: illustrativeOf(world, read), changed_in: 0 } as unknown as MeasureRow;
  const { wanted, issues } = laidOver(bringing, bare, indicator, read);
  const missing = basics(wanted, read.values);
  const alike = [...world.measures.values()].some((row) => row.project_id === project.id && row.indicator_id === indicator.id && row.basis === wanted.basis && row.basis_note === wanted.basis_note);
  const twice = alike ? [{ path: 'indicator', message: `${project.title} already has this measure for ${wanted.basis}. Say who else is counted in basis_note` }] : [];
  const told = issues.length > 0 || checkTold(bringing, read, valuesOf(world, wanted));
  if (tellIssues(bringing, read.row, [...missing, ...issues, ...twice, ...(missing.length > 0 ? [] : issuesOf(indicator, wanted))], columnOf) || told) return;
  notes.row('added', read.row, reference);
  const { changed_in: _changedIn, ...fresh } = wanted;
  writes.insert('measure', fresh);
  world.measures.set(reference, wanted);
}

/** Measures, by their reference. Steps of a target over time are in no table, and stay as they are. */
export async function bringMeasures(bringing: Bringing, rows: readonly ReadRow[]): Promise<void> {
  const { heads, notes, world } = bringing;
  const seen = new Map<string, number>();
  for (const read of rows) {
    const reference = read.values['measure'];
    const twice = typeof reference === 'string' ? seen.get(reference) : undefined;
    if (typeof reference !== 'string') {
      if (!read.bad) notes.fault(read.row, headOf(heads, 'measure'), 'Enter the reference of the measure');
    } else if (twice !== undefined) notes.fault(read.row, headOf(heads, 'measure'), `${reference} stands in row ${twice} already. Keep one of the two rows`);
    else {
      seen.set(reference, read.row);
      const row = world.measures.get(reference);
      if (row === undefined) add(bringing, read, reference);
      else await change(bringing, read, row);
      if (!world.measures.has(reference)) world.refusedMeasures.add(reference);
    }
  }
}
