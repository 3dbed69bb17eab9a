import type { LeadShownRef } from '../../../shared/contract/common.ts';
import type { MeasureDetail, MeasureSummary, ObservationShown } from '../../../shared/contract/outcomes.ts';
import { addMonths } from '../../../shared/domain/calendar.ts';
import { exactFigure, needsParts, type Figure } from '../../../shared/domain/indicator.ts';
import { comparePeriods, periodCode, periodEnd, periodsBetween, type Period } from '../../../shared/domain/period.ts';
import { againstTarget, targetFor } from '../../../shared/domain/target.ts';
import { plural } from '../../../shared/domain/words.ts';

/** Whose figures are on screen: all councils together, one by its code, or those given for the whole project. */
export type Whose = { readonly kind: 'all' } | { readonly kind: 'whole' } | { readonly kind: 'council'; readonly council: LeadShownRef };

export const wholeProject = 'whole';

export interface ViewPoint extends Figure {
  readonly period: Period;
  readonly version: number;
  readonly markers: string;
  /** Councils with a figure, of those that took part; null for the figures of one. */
  readonly coverage: { readonly counted: number; readonly of: number } | null;
}

export interface MeasureView {
  readonly whose: Whose;
  readonly name: string;
  /** Oldest first; a period that is expected and was never spoken of stands as not known. */
  readonly points: readonly ViewPoint[];
  readonly latest: ViewPoint | null;
  readonly judgedBy: MeasureSummary['judgedBy'];
  readonly state: MeasureSummary['state'];
  readonly illustrative: boolean;
}

const totals = ({ observations }: MeasureDetail): readonly ObservationShown[] => observations.filter(({ breakdown }) => breakdown === '');

/** Everybody whose figures can be looked at by themselves: the councils of the project, and any other that gave one. */
export function choicesOf(measure: MeasureDetail): readonly Whose[] {
  const given = totals(measure);
  const councils = new Map([...measure.councils, ...given.flatMap(({ council }) => council ?? [])].map((council) => [council.code, council]));
  const reporting = [...councils.values()].filter(({ code }) => given.some(({ council }) => council?.code === code) || given.every(({ council }) => council !== null));
  const [only, ...others] = reporting;
  // One council alone is all there is: it stands for the project.
  if (only !== undefined && others.length === 0 && given.every(({ council }) => council !== null)) return [{ kind: 'council', council: only }];
  return [{ kind: 'all' }, ...(given.some(({ council }) => council === null) ? [{ kind: 'whole' } as const] : []), ...reporting.map((council) => ({ kind: 'council', council }) as const)];
}

export const codeOf = (whose: Whose): string | null => (whose.kind === 'all' ? null : whose.kind === 'whole' ? wholeProject : whose.council.code);

export const whoseOf = (measure: MeasureDetail, code: string | null): Whose => choicesOf(measure).find((whose) => codeOf(whose) === code) ?? choicesOf(measure)[0] ?? { kind: 'all' };

export const isOf = (whose: Whose) => ({ council }: Pick<ObservationShown, 'council'>): boolean =>
  whose.kind === 'all' || (whose.kind === 'whole' ? council === null : council?.code === whose.council.code);

const unknownAt = (period: Period, version: number): ViewPoint => ({ period, version, value: null, numerator: null, denominator: null, shorthand: null, markers: '', coverage: null });

/** Periods between the first and the last that the measure expects and nobody spoke of, put in as not known. */
export function withGaps(points: readonly ViewPoint[], every: Period['kind'], until: Period | null): readonly ViewPoint[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || every === 'day' || points.some(({ period }) => period.kind !== every)) return points;
  const there = new Set(points.map(({ period }) => periodCode(period)));
  const end = until !== null && until.start > last.period.start ? until : last.period;
  const missing = periodsBetween(every, first.period.start, end.start).filter((period) => !there.has(periodCode(period)));
  const versionBefore = (period: Period): number => points.findLast((point) => point.period.start < period.start)?.version ?? first.version;
  return [...points, ...missing.map((period) => unknownAt(period, versionBefore(period)))].toSorted((a, b) => comparePeriods(a.period, b.period) || a.version - b.version);
}

function allTogether(measure: MeasureDetail): MeasureView {
  const points = measure.series.map((point) => ({ ...point, markers: '', coverage: point.of > 1 ? { counted: point.counted, of: point.of } : null }));
  const { latest, judgedBy, state, illustrative } = measure;
  const found = latest === null ? null : points.find(({ period, version }) => periodCode(period) === periodCode(latest.period) && version === latest.version) ?? null;
  const councils = choicesOf(measure).filter(({ kind }) => kind === 'council').length;
  return { whose: { kind: 'all' }, name: councils > 1 ? `All ${plural(councils, 'council')}` : 'All together', points: withGaps(points, measure.every, null), latest: found, judgedBy, state, illustrative };
}

/** England's points around the figures on screen, where it can stand on the same axis: not a country's count beside a council's. */
export function englandBeside({ england, indicator }: Pick<MeasureDetail, 'england' | 'indicator'>, points: readonly ViewPoint[]): MeasureDetail['england'] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || !(needsParts(indicator.kind) || indicator.kind === 'score')) return [];
  const [from, to] = [addMonths(periodEnd(first.period), -13), addMonths(periodEnd(last.period), 13)];
  return england.filter(({ period }) => periodEnd(period) >= from && periodEnd(period) <= to);
}

/** A measure as one council gave it, read against the project's target, or as all of them together. */
export function viewOf(measure: MeasureDetail, whose: Whose): MeasureView {
  if (whose.kind === 'all') return allTogether(measure);
  const { indicator: { kind, multiplier, polarity }, targets, target } = measure;
  const own = totals(measure).filter(isOf(whose)).toSorted((a, b) => comparePeriods(a.period, b.period));
  const given = own.map(({ period, version, value, numerator, denominator, shorthand, markers }) => ({ period, version, value, numerator, denominator, shorthand, markers, coverage: null }));
  const lastOfAll = totals(measure).map(({ period }) => period).toSorted(comparePeriods).at(-1) ?? null;
  const latest = given.findLast(({ value }) => value !== null) ?? null;
  const judgedBy = targetFor(targets, target?.value ?? null, latest?.period ?? null);
  return {
    whose, name: whose.kind === 'whole' ? 'Whole project' : whose.council.shortName, points: withGaps(given, measure.every, lastOfAll), latest, judgedBy,
    state: againstTarget(latest === null ? null : exactFigure(kind, multiplier, latest), judgedBy?.value ?? null, polarity),
    illustrative: measure.illustrative || own.some(({ illustrative }) => illustrative),
  };
}
