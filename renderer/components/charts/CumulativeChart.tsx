import { cumulativeModel, plot, type CumulativeInput } from './cumulativeModel.ts';

interface Props extends CumulativeInput {
  /** Kind of chart, what it shows and the main finding, in at most two sentences. */
  readonly alt: string;
}

const styles = [
  { key: 'profile', colour: '#28A197', width: 2, dashes: '6 4' }, { key: 'forecast', colour: '#801650', width: 2.5, dashes: '2 3' }, { key: 'actual', colour: '#12436D', width: 2.5, dashes: undefined },
] as const;

/** Money added up over time: what was profiled in dashes, spent as a line with its last point, forecast in dots from there on. */
export function CumulativeChart({ alt, ...input }: Props) {
  const model = cumulativeModel(input);
  return (
    <div className="plate gap-above" role="region" aria-label="Line chart" tabIndex={0}>
      <svg viewBox={`0 0 ${plot.width} ${plot.height}`} style={{ width: '100%', minWidth: 320, maxWidth: 400 }} role="img" aria-label={alt}>
        {model.yTicks.map(({ y, label }) => <g key={label}><line className="gl" x1={plot.left} x2={plot.right} y1={y} y2={y} /><text className="m e" x={plot.left - 6} y={y + 4}>{label}</text></g>)}
        {model.xLines.map((x) => <line key={x} className="gl" x1={x} x2={x} y1={plot.top} y2={plot.bottom} />)}
        <line className="ax" x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
        {model.groups.map(({ x, name }) => <text key={name} className="m mid" x={x} y={plot.bottom + 18}>{name}</text>)}
        {styles.flatMap(({ key, colour, width, dashes }) => model[key].map((run) => (
          <polyline key={`${key} ${run[0]?.x}`} points={run.map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" stroke={colour} strokeWidth={width} strokeDasharray={dashes} />
        )))}
        {model.dot === null ? null : <circle cx={model.dot.x} cy={model.dot.y} r="4.5" fill="#12436D" />}
        {model.labels.map(({ text, x, y }) => <text key={text} className="s b halo" x={x} y={y}>{text}</text>)}
      </svg>
    </div>
  );
}
