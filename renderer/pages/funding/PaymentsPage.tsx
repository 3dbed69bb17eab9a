import { useSearchParams } from 'react-router';
import type { PaymentShown } from '../../../shared/contract/payments.ts';
import { formatMoneyProse } from '../../../shared/domain/money.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Strip, type Fact } from '../../components/Facts.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Waiting, WaitingUnseen } from '../../components/Waiting.tsx';
import { paths } from '../../paths.ts';
import { FilteredList, ListHead } from './FilteredList.tsx';
import { PaymentCalendar } from './PaymentCalendar.tsx';
import { copyColumns, paymentFacets, sumsOf, waitingOf, wordsOf, type GroupBy } from './paymentsModel.ts';
import { WaitingClaims } from './WaitingClaims.tsx';
import { WaitingPayments } from './WaitingPayments.tsx';

const title = 'Payments';

/** Every payment of the programme: first those that wait for a decision, then all of them by when they fall due. */
export function PaymentsPage() {
  const { reply } = useAnswer('payments.list', {});
  return (
    <Answer reply={reply} waiting={<><ListHead title={title} /><Waiting rows={8} /></>}>
      {({ payments }) => (payments.length === 0
        ? <><ListHead title={title} /><Empty title="No payment is kept here.">Open a project and its Funding tab to plan or propose one.</Empty></>
        : (
          <FilteredList title={title} rows={payments} facets={paymentFacets(payments)} words={wordsOf} columns={copyColumns} noneFits="No payment fits these filters.">
            {(shown) => <Shown shown={shown} narrowed={shown.length < payments.length} />}
          </FilteredList>
        ))}
    </Answer>
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

function Shown({ shown, narrowed }: { readonly shown: readonly PaymentShown[]; readonly narrowed: boolean }) {
  const [by, setBy] = useGroupBy();
  const waiting = waitingOf(shown);
  return (
    <>
      <Totals shown={shown} />
      <WaitingClaims />
      {waiting.length === 0 ? null : <div className="below"><WaitingPayments payments={waiting} /></div>}
      <div className="below"><PaymentCalendar key={narrowed ? 'some' : 'all'} payments={shown} by={by} onBy={setBy} narrowed={narrowed} /></div>
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
