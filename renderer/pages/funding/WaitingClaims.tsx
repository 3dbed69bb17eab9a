import { formatDateShort } from '../../../shared/domain/calendar.ts';
import { quarterShort } from '../../../shared/domain/financialQuarter.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useAnswer, useRefusal } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { WaitingUnseen } from '../../components/Waiting.tsx';
import { ofAward, paths } from '../../paths.ts';

/** Claims that were sent and wait for a decision, the longest first; an approval becomes a payment. Nothing where there is none. */
export function WaitingClaims() {
  const { reply } = useAnswer('claims.list', { state: 'sent' });
  const decides = useRefusal('claims.decide') === null;
  return (
    <Answer reply={reply} waiting={<WaitingUnseen />}>
      {({ claims }) => (claims.length === 0 ? null : (
        <div className="below">
          <Region title="Claims waiting for a decision" note={plural(claims.length, 'claim')} illustrative={claims.some(({ illustrative }) => illustrative)}>
            <Scroll label="Claims waiting table">
              <Table caption="Claims sent and not yet decided, the longest waiting first" className="work" widths={[240, 120, 104, 104, null, 64]}>
                <thead><tr><th scope="col">Claim</th><th scope="col">Quarter</th><th scope="col" className="num">Sent</th><th scope="col" className="num">Due, £</th><th scope="col">Sent by</th><th scope="col"><span className="vh">What to do</span></th></tr></thead>
                <tbody>
                  {claims.map(({ id, project, award, number, lead, council, quarter, sentOn, sentBy, working, ownClaim }) => {
                    const to = ofAward(paths.claim(project.reference, number), { project: project.reference, award });
                    return (
                      <OpenRow key={id} to={to}>
                        <th scope="row">{shortTitle(project.name)}, {number}<span className="t2 src">{council?.shortName ?? lead}</span></th>
                        <td className="nowrap">{quarterShort(quarter)}</td>
                        <td className="num nowrap">{sentOn === null ? '' : formatDateShort(sentOn)}</td>
                        <td className="num">{working.due === null ? <Unknown about="what is due" /> : formatMoney(working.due).replace('£', '')}</td>
                        <td className="t2">{sentBy}{ownClaim ? <span className="src">You sent it: better somebody else decides on it</span> : null}</td>
                        <td className="act"><Link to={to}>{decides ? 'Decide' : 'Look'}<span className="vh"> at claim {number} of {shortTitle(project.name)}</span></Link></td>
                      </OpenRow>
                    );
                  })}
                </tbody>
              </Table>
            </Scroll>
          </Region>
        </div>
      ))}
    </Answer>
  );
}
