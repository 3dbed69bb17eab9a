import type { ProjectDetail, ProjectRow } from '../../../shared/contract/projects.ts';
import { formatPartial } from '../../../shared/domain/partialDate.ts';
import { isLead } from '../../../shared/domain/participation.ts';
import { joinList, plural } from '../../../shared/domain/words.ts';
import { useAnswer, useRefusal } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Facts, type Fact } from '../../components/Facts.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Link } from '../../components/Link.tsx';
import { Money } from '../../components/Money.tsx';
import { SourceLine } from '../../components/SourceLine.tsx';
import { Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { paths } from '../../paths.ts';
import { LifecycleTag } from './LifecycleTag.tsx';
import { OutcomeReading } from './OutcomeReading.tsx';
import { useGroups } from './useGroups.ts';

/** The project that the ring is on, beside the table: what it is, who takes part, how its outcomes stand. */
export function ProjectPeek({ row, onClose }: { readonly row: ProjectRow; readonly onClose: () => void }) {
  const { reply } = useAnswer('projects.get', { reference: row.reference });
  return (
    <aside className="peek" aria-label="Project" data-pane tabIndex={-1}>
      <p className="t2">{row.reference}</p>
      <h2>{row.title}</h2>
      <p className="row-of"><Link className="btn btn--main" to={paths.project(row.reference)}>Open project</Link><button type="button" className="btn" onClick={onClose}>Close</button></p>
      <Answer reply={reply}>{(project) => <About project={project} />}</Answer>
    </aside>
  );
}

function About({ project }: { readonly project: ProjectDetail }) {
  const { reference, kind, round, stage, theme, startsOn, endsOn, lifecycle } = project;
  const mayEdit = useRefusal('projects.edit') === null;
  const missing = (field: string, about: string) => (mayEdit ? <Unknown to={paths.editProject(reference, field)} about={about}>Not known, add</Unknown> : <Unknown />);
  const facts: readonly Fact[] = [
    ['State', lifecycle === null ? missing('lifecycle', 'state') : <LifecycleTag key="state" lifecycle={lifecycle} />],
    ...(kind === 'grant' ? [['Awarded', <Awarded key="award" project={project} mayAdd={mayEdit} />] satisfies Fact] : []),
    ['Round', `${round === null ? 'None' : round.name}${stage === null ? '' : `, ${stage}`}`],
    ['Theme', theme ?? missing('theme', 'theme')],
    ['Started', startsOn === null ? missing('startsOn', 'start date') : formatPartial(startsOn)],
    ['Ends', endsOn === null ? missing('endsOn', 'end date') : formatPartial(endsOn)],
  ];
  return (
    <>
      <div className="gap-above"><Facts facts={facts} /></div>
      <Councils project={project} />
      <Outcomes project={project} />
    </>
  );
}

function Awarded({ project: { reference, award, awards }, mayAdd }: { readonly project: ProjectDetail; readonly mayAdd: boolean }) {
  if (award.pence === null) return mayAdd ? <Unknown to={paths.addFigure(reference)} about="award">Not known, add</Unknown> : <Unknown />;
  const source = awards[0]?.adopted?.sources[0];
  return <><b><Figure to={`${paths.project(reference)}?show=award`}><Money pence={award.pence} as="exact" /></Figure></b> {award.illustrative ? <Illustrative /> : null}{source === undefined ? null : <SourceLine source={source} />}</>;
}

function Councils({ project: { councils, participations } }: { readonly project: ProjectDetail }) {
  const leads = participations.filter(({ role }) => isLead(role)).map(({ organisation }) => organisation.shortName);
  const others = participations.filter(({ role }) => !isLead(role)).map(({ organisation }) => organisation.shortName);
  return (
    <>
      <h3>Councils <span className="t2 plain">{councils.length === 0 ? null : councils.length}</span></h3>
      {participations.length === 0 ? <p><Unknown /></p> : <p>{leads.length === 0 ? <Unknown>Lead not known</Unknown> : <><b>{joinList(leads)}</b> {leads.length === 1 ? 'leads' : 'lead'}</>}{others.length === 0 ? null : `; ${others.join(', ')}`}</p>}
    </>
  );
}

function Outcomes({ project: { outcomes, measures } }: { readonly project: ProjectDetail }) {
  const groups = useGroups();
  if (measures.length === 0) return <><h3>Outcomes</h3><p><Unknown>No measure yet</Unknown></p></>;
  return (
    <>
      <h3>Outcomes, against target {measures.some(({ illustrative }) => illustrative) ? <Illustrative /> : null}</h3>
      <Table caption={`Outcomes against target, ${plural(measures.length, 'measure')}`}>
        <tbody>
          {groups.map(({ key, name, addedGoal }) => (
            <tr key={key}><th scope="row">{name}{addedGoal ? ' (added goal)' : ''}</th><td><OutcomeReading cell={outcomes.find(({ outcome }) => outcome === key)} /></td></tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
