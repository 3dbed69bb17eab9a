import type { RecordSheet } from '../../../shared/contract/outcomes.ts';
import { figureInWords } from '../../../shared/domain/indicator.ts';
import { formatPartial } from '../../../shared/domain/partialDate.ts';
import { periodCode, periodShort } from '../../../shared/domain/period.ts';
import { legendFor } from '../../../shared/domain/shorthand.ts';
import { formatCount, lowerFirst } from '../../../shared/domain/words.ts';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Region } from '../../components/Region.tsx';
import { Legend, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';

/** What the measure means, beside the form. */
export const Meaning = ({ sheet }: { readonly sheet: RecordSheet }) => <aside aria-label="About this measure"><Region title="What this counts"><MeaningWords sheet={sheet} /></Region></aside>;

/** The definition in force, both parts of the figure, and the last four recorded. */
export function MeaningWords({ sheet: { measure, definition, lastFour } }: { readonly sheet: RecordSheet }) {
  const { indicator } = measure;
  const { numeratorName, denominatorName } = indicator;
  return (
    <div className="record__meaning">
      <p>{definition.definition}</p>
      {numeratorName === null ? null : <p><b>Count</b> {lowerFirst(numeratorName)}.</p>}
      {denominatorName === null ? null : <p><b>Out of</b> {lowerFirst(denominatorName)}.</p>}
      <p className="t2">Definition version {definition.version}{definition.validFrom === null ? '' : `, from ${formatPartial(definition.validFrom)}`}{definition.reason === null ? '' : `. ${definition.reason}`}</p>
      <h3>Last four figures {lastFour.some(({ illustrative }) => illustrative) ? <Illustrative /> : null}</h3>
      {lastFour.length === 0 ? <p><Unknown>None recorded before</Unknown></p> : (
        <Table caption="Last four figures" className="dense">
          <tbody>
            {lastFour.map((figure) => (
              <tr key={periodCode(figure.period)}>
                <th scope="row">{periodShort(figure.period)}</th>
                {figure.numerator === null || figure.denominator === null ? null : <td className="num">{formatCount(figure.numerator)} of {formatCount(figure.denominator)}</td>}
                <td className="num" colSpan={figure.numerator === null || figure.denominator === null ? 2 : 1}>{figureInWords(figure, indicator.unit, indicator.decimals)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Legend lines={legendFor(lastFour.flatMap(({ shorthand }) => (shorthand === null ? [] : [shorthand])))} />
    </div>
  );
}
