import type { CouncilDetail, CouncilPart } from '../../../shared/contract/councilPages.ts';
import { isLead } from '../../../shared/domain/participation.ts';
import { formatPartialShort, type PartialDate } from '../../../shared/domain/partialDate.ts';
import { plural, upperFirst } from '../../../shared/domain/words.ts';
import { Empty } from '../../components/Empty.tsx';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Link } from '../../components/Link.tsx';
import { Money } from '../../components/Money.tsx';
import { Region } from '../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { roundShort } from '../../format/round.ts';
import { paths } from '../../paths.ts';

const joined = (value: PartialDate | null) => (value === null ? <Unknown /> : formatPartialShort(value));
/** A leaving date that is not there is not missing: the council may still take part. */
const left = (value: PartialDate | null) => (value === null ? <span className="t2">None</span> : formatPartialShort(value));

/** Every project the council leads or takes part in; money counts to the lead alone. */
export function CouncilProjects({ council: { shortName, parts, leads, leadsIllustrative } }: { readonly council: CouncilDetail }) {
  const grants = parts.filter(({ kind }) => kind === 'grant');
  return (
    <Region title="Projects" illustrative={parts.some(({ illustrative }) => illustrative) ? 'Joining dates illustrative' : false}
      note={grants.length === 0 ? undefined : `${[...(leads.of === 0 ? [] : [`leads ${leads.of}`]), ...(grants.length === leads.of ? [] : [`takes part in ${grants.length - leads.of}${leads.of === 0 ? '' : ' more'}`])].join(', ')}${parts.length > grants.length ? `; and ${plural(parts.length - grants.length, 'practice example')}` : ''}`}>
      {parts.length === 0 ? <Empty title={`${shortName} takes part in no project.`} act={<Link className="btn" to={paths.projects}>All projects</Link>}>Projects it leads or takes part in will be here.</Empty> : (
        <Scroll label="Projects table">
          <Table caption={`Projects that ${shortName} leads or takes part in`} widths={[null, 72, 128, 112, 112, 144]}>
            <thead><tr><th scope="col">Project</th><th scope="col" className="num">Round</th><th scope="col">Role</th><th scope="col" className="num">Joined</th><th scope="col" className="num">Left</th><th scope="col" className="num">Awarded, £</th></tr></thead>
            <tbody>{parts.map((part) => <PartRow key={part.project.reference} part={part} />)}</tbody>
            {leads.of === 0 ? null : (
              <tfoot>
                <tr><th scope="row" colSpan={5}>Awarded where it leads <span className="plain t2">known for {leads.counted} of {plural(leads.of, 'project')}</span></th>
                  <td className="num">{leadsIllustrative ? <><Illustrative /> </> : null}<Money pence={leads.counted === 0 ? null : leads.pence} as="pounds" /></td></tr>
              </tfoot>
            )}
          </Table>
        </Scroll>
      )}
      {parts.some(({ role }) => !isLead(role)) ? <p className="t2 gap-above">An award is made to the lead. What a partner has of it is not known, so it is in no sum here.</p> : null}
    </Region>
  );
}

function PartRow({ part: { project, kind, round, role, under, joinedOn, leftOn, awarded } }: { readonly part: CouncilPart }) {
  const example = kind === 'practice example';
  const amount = <>{awarded.illustrative ? <><Illustrative /> </> : null}<Money pence={awarded.pence} as="pounds" /></>;
  return (
    <OpenRow to={paths.project(project.reference)}>
      <th scope="row"><Link className="row" to={paths.project(project.reference)}><b>{project.name}</b></Link>{example ? <span className="t2">, practice example</span> : null}{under === null ? null : <span className="t2 src">As {under.shortName}, <Link to={paths.council(under.code)}>{under.code}</Link></span>}</th>
      <td className="num">{round === null ? <span className="t2">None</span> : roundShort(round.name)}</td>
      <td>{upperFirst(role)}</td>
      <td className="num">{joined(joinedOn)}</td><td className="num">{left(leftOn)}</td>
      <td className="num">{example ? <span className="t2">No award</span> : isLead(role) ? amount : <span className="t2">{awarded.pence === null ? <Unknown /> : <>{amount} to the lead</>}</span>}</td>
    </OpenRow>
  );
}
