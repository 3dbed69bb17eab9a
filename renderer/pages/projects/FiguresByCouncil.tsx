import type { MeasureDetail, ObservationShown } from '../../../shared/contract/outcomes.ts';
import { figureValue } from '../../../shared/domain/indicator.ts';
import { comparePeriods, periodCode, periodShort, type Period } from '../../../shared/domain/period.ts';
import { notTakingPart } from '../../../shared/domain/series.ts';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { figureText } from '../../format/measure.ts';

const whole = 'The whole project';

/** Every recorded figure as it was given: a row for each period, a column for each council. */
export function FiguresByCouncil({ measure: { indicator, observations, councils } }: { readonly measure: MeasureDetail }) {
  const totals = observations.filter(({ breakdown }) => breakdown === '');
  const nameOf = ({ council }: ObservationShown): string => council?.shortName ?? whole;
  const names = [...new Set([...councils.map(({ shortName }) => shortName), ...totals.map(nameOf)])].filter((name) => totals.some((figure) => nameOf(figure) === name));
  const periods = [...new Map(totals.map(({ period }) => [periodCode(period), period])).values()].toSorted((a, b) => comparePeriods(b, a));
  const figureAt = (code: string, name: string): ObservationShown | undefined => totals.find((figure) => periodCode(figure.period) === code && nameOf(figure) === name);
  const apart = (period: Period, name: string): string | null => notTakingPart(period, councils.find(({ shortName }) => shortName === name)?.times ?? []);
  const made = totals.some(({ illustrative }) => illustrative);
  return (
    <Scroll label={`Figures of ${indicator.name} by council`}>
      <Table caption={`${indicator.name}, figures by council`} className="dense">
        <thead><tr><th scope="col">By council {made ? <Illustrative /> : null}</th>{names.map((name) => <th key={name} scope="col" className="num">{name}</th>)}</tr></thead>
        <tbody>
          {periods.map((period) => (
            <tr key={periodCode(period)}>
              <th scope="row" className="nowrap">{periodShort(period)}</th>
              {names.map((name) => <td key={name} className="num"><Cell figure={figureAt(periodCode(period), name)} indicator={indicator} apart={apart(period, name)} /></td>)}
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroll>
  );
}

interface CellProps {
  readonly figure: ObservationShown | undefined;
  readonly indicator: MeasureDetail['indicator'];
  /** Why no figure is owed here. */
  readonly apart: string | null;
}

function Cell({ figure, indicator, apart }: CellProps) {
  if (figure === undefined && apart !== null) return <span className="t2">{apart}</span>;
  if (figure === undefined) return <Unknown><span className="vh">Not known</span></Unknown>;
  const { value, shorthand } = figureValue(indicator.kind, indicator.multiplier, figure);
  if (value === null && shorthand === null) return <Unknown><span className="vh">Not known</span></Unknown>;
  return <>{figureText(indicator, { value, shorthand })}{figure.markers === '' ? null : <span className="t2"> {[...figure.markers].map((marker) => `[${marker}]`).join('')}</span>}</>;
}
