import { scaleLinear } from 'd3-scale';
import { formatMillions } from '../../../shared/domain/money.ts';
import { alongLine, placeLabel, textWidth, type Box } from './labelPlace.ts';
import { spread } from './lineChartModel.ts';

/** Money up to a place along the axis: the end of that many periods. */
export interface MoneyPoint {
  readonly place: number;
  readonly pence: number;
}
/** Points that are joined. */
export type MoneyRun = readonly MoneyPoint[];

export interface CumulativeInput {
  readonly profile: readonly MoneyRun[];
  readonly actual: readonly MoneyRun[];
  readonly forecast: readonly MoneyRun[];
  /** How many periods the axis is long. */
  readonly periods: number;
  /** Words over several periods: the year of four quarters. */
  readonly groups: readonly { readonly name: string; readonly from: number; readonly to: number }[];
}

/** The whole picture and its plot, in pixels. */
export const plot = { width: 360, height: 196, left: 44, right: 240, top: 12, bottom: 170 } as const;

const million = 100_000_000;
const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;
const minus = (pence: number): string => (pence < 0 ? '\u2212' : '');

/** '£11.6m', and below a million '£840k'. */
export const moneyShort = (pence: number): string =>
  (Math.abs(pence) >= million ? `${minus(pence)}£${formatMillions(Math.abs(pence))}m` : pence === 0 ? '£0' : `${minus(pence)}£${Math.round(Math.abs(pence) / 100_000)}k`);

const onAxis = (pence: number): string => moneyShort(pence).replace('.0m', 'm');

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

type Drawn = readonly { readonly x: number; readonly y: number }[];

export interface CumulativeModel {
  readonly profile: readonly Drawn[];
  readonly actual: readonly Drawn[];
  readonly forecast: readonly Drawn[];
  readonly dot: Drawn[number] | null;
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  /** Where a group begins, but for the first. */
  readonly xLines: readonly number[];
  readonly groups: readonly { readonly x: number; readonly name: string }[];
  readonly labels: readonly Label[];
}

const lineHeight = 15;

/** What is drawn, in pixels: lines from nought, their ends named so that no name covers another or a line. */
export function cumulativeModel({ profile, actual, forecast, periods, groups }: CumulativeInput): CumulativeModel {
  const all = [...profile, ...actual, ...forecast].flat();
  const x = (place: number): number => tenth(plot.left + (place / Math.max(1, periods)) * (plot.right - plot.left));
  const scale = scaleLinear([Math.min(0, ...all.map(({ pence }) => pence)), Math.max(1, ...all.map(({ pence }) => pence))], [plot.bottom, plot.top]).nice(4);
  const y = (pence: number): number => tenth(scale(pence));
  const drawn = (runs: readonly MoneyRun[]): readonly Drawn[] => runs.map((run) => run.map(({ place, pence }) => ({ x: x(place), y: y(pence) })));
  const lines = { profile: drawn(profile), actual: drawn(actual), forecast: drawn(forecast) };
  const ends = ([['Profile', profile], ['Forecast', forecast]] as const).flatMap(([name, runs]) => {
    const last = runs.at(-1)?.at(-1);
    return last === undefined ? [] : [{ text: `${name} ${moneyShort(last.pence)}`, y: y(last.pence) + 4 }];
  });
  const places = spread(ends.map((end) => end.y), lineHeight, plot.top, plot.bottom);
  const atEnd = ends.map(({ text }, nth): Label => ({ text, x: plot.right + 6, y: tenth(places[nth] ?? 0) }));
  const last = actual.at(-1)?.at(-1);
  const dot = last === undefined ? null : { x: x(last.place), y: y(last.pence) };
  const taken = [
    ...Object.values(lines).flat().flatMap((run) => run.slice(1).flatMap((to, nth) => alongLine(run[nth] ?? to, to))),
    ...atEnd.map((label): Box => ({ x: label.x, y: label.y - 12, width: textWidth(label.text, true), height: lineHeight })),
  ];
  const labels = last === undefined || dot === null ? atEnd : [...atEnd, nameOf(`Actual ${moneyShort(last.pence)}`, dot, taken)];
  const step = Math.ceil(groups.length / 4);
  return {
    ...lines, dot, labels,
    yTicks: scale.ticks(3).map((pence) => ({ y: y(pence), label: onAxis(pence) })),
    xLines: groups.slice(1).map(({ from }) => x(from)),
    groups: groups.filter((_, nth) => nth % step === 0).map(({ name, from, to }) => ({ name, x: tenth((x(from) + x(to)) / 2) })),
  };
}

/** Beside the last point: below it to the right, else wherever it covers least. */
function nameOf(text: string, { x, y }: Drawn[number], taken: readonly Box[]): Label {
  const size = { width: textWidth(text, true), height: lineHeight };
  const corners = [{ x: x + 8, y: y + 4 }, { x: x + 8, y: y + 16 }, { x: x - size.width - 8, y: y - 20 }, { x: x - size.width / 2, y: y - 30 }, { x: x + 8, y: y - 20 }];
  const box = placeLabel(size, corners, taken, { x: plot.left, y: plot.top, width: plot.width - plot.left, height: plot.bottom - plot.top });
  return { text, x: tenth(box.x), y: tenth(box.y + 12) };
}
