import { checkCouncilCode, type CouncilCode } from '../../../../shared/domain/council.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { checkObservation } from '../../../../shared/domain/observation.ts';
import { isPeriod, periodEnd, periodKindName, periodName, type Period, type PeriodKind } from '../../../../shared/domain/period.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { inBrackets, markers, readMarkers, readShorthand } from '../../../../shared/domain/shorthand.ts';
import { joinList } from '../../../../shared/domain/words.ts';
import type { MeasureRow, ObservationRow } from '../../db/rows/measure.ts';
import type { ProjectRow } from '../../db/rows/project.ts';
import type { IndicatorRecord } from '../../repositories/indicators.ts';
import { figuresOfMeasure } from '../../repositories/observations.ts';
import { versionOn } from '../measureShown.ts';
import { checkPeriod } from '../recordFigure.ts';
import { recordingIn } from '../recordingFor.ts';
import type { ReadRow, Value } from './cells.ts';
import { checkTold, differences, headOf, illustrativeOf, madeUpHere, movedSince, tellChanges, tellIssues, type Bringing } from './compare.ts';
import { sourceTitled } from './sourceTitled.ts';

/** A measure of which the file holds figures, with all that judges them. */
interface Measured {
  readonly row: MeasureRow;
  readonly indicator: IndicatorRecord;
  readonly project: ProjectRow;
  readonly told: Readonly<Record<string, Value>>;
  readonly members: ReadonlySet<string>;
  /** Why this person may not record a figure of an organisation; null where they may. */
  readonly refusal: (organisationId: string | null) => string | null;
  /** Rows of the file by the place they stand for. */
  readonly seen: Map<string, number>;
  /** The definition in force at the end of a period, by that end; and what is wrong with recording a period. */
  readonly versions: Map<string, string>;
  readonly early: Map<Period, readonly Issue[]>;
  /** The figures that stand, by place; loaded anew where too many measures were open. */
  stands: ReadonlyMap<string, ObservationRow> | null;
}

interface KnownPeriod {
  readonly period: Period;
  readonly end: string;
  readonly fits: boolean;
}

interface Whose {
  readonly organisationId: string | null;
  readonly code: string | null;
  readonly name: string;
  /** What is wrong with naming it so, told where the row is new or changed. */
  readonly issue: Issue | null;
}

interface Place extends Whose {
  readonly period: Period;
  readonly end: string;
  readonly breakdown: string;
}

/** So many measures keep their figures in memory at once; tables are written measure by measure. */
const openAtOnce = 400;
const columnOf = (path: string): string => ({ period: 'period_start', council: 'council_code' })[path] ?? path;
const keyOf = (organisationId: string | null, kind: string, start: string, breakdown: string): string => `${organisationId ?? ''} ${kind} ${start} ${breakdown}`;

const marked = (letters: string): string | null => (letters === '' ? null : [...letters].map((letter) => `[${letter}]`).join(''));
const text = (values: ReadRow['values'], column: string): string | null => (typeof values[column] === 'string' ? values[column] : null);

/** Shorthand and markers in the one way they are written here; unknown ones as they are. */
function inOneWay(read: ReadRow): ReadRow {
  const [shorthand, letters] = [text(read.values, 'shorthand'), text(read.values, 'markers')];
  if (shorthand === null && letters === null) return read;
  const [known, marks] = [shorthand === null ? null : readShorthand(shorthand), letters === null ? null : readMarkers(letters)];
  return { ...read, values: { ...read.values, ...(known === null ? {} : { shorthand: inBrackets(known) }), ...(marks === null ? {} : { markers: marked(marks.join('')) }) } };
}

export interface ObservationRows {
  readonly take: (read: ReadRow) => Promise<void>;
}

