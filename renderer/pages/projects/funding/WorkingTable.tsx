import type { PartShown, WorkingShown } from '../../../../shared/contract/outcomeSchedules.ts';
import { formatFigure } from '../../../../shared/domain/indicator.ts';
import { formatMoney, formatPoundsInTable } from '../../../../shared/domain/money.ts';
import { periodShort } from '../../../../shared/domain/period.ts';
import { formatNumber } from '../../../../shared/domain/words.ts';
import { Facts, type Fact } from '../../../components/Facts.tsx';
import { Link } from '../../../components/Link.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { Unknown } from '../../../components/Unknown.tsx';
import { paths } from '../../../paths.ts';

const heads = ['Weight', 'From', 'Target', 'Came to', 'Achieved', 'Paid', '£'] as const;
const percent = (value: number): string => `${formatNumber(value, Number.isInteger(value) ? 0 : 2)}%`;

/** How a payment on outcomes comes to be: measure by measure, then the sum. Every figure leads to its measure. */
export function WorkingTable({ working }: { readonly working: WorkingShown }) {
  return (
    <>
      <Scroll label="Working table">
        <Table caption="The working, measure by measure" className="work work--working">
          <thead><tr><th scope="col">Measure</th>{heads.map((head) => <th key={head} scope="col" className="num">{head}</th>)}<th scope="col">Guarded by</th></tr></thead>
          <tbody>{working.parts.map((part) => <Part key={part.measure.reference} part={part} />)}</tbody>
        </Table>
      </Scroll>
      <div className="gap-above"><Facts facts={sumOf(working)} /></div>
    </>
  );
}

const figure = ({ unit, decimals }: Pick<PartShown, 'unit' | 'decimals'>, value: number): string => formatFigure(value, unit, decimals);

function Part({ part }: { readonly part: PartShown }) {
  const { measure, outcome, weight, achievedAs, baseline, target, period, result, achieved, paid, pence, safeguard, replies } = part;
  const known = (value: number | null, about: string, say: (value: number) => string) => (value === null ? <Unknown about={`${about} of ${measure.name}`} /> : say(value));
  return (
    <tr>
      <th scope="row"><Link to={paths.measure(measure.reference)}>{measure.name}</Link>{outcome === null ? null : <span className="t2 src">{outcome}</span>}</th>
      <td className="num">{percent(weight)}</td>
      <td className="num">{achievedAs === 'of target' ? <span className="t2">None</span> : known(baseline, 'baseline', (value) => figure(part, value))}</td>
      <td className="num">{known(target, 'target', (value) => figure(part, value))}</td>
      <td className="num nowrap">{known(result, 'figure', (value) => figure(part, value))}<span className="t2 src">{periodShort(period)}</span></td>
      <td className="num">{known(achieved, 'what was achieved', percent)}</td>
      <td className="num">{known(paid, 'what is paid', percent)}</td>
      <td className="num">{known(pence, 'amount', formatPoundsInTable)}</td>
      <td><Link to={paths.measure(safeguard.measure.reference)}>{safeguard.measure.name}</Link><span className="t2 src">Harm {safeguard.harm} {figure(safeguard, safeguard.limit)}. {harmWords(safeguard)}</span>{replies === null ? null : <span className="src"><Link to={paths.measure(replies.measure.reference)}>{replies.measure.reference === measure.reference ? 'How many answered' : replies.measure.name}</Link><span className="t2">: {repliesWords(replies)}</span></span>}</td>
    </tr>
  );
}

function harmWords(safeguard: PartShown['safeguard']): string {
  const { result, harmed } = safeguard;
  if (result === null) return 'No figure yet';
  return `${figure(safeguard, result)}: ${harmed === true ? 'harm shown, so nothing is paid' : 'no harm shown'}`;
}

function repliesWords({ read, least, result, tooFew }: NonNullable<PartShown['replies']>): string {
  const said = (value: number): string => (read === 'rate' ? percent(value) : formatNumber(value, 0));
  const needed = `at least ${said(least)} must have`;
  return result === null ? `not known, ${needed}` : `${said(result)}, ${needed}. ${tooFew === true ? 'Too few, so nothing is paid' : 'Enough'}`;
}

function sumOf({ pence, resultsPercent, scale, score, corePence, resultsPence, capPence, duePence }: WorkingShown): readonly Fact[] {
  const money = (value: number | null, about: string) => (value === null ? <Unknown about={about} /> : formatMoney(value));
  const rests = pence === null || corePence === null ? null : pence - corePence;
  return [
    ['Scale', scale],
    ['Score', score === null ? <Unknown key="score" about="score" /> : <span key="score">{percent(score)} <span className="t2">Each weight × what is paid, added up</span></span>],
    ['Paid whatever happens', <span key="core">{money(corePence, 'core')} <span className="t2">{pence === null || corePence === null ? '' : `${percent(100 - resultsPercent)} of ${formatMoney(pence)}`}</span></span>],
    ['Paid for results', <span key="results">{money(resultsPence, 'what is paid for results')} <span className="t2">{rests === null || score === null ? '' : `${percent(score)} of ${formatMoney(rests)}`}</span></span>],
    ...(capPence === null ? [] : [['Cap', `${formatMoney(capPence)} at most`] as const]),
    ['Due', <b key="due">{money(duePence, 'what is due')}</b>],
  ];
}
