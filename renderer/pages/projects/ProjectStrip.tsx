import type { ReactNode } from 'react';
import type { KinShown, ProjectDetail } from '../../../shared/contract/projects.ts';
import { formatPartial } from '../../../shared/domain/partialDate.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { joinList, plural } from '../../../shared/domain/words.ts';
import { useRefusal } from '../../api/hooks.ts';
import { Strip, type Fact } from '../../components/Facts.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Link } from '../../components/Link.tsx';
import { Money } from '../../components/Money.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { roundShort } from '../../format/round.ts';
import { paths } from '../../paths.ts';

/** At most seven facts; what is not known leads to where it can be filled in. */
export function ProjectStrip({ project }: { readonly project: ProjectDetail }) {
  const { reference, kind, award, stage, startsOn, endsOn, evaluator, follows, followedBy } = project;
  const mayEdit = useRefusal('projects.edit') === null;
  const missing = (to: string, about: string) => (mayEdit ? <Unknown to={to} about={about}>Not known, add</Unknown> : <Unknown />);
  const edit = (field: string, about: string) => missing(paths.editProject(reference, field), about);
  const after = follows ?? followedBy[0] ?? null;
  const facts: readonly (Fact | null)[] = [
    kind === 'grant' ? ['Awarded', award.pence === null ? missing(paths.addFigure(reference), 'award') : <Awarded key="award" project={project} />] : null,
    ['Lead', <Lead key="lead" project={project} missing={missing(paths.addCouncil(reference), 'lead')} />],
    [stage === null ? 'Round' : 'Round and stage', <RoundAndStage key="round" project={project} />],
    ['Started', startsOn === null ? edit('startsOn', 'start date') : formatPartial(startsOn)],
    ['Ends', endsOn === null ? edit('endsOn', 'end date') : formatPartial(endsOn)],
    ['Evaluator', evaluator === null ? edit('evaluator', 'evaluator') : <span key="evaluator" className="strip__long">{evaluator}</span>],
    after === null ? null : [follows === null ? 'Followed by' : 'Follows', <Link key="after" className="plain strip__long" to={paths.project(after.reference)}>{inFewWords(after)}</Link>],
  ];
  return <Strip facts={facts.filter((fact) => fact !== null)} />;
}

/** 'Hertfordshire, round 1'; without a lead its short title. */
function inFewWords({ name, leads, round }: KinShown): string {
  const who = leads.length === 0 ? shortTitle(name) : joinList(leads);
  return round === null ? who : `${who}, ${/^\d+$/.test(roundShort(round)) ? `round ${roundShort(round)}` : round}`;
}

const Awarded = ({ project: { reference, award } }: { readonly project: ProjectDetail }) =>
  <><Figure to={`${paths.project(reference)}?show=award`}><Money pence={award.pence} /></Figure>{award.illustrative ? <> <Illustrative /></> : null}</>;

const RoundAndStage = ({ project: { round, stage } }: { readonly project: ProjectDetail }) =>
  round === null && stage === null ? <span className="plain">None</span> : <>{round === null ? 'No round' : roundShort(round.name)} <span className="plain">{stage ?? ''}</span></>;

function Lead({ project: { leads, participations }, missing }: { readonly project: ProjectDetail; readonly missing: ReactNode }) {
  const others = participations.length - leads.length;
  if (leads.length === 0) return missing;
  const councils = participations.every(({ council }) => council !== null);
  const names = joinList(leads.map(({ shortName }) => shortName));
  return <span className="strip__long strip__long--wide">{names}{others === 0 ? null : <span className="plain"> and {councils ? plural(others, 'council') : plural(others, 'other')}</span>}</span>;
}
