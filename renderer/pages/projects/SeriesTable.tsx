import type { MeasureDetail } from '../../../shared/contract/outcomes.ts';
import { needsParts } from '../../../shared/domain/indicator.ts';
import { periodShort } from '../../../shared/domain/period.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { figureText } from '../../format/measure.ts';

/** The series put together over councils, newest first, with the parts each figure is worked out from. */
export function SeriesTable({ measure: { indicator, series } }: { readonly measure: MeasureDetail }) {
  const parts = needsParts(indicator.kind);
  const several = new Set(series.map(({ version }) => version)).size > 1;
  const part = (n: number | null) => (n === null ? null : formatCount(n));
  return (
    <Scroll label={`Series of ${indicator.name}`}>
      <Table caption={`${indicator.name}, all councils together`} className="dense">
        <thead><tr><th scope="col">All together</th><th scope="col" className="num">Figure</th>{parts ? <><th scope="col" className="num">Number</th><th scope="col" className="num">Out of</th></> : null}<th scope="col" className="num">Councils</th>{several ? <th scope="col" className="num">Version</th> : null}</tr></thead>
        <tbody>
          {series.toReversed().map((point) => (
            <tr key={`${point.period.kind} ${point.period.start} ${point.version}`}>
              <th scope="row" className="nowrap">{periodShort(point.period)}</th>
              <td className="num">{point.value === null && point.shorthand === null ? <Unknown /> : figureText(indicator, point)}</td>
              {parts ? <><td className="num t2">{part(point.numerator)}</td><td className="num t2">{part(point.denominator)}</td></> : null}
              <td className="num t2">{point.counted} of {point.of}</td>
              {several ? <td className="num t2">{point.version}</td> : null}
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroll>
  );
}
