import { useParams } from 'react-router';
import type { AwardRecords, RequirementShown, StandardEntryShown } from '../../../../shared/contract/awardRecords.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { askedOf, type AskedField } from '../../../../shared/domain/standardEntry.ts';
import { lowerFirst } from '../../../../shared/domain/words.ts';
import { useAnswer, useRefusal } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Head } from '../../../components/Head.tsx';
import { Link, useAward } from '../../../components/Link.tsx';
import { RefusedPage } from '../../../components/RefusedPage.tsx';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { Unknown } from '../../../components/Unknown.tsx';
import { useShown } from '../../../components/useShown.ts';
import { paths } from '../../../paths.ts';
import { OfAward } from '../AwardSwitch.tsx';
import { standingWords } from './LettersRegion.tsx';

/** The ten minimum requirements of the government grants standard for one award: how each stands, on what evidence, and what is missing. */
export function StandardPage() {
  const { project = '' } = useParams();
  const { reply } = useAnswer('records.get', { project, award: useAward() });
  return (
    <Answer reply={reply} refused={(problem) => <RefusedPage title="Grants standard" problem={problem} />}>
      {(records) => <Shown records={records} />}
    </Answer>
  );
}

function Shown({ records: { project, award, standard } }: { readonly records: AwardRecords }) {
  const mayEdit = useRefusal('standard.answer') === null;
  useShown();
  return (
    <>
      <Head title="Grants standard" crumb={<><Link to={paths.projects}>Projects</Link><Link to={paths.project(project.reference, 'funding')}>{project.name}</Link><OfAward project={project.reference} award={award} /></>}
        sub="The ten minimum requirements for grants of government departments: comply, or explain why not." />
      <Region title="Requirements" note={standingWords(standard)} illustrative={standard.illustrative}>
        <Scroll label="Requirements table">
          <Table caption="Requirements of the grants standard" className="work">
            <thead><tr><th scope="col">Requirement</th><th scope="col">Answer</th><th scope="col">On record</th><th scope="col">Missing</th></tr></thead>
            <tbody>{standard.requirements.map((each) => <Row key={each.number} project={project.reference} requirement={each} mayEdit={mayEdit} />)}</tbody>
          </Table>
        </Scroll>
      </Region>
    </>
  );
}

const answers = { complies: 'Met', explained: 'Explained' } as const;

function Row({ project, requirement, mayEdit }: { readonly project: string; readonly requirement: RequirementShown; readonly mayEdit: boolean }) {
  const { number, name, holds, answer, evidence, document, reason, entries, missing } = requirement;
  return (
    <tr>
      <th scope="row">{number}. {mayEdit ? <Link to={paths.answerStandard(project, number)}>{name}</Link> : name}<span className="t2 src">{holds}.</span></th>
      <td>{answer === null ? <Unknown>Not answered</Unknown> : answers[answer]}{evidence === null ? null : <span className="t2 src">{evidence}</span>}{document === null ? null : <span className="t2 src">{document.name}</span>}{reason === null ? null : <span className="t2 src">{reason}</span>}</td>
      <td>
        {entries.map((entry) => <EntryLine key={entry.id} project={project} number={number} entry={entry} mayEdit={mayEdit} />)}
        {mayEdit ? <Link className="src gap-above" to={paths.standardEntry(project, number)}>Add {askedOf[number]?.one ?? 'record'}</Link> : null}
      </td>
      <td>{missing.map((each) => <span key={each} className="src">{each}</span>)}</td>
    </tr>
  );
}

const said = ({ field }: AskedField, entry: StandardEntryShown): string | null => {
  const value = entry[field];
  if (value === null) return null;
  if (typeof value === 'number') return formatMoney(value);
  return field === 'dated' || field === 'until' ? formatDate(value) : value;
};

/** 'Deputy director 1, 1 April 2017 to 31 March 2018': the first thing asked, and the rest after it. */
export function entryWords(number: number, entry: StandardEntryShown): string {
  const parts = (askedOf[number]?.fields ?? []).flatMap((asked): readonly string[] => {
    const words = said(asked, entry);
    if (words === null) return [];
    if (number === 1 && asked.field === 'dated') return [entry.until === null ? `, from ${words}` : `, ${words} to ${formatDate(entry.until)}`];
    if (number === 1 && asked.field === 'until') return [];
    return [asked.field === 'until' ? `, ${lowerFirst(asked.label)} ${words}` : asked.field === 'says' || asked.field === 'note' ? `. ${words}` : `, ${words}`];
  });
  return parts.join('').replace(/^[,.] /, '');
}

function EntryLine({ project, number, entry, mayEdit }: { readonly project: string; readonly number: number; readonly entry: StandardEntryShown; readonly mayEdit: boolean }) {
  const words = entryWords(number, entry);
  return <span className="src">{words}{mayEdit ? <> <Link to={paths.standardEntry(project, number, entry.id)}>Change<span className="vh"> {words}</span></Link></> : null}</span>;
}
