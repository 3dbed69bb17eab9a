import type { ParticipationShown, ProjectDetail } from '../../../shared/contract/projects.ts';
import { isLead, takingPartOn } from '../../../shared/domain/participation.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useFile } from '../../api/file.ts';
import { useRefusal } from '../../api/hooks.ts';
import { Timeline } from '../../components/charts/Timeline.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';

/** Who took part from when to when, planned and real. */
export function CouncilsRegion({ project: { reference, participations, leads } }: { readonly project: ProjectDetail }) {
  const { frame: { today } } = useFile();
  const mayAdd = useRefusal('participations.add') === null;
  const who = participations.every(({ council }) => council !== null) ? 'council' : 'organisation';
  const note = participations.length === 0 ? undefined : `${participations.length}, ${leads.length === 0 ? 'lead not known' : leads.length === 1 ? 'one lead' : `${leads.length} joint leads`}`;
  return (
    <Region title={who === 'council' ? 'Councils' : 'Councils and others'} note={note} illustrative={participations.some(({ illustrative }) => illustrative) ? 'Joining dates illustrative' : false}
      act={participations.length === 0 ? undefined : <Link to={paths.project(reference, 'councils')}>Show as table</Link>}>
      {participations.length === 0 ? (
        <Empty title="No council is known." act={mayAdd ? <Link className="btn" to={paths.addCouncil(reference)}>Add a council</Link> : undefined}>Who takes part, and from when to when, will be here.</Empty>
      ) : <Timeline rows={participations.map(timelineRow)} today={today} alt={`When each of ${plural(participations.length, who)} took part; ${nowWords(participations, today)}`} />}
    </Region>
  );
}

const timelineRow = ({ id, organisation, council, role, plannedJoinedOn, joinedOn, leftOn }: ParticipationShown) =>
  ({ id, name: council?.shortName ?? organisation.shortName, lead: isLead(role), planned: plannedJoinedOn, from: joinedOn, to: leftOn });

function nowWords(participations: readonly ParticipationShown[], today: string): string {
  const now = participations.filter((each) => takingPartOn(each, today) === true).length;
  return now === participations.length ? 'all take part now' : now === 0 ? 'for none is it known that it takes part now' : `${now} of them take part now`;
}
