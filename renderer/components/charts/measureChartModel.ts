import { scaleLinear } from 'd3-scale';
import { addMonths, daysBetween } from '../../../shared/domain/calendar.ts';
import { formatPartialShort, lastDay, type PartialDate } from '../../../shared/domain/partialDate.ts';
import { periodEnd, type Period } from '../../../shared/domain/period.ts';
import { runsOf, type ChartPoint, type Drawn } from './lineChartModel.ts';
import { alongLine, placeLabel, textWidth, type Box } from './labelPlace.ts';

/** A figure of the full chart; `open` for one that is provisional. */
export interface MeasurePoint extends ChartPoint {
  readonly open?: boolean;
}

export interface MeasureChartInput {
  readonly points: readonly MeasurePoint[];
  readonly england: readonly { readonly period: Period; readonly value: number }[];
  readonly steps: readonly { readonly period: Period; readonly value: number }[];
  readonly target: { readonly value: number; readonly on: PartialDate | null } | null;
  readonly baseline: { readonly value: number; readonly on: PartialDate | null } | null;
  /** How a value stands on the axis and at a step of the target: '10%', '1,200'. */
  readonly format: (value: number) => string;
  /** The axis begins at nought; else it is fitted to the figures. */
  readonly fromZero: boolean;
  /** The words at the last figure, at England's last, at the baseline and at the target, in this order of importance. */
  readonly labels: { readonly series: string; readonly england: string; readonly baseline: string; readonly target: string; readonly targetBy: string | null };
}

/** The whole picture and its plot, in pixels. */
export const chart = { width: 632, height: 344, left: 48, right: 532, top: 8, bottom: 312 } as const;

interface Label extends Drawn {
  readonly text: string;
}

export interface MeasureChartModel {
  readonly runs: readonly (readonly Drawn[])[];
  readonly dots: readonly (Drawn & { readonly open: boolean })[];
  readonly england: readonly Drawn[];
  /** England's points that follow one another without a gap. */
  readonly englandRuns: readonly (readonly Drawn[])[];
  readonly steps: readonly { readonly x1: number; readonly x2: number; readonly y: number; readonly value: number }[];
  /** The value of each step but the last, whose words are longer. */
  readonly stepLabels: readonly Label[];
  readonly baseline: { readonly x1: number; readonly x2: number; readonly y: number } | null;
  /** Columns without a figure: shorthand at its date, or null where nothing was said. */
  readonly gaps: readonly { readonly x: number; readonly text: string | null }[];
  readonly breaks: readonly { readonly x: number; readonly before: number; readonly after: number }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly yTicks: readonly { readonly y: number; readonly value: number }[];
  readonly labels: { readonly series: Label | null; readonly england: Label | null; readonly baseline: Label | null; readonly target: Label | null };
}

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;
const endOf = ({ period }: { readonly period: Period }): string => periodEnd(period);
const lineHeight = 15;

/** More steps than these would be a line of numbers. */
const mostStepLabels = 5;

/** How far to the right a target may draw the picture beyond the last figure. */
const monthsAhead = 18;

interface Scales {
  readonly x: (date: string) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly first: string;
  readonly last: string;
  readonly england: MeasureChartInput['england'];
}

