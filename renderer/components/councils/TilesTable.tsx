import { formatDate } from '../../../shared/domain/calendar.ts';
import { isLead } from '../../../shared/domain/participation.ts';
import { paths } from '../../paths.ts';
import { Illustrative } from '../Illustrative.tsx';
import { Link } from '../Link.tsx';
import { Money } from '../Money.tsx';
import { GroupRow, Scroll, Table } from '../table/Table.tsx';
import type { TileRegion } from './tileModel.ts';

/** The picture's councils as rows: those that take part, and by how many they are fewer than all of the region. */
export function TilesTable({ regions, on }: { readonly regions: readonly TileRegion[]; readonly on: string }) {
  return (
    <>
      <Scroll label="Councils table">
        <Table caption={`Councils taking part by region, as they stand on ${formatDate(on)}`} widths={[null, 96, 120, 160, 112]}>
          <thead><tr><th scope="col">Council</th><th scope="col" className="num">Leads</th><th scope="col" className="num">Takes part in</th><th scope="col" className="num">Awarded where it leads, £</th><th scope="col" className="num">Known for</th></tr></thead>
          {regions.map(({ name, taking, councils }) => (
            <tbody key={name}>
              <GroupRow columns={5} count={`${taking} of ${councils.length} take part`}>{name}</GroupRow>
              {councils.filter(({ parts }) => parts.length > 0).map(({ code, shortName, parts, leads, illustrative }) => (
                <tr key={code}>
                  <th scope="row"><Link to={paths.council(code)}>{shortName}</Link></th>
                  <td className="num">{parts.filter(({ role }) => isLead(role)).length}</td>
                  <td className="num">{parts.filter(({ role }) => !isLead(role)).length}</td>
                  <td className="num">{leads.of === 0 ? <span className="t2">Leads none</span> : <>{illustrative ? <><Illustrative /> </> : null}<Money pence={leads.counted === 0 ? null : leads.pence} as="pounds" /></>}</td>
                  <td className="num t2">{leads.of === 0 ? null : `${leads.counted} of ${leads.of}`}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </Table>
      </Scroll>
      <p className="t2 gap-above">Councils as they stand on {formatDate(on)}. A council that takes part in nothing has no row here; the register has them all.</p>
    </>
  );
}
