import { formatPartialShort } from '../../../shared/domain/partialDate.ts';
import { lineChartModel, spread, type Drawn, type LineChartInput } from './lineChartModel.ts';

interface Props extends Omit<LineChartInput, 'width' | 'height'> {
  /** Kind of chart, what it shows and the main finding, in at most two sentences. */
  readonly alt: string;
  /** How a value is written at the end of its line: '17.2%'. */
  readonly format: (value: number) => string;
}

const plot = { left: 4, top: 18, width: 148, height: 56, axis: 78 };
const line = (points: readonly Drawn[]): string => points.map(({ x, y }) => `${x + plot.left},${y + plot.top}`).join(' ');

/** One measure in 204 by 96 pixels: its line, its target, England; shorthand at its date, breaks where a line may not go on. */
export function SmallMultiple({ alt, format, ...input }: Props) {
  const model = lineChartModel({ ...input, width: plot.width, height: plot.height });
  if (model === null) return null;
  const last = input.points.findLast(({ value }) => value !== null)?.value ?? null;
  const lastAt = model.runs.at(-1)?.at(-1) ?? null;
  const englandLast = input.england?.at(-1)?.value ?? null;
  const ends = [
    ...(lastAt === null || last === null ? [] : [{ y: lastAt.y, text: format(last), className: 'b' }]),
    ...(model.targetY === null || typeof input.target !== 'number' ? [] : [{ y: model.targetY, text: `T ${format(input.target)}`, className: 's m' }]),
  ];
  const places = spread(ends.map(({ y }) => y + plot.top + 4), 14, 12, plot.axis - 2);
  const england = model.england.at(-1) ?? null;
  return (
    <div className="plate">
      <svg width="204" height="96" viewBox="0 0 204 96" role="img" aria-label={alt}>
        <line className="ax" x1={plot.left} x2={plot.left + plot.width} y1={plot.axis} y2={plot.axis} />
        {model.targetY === null ? null : <line x1={plot.left} x2={plot.left + plot.width} y1={model.targetY + plot.top} y2={model.targetY + plot.top} stroke="#3D3D3D" strokeWidth="1" strokeDasharray="2 2" />}
        {model.breaks.map((x) => <line key={x} x1={x + plot.left} x2={x + plot.left} y1={plot.top - 6} y2={plot.axis} stroke="#595959" strokeDasharray="1 3" />)}
        {model.england.length === 0 ? null : <polyline points={line(model.england)} fill="none" stroke="#F46A25" strokeWidth="2" strokeDasharray="6 3" />}
        {model.england.map(({ x, y }) => <rect key={x} x={x + plot.left - 3} y={y + plot.top - 3} width="6" height="6" fill="#F46A25" />)}
        {england === null || englandLast === null ? null : <text className="s m halo" x={Math.min(england.x + plot.left + 6, plot.left + plot.width - 48)} y={Math.max(12, england.y + plot.top - 10)}>E {format(englandLast)}</text>}
        {model.runs.map((run) => (run.length < 2 ? null : <polyline key={run[0]?.x} points={line(run)} fill="none" stroke="#12436D" strokeWidth="2" />))}
        {model.runs.flat().map(({ x, y }) => <circle key={`${x} ${y}`} cx={x + plot.left} cy={y + plot.top} r="3" fill="#12436D" />)}
        {model.notes.map(({ x, text }) => <text key={x} className="s m mid" x={Math.max(12, x + plot.left)} y={plot.axis - 4}>{text}</text>)}
        {ends.map(({ text, className }, at) => <text key={text} className={className} x={plot.left + plot.width + 6} y={places[at]}>{text}</text>)}
        <text className="m" x={plot.left} y="92">{formatPartialShort(model.first.slice(0, 7))}</text>
        {model.first.slice(0, 7) === model.last.slice(0, 7) ? null : <text className="m e" x={plot.left + plot.width} y="92">{formatPartialShort(model.last.slice(0, 7))}</text>}
      </svg>
    </div>
  );
}

/** What the lines and letters of small charts mean, once for several. */
export function SmallMultipleKey({ england, shorthand, target = 'target' }: { readonly england: boolean; readonly shorthand: boolean; readonly target?: string }) {
  return (
    <p className="key gap-above">
      <span><svg width="24" height="8" aria-hidden="true"><path d="M0 4h24" stroke="#12436D" strokeWidth="2" /><circle cx="12" cy="4" r="3" fill="#12436D" /></svg>Project</span>
      {england ? <span><svg width="24" height="8" aria-hidden="true"><path d="M0 4h24" stroke="#F46A25" strokeWidth="2" strokeDasharray="6 3" /></svg>E England</span> : null}
      <span><svg width="24" height="8" aria-hidden="true"><path d="M0 4h24" stroke="#3D3D3D" strokeDasharray="2 2" /></svg>T {target}</span>
      {shorthand ? <span>[c] suppressed</span> : null}
      <span>gap: not available</span>
    </p>
  );
}
