import { useState } from 'react';
import type { MeasureDetail } from '../../../shared/contract/outcomes.ts';
import { formatDate } from '../../../shared/domain/calendar.ts';
import { figureValue } from '../../../shared/domain/indicator.ts';
import { useFile } from '../../api/file.ts';
import { MeasureChart } from '../../components/charts/MeasureChart.tsx';
import { Region } from '../../components/Region.tsx';
import { axisFigure, markersText, shortFigure, unitInWords } from '../../format/measure.ts';
import { choicesOf, englandBeside, type MeasureView } from './measureView.ts';
import { altOf, endOfTarget, findingOf, nameInWords } from './measureWords.ts';

/** The line with baseline, target and England. Its table stands beside it. */
export function MeasurePicture({ measure, view }: { readonly measure: MeasureDetail; readonly view: MeasureView }) {
  const { frame } = useFile();
  const [fitted, setFitted] = useState(false);
  const { indicator, targets, target } = measure;
  const england = englandBeside(measure, view.points);
  const short = (value: number): string => shortFigure(indicator, value);
  const baseline = measure.baseline === null ? null : figureValue(indicator.kind, indicator.multiplier, measure.baseline).value;
  const last = england.at(-1);
  const end = endOfTarget(measure);
  const { latest } = view;
  // A baseline is of all councils together, and is not drawn over the line of one.
  const withBaseline = (view.whose.kind !== 'council' || choicesOf(measure).length === 1) && baseline !== null && measure.baseline !== null;
  return (
    <Region title={findingOf(view, measure)} illustrative={view.illustrative}>
      <p className="chart__sub">{indicator.name}, {nameInWords(view)}. {unitInWords(indicator)}</p>
      {view.points.some(({ value }) => value !== null) ? (
        <MeasureChart alt={altOf(view, measure, england.length > 0)} format={(value) => axisFigure(indicator, value)} points={view.points.map((point) => ({ ...point, open: point.markers.includes('p') }))} england={england} steps={targets} target={target}
          baseline={withBaseline ? { value: baseline, on: measure.baseline?.on ?? null } : null} fromZero={!fitted}
          labels={{
            series: latest?.value == null ? '' : `${view.whose.kind === 'all' ? 'All' : view.name} ${short(latest.value)}${latest.markers === '' ? '' : ` ${markersText(latest.markers)}`}`,
            england: last === undefined ? '' : `England ${short(last.value)}`,
            baseline: baseline === null ? '' : `Baseline ${short(baseline)}`,
            target: end.text,
            targetBy: end.by,
          }} />
      ) : <p className="t2 gap-above">The line will be here once a figure is recorded.</p>}
      <p className="chart__src">Source: figures recorded in this file{last === undefined ? '' : '; England as published, for all children and not only the project’s'}. As at {formatDate(frame.today)}.</p>
      <p className="chart__acts gap-above"><button type="button" className="link" aria-pressed={fitted} onClick={() => setFitted(!fitted)}>Fit the axis to the figures</button></p>
    </Region>
  );
}
