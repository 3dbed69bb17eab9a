import { useId } from 'react';
import type { RecordSheet } from '../../../shared/contract/outcomes.ts';
import { periodName } from '../../../shared/domain/period.ts';
import { Unknown } from '../../components/Unknown.tsx';
import { sentence } from '../../format/problem.ts';
import { figureLine } from './figureModel.ts';
import { MeasureWords } from './MeasureWords.tsx';

/** In the form's place where nothing may be recorded: why, and the figure that stands. */
export function NotHere({ sheet, because, narrow }: { readonly sheet: RecordSheet; readonly because: string; readonly narrow: boolean }) {
  const id = useId();
  const { current, period, measure } = sheet;
  return (
    <section aria-labelledby={id}>
      <MeasureWords sheet={sheet} id={id} narrow={narrow} />
      <div className="message gap-above"><span><b>No figure can be recorded here.</b> {sentence(because)}</span></div>
      <p>{periodName(period)}: {current === null ? <Unknown>No figure yet</Unknown> : <b>{figureLine(current, measure.indicator)}</b>}</p>
    </section>
  );
}
