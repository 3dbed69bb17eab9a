import { scaleLinear } from 'd3-scale';
import { formatMillions, formatMoneyProse } from '../../../shared/domain/money.ts';
import { Figure } from '../Figure.tsx';

export interface BarSeries {
  readonly name: string;
  readonly colour: string;
  /** Drawn in stripes: a second cue beside the colour. */
  readonly hatched?: boolean;
}

export interface StackedBar {
  readonly id: string;
  readonly label: string;
  /** Words over several bars: the year of four quarters. */
  readonly group: string;
  /** Pence, one for each series. */
  readonly parts: readonly number[];
}

interface Props {
  readonly bars: readonly StackedBar[];
  readonly series: readonly BarSeries[];
  /** Kind of chart, what it shows and the main finding, in at most two sentences. */
  readonly alt: string;
  readonly width?: number;
}

const plot = { left: 52, top: 24, height: 200, bottom: 44 } as const;

/** Bars of money, stacked by series from nought up, with the sum over each; what came back stands below nought. */
export function StackedBars({ bars, series, alt, width = 760 }: Props) {
  if (bars.length === 0) return null;
  const tops = bars.map(({ parts }) => parts.reduce((sum, pence) => sum + Math.max(0, pence), 0));
  const lows = bars.map(({ parts }) => parts.reduce((sum, pence) => sum + Math.min(0, pence), 0));
  const y = scaleLinear([Math.min(0, ...lows), Math.max(1, ...tops)], [plot.top + plot.height, plot.top]).nice(4);
  const each = (width - plot.left) / bars.length;
  const [bar, bottom] = [Math.min(44, each * 0.64), plot.top + plot.height];
  const groups = bars.flatMap(({ group }, at) => (at > 0 && bars[at - 1]?.group === group ? [] : [{ group, from: at, count: bars.filter((other, place) => place >= at && other.group === group).length }]));
  return (
    <div className="plate" role="region" aria-label="Bar chart" tabIndex={0}>
      <svg width={width} height={bottom + plot.bottom} viewBox={`0 0 ${width} ${bottom + plot.bottom}`} role="img" aria-label={alt}>
        <defs>{series.map(({ colour }, nth) => <pattern key={nth} id={`bar-stripes-${nth}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#FFFFFF" /><path d="M0 0v6" stroke={colour} strokeWidth="5" /></pattern>)}</defs>
        {y.ticks(4).map((tick) => <g key={tick}><line className="gl" x1={plot.left} x2={width} y1={y(tick)} y2={y(tick)} /><text className="m e" x={plot.left - 6} y={y(tick) + 4}>{tick === 0 ? '£0' : `${tick < 0 ? '\u2212' : ''}£${formatMillions(Math.abs(tick))}m`}</text></g>)}
        {bars.map(({ id, label, parts }, at) => {
          const x = plot.left + at * each + (each - bar) / 2;
          let [up, down] = [0, 0];
          return (
            <g key={id}>
              {parts.map((pence, nth) => {
                if (pence === 0) return null;
                const from = pence > 0 ? up : down;
                if (pence > 0) up += pence; else down += pence;
                const [top, low] = [y(Math.max(from, from + pence)), y(Math.min(from, from + pence))];
                const { colour = '#949494', hatched = false } = series[nth] ?? {};
                return <rect key={nth} x={x} y={top} width={bar} height={Math.max(1, low - top)} fill={hatched ? `url(#bar-stripes-${nth})` : colour} stroke={hatched ? colour : '#FFFFFF'} strokeWidth="1" />;
              })}
              {up > 0 && each > 36 ? <text className="s b mid halo" x={x + bar / 2} y={y(up) - 5}>{formatMillions(up)}</text> : null}
              <text className="m mid" x={x + bar / 2} y={bottom + 16}>{label}</text>
            </g>
          );
        })}
        {groups.map(({ group, from, count }) => <text key={`${group}${from}`} className="m b mid" x={plot.left + (from + count / 2) * each} y={bottom + 36}>{group}</text>)}
        <line className="ax" x1={plot.left} x2={width} y1={y(0)} y2={y(0)} />
      </svg>
    </div>
  );
}

/** The series in the order of the bars, from the axis up. */
export function BarKey({ series, totals, to }: { readonly series: readonly BarSeries[]; readonly totals: readonly number[]; /** Where the sum of a series opens. */ readonly to?: (name: string) => string }) {
  return (
    <p className="key">
      {series.map(({ name, colour, hatched = false }, nth) => (
        <span key={name}><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><rect x=".5" y=".5" width="13" height="13" fill={hatched ? '#FFFFFF' : colour} stroke={colour} />{hatched ? <path d="M2 12 12 2M2 7l5-5M7 12l5-5" stroke={colour} strokeWidth="2" /> : null}</svg>{name}, {to === undefined || (totals[nth] ?? 0) === 0 ? formatMoneyProse(totals[nth] ?? 0) : <Figure to={to(name)}>{formatMoneyProse(totals[nth] ?? 0)}</Figure>}</span>
      ))}
    </p>
  );
}
