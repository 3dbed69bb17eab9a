import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { MeasureSources } from '../../../shared/contract/indicatorPages.ts';
import type { MeasureDetail, ObservationShown } from '../../../shared/contract/outcomes.ts';
import { formatDateShort, londonDate } from '../../../shared/domain/calendar.ts';
import { needsParts } from '../../../shared/domain/indicator.ts';
import { parsePeriodCode, periodCode, periodName } from '../../../shared/domain/period.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import { Link } from '../../components/Link.tsx';
import { SourceLine } from '../../components/SourceLine.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { figureText, markersText } from '../../format/measure.ts';
import { paths } from '../../paths.ts';
import { isOf, type Whose } from './measureView.ts';

interface Props {
  readonly measure: MeasureDetail;
  readonly whose: Whose;
  /** As in the address: 'financial-quarter:2019-01-01'. */
  readonly period: string;
  readonly sources: MeasureSources['figures'];
}

/** What one figure is made of: every recorded row, who recorded it and when, and its source. */
export function MadeOf({ measure, whose, period, sources }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [, setParams] = useSearchParams();
  useEffect(() => { heading.current?.focus(); heading.current?.scrollIntoView?.({ block: 'nearest' }); }, []);
  const read = parsePeriodCode(period);
  if (!read.ok) return null;
  const rows = measure.observations.filter((each) => periodCode(each.period) === period && isOf(whose)(each));
  const parts = needsParts(measure.indicator.kind);
  const close = (): void => setParams((now) => { const next = new URLSearchParams(now); next.delete('period'); return next; }, { replace: true });
  return (
    <section className="made" aria-labelledby="made-of">
      <p className="row-of row-of--between"><span /><button type="button" className="link" onClick={close}>Close<span className="vh"> what the figure is made of</span></button></p>
      <h3 id="made-of" ref={heading} tabIndex={-1}>What {periodName(read.value)} is made of</h3>
      {rows.length === 0 ? <p className="t2">No row was recorded for it. A cumulative figure stands until its next one.</p> : (
        <Scroll label="Rows of the figure">
          <Table caption={`Recorded rows of ${measure.indicator.name} for ${periodName(read.value)}`} className="dense">
            <thead><tr><th scope="col">Council</th>{parts ? <th scope="col" className="num">Number, out of</th> : null}<th scope="col" className="num">Figure</th><th scope="col">Recorded by, source</th></tr></thead>
            <tbody>{rows.map((row) => <RecordedRow key={row.id} row={row} measure={measure} parts={parts} source={sources.find(({ observations }) => observations.includes(row.id))?.source ?? null} />)}</tbody>
          </Table>
        </Scroll>
      )}
    </section>
  );
}

function RecordedRow({ row, measure: { indicator }, parts, source }: { readonly row: ObservationShown; readonly measure: MeasureDetail; readonly parts: boolean; readonly source: MeasureSources['figures'][number]['source'] | null }) {
  const { council, breakdown, numerator, denominator, value, shorthand, markers, recordedBy, recordedAt, changedIn, note } = row;
  return (
    <tr>
      <th scope="row">{council?.shortName ?? 'Whole project'}{breakdown === '' ? null : <span className="t2 src">{breakdown}</span>}</th>
      {parts ? <td className="num">{numerator === null || denominator === null ? null : `${formatCount(numerator)} of ${formatCount(denominator)}`}</td> : null}
      <td className="num">{value === null && shorthand === null ? <Unknown /> : figureText(indicator, row)}{markers === '' ? null : <span className="short"> {markersText(markers)}</span>}</td>
      <td>{recordedBy}, {formatDateShort(londonDate(recordedAt))}<span className="t2 src"><Link to={paths.historyOf(changedIn)}>Change {changedIn}</Link>{note === null ? '' : `. ${note}`}</span>{source === null ? null : <SourceLine source={source} />}</td>
    </tr>
  );
}
