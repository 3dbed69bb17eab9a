import { combineFigures, type Figure, type IndicatorKind } from './indicator.ts';
import { type PartialDate, surelyBefore } from './partialDate.ts';
import { comparePeriods, periodCode, periodEnd, type Period } from './period.ts';

/** One council's figure for a period; `council` null for a figure of the whole project. */
export interface SeriesFigure extends Figure {
  readonly period: Period;
  readonly version: number;
  readonly council: string | null;
}

/** From when to when a council takes part, as far as is known. */
export interface Times {
  readonly joinedOn: PartialDate | null;
  readonly leftOn: PartialDate | null;
}

/** A council in the project, once for each time it takes part. */
export interface Member extends Times {
  readonly council: string;
}

/** A point of a series: `counted` of the `of` councils that took part then gave a figure. */
export interface Point extends Figure {
  readonly period: Period;
  readonly version: number;
  readonly counted: number;
  readonly of: number;
}

export interface SeriesRule {
  readonly kind: IndicatorKind;
  readonly multiplier: number;
  readonly members: readonly Member[];
}

const isKnown = ({ value, numerator, denominator }: Figure): boolean => value !== null || (numerator !== null && denominator !== null);
const unknown: Figure = { value: null, numerator: null, denominator: null, shorthand: null };

/** A council took part unless it surely joined later or surely left before. */
export function tookPart(period: Period): (member: Times) => boolean {
  const end = periodEnd(period);
  return ({ joinedOn, leftOn }) => !(joinedOn !== null && surelyBefore(end, joinedOn)) && !(leftOn !== null && surelyBefore(leftOn, period.start));
}

/** Why a council owes no figure for a period, in words; null where it took part or may have. */
export function notTakingPart(period: Period, times: readonly Times[]): string | null {
  if (times.length === 0 || times.some(tookPart(period))) return null;
  const end = periodEnd(period);
  const isLater = ({ joinedOn }: Times): boolean => joinedOn !== null && surelyBefore(end, joinedOn);
  if (times.every(isLater)) return 'Not yet taking part';
  return times.some(isLater) ? 'Not taking part' : 'No longer taking part';
}

/** What stands for a point without a figure: the reason all gave, or 'not available' where reasons differ. */
function reason(figures: readonly Figure[]): Figure['shorthand'] {
  const given = new Set(figures.map(({ shorthand }) => shorthand));
  return given.size === 1 ? figures[0]?.shorthand ?? null : 'x';
}

function point(rule: SeriesRule, period: Period, version: number, figures: ReadonlyMap<string | null, Figure>): Point {
  const members = rule.members.filter(tookPart(period)).map(({ council }) => council);
  const councils = [...new Set([...members, ...figures.keys()])].filter((council) => council !== null);
  const whole = figures.get(null);
  if (whole !== undefined && (isKnown(whole) || figures.size === 1)) {
    const { value, numerator, denominator, shorthand, counted } = combineFigures(rule.kind, rule.multiplier, [whole]);
    const of = Math.max(1, councils.length);
    return { period, version, value, numerator, denominator, shorthand, counted: counted === 0 ? 0 : of, of };
  }
  const each = councils.map((council) => figures.get(council) ?? unknown);
  const { counted, of, ...figure } = combineFigures(rule.kind, rule.multiplier, each);
  const said = [...figures].flatMap(([council, given]) => (council === null ? [] : [given]));
  return { period, version, ...figure, shorthand: counted === 0 ? reason(said) : figure.shorthand, counted, of };
}

/**
 * One measure's figures put together over councils, oldest first (peer-features D8). A period has a point for each
 * definition version used in it: figures of two versions are never added. A cumulative count stands for a council until
 * its next figure; a figure of the whole project stands for all councils and is not added to theirs.
 */
export function putTogether(rule: SeriesRule, figures: readonly SeriesFigure[]): readonly Point[] {
  const places = Map.groupBy(figures, ({ period, version }) => `${periodCode(period)} ${version}`);
  const inOrder = [...places.values()].toSorted(([a], [b]) =>
    (a === undefined || b === undefined ? 0 : comparePeriods(a.period, b.period) || a.version - b.version));
  const carried = new Map<number, Map<string | null, Figure>>();
  return inOrder.flatMap((here) => {
    const [first] = here;
    if (first === undefined) return [];
    const { period, version } = first;
    const given = new Map(here.map((figure) => [figure.council, figure] as const));
    if (rule.kind !== 'cumulative') return [point(rule, period, version, given)];
    const known = carried.get(version) ?? new Map<string | null, Figure>();
    const now = new Map([...known, ...[...given].filter(([council, figure]) => isKnown(figure) || !known.has(council))]);
    carried.set(version, new Map([...now].filter(([council, figure]) => council !== null && isKnown(figure))));
    return [point(rule, period, version, now)];
  });
}

/** The latest point with a figure; null where no council ever gave one. Of two definitions in one period, the newer. */
export const latestPoint = (points: readonly Point[]): Point | null => points.findLast(({ counted }) => counted > 0) ?? null;
