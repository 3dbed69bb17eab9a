import type { RecordSheet } from '../../../shared/contract/outcomes.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { MeaningWords } from './Meaning.tsx';

/** The measure's name, who is counted and by which definition; in a narrow window what it counts stands folded beneath. */
export function MeasureWords({ sheet, id, narrow }: { readonly sheet: RecordSheet; readonly id: string; readonly narrow: boolean }) {
  const { measure, definition } = sheet;
  return (
    <>
      <h2 id={id} className="reading">{measure.indicator.name}</h2>
      <p className="t2">{upperFirst(measure.basisNote ?? measure.basis)}. Definition version {definition.version}.</p>
      {narrow ? <details className="record__fold"><summary>What this counts</summary><MeaningWords sheet={sheet} /></details> : null}
    </>
  );
}
