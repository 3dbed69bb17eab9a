import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { YearEnd, YearEndRow } from '../../../shared/contract/carryForwards.ts';
import { yearEnd as lastDayOf, yearName } from '../../../shared/domain/financialQuarter.ts';
import { formatDate } from '../../../shared/domain/calendar.ts';
import { formatMoney, formatPoundsInTable } from '../../../shared/domain/money.ts';
import type { Total } from '../../../shared/domain/total.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Strip, type Fact } from '../../components/Facts.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Head } from '../../components/Head.tsx';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { CopyMenu } from '../../components/table/CopyMenu.tsx';
import { GroupRow, Scroll, Table } from '../../components/table/Table.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { useShown } from '../../components/useShown.ts';
import { paths } from '../../paths.ts';
import { VariationMoves } from './VariationMoves.tsx';
import { yearEndColumns } from './yearEndColumns.tsx';

/** Every award at the end of a financial year: what it was to spend, what it comes to, what is left over, and what becomes of that. */
export function YearEndPage() {
  const [params] = useSearchParams();
  const wanted = params.get('year');
  const { reply } = useAnswer('funding.yearEnd', wanted === null ? {} : { year: wanted });
  return (
    <>
      <Head title="Year end" crumb={<Link to={paths.funding()}>Funding</Link>} />
      <Answer reply={reply} waiting={<Waiting rows={8} />}>{(all) => <Shown key={all.year} all={all} />}</Answer>
    </>
  );
}

const strip = [
  ['Profile', 'profile'], ['Outlook', 'outlook'], ['Left over', 'underspend'], ['Asked to carry', 'asked'], ['Approved', 'approved'], ['Moved over 31 March', 'moved'],
] as const;

/** A sum with the awards it is known of, where those are not all; it leads to what it is made of. */
function said(term: string, { pence, counted, of }: Total, to: string): Fact {
  if (counted === 0) return [term, of === 0 ? '£0' : <Unknown key={term} about={term.toLowerCase()} />];
  return [term, <span key={term}><Figure to={to}>{formatMoney(pence)}</Figure>{counted === of ? null : <span className="t2 src plain">{counted} of {plural(of, 'award')}</span>}</span>];
}

function Shown({ all: { year, over, years, rows, totals, without, illustrative } }: { readonly all: YearEnd }) {
  const [told, setTold] = useState('');
  useShown();
  const needing = rows.filter(({ needs }) => needs !== null);
  const rest = rows.filter(({ needs }) => needs === null);
  return (
    <>
      <Tabs label="Financial years" tabs={years.map((each) => ({ to: paths.yearEnd(each), label: yearName(each), current: each === year }))} />
      <div className="row-of row-of--between strip-row"><Strip facts={strip.map(([term, key]) => said(term, totals[key], paths.yearEnd(year, key === 'moved' ? 'moves' : 'awards')))} />{illustrative ? <Illustrative /> : null}</div>
      <div className="below" id="part-awards" tabIndex={-1}>
        <Region title={over ? `${yearName(year)} is over` : `${yearName(year)} ends on ${formatDate(lastDayOf(year))}`} note={plural(rows.length, 'award')} illustrative={illustrative}
          act={rows.length === 0 ? undefined : <CopyMenu rows={rows} columns={yearEndColumns} rect={null} onTell={setTold} />}>
          <p role="status" className="t2">{told}</p>
          {rows.length === 0 ? <Empty title="No award has a profile in this year.">Choose another year, or set the profile on the Funding tab of a project.</Empty> : (
            <Scroll label="Year-end table">
              <Table caption={`Awards in ${yearName(year)}, in pounds`} className="work">
                <thead><tr>{yearEndColumns.map(({ id, head, kind }) => <th key={id} scope="col" className={kind === 'number' ? 'num' : undefined}>{head}</th>)}</tr></thead>
                <Group title="Needs something" rows={needing} />
                <Group title="Nothing left to do" rows={rest} />
                <tfoot><tr><th scope="row">All awards</th>{(['profile', 'outlook', 'underspend', 'asked', 'approved', 'moved'] as const).map((key) => <td key={key} className="num"><Sum total={totals[key]} about={key} /></td>)}<td /></tr></tfoot>
              </Table>
            </Scroll>
          )}
          <p className="t2 gap-above">Outlook is what was spent and, after the last quarter told, what is forecast; left over is profile less outlook. An award counts in a sum only where each of its quarters is known.{without === 0 ? '' : ` ${plural(without, 'award')} ${without === 1 ? 'has' : 'have'} no profile in this year.`}</p>
        </Region>
      </div>
      <div className="below" id="part-moves" tabIndex={-1}><VariationMoves year={year} /></div>
    </>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly YearEndRow[] }) {
  if (rows.length === 0) return null;
  return (
    <tbody>
      <GroupRow columns={yearEndColumns.length} count={rows.length}>{title}</GroupRow>
      {rows.map((row) => (
        <tr key={row.award}>
          {yearEndColumns.map(({ id, kind, cell }, at) => (at === 0 ? <th key={id} scope="row">{cell(row)}</th> : <td key={id} className={kind === 'number' ? 'num' : undefined}>{cell(row)}</td>))}
        </tr>
      ))}
    </tbody>
  );
}

const Sum = ({ total: { pence, counted, of }, about }: { readonly total: Total; readonly about: string }) =>
  (counted === 0 ? (of === 0 ? null : <Unknown about={about} />) : <>{formatPoundsInTable(pence)}{counted === of ? null : <span className="t2 src plain">{counted} of {of}</span>}</>);
