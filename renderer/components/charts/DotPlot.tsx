import { scaleLinear } from 'd3-scale';
import { useId } from 'react';

export interface DotRow {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  /** What stands at the dot, or in its place: '65.2%', '[c]', 'not known'. */
  readonly text: string;
  readonly chosen?: boolean;
}

interface Props {
  readonly rows: readonly DotRow[];
  readonly beside: { readonly value: number; readonly text: string } | null;
  /** Kind of chart, what it shows and the main finding, in at most two sentences. */
  readonly alt: string;
  readonly format: (value: number) => string;
}

const names = 136;
const plot = { left: names + 8, right: 344, width: 400, row: 24, top: 24 } as const;
const cut = (name: string): string => (name.length > 20 ? `${name.slice(0, 19)}…` : name);

/** A dot for each council on one scale from nought, in the order of the table beside; what is not known is hatched. */
export function DotPlot({ rows, beside, alt, format }: Props) {
  const hatch = useId();
  const values = [...rows.flatMap(({ value }) => value ?? []), ...(beside === null ? [] : [beside.value])];
  if (values.length === 0) return null;
  const scale = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [plot.left, plot.right]).nice(4);
  const x = (value: number): number => Math.round(scale(value) * 10) / 10;
  const bottom = plot.top + rows.length * plot.row;
  const picked = rows.some(({ chosen }) => chosen === true);
  return (
    <div className="plate gap-above" role="region" aria-label="Dot chart" tabIndex={0}>
      <svg width={plot.width} height={bottom + 24} viewBox={`0 0 ${plot.width} ${bottom + 24}`} role="img" aria-label={alt}>
        <defs><pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v5" stroke="#949494" /></pattern></defs>
        {scale.ticks(4).map((tick) => <g key={tick}><line className="gl" x1={x(tick)} x2={x(tick)} y1={plot.top - 4} y2={bottom} /><text className="m mid" x={x(tick)} y={bottom + 16}>{format(tick)}</text></g>)}
        <line className="ax" x1={x(0)} x2={x(0)} y1={plot.top - 4} y2={bottom} />
        {beside === null ? null : <><line x1={x(beside.value)} x2={x(beside.value)} y1={plot.top - 6} y2={bottom} stroke="#F46A25" strokeWidth="2" strokeDasharray="6 3" /><text className="s b mid" x={Math.min(x(beside.value), plot.width - 64)} y={plot.top - 11}>{beside.text}</text></>}
        {rows.map(({ id, name, value, text, chosen }, at) => {
          const y = plot.top + at * plot.row + plot.row / 2;
          const colour = picked && chosen !== true ? '#949494' : '#12436D';
          return (
            <g key={id}>
              <text x="0" y={y + 4} className={chosen === true ? 'b' : undefined}>{cut(name)}</text>
              {value === null ? <><rect x={plot.left} y={y - 6} width="56" height="12" fill={`url(#${hatch})`} stroke="#949494" /><text className="s m" x={plot.left + 64} y={y + 4}>{text}</text></> : (
                <>
                  <line x1={x(0)} x2={x(value)} y1={y} y2={y} stroke={colour} strokeWidth="2" />
                  <circle cx={x(value)} cy={y} r="5" fill={colour} />
                  <text className="s b halo" x={x(value) + 10} y={y + 4}>{text}</text>
                </>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
