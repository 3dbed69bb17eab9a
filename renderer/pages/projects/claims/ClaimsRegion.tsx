import type { ClaimShown, ClaimsOpen } from '../../../../shared/contract/claims.ts';
import { formatPenniesInTable } from '../../../../shared/domain/money.ts';
import { formatDateShort } from '../../../../shared/domain/calendar.ts';
import { quarterShort } from '../../../../shared/domain/financialQuarter.ts';
import { useAnswer, useRefusal } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Link, useAward } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../../components/table/Table.tsx';
import { Unknown } from '../../../components/Unknown.tsx';
import { Waiting } from '../../../components/Waiting.tsx';
import { paths } from '../../../paths.ts';
import { ClaimState, termsInWords } from './claimWords.tsx';

/** The claims of an award, offered where it has terms of claims; an award without them is paid by instalment. */
export function ClaimsRegion({ project, mayClaim }: { readonly project: string; readonly mayClaim: boolean }) {
  const { reply } = useAnswer('claims.open', { project, award: useAward() });
  return <div id="part-claims" tabIndex={-1}><Answer reply={reply} waiting={<Waiting rows={2} />}>{(open) => <Shown open={open} mayClaim={mayClaim} />}</Answer></div>;
}

function Shown({ open: { project, award, terms, stopped }, mayClaim }: { readonly open: ClaimsOpen; readonly mayClaim: boolean }) {
  const sets = useRefusal('claims.setTerms') === null;
  const set = sets && award !== null ? <Link to={paths.claimTerms(project.reference)}>{terms === null ? 'Set terms of claims' : 'Change terms'}</Link> : null;
  if (terms === null) return <Region title="Claims" act={set ?? undefined}><p className="t2">This award is paid by instalment, not by claim.</p></Region>;
  const claim = mayClaim && stopped === null ? <Link to={paths.claim(project.reference, 'add')}>Make a claim</Link> : null;
  return (
    <Region title="Claims" illustrative={terms.illustrative} act={<span className="row-of">{set}{claim}</span>}>
      <p className="t2">{termsInWords(terms)}.{terms.note === null ? '' : ` ${terms.note}`}</p>
      <Claims project={project.reference} award={award} />
    </Region>
  );
}

function Claims({ project, award }: { readonly project: string; readonly award: string | null }) {
  const { reply } = useAnswer('claims.list', { project, award });
  return (
    <Answer reply={reply} waiting={<Waiting rows={2} />}>
      {({ claims }) => (claims.length === 0 ? <p className="t2">Nothing was claimed yet.</p> : (
        <Scroll label="Claims table">
          <Table caption="Claims of this award, newest first" className="work">
            <thead><tr><th scope="col">Claim</th><th scope="col">Quarter</th><th scope="col" className="num">Sent</th><th scope="col" className="num">Due, £</th><th scope="col" className="num">Approved, £</th><th scope="col">State</th><th scope="col">Payment</th></tr></thead>
            <tbody>{claims.toSorted((a, b) => b.number - a.number).map((claim) => <Row key={claim.id} claim={claim} />)}</tbody>
          </Table>
        </Scroll>
      ))}
    </Answer>
  );
}

function Row({ claim }: { readonly claim: ClaimShown }) {
  const { project, number, council, quarter, sentOn, working, approvedPence, payment } = claim;
  const to = paths.claim(project.reference, number);
  return (
    <OpenRow to={to}>
      <th scope="row"><Link to={to}>Claim {number}</Link>{council === null ? null : <span className="t2 src">{council.shortName}</span>}</th>
      <td className="nowrap">{quarterShort(quarter)}</td>
      <td className="num nowrap">{sentOn === null ? <span className="t2">Not yet</span> : formatDateShort(sentOn)}</td>
      <td className="num">{working.due === null ? <Unknown about={`what is due on claim ${number}`} /> : formatPenniesInTable(working.due)}</td>
      <td className="num">{approvedPence === null ? <span className="t2">None</span> : formatPenniesInTable(approvedPence)}</td>
      <td><ClaimState claim={claim} /></td>
      <td>{payment === null ? <span className="t2">None</span> : <span className="nowrap"><Link to={paths.payment(project.reference, payment.number)}>Payment {payment.number}</Link>, {payment.state}</span>}</td>
    </OpenRow>
  );
}
