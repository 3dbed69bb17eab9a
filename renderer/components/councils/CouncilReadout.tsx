import type { CouncilTile } from '../../../shared/contract/councilPages.ts';
import { totalInWords } from '../../../shared/domain/total.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { roundShort } from '../../format/round.ts';
import { paths } from '../../paths.ts';
import { Illustrative } from '../Illustrative.tsx';
import { Link } from '../Link.tsx';
import { Table } from '../table/Table.tsx';
import { partsInWords, typeInWords } from './tileModel.ts';

/** What the tile with the ring says: who, where, what it leads and takes part in. */
export function CouncilReadout({ region, council }: { readonly region: string; readonly council: CouncilTile }) {
  const { code, shortName, type, parts, leads, illustrative } = council;
  return (
    <div className="readout">
      <h3><Link className="row" to={paths.council(code)}>{shortName}</Link></h3>
      <p className="t2" role="status">{typeInWords(type)}, {region}. {partsInWords(council)}.{leads.of === 0 ? null : <> Awarded where it leads: {totalInWords(leads, 'project')}.</>} {illustrative ? <Illustrative /> : null}</p>
      {parts.length === 0 ? null : (
        <Table caption={`${shortName}’s projects`}>
          <thead><tr><th scope="col">Project</th><th scope="col" className="num">Round</th><th scope="col">Role</th></tr></thead>
          <tbody>
            {parts.map(({ project, round, role, under }) => (
              <tr key={project.reference}>
                <th scope="row"><Link className="row" to={paths.project(project.reference)}>{project.name}</Link>{under === null ? null : <span className="t2 src">as {under.shortName}, {under.code}</span>}</th>
                <td className="num">{round === null ? <span className="t2">None</span> : roundShort(round.name)}</td><td>{upperFirst(role)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}
