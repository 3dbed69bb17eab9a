import { formatDate } from '../../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { sharesFrom, sharesOn } from '../../../../shared/domain/shares.ts';
import { plural } from '../../../../shared/domain/words.ts';
import { useFile } from '../../../api/file.ts';
import { useRefusal } from '../../../api/hooks.ts';
import { Strip } from '../../../components/Facts.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { Illustrative } from '../../../components/Illustrative.tsx';
import { Link } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { Unknown } from '../../../components/Unknown.tsx';
import { paths } from '../../../paths.ts';
import { awardedOf, type ProfileRead } from './profileModel.ts';
import { councilsOf, noCouncil, type ProfileSeen } from './profileRows.ts';

interface Props {
  readonly seen: ProfileSeen;
  readonly read: ProfileRead;
}

/** What the profile comes to, as it stands or is being typed, against the award. */
export function ProfileStanding({ seen, read }: Props) {
  const { project: { reference }, illustrative } = seen.funding;
  const [awarded, profiled] = [awardedOf(seen), read.sums({})];
  const left = read.notProfiled;
  return (
    <div className="row-of row-of--between strip-row">
      <Strip facts={[
        ['Awarded', awarded === null ? <Unknown key="awarded" about="awarded" /> : <Figure key="awarded" to={`${paths.project(reference)}?show=award`}>{formatMoney(awarded)}</Figure>],
        ['Profiled', profiled === null ? 'Nothing yet' : formatMoney(profiled)],
        ['Not profiled', left === null ? (awarded !== null && profiled === null ? formatMoney(awarded) : <Unknown key="left" about="not profiled" />)
          : left < 0 ? <span key="left" className="errmsg">{formatMoney(-left)} more than the award</span> : formatMoney(left)],
      ]} />
      {illustrative ? <Illustrative /> : null}
    </div>
  );
}

/** Each council's share against what is profiled for it, as it stands or is being typed. */
export function CouncilShares({ seen, read }: Props) {
  const { frame: { today } } = useFile();
  const maySet = useRefusal('shares.set') === null;
  const { shares, funding: { project: { reference } } } = seen;
  const councils = councilsOf(seen);
  if (councils.length === 0) return <p className="t2">The award is not shared out among councils.{maySet ? <> <Link to={paths.awardShares(reference)}>Set shares</Link></> : null}</p>;
  const standing = sharesFrom(shares, today);
  const from = sharesOn(shares, today).length > 0 ? today : (standing[0]?.from ?? today);
  const unshared = read.sums({ organisationId: null });
  const rows = councils.map((council) => {
    const share = standing.find((each) => each.council.code === council.code)?.pence ?? null;
    return { council, share, profiled: read.sums({ organisationId: council.code }) };
  });
  const known = rows.filter(({ profiled }) => profiled !== null);
  const sum = (of: readonly (number | null)[]): number => of.reduce<number>((all, pence) => all + (pence ?? 0), 0);
  return (
    <Region title={`Councils on ${formatDate(from)}`} illustrative={shares.some(({ illustrative }) => illustrative)} act={maySet ? <Link to={paths.awardShares(reference)}>Set shares</Link> : undefined}>
      <Scroll label="Shares and profile table">
        <Table caption={`Share of each council on ${formatDate(from)}, and what is profiled for it`} className="lines">
          <thead><tr><th scope="col">Council</th><th scope="col" className="num">Share</th><th scope="col" className="num">Profiled</th><th scope="col" className="num">Left of share</th></tr></thead>
          <tbody>
            {rows.map(({ council, share, profiled }) => (
              <tr key={council.code}>
                <th scope="row">{council.shortName}</th>
                <td className="num nowrap">{share === null ? <span className="t2">No share</span> : formatMoney(share)}</td>
                <td className="num nowrap">{profiled === null ? <span className="t2">Nothing yet</span> : formatMoney(profiled)}</td>
                <td className="num nowrap">{share === null ? <span className="t2">No share</span> : <Left pence={share - (profiled ?? 0)} />}</td>
              </tr>
            ))}
            {unshared === null ? null : <tr><th scope="row">{noCouncil}</th><td className="num t2">No share</td><td className="num nowrap">{formatMoney(unshared)}</td><td className="num t2">No share</td></tr>}
          </tbody>
          {standing.length === 0 ? null : (
            <tfoot><tr><th scope="row">Together</th><td className="num nowrap">{formatMoney(sum(rows.map(({ share }) => share)))}</td><td className="num nowrap">{formatMoney(sum([...rows.map(({ profiled }) => profiled), unshared]))}</td><td className="num nowrap"><Left pence={sum(rows.map(({ share, profiled }) => (share === null ? null : share - (profiled ?? 0))))} /></td></tr></tfoot>
          )}
        </Table>
      </Scroll>
      <p className="t2">{known.length === 0 ? 'No council is profiled yet.' : known.length === councils.length ? `Each of ${plural(councils.length, 'council')} is profiled.` : `Profiled for ${known.length} of ${plural(councils.length, 'council')}.`} A share is held against the profile at the end of each quarter.</p>
    </Region>
  );
}

const Left = ({ pence }: { readonly pence: number }) => (pence < 0 ? <span className="errmsg">{formatMoney(-pence)} too much</span> : <>{formatMoney(pence)}</>);
