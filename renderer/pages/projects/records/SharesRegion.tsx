import type { AwardRecords } from '../../../../shared/contract/awardRecords.ts';
import { formatDateShort } from '../../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { sharesOn } from '../../../../shared/domain/shares.ts';
import { useFile } from '../../../api/file.ts';
import { useAnswer, useRefusal } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Link, useAward } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { paths } from '../../../paths.ts';

/** What of the award is each council's today, and what was before. */
export function SharesRegion({ project }: { readonly project: string }) {
  const { reply } = useAnswer('records.get', { project, award: useAward() });
  return <Answer reply={reply}>{(records) => <Shares records={records} />}</Answer>;
}

function Shares({ records: { project: { reference }, shares } }: { readonly records: AwardRecords }) {
  const { frame: { today } } = useFile();
  const maySet = useRefusal('shares.set') === null;
  const standing = new Set(sharesOn(shares, today));
  const past = shares.filter((share) => !standing.has(share));
  const sum = [...standing].reduce((total, { pence }) => total + pence, 0);
  return (
    <Region title="Shares of councils" illustrative={shares.some(({ illustrative }) => illustrative)} act={maySet ? <Link to={paths.awardShares(reference)}>Set shares</Link> : undefined}>
      {shares.length === 0 ? <p className="t2">The award is not shared out.</p> : (
        <Scroll label="Shares table">
          <Table caption="Shares of councils" className="lines">
            <thead><tr><th scope="col">Council</th><th scope="col" className="num">Share</th><th scope="col" className="num">From</th><th scope="col" className="num">To</th></tr></thead>
            <tbody>
              {[...standing, ...past].map(({ council, pence, from, to }) => (
                <tr key={`${council.code} ${from}`}><th scope="row">{council.shortName}</th><td className="num nowrap">{formatMoney(pence)}</td><td className="num nowrap">{formatDateShort(from)}</td><td className="num nowrap">{to === null ? '' : formatDateShort(to)}</td></tr>
              ))}
            </tbody>
            {standing.size === 0 ? null : <tfoot><tr><th scope="row">Today</th><td className="num nowrap">{formatMoney(sum)}</td><td /><td /></tr></tfoot>}
          </Table>
        </Scroll>
      )}
    </Region>
  );
}
