import { useSearchParams } from 'react-router';
import type { PaymentShown } from '../../../shared/contract/payments.ts';
import { formatMoneyProse } from '../../../shared/domain/money.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Strip, type Fact } from '../../components/Facts.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Head } from '../../components/Head.tsx';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Link } from '../../components/Link.tsx';
import { CopyMenu } from '../../components/table/CopyMenu.tsx';
import { filterRows, type Chosen, type Filter } from '../../components/table/filterModel.ts';
import { FilterChips, MenuFacet, SegFacet } from '../../components/table/Filters.tsx';
import { FindBox } from '../../components/table/FindBox.tsx';
import { useFilters } from '../../components/table/useFilters.ts';
import { Waiting, WaitingUnseen } from '../../components/Waiting.tsx';
import { paths } from '../../paths.ts';
import { PaymentCalendar } from './PaymentCalendar.tsx';
import { copyColumns, paymentFacets, sumsOf, waitingOf, wordsOf, type GroupBy } from './paymentsModel.ts';
import { WaitingClaims } from './WaitingClaims.tsx';
import { WaitingPayments } from './WaitingPayments.tsx';

/** Every payment of the programme: first those that wait for a decision, then all of them by when they fall due. */
export function PaymentsPage() {
  const { reply } = useAnswer('payments.list', {});
  return (
    <Answer reply={reply} waiting={<><PageHead /><Waiting rows={8} /></>}>
      {({ payments }) => (payments.length === 0 ? <><PageHead /><Empty title="No payment is kept here.">Open a project and its Funding tab to plan or propose one.</Empty></> : <Shown payments={payments} />)}
    </Answer>
  );
}

function PageHead({ rows }: { readonly rows?: readonly PaymentShown[] }) {
  const announce = useAnnounce();
  return (
    <Head title="Payments" crumb={<Link to={paths.funding()}>Funding</Link>}
      acts={rows === undefined ? undefined : <><CopyMenu rows={rows} columns={copyColumns} rect={null} onTell={announce} /><Link className="btn" to={paths.exportFigures()}>Export</Link></>} />
  );
}

/** By what payments are put together, as it stands in the address. */
function useGroupBy(): readonly [GroupBy, (by: GroupBy) => void] {
  const [params, setParams] = useSearchParams();
  const write = (by: GroupBy): void => setParams((now) => {
    const others = new URLSearchParams([...now].filter(([name]) => name !== 'by'));
    if (by === 'month') others.set('by', by);
    return others;
  }, { replace: true });
  return [params.get('by') === 'month' ? 'month' : 'quarter', write];
}

function Shown({ payments }: { readonly payments: readonly PaymentShown[] }) {
  const { segs, menus } = paymentFacets(payments);
  const facets = [...segs, ...menus];
  const { chosen, search, write } = useFilters(facets.map(({ id }) => id));
  const [by, setBy] = useGroupBy();
  const filter: Filter<PaymentShown> = { facets, chosen, search, words: wordsOf };
  const shown = filterRows(payments, filter);
  const waiting = waitingOf(shown);
  const part = { rows: payments, filter, onChange: (next: Chosen) => write({ chosen: next }) };
  return (
    <>
      <PageHead rows={shown} />
      <div className="filters" role="search" aria-label="Payments">
        <FindBox search={search} onSearch={(text) => write({ search: text })} />
        {segs.map((facet) => <SegFacet key={facet.id} {...part} facet={facet} />)}
        {menus.map((facet) => <MenuFacet key={facet.id} {...part} facet={facet} />)}
      </div>
      <FilterChips facets={facets} chosen={chosen} search={search} showing={shown.length} of={payments.length} onChange={(next, text) => write({ chosen: next, search: text })} />
      {shown.length === 0 ? <Empty title="No payment fits these filters.">Take one away, or clear all.</Empty> : (
        <>
          <Totals shown={shown} />
          <WaitingClaims />
          {waiting.length === 0 ? null : <div className="below"><WaitingPayments payments={waiting} /></div>}
          <div className="below"><PaymentCalendar key={shown.length < payments.length ? 'some' : 'all'} payments={shown} by={by} onBy={setBy} narrowed={shown.length < payments.length} /></div>
        </>
      )}
    </>
  );
}

/** What the payments shown come to, by where they stand; and of how many projects all payments are kept here. */
function Totals({ shown }: { readonly shown: readonly PaymentShown[] }) {
  const { reply: calendar } = useAnswer('funding.calendar', {});
  const { by, back, illustrative } = sumsOf(shown);
  const facts = (['Proposed', 'Held', 'Approved', 'Planned', 'Paid'] as const).filter((word) => by[word].count > 0).map((word): Fact =>
    [word === 'Proposed' ? 'To decide' : word, <span key={word}><Figure to={paths.paymentsLike(word)}>{formatMoneyProse(by[word].pence)}</Figure><span className="t2 src plain">{plural(by[word].count, 'payment')}{word === 'Paid' && back > 0 ? `, ${formatMoneyProse(back)} of it came back` : ''}</span></span>]);
  return (
    <>
      <div className="row-of row-of--between strip-row"><Strip facts={facts} />{illustrative ? <Illustrative /> : null}</div>
      <Answer reply={calendar} waiting={<WaitingUnseen />}>{({ counted, of }) => (
        <p className="t2 gap-above">All payments are kept here of {counted} of {plural(of, 'project')}. Of the others, what was paid before or elsewhere is not known and in no sum.</p>
      )}</Answer>
    </>
  );
}
