import type { MeasureDetail } from '../../../shared/contract/outcomes.ts';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { addMonths, formatDate } from '../../../shared/domain/calendar.ts';
import { firstDay, lastDay } from '../../../shared/domain/partialDate.ts';
import { isPeriod, nextPeriod, periodName, periodsBetween, previousPeriod, type Period, type PeriodKind } from '../../../shared/domain/period.ts';
import type { Issue } from '../../../shared/domain/problem.ts';
import { readDate, readNumber, type Reading } from '../../components/form/reading.ts';

/** One step as it is typed: its period by first day (of a single day: the day as typed), and the target by then. */
export interface Step {
  readonly start: string;
  readonly value: string;
}

/** Steps stand on the form as lines of text, so that a draft keeps them like any field. */
export const stepText = ({ start, value }: Step): string => `${start}|${value}`;

export function stepOf(text: string): Step {
  const cut = text.indexOf('|');
  return { start: text.slice(0, cut), value: text.slice(cut + 1) };
}

export const stepTexts = (targets: MeasureDetail['targets']): readonly string[] =>
  targets.map(({ period: { kind, start }, value }) => stepText({ start: kind === 'day' ? formatDate(start) : start, value: String(value) }));

type Target = MeasureDetail['targets'][number];

/** What was typed as targets of the request, in the order typed. */
export function readSteps(texts: readonly string[], kind: PeriodKind): Reading<readonly Pick<Target, 'period' | 'value'>[]> {
  const issues: Issue[] = [];
  const steps = texts.map(stepOf).flatMap(({ start, value }) => {
    const day = kind === 'day' ? readDate(start, 'The day of a step', 'day') : null;
    const period: Period = { kind, start: day === null ? start : day.ok ? (day.value ?? '') : '' };
    const valid = isPeriod(period);
    if (!valid) issues.push({ path: 'steps', message: day !== null && !day.ok ? day.problem.message : 'Select the period of each step' });
    const what = valid ? `Target for ${periodName(period)}` : 'Target';
    const read = readNumber(value, what);
    if (!read.ok) issues.push({ path: 'steps', message: read.problem.message });
    else if (read.value === null) issues.push({ path: 'steps', message: `Enter the ${what.charAt(0).toLowerCase()}${what.slice(1)}` });
    return valid && read.ok && read.value !== null ? [{ period, value: read.value }] : [];
  });
  return issues.length > 0 ? { ok: false, problem: issues } : { ok: true, value: steps };
}

const mostPeriods = 240;

/** The periods a step may be for: those of the project from start to end, one on either side, and any that has a step. */
export function stepPeriods(kind: PeriodKind, { startsOn, endsOn }: Pick<ProjectDetail, 'startsOn' | 'endsOn'>, today: string, texts: readonly string[]): readonly Period[] {
  if (kind === 'day') return [];
  const from = startsOn === null ? addMonths(today, -24) : firstDay(startsOn);
  const known = endsOn === null ? null : lastDay(endsOn);
  const to = known !== null && known >= from ? known : addMonths(from > today ? from : today, 36);
  const run = periodsBetween(kind, from, to).slice(0, mostPeriods);
  const [first, last] = [run[0], run.at(-1)];
  const around = first === undefined || last === undefined ? [] : [previousPeriod(first), ...run, nextPeriod(last)];
  const stepped = texts.map(stepOf).map(({ start }): Period => ({ kind, start })).filter(isPeriod);
  return [...new Map([...around, ...stepped].map((period) => [period.start, period])).values()].toSorted((a, b) => (a.start < b.start ? -1 : 1));
}

/** A new step: the period after the last one, or the first that has none. */
export function nextStep(texts: readonly string[], periods: readonly Period[]): string {
  const taken = new Set(texts.map((text) => stepOf(text).start));
  const last = periods.findLastIndex(({ start }) => taken.has(start));
  const free = periods.slice(last + 1).find(({ start }) => !taken.has(start)) ?? periods.find(({ start }) => !taken.has(start));
  return stepText({ start: free?.start ?? '', value: '' });
}
