import { useId } from 'react';
import type { MeasureDetail } from '../../../shared/contract/outcomes.ts';
import { periodName } from '../../../shared/domain/period.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import { Mark } from '../../components/Mark.tsx';
import { figureText } from '../../format/measure.ts';
import type { MeasureView } from './measureView.ts';
import { targetText, targetWhen } from './measureWords.ts';

/** How the latest figure stands against the target, and what that rests on. */
export function AgainstTarget({ measure, view }: { readonly measure: MeasureDetail; readonly view: MeasureView }) {
  const id = useId();
  return (
    <div className="readings readings--one">
      <section aria-labelledby={id}>
        <h2 id={id}>Against target</h2>
        <p className="verdict"><Mark state={view.state} /></p>
        <p><Words measure={measure} view={view} /></p>
      </section>
    </div>
  );
}

function Words({ measure, view: { latest, judgedBy, state } }: { readonly measure: MeasureDetail; readonly view: MeasureView }) {
  const { indicator, target } = measure;
  const aim = judgedBy ?? (target === null ? null : { value: target.value, period: null });
  if (latest === null) return <>No figure is recorded{aim === null ? ', and no target is set' : <>. The target is <b>{targetText(measure, aim.value)}</b>{targetWhen(measure, aim)}</>}.</>;
  const { numerator, denominator, coverage } = latest;
  const parts = numerator === null || denominator === null || indicator.kind === 'mean' ? '' : `, ${formatCount(numerator)} of ${formatCount(denominator)}`;
  const given = coverage === null ? '' : ` ${coverage.counted} of ${coverage.of} councils gave a figure.`;
  const figure = <><b>{figureText(indicator, latest)}</b>{parts}, for {periodName(latest.period)}</>;
  if (latest.value === null) return <>The figures of {periodName(latest.period)} stand by council: figures of this kind are not put together.{given}</>;
  if (state === 'no target') return <>{figure}. {indicator.polarity === 'neutral' ? 'Neither way is better, so it is neither met nor missed.' : 'No target is set.'}{given}</>;
  return (
    <>
      {figure}, against <b>{aim === null ? null : targetText(measure, aim.value)}</b>{judgedBy === null ? null : targetWhen(measure, judgedBy)}.
      {target === null || judgedBy === null || judgedBy.period === null || judgedBy.value === target.value ? null : ` By the end the target is ${targetText(measure, target.value)}${targetWhen(measure, { value: target.value, period: null })}.`}{given}
    </>
  );
}
