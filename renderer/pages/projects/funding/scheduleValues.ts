import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { OutcomeScheduleShown } from '../../../../shared/contract/outcomeSchedules.ts';
import type { MeasureSummary } from '../../../../shared/contract/outcomes.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { plainPounds } from '../../../../shared/domain/money.ts';
import { allOrNothing, asAchieved, cleanBcScale, type PaymentScale } from '../../../../shared/domain/paymentScale.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import { readDate, readMoney, readNumber, type Reading } from '../../../components/form/reading.ts';

export type ScheduleValues = Record<string, string>;
type Request = RequestOf<'outcomeSchedules.set'>;

/** One field of one measure: its weight, what it is judged by, and what guards it. */
export const partFields = ['weight', 'as', 'baseline', 'target', 'guard', 'harm', 'limit', 'replies', 'read', 'least'] as const;
export type PartField = (typeof partFields)[number];
export const partField = (measure: string, field: PartField): string => `${field} ${measure}`;

export const scaleChoices = [
  { value: 'achieved', label: 'As achieved', hint: 'From 0% to 100%, as much as was achieved' },
  { value: 'cleanbc', label: 'From 30% to 96.67%', hint: 'Nothing to 30% achieved, all from 96.67%' },
  { value: 'line', label: 'Another straight line', hint: 'So much for each per cent achieved, and so much more or less' },
  { value: 'all', label: 'All or nothing', hint: 'All of it once the target is met, nothing before' },
  { value: 'steps', label: 'In steps', hint: 'From so much achieved on, so much is paid' },
  { value: 'uplift', label: 'With an uplift past the target', hint: 'As achieved, and more for each point past the target' },
] as const;

const same = (a: PaymentScale, b: PaymentScale): boolean => JSON.stringify(a) === JSON.stringify(b);
const text = (value: number | null | undefined): string => (value == null ? '' : String(value));

function scaleValues(scale: PaymentScale): ScaleTyped {
  const none = { scale: 'achieved', slope: '', base: '', steps: '', perPoint: '', most: '' };
  if (same(scale, asAchieved)) return none;
  if (same(scale, cleanBcScale)) return { ...none, scale: 'cleanbc' };
  if (same(scale, allOrNothing)) return { ...none, scale: 'all' };
  switch (scale.kind) {
    case 'linear': return { ...none, scale: 'line', slope: String(scale.slope), base: String(scale.base) };
    case 'thresholds': return { ...none, scale: 'steps', steps: scale.steps.map(({ from, percent }) => `${from}: ${percent}`).join('\n') };
    case 'uplift': return { ...none, scale: 'uplift', perPoint: String(scale.perPoint), most: String(scale.most) };
  }
}

type ScaleTyped = Readonly<Record<'scale' | 'slope' | 'base' | 'steps' | 'perPoint' | 'most', string>>;

/** The form as it stands before anything is typed: new, or a schedule that is there. */
export function defaultsOf(measures: readonly MeasureSummary[], schedule: OutcomeScheduleShown | null): ScheduleValues {
  const of = Object.fromEntries(measures.flatMap(({ reference }) => {
    const part = schedule?.working.parts.find(({ measure }) => measure.reference === reference);
    const values: Readonly<Record<PartField, string>> = {
      weight: text(part?.weight), as: part?.achievedAs ?? 'from baseline', baseline: text(part?.agreed.baseline), target: text(part?.agreed.target), guard: part?.safeguard.measure.reference ?? '', harm: part?.safeguard.harm ?? 'above', limit: text(part?.safeguard.limit),
      replies: part?.replies?.measure.reference ?? '', read: part?.replies?.read ?? 'people', least: text(part?.replies?.least),
    };
    return partFields.map((field) => [partField(reference, field), values[field]]);
  }));
  return {
    name: schedule?.name ?? '', share: text(schedule?.share), resultsPercent: text(schedule?.working.resultsPercent ?? 100), cap: schedule?.working.capPence == null ? '' : plainPounds(schedule.working.capPence),
    judgedTo: schedule === null ? '' : formatDate(schedule.judgedTo), ...scaleValues(schedule?.scale ?? asAchieved), note: schedule?.note ?? '', ...of,
  };
}

const valueOf = (values: ScheduleValues, name: string): string => values[name] ?? '';

/** Reads fields one by one and gathers what is not right. */
function reader(values: ScheduleValues) {
  const issues: Issue[] = [];
  const take = <T>(path: string, read: Result<T>, none: T): T => {
    if (read.ok) return read.value;
    issues.push({ ...read.problem, path });
    return none;
  };
  const number = (path: string, what: string): number | null => take(path, readNumber(valueOf(values, path), what), null);
  const needed = (path: string, what: string): number => {
    const blank = valueOf(values, path).trim() === '';
    if (blank) issues.push({ path, message: `Enter ${what}` });
    return blank ? 0 : (number(path, `${what.slice(0, 1).toUpperCase()}${what.slice(1)}`) ?? 0);
  };
  return { issues, take, number, needed };
}

