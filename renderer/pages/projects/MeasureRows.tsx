import { useEffect, useId, useRef } from 'react';
import type { MeasureSummary } from '../../../shared/contract/outcomes.ts';
import { figureValue } from '../../../shared/domain/indicator.ts';
import { formatPartialShort } from '../../../shared/domain/partialDate.ts';
import { periodShort } from '../../../shared/domain/period.ts';
import { plural } from '../../../shared/domain/words.ts';
import { Link } from '../../components/Link.tsx';
import { Mark, markGround } from '../../components/Mark.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { figureText, unitInWords } from '../../format/measure.ts';
import { paths } from '../../paths.ts';
import { MeasureFigures } from './MeasureFigures.tsx';

interface Props {
  readonly measure: MeasureSummary;
  readonly open: boolean;
  /** The address leads here: the row takes the focus. */
  readonly wanted: boolean;
  readonly onTurn: () => void;
  readonly may: { readonly edit: boolean; readonly record: boolean };
}

/** One measure as a row, and under it, when opened, its figures. */
export function MeasureRows({ measure, open, wanted, onTurn, may }: Props) {
  const { reference, project, indicator, basis, basisNote, state, latest, baseline, target, judgedBy } = measure;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!wanted) return;
    button.current?.focus();
    button.current?.scrollIntoView?.({ block: 'center' });
  }, [wanted]);
  const named = <span className="vh"> {indicator.name}</span>;
  const asText = (figure: Parameters<typeof figureValue>[2]): string => figureText(indicator, figureValue(indicator.kind, indicator.multiplier, figure));
  return (
    <>
      <tr>
        <th scope="row"><button ref={button} type="button" className="disclose" aria-expanded={open} aria-controls={id} onClick={onTurn}>{indicator.name}</button><span className="t2 src indent">{unitInWords(indicator)}. Of {basisNote ?? basis}</span></th>
        <td className={markGround(state)}><Mark state={state} /></td>
        <td className="num">{latest === null ? <Unknown>None</Unknown> : <>{figureText(indicator, latest)}<span className="t2 src">{latest.of > 1 ? `${latest.counted} of ${plural(latest.of, 'council')}` : null}</span></>}</td>
        <td className="t2">{latest === null ? null : periodShort(latest.period)}</td>
        <td className="num">{baseline === null ? <Unknown>None</Unknown> : <>{asText(baseline)}<span className="t2 src">{baseline.on === null ? null : formatPartialShort(baseline.on)}</span></>}</td>
        <td className="num">{target === null && judgedBy === null ? <Unknown>None</Unknown> : <>{target === null ? null : figureText(indicator, { value: target.value, shorthand: null })}<span className="t2 src">{target?.on == null ? null : `by ${formatPartialShort(target.on)}`}</span>{judgedBy === null || judgedBy.period === null || judgedBy.value === target?.value ? null : <span className="t2 src">{figureText(indicator, { value: judgedBy.value, shorthand: null })} by now</span>}</>}</td>
        <td className="num"><span className="acts">{may.edit ? <Link to={paths.editMeasure(project.reference, reference)}>Edit{named}</Link> : null} {may.record ? <Link to={paths.record(project.reference, { measure: reference })}>Record{named}</Link> : null}</span></td>
      </tr>
      <tr id={id} hidden={!open}>{open ? <td colSpan={7} className="opened"><MeasureFigures measure={measure} mayRecord={may.record} /></td> : null}</tr>
    </>
  );
}
