import { useState } from 'react';
import type { FundingCalendar, QuarterPayments } from '../../../shared/contract/funding.ts';
import { quarterShort, quartersBetween, yearOf, yearShort } from '../../../shared/domain/financialQuarter.ts';
import { formatMoneyProse, formatPoundsInTable } from '../../../shared/domain/money.ts';
import { plural, upperFirst } from '../../../shared/domain/words.ts';
import { BarKey, StackedBars, type BarSeries } from '../../components/charts/StackedBars.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Region } from '../../components/Region.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { paths } from '../../paths.ts';

const states = ['paid', 'approved', 'proposed', 'planned', 'held'] as const;
/** From the axis up: what is sure first. Ordered by one hue; what is held stands apart. */
const series: readonly BarSeries[] = [
  { name: 'Paid', colour: '#12436D' }, { name: 'Approved', colour: '#2073BC' }, { name: 'Proposed', colour: '#6BACE6' },
  { name: 'Planned', colour: '#2073BC', hatched: true }, { name: 'Held', colour: '#801650', hatched: true },
];

interface Line extends Pick<QuarterPayments, (typeof states)[number]> {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly group: string;
}

const none = { paid: 0, approved: 0, proposed: 0, planned: 0, held: 0 } as const;
const months = (quarter: string): string => quarterShort(quarter).split(' ')[0] ?? '';

/** Every quarter from the first with a payment to the last, those without one too. */
function byQuarter(quarters: readonly QuarterPayments[]): readonly Line[] {
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return [];
  return quartersBetween(first.quarter, last.quarter).map((quarter) => ({
    ...(quarters.find((each) => each.quarter === quarter) ?? none), id: quarter, name: quarterShort(quarter), short: months(quarter), group: yearShort(yearOf(quarter)),
  }));
}

type Amounts = Pick<QuarterPayments, (typeof states)[number]>;

function sumOf(lines: readonly Amounts[]): Amounts {
  const of = (state: keyof Amounts): number => lines.reduce((sum, line) => sum + line[state], 0);
  return { paid: of('paid'), approved: of('approved'), proposed: of('proposed'), planned: of('planned'), held: of('held') };
}

function byYear(quarters: readonly QuarterPayments[]): readonly Line[] {
  return [...Map.groupBy(byQuarter(quarters), ({ id }) => yearOf(id))].map(([year, own]) => ({
    id: year, name: yearShort(year), short: yearShort(year), group: '',
    ...sumOf(own),
  }));
}

/** Payments by when they were made or fall due, stacked by state, with the same as a table. */
export function PaymentsByQuarter({ calendar: { quarters, counted, of } }: { readonly calendar: FundingCalendar }) {
  const [by, setBy] = useState<'year' | 'quarter'>('quarter');
  const [table, setTable] = useState(false);
  const lines = by === 'year' ? byYear(quarters) : byQuarter(quarters);
  const totals = states.map((state) => lines.reduce((sum, line) => sum + line[state], 0));
  const due = totals.slice(1).reduce((sum, pence) => sum + pence, 0);
  const finding = `${formatMoneyProse(totals[0] ?? 0)} paid and ${formatMoneyProse(due)} to come`;
  const act = quarters.length === 0 ? undefined : (
    <span className="row-of">
      <button type="button" className="link" onClick={() => setBy(by === 'year' ? 'quarter' : 'year')}>{by === 'year' ? 'By quarter' : 'By year'}</button>
      <button type="button" className="link" onClick={() => setTable(!table)}>{table ? 'Show as picture' : 'Show as table'}</button>
    </span>
  );
  return (
    <Region title={quarters.length === 0 ? 'Payments' : finding} note={`payments of ${counted} of ${plural(of, 'project')}, £ million by financial ${by}`} illustrative={quarters.some(({ illustrative }) => illustrative)} act={act}>
      {quarters.length === 0 ? <Empty title="No payment is kept here.">What was paid and is due, by quarter and state, will be here.</Empty> : table ? (
        <Scroll label="Payments by state table">
          <Table caption={`Payments by financial ${by} and state, in pounds`} className="lines">
            <thead><tr><th scope="col">{by === 'year' ? 'Year' : 'Quarter'}</th>{series.map(({ name }) => <th key={name} scope="col" className="num">{name}</th>)}</tr></thead>
            <tbody>{lines.map((line) => <tr key={line.id}><th scope="row">{line.name}</th>{states.map((state) => <td key={state} className="num">{line[state] === 0 ? formatPoundsInTable(0) : <Figure to={paths.paymentsLike(upperFirst(state), by === 'year' ? { year: line.id } : { quarter: line.id })}>{formatPoundsInTable(line[state])}</Figure>}</td>)}</tr>)}</tbody>
            <tfoot><tr><th scope="row">All</th>{totals.map((pence, nth) => <td key={states[nth]} className="num">{formatPoundsInTable(pence)}</td>)}</tr></tfoot>
          </Table>
        </Scroll>
      ) : (
        <>
          <StackedBars bars={lines.map((line) => ({ id: line.id, label: line.short, group: line.group, parts: states.map((state) => line[state]) }))} series={series} width={Math.max(480, Math.min(1040, lines.length * 48 + 60))}
            alt={`Stacked bars of payments by financial ${by} and state. ${finding}.`} />
          <BarKey series={series} totals={totals} to={(name) => paths.paymentsLike(name)} />
        </>
      )}
    </Region>
  );
}