function scalesOf({ points, england, steps, target, baseline, fromZero }: MeasureChartInput): Scales | null {
  const own = [...points.map(endOf), ...(baseline?.on == null ? [] : [lastDay(baseline.on)])].toSorted();
  const beside = own[0] === undefined ? england : england.filter((point) => endOf(point) >= addMonths(own[0] ?? '', -13));
  const dates = [...own, ...beside.map(endOf)].toSorted();
  const [first, lastFigure] = [dates[0], dates.at(-1)];
  if (first === undefined || lastFigure === undefined) return null;
  const ahead = addMonths(lastFigure, monthsAhead);
  const targets = [...steps.map(endOf), ...(target?.on == null ? [] : [lastDay(target.on)])].map((date) => (date > ahead ? ahead : date));
  const last = [lastFigure, ...targets].toSorted().at(-1) ?? lastFigure;
  const values = [...points.flatMap(({ value }) => value ?? []), ...beside.map(({ value }) => value), ...steps.map(({ value }) => value), ...(target === null ? [] : [target.value]), ...(baseline === null ? [] : [baseline.value])];
  if (values.length === 0) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.15;
  const scale = scaleLinear([fromZero ? Math.min(0, low) : low - room, fromZero ? Math.max(0, high * 1.15) : high + room], [chart.bottom, chart.top]).nice(6);
  const span = daysBetween(first, last);
  return {
    x: (date) => tenth(span === 0 ? (chart.left + chart.right) / 2 : chart.left + 12 + (daysBetween(first, date) / span) * (chart.right - chart.left - 12)),
    y: (value) => tenth(scale(value)),
    ticks: scale.ticks(6), first, last, england: beside,
  };
}

/** Ends of financial years; ends of quarters where there is less than a year and a half. */
function dateTicks({ first, last, x }: Scales): MeasureChartModel['xTicks'] {
  const short = daysBetween(first, last) < 550;
  const ends = Array.from({ length: 400 }, (_, at) => lastDay(addMonths(`${first.slice(0, 4)}-03-15`, at * (short ? 3 : 12) - 12).slice(0, 7)));
  const found = ends.filter((date) => date >= first && date <= last);
  const step = Math.ceil(found.length / 7);
  return found.filter((_, at) => at % step === 0).map((date) => ({ x: x(date), label: formatPartialShort(date.slice(0, 7)) }));
}

function targetSteps({ steps, target }: MeasureChartInput, { x, y, first, last }: Scales): MeasureChartModel['steps'] {
  const inside = (date: string): string => (date < first ? first : date > last ? last : date);
  const drawn = steps.filter((step) => endOf(step) > first).map((step) => ({ x1: x(inside(step.period.start)), x2: x(inside(endOf(step))), y: y(step.value), value: step.value }));
  const end = steps.at(-1);
  if (target === null) return drawn;
  const from = end === undefined ? first : inside(endOf(end));
  const until = target.on === null ? last : inside(lastDay(target.on));
  // A last step that ends with the target says the same.
  return from >= until ? drawn : [...drawn, { x1: x(from), x2: x(until), y: y(target.value), value: target.value }];
}

function breaksOf(points: readonly MeasurePoint[], x: Scales['x']): MeasureChartModel['breaks'] {
  return points.flatMap((point, at) => {
    const earlier = points[at - 1];
    return earlier === undefined || earlier.version === point.version ? [] : [{ x: tenth((x(endOf(earlier)) + x(endOf(point))) / 2), before: earlier.version, after: point.version }];
  });
}

const around = ({ x, y }: Drawn, reach: number): Box => ({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });
const within: Box = { x: chart.left, y: chart.top, width: chart.width - chart.left, height: chart.bottom - chart.top };

/** Right of a point, above it and below, nearer places first; then the same to its left. */
const cornersBy = ({ x, y }: Drawn, width: number): readonly Drawn[] => {
  const heights = [-7, -24, 10, -40, 26, -58, 44, -76, 62];
  return [...heights.map((by) => ({ x: x + 8, y: y + by })), ...heights.map((by) => ({ x: x - width / 2, y: y + by - (by < 0 ? 4 : -4) })), ...heights.map((by) => ({ x: x - width - 8, y: y + by }))];
};

type Parts = Omit<MeasureChartModel, 'labels' | 'stepLabels' | 'xTicks' | 'yTicks'>;

