import type { StandardRow } from '../../../shared/contract/awardRecords.ts';
import { dueInWords, formatDateShort } from '../../../shared/domain/calendar.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { useFile } from '../../api/file.ts';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { ofAward, paths } from '../../paths.ts';
import { nextWords } from './standardsModel.ts';

/** Awards as they were put in order, each with how many of the ten are met, explained and not answered, and what is next. */
export function StandardsTable({ awards, note }: { readonly awards: readonly StandardRow[]; readonly note: string }) {
  return (
    <Region title="Of the ten requirements" note={note} illustrative={awards.some(({ illustrative }) => illustrative)}>
      <Scroll label="Grants standard table">
        <Table caption="How each award stands to the ten requirements of the grants standard, late reviews and checks first" className="work" widths={[null, 56, 88, 112, 300, 130]}>
          <thead><tr><th scope="col">Project</th><th scope="col" className="num">Met</th><th scope="col" className="num">Explained</th><th scope="col" className="num">Not answered</th><th scope="col">Next</th><th scope="col" className="num">By</th></tr></thead>
          <tbody>{awards.map((row) => <Row key={row.award} row={row} />)}</tbody>
        </Table>
      </Scroll>
    </Region>
  );
}

function Row({ row }: { readonly row: StandardRow }) {
  const { frame: { today } } = useFile();
  const { project, award, lead, met, explained, unanswered, begun, next, late } = row;
  const to = ofAward(paths.grantStandard(project.reference), { project: project.reference, award });
  const due = next?.due ?? null;
  return (
    <OpenRow to={to}>
      <th scope="row"><Link to={to}><b>{shortTitle(project.name)}</b></Link>{lead === null ? null : <span className="t2 src">{lead}</span>}{award === `${project.reference}-award` ? null : <span className="t2 src">{award}</span>}</th>
      <td className="num">{met}</td><td className="num">{explained}</td><td className="num">{unanswered}</td>
      <td>{begun ? nextWords(row) : <Unknown>{nextWords(row)}</Unknown>}{late.length < 2 ? null : <span className="t2 src">and {late.length - 1} more late</span>}</td>
      <td className="num nowrap">{due === null ? null : <>{formatDateShort(due)}<span className={due < today ? 'late src' : 't2 src'}>{dueInWords(due, today)}</span></>}</td>
    </OpenRow>
  );
}
