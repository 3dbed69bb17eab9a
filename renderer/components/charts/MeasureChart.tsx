import { useId } from 'react';
import { chart, measureChartModel, type MeasureChartInput } from './measureChartModel.ts';
import type { Drawn } from './lineChartModel.ts';

interface Props extends MeasureChartInput {
  /** Kind of chart, what it shows and the main finding, in at most two sentences. */
  readonly alt: string;
}

const { left, right, top, bottom, width, height } = chart;
const line = (points: readonly Drawn[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');

/** One measure in full: its line, baseline, target steps and England; what is missing or suppressed at its date, breaks never joined. */
export function MeasureChart({ alt, ...input }: Props) {
  const hatch = useId();
  const model = measureChartModel(input);
  if (model === null) return null;
  const { labels, steps } = model;
  return (
    <div className="plate gap-above" role="region" aria-label="Line chart" tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} style={{ width: '100%', minWidth: 560, maxWidth: width }} role="img" aria-label={alt}>
        <defs><pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v5" stroke="#949494" /></pattern></defs>
        {model.yTicks.map(({ y, value }) => <g key={value}><line className={y === bottom ? 'ax' : 'gl'} x1={left} x2={right} y1={y} y2={y} /><text className="m e" x={left - 6} y={y + 4}>{input.format(value)}</text></g>)}
        <line className="ax" x1={left} x2={right} y1={bottom} y2={bottom} />
        {model.xTicks.map(({ x, label }) => <g key={label}><line className="ax" x1={x} x2={x} y1={bottom} y2={bottom + 4} /><text className="m mid" x={x} y={bottom + 18}>{label}</text></g>)}
        {steps.map(({ x1, x2, y }) => <line key={`${x1} ${y}`} x1={x1} x2={x2} y1={y} y2={y} stroke="#0B0C0C" strokeWidth="3" />)}
        {model.stepLabels.map(({ x, y, text }) => <text key={`${x} ${y}`} className="s b halo" x={x} y={y}>{text}</text>)}
        {model.breaks.map(({ x, before, after }) => (
          <g key={x}>
            <line x1={x} x2={x} y1={top} y2={bottom} stroke="#595959" strokeWidth="2" strokeDasharray="2 3" />
            <text className="s b e halo" x={x - 6} y={top + 12}>Version {before}</text><text className="s b halo" x={x + 6} y={top + 12}>Version {after}</text><text className="m halo" x={x + 6} y={top + 27}>[b] not joined</text>
          </g>
        ))}
        {model.gaps.map(({ x, text }) => (
          <g key={x}>
            <rect x={x - 8} y={bottom - 50} width="16" height="50" fill={`url(#${hatch})`} stroke="#949494" />
            {text === null ? null : <text className="s b mid" x={x} y={bottom - 55}>{text}</text>}
          </g>
        ))}
        {model.baseline === null ? null : <line x1={model.baseline.x1} x2={model.baseline.x2} y1={model.baseline.y} y2={model.baseline.y} stroke="#0B0C0C" strokeDasharray="8 3 2 3" />}
        {model.englandRuns.map((run) => (run.length < 2 ? null : <polyline key={run[0]?.x} points={line(run)} fill="none" stroke="#F46A25" strokeWidth="2" strokeDasharray="6 3" />))}
        {model.england.map(({ x, y }) => <rect key={x} x={x - 4} y={y - 4} width="8" height="8" fill="#F46A25" />)}
        {model.runs.map((run) => (run.length < 2 ? null : <polyline key={run[0]?.x} points={line(run)} fill="none" stroke="#12436D" strokeWidth="2.5" />))}
        {model.dots.map(({ x, y, open }) => <circle key={`${x} ${y}`} cx={x} cy={y} r="4.5" fill={open ? '#FFFFFF' : '#12436D'} stroke="#12436D" strokeWidth="2" />)}
        {labels.baseline === null ? null : <text className="s halo" x={labels.baseline.x} y={labels.baseline.y}>{labels.baseline.text}</text>}
        {labels.england === null ? null : <text className="s b halo" x={labels.england.x} y={labels.england.y}>{labels.england.text}</text>}
        {labels.series === null ? null : <text className="b halo" x={labels.series.x} y={labels.series.y}>{labels.series.text}</text>}
        {labels.target === null ? null : <><text className="b halo" x={labels.target.x} y={labels.target.y}>{labels.target.text}</text>{input.labels.targetBy === null ? null : <text className="m halo" x={labels.target.x} y={labels.target.y + 15}>{input.labels.targetBy}</text>}</>}
      </svg>
    </div>
  );
}