/** Labels beside their lines, none over another nor over a line; they are set in the order of their importance. */
function labelled({ labels, format }: MeasureChartInput, { runs, dots, england, englandRuns, steps, baseline, gaps, breaks }: Parts): Pick<MeasureChartModel, 'labels' | 'stepLabels'> {
  const lines = (points: readonly Drawn[]): readonly Box[] => points.slice(1).flatMap((to, at) => alongLine(points[at] ?? to, to));
  const taken: Box[] = [
    ...dots.map((dot) => around(dot, 6)), ...england.map((dot) => around(dot, 5)), ...[...runs, ...englandRuns].flatMap(lines),
    ...steps.flatMap(({ x1, x2, y }) => alongLine({ x: x1, y }, { x: x2, y })), ...(baseline === null ? [] : alongLine({ x: baseline.x1, y: baseline.y }, { x: baseline.x2, y: baseline.y }, 2)),
    ...breaks.flatMap(({ x }) => [{ x: x - 70, y: chart.top, width: 160, height: 34 }, ...alongLine({ x, y: chart.top }, { x, y: chart.bottom }, 2)]),
    ...gaps.map(({ x }) => ({ x: x - 10, y: chart.bottom - 68, width: 20, height: 68 })),
  ];
  const place = (text: string, corners: readonly Drawn[], second: string | null = null): Label | null => {
    if (text === '') return null;
    const width = Math.max(textWidth(text, true), textWidth(second ?? ''));
    const box = placeLabel({ width, height: second === null ? lineHeight : 2 * lineHeight }, corners, taken, within);
    taken.push(box);
    return { text, x: tenth(box.x), y: tenth(box.y + 12) };
  };
  const by = (text: string, point: Drawn | null | undefined): Label | null => (point == null ? null : place(text, cornersBy(point, textWidth(text, true))));
  const lastStep = steps.at(-1);
  // The target stands behind its line where there is room, which is what the margin is for.
  const target = lastStep === undefined ? null : place(labels.target, [{ x: lastStep.x2 + 6, y: lastStep.y - 4 }, { x: lastStep.x2 + 6, y: lastStep.y - 34 }, { x: lastStep.x2 + 6, y: lastStep.y + 10 }, ...cornersBy({ x: lastStep.x2, y: lastStep.y }, textWidth(labels.target, true))], labels.targetBy);
  const series = by(labels.series, dots.at(-1));
  const rest = { england: by(labels.england, england.at(-1)), baseline: baseline === null ? null : by(labels.baseline, { x: baseline.x1, y: baseline.y }) };
  const stepLabels = steps.length > mostStepLabels ? [] : steps.slice(0, -1).flatMap(({ x1, y, value }) => place(format(value), [{ x: x1, y: y - 18 }, { x: x1, y: y + 4 }, ...cornersBy({ x: x1, y }, 30)]) ?? []);
  return { labels: { target, series, ...rest }, stepLabels };
}

/** What is drawn, in pixels; null where there is nothing to draw. */
export function measureChartModel(input: MeasureChartInput): MeasureChartModel | null {
  const scales = scalesOf(input);
  if (scales === null) return null;
  const { x, y } = scales;
  const { points, baseline } = input;
  const drawn = (point: { readonly period: Period; readonly value: number | null }): Drawn => ({ x: x(endOf(point)), y: y(point.value ?? 0) });
  const breaks = breaksOf(points, x);
  const runs = runsOf(points);
  const parts: Parts = {
    runs: runs.map((run) => run.map(drawn)),
    dots: runs.flat().map((point) => ({ ...drawn(point), open: point.open === true })),
    england: scales.england.map(drawn),
    englandRuns: runsOf(scales.england.map((point) => ({ ...point, shorthand: null, version: 1 }))).map((run) => run.map(drawn)),
    steps: targetSteps(input, scales),
    // A baseline is of the first definition: it is not carried over a break.
    baseline: baseline === null ? null : { x1: x(baseline.on === null ? scales.first : lastDay(baseline.on)), x2: breaks[0]?.x ?? chart.right, y: y(baseline.value) },
    gaps: points.flatMap((point) => (point.value === null ? [{ x: x(endOf(point)), text: point.shorthand === null ? null : `[${point.shorthand}]` }] : [])),
    breaks,
  };
  return { ...parts, xTicks: dateTicks(scales), yTicks: scales.ticks.map((value) => ({ y: y(value), value })), ...labelled(input, parts) };
}
