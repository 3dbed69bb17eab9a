import type { OutcomeCell, OutcomesSummary } from '../../../shared/contract/outcomes.ts';
import { plural } from '../../../shared/domain/words.ts';
import { Empty } from '../../components/Empty.tsx';
import { Link } from '../../components/Link.tsx';
import { Mark, markGround } from '../../components/Mark.tsx';
import { Region } from '../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { paths } from '../../paths.ts';

const missed = (cells: readonly OutcomeCell[]): number => cells.filter(({ state }) => state === 'target not met').length;

/** Each project that has a measure by the outcome groups, read against target; those off course first. */
export function OutcomesByProject({ groups, rows, of }: OutcomesSummary) {
  const sorted = rows.toSorted((a, b) => missed(b.cells) - missed(a.cells));
  return (
    <Region title="Outcomes by project" illustrative={rows.some(({ illustrative }) => illustrative)} note={`against target; ${rows.length} of ${plural(of, 'project')} ${rows.length === 1 ? 'has' : 'have'} a measure, those off course first`}>
      {rows.length === 0 ? <Empty title="No project has a measure yet.">Open a project to choose measures for it from the library.</Empty> : (
        <>
          <Scroll label="Outcomes table">
            <Table caption="Projects by outcome group, read against target" widths={[null, ...groups.map(() => 126)]} className="outcomes">
              <thead>
                <tr>
                  <th scope="col">Project, lead</th>
                  {groups.map(({ key, name, addedGoal }) => <th key={key} scope="col">{name}{addedGoal ? <span className="t2 plain src">added goal</span> : null}</th>)}
                </tr>
              </thead>
              <tbody>
                {sorted.map(({ project, lead, cells }) => (
                  <OpenRow key={project.reference} to={paths.project(project.reference, 'outcomes')}>
                    <th scope="row"><Link className="row" to={paths.project(project.reference, 'outcomes')}><b>{project.name}</b></Link> {lead === null ? <Unknown>Lead not known</Unknown> : <span className="t2">{lead}</span>}</th>
                    {groups.map(({ key }) => <Cell key={key} cell={cells.find(({ outcome }) => outcome === key)} />)}
                  </OpenRow>
                ))}
              </tbody>
            </Table>
          </Scroll>
          <Key />
        </>
      )}
    </Region>
  );
}

/** The worst state of the group, leading to the measure it is named after, and how many of all are read. */
function Cell({ cell }: { readonly cell: OutcomeCell | undefined }) {
  if (cell === undefined || cell.named === null) return <td><Mark state="no measure" /></td>;
  const { state, rated, of, named } = cell;
  return (
    <td className={markGround(state)}>
      <span className="mark-of">
        <Link className="row" to={paths.measure(named.measure)}><Mark state={state} /><span className="vh">, {named.indicator}</span></Link>
        {rated === 0 ? null : <span className="t2 nowrap">{rated} of {of}</span>}
      </span>
    </td>
  );
}

const Key = () => (
  <p className="key gap-above">
    <span><Mark state="target met" /></span><span><Mark state="target not met" /></span><span><Mark state="no target" /> or neither way is better</span><span><Mark state="no figure yet" /></span><Mark state="no measure" />
    <span>“1 of 2” met or not met, of all measures</span><span>the worst one is shown and opens</span>
  </p>
);
