import type { NationalShown } from '../../../shared/contract/indicatorPages.ts';
import type { SourceShown } from '../../../shared/contract/common.ts';
import type { IndicatorShown } from '../../../shared/contract/outcomes.ts';
import { formatDate } from '../../../shared/domain/calendar.ts';
import { periodShort } from '../../../shared/domain/period.ts';
import { joinList } from '../../../shared/domain/words.ts';
import { useFile } from '../../api/file.ts';
import { MeasureChart } from '../../components/charts/MeasureChart.tsx';
import { Region } from '../../components/Region.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { axisFigure, figureText, shortFigure, unitInWords } from '../../format/measure.ts';

interface Props {
  readonly indicator: IndicatorShown;
  readonly england: readonly NationalShown[];
  readonly sources: readonly SourceShown[];
}

/** England's published series as a line and as a table. */
export function EnglandRegion({ indicator, england, sources }: Props) {
  const { frame } = useFile();
  const short = (value: number): string => shortFigure(indicator, value);
  const [first, last] = [england[0], england.at(-1)];
  if (first === undefined || last === undefined) return null;
  const moved = last.value > first.value ? 'rose' : last.value < first.value ? 'fell' : 'stayed';
  const finding = england.length === 1 ? `England stands at ${short(last.value)}` : moved === 'stayed' ? `England stands at ${short(last.value)}, as in ${periodShort(first.period)}` : `England ${moved} from ${short(first.value)} to ${short(last.value)}`;
  return (
    <Region title={finding} note="as published">
      <div className="cols cols--measure">
        <div>
          <p className="chart__sub">{indicator.name}, England, {periodShort(first.period)} to {periodShort(last.period)}. {unitInWords(indicator)}</p>
          <MeasureChart points={[]} england={england} steps={[]} target={null} baseline={null} fromZero={first.value >= 0} format={(value) => axisFigure(indicator, value)} alt={`Line: ${indicator.name} in England. ${finding}.`}
            labels={{ series: '', england: `England ${short(last.value)}`, baseline: '', target: '', targetBy: null }} />
          <p className="chart__src">Source: {sources.length === 0 ? 'not known' : joinList(sources.map(({ title, publisher }) => (publisher === null ? title : `${title} from ${publisher}`)))}. As at {formatDate(frame.today)}: what was out half a year after its period.</p>
        </div>
        <Scroll label="England table">
          <Table caption={`${indicator.name}, England`} className="dense">
            <thead><tr><th scope="col">For</th><th scope="col" className="num">England</th></tr></thead>
            <tbody>{england.toReversed().map((point) => <tr key={`${point.period.kind} ${point.period.start}`}><th scope="row" className="nowrap">{periodShort(point.period)}</th><td className="num">{figureText(indicator, { value: point.value, shorthand: null })}</td></tr>)}</tbody>
          </Table>
        </Scroll>
      </div>
    </Region>
  );
}
