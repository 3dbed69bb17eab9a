import type { AwardRecords, DocumentShown, StandardShown } from '../../../../shared/contract/awardRecords.ts';
import { formatDateShort } from '../../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { formatPartial } from '../../../../shared/domain/partialDate.ts';
import { joinList, upperFirst } from '../../../../shared/domain/words.ts';
import { useAnswer, useRefusal } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Link, useAward } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { paths } from '../../../paths.ts';

/** What the award rests on: its letters and agreements, newest first, and how it stands to the grants standard. */
export function LettersRegion({ project }: { readonly project: string }) {
  const { reply } = useAnswer('records.get', { project, award: useAward() });
  return <Answer reply={reply}>{(records) => <Letters records={records} />}</Answer>;
}

/** '7 met, 1 explained, 2 not answered' */
export const standingWords = ({ complies, explained, unanswered }: StandardShown): string => `${complies} met, ${explained} explained, ${unanswered.length} not answered`;

function Letters({ records: { project: { reference }, documents, standard } }: { readonly records: AwardRecords }) {
  const mayAdd = useRefusal('documents.add') === null;
  const act = mayAdd ? <Link to={paths.addLetter(reference)}>Add letter or agreement</Link> : undefined;
  return (
    <Region title="Letters and agreements" illustrative={documents.some(({ illustrative }) => illustrative)} act={act}>
      {documents.length === 0 ? <p className="t2">No letter or agreement is kept here yet.</p> : (
        <Scroll label="Letters and agreements table">
          <Table caption="Letters and agreements" className="work">
            <thead><tr><th scope="col">Letter or agreement</th><th scope="col" className="num">Dated</th><th scope="col" className="num">Amount</th><th scope="col">What it fixed</th></tr></thead>
            <tbody>{documents.map((document) => <Row key={document.id} document={document} />)}</tbody>
          </Table>
        </Scroll>
      )}
      <p className="gap-above">Grants standard: {standingWords(standard)}. <Link to={paths.grantStandard(reference)}>The ten requirements</Link></p>
    </Region>
  );
}

function Row({ document }: { readonly document: DocumentShown }) {
  const { kind, version, dated, reference, link, fixes, pence, startsOn, endsOn, terms, tranche, annexLine, superseded } = document;
  const where = [reference, tranche === null ? null : `tranche ${tranche}`, annexLine === null ? null : `annex line ${annexLine}`].filter((part) => part !== null).join(', ');
  const dates = [startsOn === null ? null : `from ${formatPartial(startsOn)}`, endsOn === null ? null : `to ${formatPartial(endsOn)}`].filter((part) => part !== null).join(' ');
  return (
    <tr>
      <th scope="row">{upperFirst(kind)}, version {version}{superseded ? <span className="t2"> Superseded</span> : null}{where === '' ? null : <span className="t2 src">{where}</span>}{link === null ? null : <span className="t2 src address">{link}</span>}</th>
      <td className="num nowrap">{formatDateShort(dated)}</td>
      <td className="num nowrap">{pence === null ? '' : formatMoney(pence)}</td>
      <td>{upperFirst(joinList(fixes))}{dates === '' ? null : <span className="t2 src">{upperFirst(dates)}</span>}{terms === null ? null : <span className="t2 src">{terms}</span>}</td>
    </tr>
  );
}