type Reader = ReturnType<typeof reader>;

function stepsOf(typed: string, { issues }: Reader): Extract<Request['scale'], { readonly kind: 'thresholds' }>['steps'] {
  return typed.split('\n').filter((each) => each.trim() !== '').map((each) => {
    const [, from = '', percent = ''] = /^\s*([\d.]+)\s*%?\s*[:\s]\s*([\d.]+)\s*%?\s*$/.exec(each) ?? [];
    if (from === '') issues.push({ path: 'steps', message: `“${each.trim()}” is no step. Write what is achieved and what is paid, like 60: 50` });
    return { from: Number(from), percent: Number(percent) };
  });
}

function scaleOf(values: ScheduleValues, read: Reader): Request['scale'] {
  switch (values['scale']) {
    case 'cleanbc': return { ...cleanBcScale };
    case 'all': return { kind: 'thresholds', steps: [...allOrNothing.steps] };
    case 'line': return { kind: 'linear', slope: read.needed('slope', 'what is paid for each per cent achieved'), base: read.number('base', 'What is added') ?? 0 };
    case 'steps': return { kind: 'thresholds', steps: stepsOf(valueOf(values, 'steps'), read) };
    case 'uplift': return { kind: 'uplift', perPoint: read.needed('perPoint', 'the uplift for each point'), most: read.needed('most', 'the most that is paid') };
    default: return { ...asAchieved };
  }
}

/** The measures that were given a weight, in the project's order. */
export const weighted = (measures: readonly MeasureSummary[], values: ScheduleValues): readonly MeasureSummary[] =>
  measures.filter(({ reference }) => valueOf(values, partField(reference, 'weight')).trim() !== '');

export function toRequest(values: ScheduleValues, { project, award, measures, id, seen }: {
  readonly project: string; readonly award: string | null; readonly measures: readonly MeasureSummary[]; readonly id: string | null; readonly seen: number;
}): Reading<Request> {
  const read = reader(values);
  const day = read.take('judgedTo', readDate(valueOf(values, 'judgedTo'), 'Judged to', 'day'), null);
  if (day === null && valueOf(values, 'judgedTo').trim() === '') read.issues.push({ path: 'judgedTo', message: 'Enter the day the figures are judged to' });
  const parts = weighted(measures, values).map(({ reference, indicator }): Request['parts'][number] => {
    const at = (field: PartField): string => partField(reference, field);
    const guard = valueOf(values, at('guard'));
    if (guard === '') read.issues.push({ path: at('guard'), message: `Select what would show harm if ${indicator.name} were chased` });
    const replies = valueOf(values, at('replies'));
    const asked: Request['parts'][number]['replies'] = replies === '' ? null : { measure: replies, read: valueOf(values, at('read')) === 'rate' ? 'rate' : 'people', least: read.needed(at('least'), 'how many must have answered') };
    return {
      measure: reference, weight: read.number(at('weight'), 'Weight') ?? 0, achievedAs: valueOf(values, at('as')) === 'of target' ? 'of target' : 'from baseline', baseline: read.number(at('baseline'), 'Baseline'), target: read.number(at('target'), 'Target'),
      safeguard: { measure: guard, limit: read.needed(at('limit'), 'the limit past which it shows harm'), harm: valueOf(values, at('harm')) === 'below' ? 'below' : 'above' },
      replies: asked,
    };
  });
  const request: Request = {
    project, award, ...(id === null ? {} : { id, changedIn: seen }), name: valueOf(values, 'name'), share: read.needed('share', 'the share of the award'),
    resultsPercent: read.needed('resultsPercent', 'the share that rests on results'), capPence: read.take('cap', readMoney(valueOf(values, 'cap'), 'Cap'), null), judgedTo: day ?? '', scale: scaleOf(values, read),
    note: valueOf(values, 'note').trim() === '' ? null : valueOf(values, 'note'), parts,
  };
  return read.issues.length > 0 ? { ok: false, problem: read.issues, rest: { project, name: request.name } } : ok(request);
}

/** Which field a path of the request belongs to. */
export function fieldOf(path: string, measures: readonly MeasureSummary[], values: ScheduleValues): string | null {
  const [list, at, field, inner] = path.split('.');
  if (list === 'scale') return field === undefined && (at === 'slope' || at === 'base' || at === 'steps' || at === 'perPoint' || at === 'most') ? at : 'scale';
  if (list === 'capPence') return 'cap';
  if (list !== 'parts') return list ?? null;
  const measure = at === undefined ? measures[0] : weighted(measures, values)[Number(at)];
  if (measure === undefined) return null;
  const name: PartField = field === 'replies' ? (inner === 'measure' ? 'replies' : inner === 'read' ? 'read' : 'least') : field === 'safeguard' ? (inner === 'limit' ? 'limit' : inner === 'harm' ? 'harm' : 'guard') : field === 'baseline' || field === 'target' ? field : 'weight';
  return partField(measure.reference, name);
}
