import { useParams } from 'react-router';
import type { VariationChange, VariationShown } from '../../../../shared/contract/variations.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { yearName } from '../../../../shared/domain/financialQuarter.ts';
import { formatPoundsInTable } from '../../../../shared/domain/money.ts';
import { joinList } from '../../../../shared/domain/words.ts';
import { useAnswer } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Facts, type Fact } from '../../../components/Facts.tsx';
import { Head } from '../../../components/Head.tsx';
import { Illustrative } from '../../../components/Illustrative.tsx';
import { Link, useAward } from '../../../components/Link.tsx';
import { RefusedPage } from '../../../components/RefusedPage.tsx';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { paths } from '../../../paths.ts';
import { OfAward } from '../AwardSwitch.tsx';
import { useMayRecord } from '../useMayRecord.ts';
import { moveWords, signed } from './VariationAmounts.tsx';
import { VariationActs } from './VariationActs.tsx';
import { VariationState } from './VariationsRegion.tsx';

/** One variation: before and after side by side, what moves over 31 March, how it was decided, and what comes next. */
export function VariationPage() {
  const { project = '', number } = useParams();
  const { reply } = useAnswer('variations.get', { project, number: Number(number), award: useAward() });
  return (
    <Answer reply={reply} refused={(problem) => <RefusedPage title="Variation" problem={problem} />}>
      {(variation) => <Shown variation={variation} />}
    </Answer>
  );
}

function Shown({ variation }: { readonly variation: VariationShown }) {
  const { project, number, kind, state, changes, moved, years, moves, warning, illustrative } = variation;
  const { reply } = useAnswer('projects.get', { reference: project.reference });
  return (
    <>
      <Head title={`Variation ${number}: ${kind}`} crumb={<><Link to={paths.projects}>Projects</Link><Link to={paths.project(project.reference, 'funding')}>{project.name}</Link><OfAward project={project.reference} award={variation.award} /><VariationState state={state} /></>}
        sub={illustrative ? <Illustrative /> : undefined} />
      {moved.length === 0 ? null : <Moved moved={moved} />}
      <div className="cols cols--half">
        <div className="stack">
          <Region title="Before and after"><Changes changes={changes} />{warning === null ? null : <p className="gap-above">{warning}.</p>}</Region>
          {years.length === 0 ? null : <Years years={years} moves={moves} />}
        </div>
        <div className="stack">
          <Region title="Why, and who decided"><Facts facts={factsOf(variation)} /></Region>
          {reply?.ok === true ? <Acts key={variation.changedIn} variation={variation} project={reply.value} /> : null}
        </div>
      </div>
    </>
  );
}

function Acts({ variation, project }: { readonly variation: VariationShown; readonly project: Parameters<typeof useMayRecord>[0] }) {
  return <VariationActs variation={variation} mayPropose={useMayRecord(project)} />;
}

function Moved({ moved }: Pick<VariationShown, 'moved'>) {
  return (
    <div className="message">
      <span><b>What this started from has changed.</b> It cannot be approved as it is. {moved.map(({ name, started, now }) => `${name} was ${started} and is ${now} now`).join('. ')}.</span>
    </div>
  );
}

function Changes({ changes }: { readonly changes: readonly VariationChange[] }) {
  if (changes.length === 0) return <p className="t2">Nothing changes.</p>;
  const amounts = changes.some(({ difference }) => difference !== null);
  return (
    <Scroll label="Before and after table">
      <Table caption="What changes, before and after" className="work">
        <thead><tr><th scope="col">What</th><th scope="col" className={amounts ? 'num' : undefined}>Before</th><th scope="col" className={amounts ? 'num' : undefined}>After</th>{amounts ? <th scope="col" className="num">Difference, £</th> : null}</tr></thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.field} ${change.name}`}>
              <th scope="row">{change.name}</th>
              <td className={amounts ? 'num' : undefined}>{change.beforeText}</td>
              <td className={amounts ? 'num' : undefined}>{change.afterText}</td>
              {amounts ? <td className="num">{change.difference === null ? '' : signed(change.difference)}</td> : null}
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroll>
  );
}

function Years({ years, moves }: Pick<VariationShown, 'years' | 'moves'>) {
  return (
    <Region title="Grant by financial year, £">
      <Scroll label="Financial years table">
        <Table caption="Profile by financial year, before and after" className="work">
          <thead><tr><th scope="col">Year</th><th scope="col" className="num">Before</th><th scope="col" className="num">After</th><th scope="col" className="num">Difference</th></tr></thead>
          <tbody>{years.map(({ year, before, after, difference }) => (
            <tr key={year}><th scope="row">{yearName(year)}</th><td className="num">{formatPoundsInTable(before)}</td><td className="num">{formatPoundsInTable(after)}</td><td className="num">{signed(difference)}</td></tr>
          ))}</tbody>
        </Table>
      </Scroll>
      <p className="gap-above">{moves.length === 0 ? 'No grant moves over 31 March.' : `${joinList(moves.map(moveWords))}.`}</p>
    </Region>
  );
}

function factsOf({ reason, submittedBy, submittedOn, decidedBy, decidedOn, interests, comment, samePersonReason, state }: VariationShown): readonly Fact[] {
  const facts: readonly (Fact | null)[] = [
    ['Reason', reason ?? 'Not given yet'],
    submittedOn === null ? null : ['Submitted', `${submittedBy ?? 'Not known'}, ${formatDate(submittedOn)}`],
    decidedOn === null ? null : [state === 'rejected' ? 'Rejected' : 'Approved', `${decidedBy ?? 'Not known'}, ${formatDate(decidedOn)}`],
    interests === null ? null : ['Interests', interests],
    samePersonReason === null ? null : ['Why one person did both', samePersonReason],
    comment === null ? null : ['Comment', comment],
  ];
  return facts.filter((fact) => fact !== null);
}
