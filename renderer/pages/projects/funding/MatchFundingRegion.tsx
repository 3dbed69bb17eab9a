import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import type { MatchFundingShown } from '../../../../shared/contract/matchFunding.ts';
import { matchKinds } from '../../../../shared/domain/matchFunding.ts';
import { formatMoney, formatPoundsInTable } from '../../../../shared/domain/money.ts';
import type { Total } from '../../../../shared/domain/total.ts';
import { plural, upperFirst } from '../../../../shared/domain/words.ts';
import { useAnswer, useRefusal } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Facts, Strip, type Fact } from '../../../components/Facts.tsx';
import { Link } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { Unknown } from '../../../components/Unknown.tsx';
import { paths } from '../../../paths.ts';

/** What others bring beside the grant, what of it is secured, and how far it falls short of what the award asks for. */
export function MatchFundingRegion({ funding: { project, award }, mayRecord }: { readonly funding: ProjectFunding; readonly mayRecord: boolean }) {
  const { reply } = useAnswer('matchFunding.list', { project: project.reference, award });
  const mayEdit = useRefusal('matchFunding.add') === null && mayRecord;
  return <Answer reply={reply}>{(match) => <Shown match={match} mayEdit={mayEdit} />}</Answer>;
}

function Shown({ match, mayEdit }: { readonly match: MatchFundingShown; readonly mayEdit: boolean }) {
  const { project, lines, illustrative, unexplained } = match;
  const add = mayEdit ? <Link to={paths.matchLine(project.reference)}>Add match funding</Link> : undefined;
  return (
    <Region title="Match funding" illustrative={illustrative} act={add}>
      {lines.length === 0 ? <p className="t2">Nothing beside the grant is told here yet.</p> : (
        <Scroll label="Match funding table">
          <Table caption="Match funding, in pounds" className="work">
            <thead><tr><th scope="col">Source</th><th scope="col">Kind</th><th scope="col">Secured</th><th scope="col" className="num">£</th><th scope="col">How it was valued, and notes</th></tr></thead>
            <tbody>
              {lines.map(({ id, source, kind, secured, pence, basis, note }) => (
                <tr key={id}>
                  <th scope="row">{mayEdit ? <Link to={paths.matchLine(project.reference, id)}>{source}</Link> : source}</th>
                  <td className="nowrap">{upperFirst(kind)}</td>
                  <td>{secured ? 'Yes' : 'Not yet'}</td>
                  <td className="num">{pence === null ? <Unknown about="the amount" /> : formatPoundsInTable(pence)}</td>
                  <td className="t2">{[basis, note].filter((part) => part !== null).join('. ')}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Scroll>
      )}
      <div className="gap-above">{lines.length === 0 ? <Facts facts={factsOf(match, mayEdit)} /> : <Strip facts={factsOf(match, mayEdit)} />}</div>
      {match.explanation === null ? null : <p className="gap-above">How the gap will be closed: {match.explanation}</p>}
      {unexplained === null || lines.length === 0 ? null : <p className="outword">{unexplained}.</p>}
    </Region>
  );
}

const said = ({ pence, counted, of }: Total): string => (of === 0 ? '£0' : counted === 0 ? `Not known for any of ${plural(of, 'line')}` : `${formatMoney(pence)}${counted === of ? '' : `, known for ${counted} of ${plural(of, 'line')}`}`);

function factsOf({ project, lines, totals: { byKind, total, secured, gap }, needed }: MatchFundingShown, mayEdit: boolean): readonly Fact[] {
  const change = mayEdit ? <Link to={paths.matchNeed(project.reference)}>{needed === null ? 'Enter' : 'Change'}<span className="vh"> what the award asks for</span></Link> : null;
  const asks: Fact = ['The award asks for', <span key="asks" className="row-of">{needed === null ? 'No amount is told' : formatMoney(needed)} {change}</span>];
  if (lines.length === 0) return [asks];
  return [
    ['In all', said(total)], ...matchKinds.filter((kind) => byKind[kind].of > 0).map((kind): Fact => [upperFirst(kind), said(byKind[kind])]), ['Secured', said(secured)], asks,
    ...(needed === null ? [] : [['Gap', gap === null ? <Unknown key="gap" about="gap" /> : formatMoney(gap)] satisfies Fact]),
  ];
}