/** Figures, one row after the other: there may be millions. They match by measure, council, period and breakdown. */
export function makeObservations(bringing: Bringing): ObservationRows {
  const { db, actor, world, heads, notes, writes, newId, today } = bringing;
  const measures = new Map<string, Measured | null>();
  const open = new Set<Measured>();
  const refusals = new Map<string, (organisationId: string | null) => string | null>();
  const bodies = new Map<string, Whose>();
  const periods = new Map<string, Map<string, KnownPeriod>>();

  const refusalIn = async (projectId: string) => {
    const known = refusals.get(projectId) ?? (await recordingIn(db, actor, projectId));
    refusals.set(projectId, known);
    return known;
  };

  const measured = async (reference: string): Promise<Measured | null> => {
    const known = measures.get(reference);
    if (known !== undefined) return known;
    const row = world.measures.get(reference);
    const [indicator, project] = [world.indicatorsById.get(row?.indicator_id ?? ''), world.projectsById.get(row?.project_id ?? '')];
    const found: Measured | null = row === undefined || indicator === undefined || project === undefined ? null : {
      row, indicator, project,
      told: { project: project.reference, indicator: indicator.shown.key, unit: indicator.shown.unit },
      members: new Set((world.participations.get(project.id) ?? []).map(({ organisation_id }) => organisation_id)),
      refusal: await refusalIn(project.id), seen: new Map(), versions: new Map(), early: new Map(), stands: null,
    };
    measures.set(reference, found);
    return found;
  };

  const standsIn = async (measure: Measured): Promise<ReadonlyMap<string, ObservationRow>> => {
    if (measure.stands !== null) return measure.stands;
    const [oldest] = open;
    if (open.size >= openAtOnce && oldest !== undefined) {
      oldest.stands = null;
      open.delete(oldest);
    }
    open.add(measure);
    const rows = await figuresOfMeasure(db, measure.row.id);
    return (measure.stands = new Map(rows.map((row) => [keyOf(row.organisation_id, row.period_kind, row.period_start, row.breakdown), row])));
  };

  const periodOf = (kind: string, start: string) => {
    const starts = periods.get(kind) ?? new Map<string, KnownPeriod>();
    const known = starts.get(start);
    if (known !== undefined) return known;
    // The kind was read as one of the list.
    const period = { kind: kind as PeriodKind, start };
    const fits = isPeriod(period);
    const found = { period, fits, end: fits ? periodEnd(period) : start };
    periods.set(kind, starts.set(start, found));
    return found;
  };

  const byCode = (code: string, named: string | null, end: string): Whose => {
    const council = checkCouncilCode(world.register, code, end);
    const listed = world.register.find((each: CouncilCode) => each.code === code.trim().toUpperCase());
    const organisationId = named ?? listed?.organisationId ?? null;
    const name = listed?.shortName ?? code;
    if (!council.ok) return { organisationId, code: listed?.code ?? code, name, issue: { path: 'council_code', message: council.problem.message } };
    const own = listed?.organisationId === organisationId;
    const issue = own ? null : { path: 'council_code', message: `${code} is the code of ${name}, and the row names ${world.organisationsById.get(organisationId ?? '')?.reference ?? ''}. Put one of the two right` };
    return { organisationId, code: council.value.code, name, issue };
  };

  const byReference = (reference: string, end: string): Whose => {
    const organisation = world.organisations.get(reference);
    if (organisation === undefined) return { organisationId: null, code: null, name: reference, issue: { path: 'organisation', message: `There is no council or organisation called ${reference}` } };
    const { id, kind, short_name: name } = organisation;
    if (kind !== 'council') return { organisationId: id, code: null, name, issue: { path: 'organisation', message: `${name} is not a council. Leave the council out for a figure of the whole project` } };
    const own = world.register.filter(({ organisationId }) => organisationId === id);
    const then = own.find((each) => checkCouncilCode(world.register, each.code, end).ok) ?? own.at(-1);
    return then === undefined ? { organisationId: id, code: null, name, issue: { path: 'organisation', message: `${name} has no code in the register` } } : byCode(then.code, id, end);
  };

  const whose = ({ values }: ReadRow, end: string): Whose => {
    const [reference, code] = [text(values, 'organisation'), text(values, 'council_code')];
    const key = `${reference ?? ''} ${code ?? ''} ${end}`;
    const known = bodies.get(key);
    if (known !== undefined) return known;
    const named = reference === null ? null : world.organisations.get(reference)?.id;
    const found = named === undefined ? byReference(reference ?? '', end) : code !== null ? byCode(code, named, end)
      : reference !== null ? byReference(reference, end) : { organisationId: null, code: null, name: 'The whole project', issue: null };
    bodies.set(key, found);
    return found;
  };

  const placeOf = (read: ReadRow): Place | null => {
    const { values, row } = read;
    const [kind, start] = [text(values, 'period_kind'), text(values, 'period_start')];
    if (kind === null || start === null) {
      if (!read.bad) notes.fault(row, headOf(heads, kind === null ? 'period_kind' : 'period_start'), kind === null ? 'Enter the kind of period' : 'Enter the first day of the period');
      return null;
    }
    const { period, end, fits } = periodOf(kind, start);
    if (!fits) {
      notes.fault(row, headOf(heads, 'period_start'), `No ${periodKindName(period.kind).toLowerCase()} starts on ${formatDate(start)}. Enter its first day`);
      return null;
    }
    return { period, end, breakdown: text(values, 'breakdown') ?? '', ...whose(read, end) };
  };

  const versionFor = ({ indicator, row, versions }: Measured, end: string): string => {
    const known = versions.get(end) ?? versionOn(indicator.versions, end)?.id ?? row.indicator_version_id;
    versions.set(end, known);
    return known;
  };

  const valuesOf = ({ told, indicator }: Measured, { name: _name, ...place }: Place, row: ObservationRow): Readonly<Record<string, Value>> => ({
    ...told, measure: null, organisation: world.organisationsById.get(row.organisation_id ?? '')?.reference ?? null, council_code: row.council_code,
    period_end: place.end, value: row.value, numerator: row.numerator, denominator: row.denominator, shorthand: row.shorthand === null ? null : inBrackets(row.shorthand),
    markers: marked(row.markers), status: row.status, definition_version: indicator.versions.find(({ id }) => id === row.indicator_version_id)?.shown.version ?? null,
    source: row.source_id === null ? null : (world.sourceTitles.get(row.source_id) ?? null), note: row.note, illustrative: row.illustrative,
  });

  const figureColumns = ['value', 'numerator', 'denominator', 'shorthand'] as const;

  /** The row as the file would have it, by the rules of a figure that a person records; or all that is wrong with it. */
  const wantedRow = (measure: Measured, place: Place, read: ReadRow, there: ObservationRow | null, changed: ReadonlySet<string> | null): { readonly row: Omit<ObservationRow, 'changed_in'>; readonly issues: readonly Issue[] } => {
    const { values } = read;
    const says = <T>(column: string, is: T): T => (values[column] === undefined ? is : (values[column] as T));
    const issues: Issue[] = [];
    const typed = {
      value: says<number | null>('value', there?.value ?? null), numerator: says<number | null>('numerator', there?.numerator ?? null),
      denominator: says<number | null>('denominator', there?.denominator ?? null), shorthand: says<string | null>('shorthand', there?.shorthand ?? null),
    };
    const touched = changed === null || figureColumns.some((column) => changed.has(column));
    const figure = touched ? checkObservation(measure.indicator.shown, typed) : null;
    if (figure !== null && !figure.ok) issues.push(...figure.problem);
    const letters = text(values, 'markers');
    const marks = values['markers'] === undefined ? there?.markers ?? '' : letters === null ? '' : readMarkers(letters)?.join('');
    if (marks === undefined) issues.push({ path: 'markers', message: `Markers must be letters of ${joinList(markers.map(inBrackets), 'or')}` });
    const number = values['definition_version'];
    const version = typeof number === 'number' ? measure.indicator.versions.find(({ shown }) => shown.version === number)?.id : there?.indicator_version_id ?? versionFor(measure, place.end);
    if (version === undefined) issues.push({ path: 'definition_version', message: `${measure.indicator.shown.name} has no definition ${String(number)}` });
    if (place.issue !== null) issues.push(place.issue);
    else if (place.organisationId !== null && !measure.members.has(place.organisationId)) issues.push({ path: 'council_code', message: `${place.name} does not take part in this project. Add it to the project first` });
    const early = measure.early.get(place.period) ?? checkPeriod(measure.row.every, place.period, today);
    measure.early.set(place.period, early);
    issues.push(...early);
    const refusal = measure.refusal(place.organisationId);
    if (refusal !== null) issues.push({ path: 'council_code', message: refusal });
    const kept = figure !== null && figure.ok ? figure.value : { value: there?.value ?? null, numerator: there?.numerator ?? null, denominator: there?.denominator ?? null, shorthand: there?.shorthand ?? null };
    return {
      issues,
      row: {
        id: there?.id ?? newId(), measure_id: measure.row.id, organisation_id: place.organisationId, council_code: place.code, period_kind: place.period.kind, period_start: place.period.start,
        breakdown: place.breakdown, ...kept, markers: marks ?? '', status: (text(values, 'status') ?? there?.status ?? 'recorded') as ObservationRow['status'],
        indicator_version_id: version ?? measure.row.indicator_version_id,
        // Where the file does not speak of sources: what a source said is not what was written over it.
        source_id: values['source'] !== undefined ? sourceTitled(bringing, values['source'], there?.source_id ?? null) : touched ? null : there?.source_id ?? null,
        note: says<string | null>('note', there?.note ?? null), illustrative: there === null ? illustrativeOf(world, read) : madeUpHere(world) ? 1 : there.illustrative,
      },
    };
  };

  const what = (measure: Measured, { name, period, breakdown }: Place): string =>
    [measure.row.reference, name, periodName(period), breakdown].filter((part) => part !== '').join(', ');

  const change = async (measure: Measured, place: Place, read: ReadRow, row: ObservationRow): Promise<void> => {
    const there = valuesOf(measure, place, row);
    if (checkTold(bringing, read, there, ['period_end']) || read.bad) return;
    // A blank status or definition says nothing; the other columns here are what the row was found by.
    const silent = ['status', 'definition_version'].filter((column) => read.values[column] === null);
    const found = differences(bringing, read, there, ['measure', 'organisation', 'period_kind', 'period_start', 'period_end', 'breakdown', ...silent]);
    // A row that names its council by the organisation alone says nothing of the code.
    const columns = read.values['council_code'] === null && read.values['organisation'] !== null ? found.filter(({ spec }) => spec.name !== 'council_code') : found;
    if (columns.length === 0) return notes.row('unchanged', read.row, '');
    if (await movedSince(bringing, read, { table: 'observation', row, values: there }, columns[0])) return;
    const names = new Set(columns.map(({ spec }) => spec.name));
    const { row: wanted, issues } = wantedRow(measure, names.has('council_code') ? place : { ...place, code: row.council_code, issue: null }, read, row, names);
    if (tellIssues(bringing, read.row, issues, columnOf)) return;
    tellChanges(bringing, read, what(measure, place), columns, there);
    const { id, ...fields } = wanted;
    writes.update('observation', id, fields);
  };

  return {
    take: async (given) => {
      const read = inOneWay(given);
      const reference = text(read.values, 'measure');
      const measure = reference === null ? null : measures.get(reference) ?? (await measured(reference));
      if (measure === null) {
        if (reference !== null && world.refusedMeasures.has(reference)) return;
        if (reference !== null || !read.bad) notes.fault(read.row, headOf(heads, 'measure'), reference === null ? 'Enter the reference of the measure' : `There is no measure called ${reference}`);
        return;
      }
      const place = placeOf(read);
      if (place === null) return;
      const key = keyOf(place.organisationId, place.period.kind, place.period.start, place.breakdown);
      const twice = measure.seen.get(key);
      if (twice !== undefined) {
        notes.fault(read.row, headOf(heads, 'measure'), `The figure of ${what(measure, place)} stands in row ${twice} already. Keep one of the two rows`);
        return;
      }
      measure.seen.set(key, read.row);
      const there = (measure.stands ?? (await standsIn(measure))).get(key);
      if (there !== undefined) return change(measure, place, read, there);
      const wrong = checkTold(bringing, read, { ...measure.told, period_end: place.end }, ['period_end']);
      if (read.bad) return;
      const { row, issues } = wantedRow(measure, place, read, null, null);
      if (tellIssues(bringing, read.row, issues, columnOf) || wrong) return;
      notes.row('added', read.row, () => what(measure, place));
      writes.insert('observation', row);
    },
  };
}
