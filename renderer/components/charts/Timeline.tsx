import { useId } from 'react';
import { Unknown } from '../Unknown.tsx';
import { timelineModel, type TimelineRow } from './timelineModel.ts';

interface Props {
  readonly rows: readonly TimelineRow[];
  readonly today: string;
  /** What it shows and the main finding: 'When each of five councils joined; all five are taking part now'. */
  readonly alt: string;
}

const names = 148;
const width = 496;
/** Room for half the label of the last year. */
const after = 28;
const rowHeight = 26;

/** Who took part from when to when: a tick where it was planned, a bar where it is so, the hatch where it is not known. */
export function Timeline({ rows, today, alt }: Props) {
  const hatch = useId();
  const { lines, ticks, todayX } = timelineModel(rows, today, width);
  const bottom = lines.length * rowHeight + 8;
  return (
    <>
      <div className="plate gap-above" role="region" aria-label="Timeline" tabIndex={0}>
        <svg width={names + width + after} height={bottom + 38} viewBox={`0 -18 ${names + width + after} ${bottom + 38}`} role="img" aria-label={alt}>
          <defs><pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v5" stroke="#949494" strokeWidth="1" /></pattern></defs>
          {ticks.map((tick) => (
            <g key={tick.label}>
              <line className="gl" x1={names + tick.x} x2={names + tick.x} y1="4" y2={bottom} />
              <text className="m mid" x={names + tick.x} y={bottom + 16}>{tick.label}</text>
            </g>
          ))}
          {lines.map(({ id, name, lead, plannedX, bar, unknown, label }, at) => {
            const top = at * rowHeight + 8;
            const long = label.length * 6.2;
            const inBar = bar !== null && bar.width > long + 12;
            const behind = bar === null ? null : bar.x + bar.width + 8;
            // In its bar where it fits, behind it where there is room, else over both with a halo.
            const labelX = names + (!inBar && behind !== null && behind + long < width ? behind : (bar?.x ?? unknown?.x ?? 0) + 8);
            return (
              <g key={id}>
                <text x="0" y={top + 12} className={lead ? 'b' : undefined}>{name.length > 22 ? `${name.slice(0, 21)}…` : name}</text>
                {bar === null ? null : <rect x={names + bar.x} y={top} width={bar.width} height="16" fill={lead ? '#12436D' : '#6BACE6'} stroke="#12436D" />}
                {unknown === null ? null : <rect x={names + unknown.x} y={top} width={unknown.width} height="16" fill={`url(#${hatch})`} stroke="#949494" />}
                {plannedX === null ? null : <line x1={names + plannedX} x2={names + plannedX} y1={top - 1} y2={top + 17} stroke="#0B0C0C" strokeWidth="2" />}
                {plannedX === null || bar === null || bar.x <= plannedX ? null : <line x1={names + plannedX} x2={names + bar.x} y1={top + 8} y2={top + 8} stroke="#595959" strokeDasharray="2 2" />}
                <text className={inBar ? (lead ? 's on-dark' : 's') : 's halo'} x={Math.min(labelX, names + width - (inBar ? 0 : long))} y={top + 12}>{label}</text>
              </g>
            );
          })}
          <line x1={names + todayX} x2={names + todayX} y1="-4" y2={bottom} stroke="#0B0C0C" strokeWidth="1" />
          <text className="s mid" x={names + todayX} y="-7">Today</text>
        </svg>
      </div>
      <p className="key gap-above">
        <span><svg className="none" width="4" height="14" aria-hidden="true"><path d="M2 0v14" stroke="currentColor" strokeWidth="2" /></svg>planned to join</span>
        <span><svg width="16" height="12" aria-hidden="true"><rect x=".5" y=".5" width="15" height="11" fill="#6BACE6" stroke="#12436D" /></svg>taking part</span>
        <Unknown>not known</Unknown>
      </p>
    </>
  );
}
