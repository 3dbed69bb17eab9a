import { scaleLinear } from 'd3-scale';
import { addDays, daysBetween } from '../../../shared/domain/calendar.ts';
import { periodEnd, type Period } from '../../../shared/domain/period.ts';

/** One figure at its period's end. Null without shorthand: nothing was said. */
export interface ChartPoint {
  readonly period: Period;
  readonly value: number | null;
  readonly shorthand: string | null;
  readonly version: number;
}

export interface LineChartInput {
  readonly points: readonly ChartPoint[];
  readonly england?: readonly { readonly period: Period; readonly value: number }[];
  readonly target?: number | null;
  /** The plot, in pixels, without labels. */
  readonly width: number;
  readonly height: number;
}

export interface Drawn {
  readonly x: number;
  readonly y: number;
}

export interface LineChartModel {
  /** Points that are joined; a missing point or another definition starts a new run. */
  readonly runs: readonly (readonly Drawn[])[];
  readonly england: readonly Drawn[];
  readonly targetY: number | null;
  /** Shorthand at its date, on the axis. */
  readonly notes: readonly { readonly x: number; readonly text: string }[];
  /** Where one definition ends and the next begins. */
  readonly breaks: readonly number[];
  readonly first: string;
  readonly last: string;
}

const endOf = (point: { readonly period: Period }): string => periodEnd(point.period);

/** Two periods follow on where the next begins the day after: a quarter that nobody reported lies between others. */
const followsOn = (a: ChartPoint, b: ChartPoint): boolean =>
  a.version === b.version && (a.period.kind === 'day' || b.period.start <= addDays(endOf(a), 1));

/** Cuts points into runs that may be joined by a line. */
export function runsOf<P extends ChartPoint>(points: readonly P[]): readonly (readonly P[])[] {
  const runs: P[][] = [];
  let previous: P | null = null;
  for (const point of points) {
    if (point.value === null) { previous = null; continue; }
    if (previous !== null && followsOn(previous, point)) runs.at(-1)?.push(point); else runs.push([point]);
    previous = point;
  }
  return runs;
}

/** What is drawn, in pixels; null where there is no figure at all. */
export function lineChartModel({ points, england = [], target = null, width, height }: LineChartInput): LineChartModel | null {
  const dates = [...points, ...england].map(endOf).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  const values = [...points.flatMap(({ value }) => (value === null ? [] : [value])), ...england.map(({ value }) => value), ...(target === null ? [] : [target])];
  if (first === undefined || last === undefined || values.length === 0) return null;
  const span = daysBetween(first, last);
  const x = (date: string): number => tenth(span === 0 ? width / 2 : (daysBetween(first, date) / span) * width);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.1;
  const scale = scaleLinear([low - room, high + room], [height, 0]);
  const y = (value: number): number => tenth(scale(value));
  const drawn = (point: { readonly period: Period; readonly value: number | null }): Drawn => ({ x: x(endOf(point)), y: y(point.value ?? 0) });
  return {
    runs: runsOf(points).map((run) => run.map(drawn)),
    england: england.map(drawn),
    targetY: target === null ? null : y(target),
    notes: points.flatMap((point) => (point.value === null && point.shorthand !== null ? [{ x: x(endOf(point)), text: `[${point.shorthand}]` }] : [])),
    breaks: points.flatMap((point, at) => { const before = points[at - 1]; return before === undefined || before.version === point.version ? [] : [tenth((x(endOf(before)) + x(endOf(point))) / 2)]; }),
    first, last,
  };
}

/** A tenth of a pixel is finer than anyone sees, and keeps the picture the same from machine to machine. */
const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

/** Labels at the end of lines, pushed apart so that none covers another; each keeps its order. */
export function spread(labels: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const order = labels.map((_, at) => at).toSorted((a, b) => (labels[a] ?? 0) - (labels[b] ?? 0));
  const placed = [...labels];
  let least = top;
  for (const at of order) { placed[at] = Math.max(labels[at] ?? 0, least); least = (placed[at] ?? 0) + gap; }
  let most = bottom;
  for (const at of order.toReversed()) { placed[at] = Math.min(placed[at] ?? 0, most); most = (placed[at] ?? 0) - gap; }
  return placed;
}
