import { useParams, useSearchParams } from 'react-router';
import type { MeasureDetail } from '../../../shared/contract/outcomes.ts';
import { lowerFirst } from '../../../shared/domain/words.ts';
import { useAnswer, useRefusal } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import { Head } from '../../components/Head.tsx';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Link } from '../../components/Link.tsx';
import { Refused } from '../../components/Refused.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { unitInWords } from '../../format/measure.ts';
import { paths } from '../../paths.ts';
import { AgainstTarget } from './AgainstTarget.tsx';
import { CompareRegion } from './CompareRegion.tsx';
import { DefinitionRegion } from './DefinitionRegion.tsx';
import { FiguresRegion } from './FiguresRegion.tsx';
import { figuresAsText } from './figuresText.ts';
import { MeasurePicture } from './MeasurePicture.tsx';
import { MeasureSourcesRegion } from './MeasureSourcesRegion.tsx';
import { codeOf, viewOf, whoseOf } from './measureView.ts';
import { WhoseSwitch } from './WhoseSwitch.tsx';

/** One measure of a project: how it stands, its line, its figures, its councils, what it counts and where that comes from. */
export function MeasurePage() {
  const { measure: reference = '' } = useParams();
  const { reply } = useAnswer('measures.get', { measure: reference });
  return (
    <Answer reply={reply} waiting={<Waiting rows={5} />} refused={(problem) => <><Head title="Measure" crumb={<Link to={paths.outcomes}>Outcomes</Link>} /><Refused problem={problem}><Link className="btn" to={paths.outcomes}>All outcomes</Link></Refused></>}>
      {(measure) => <Shown key={measure.reference} measure={measure} />}
    </Answer>
  );
}

function Shown({ measure }: { readonly measure: MeasureDetail }) {
  const [params] = useSearchParams();
  const whose = whoseOf(measure, params.get('council'));
  const view = viewOf(measure, whose);
  const { reply: comparison } = useAnswer('measures.compare', { measure: measure.reference });
  const { reply: sources } = useAnswer('measures.sources', { measure: measure.reference });
  const { indicator, project, version, basis, basisNote, reference } = measure;
  const { outcome, aim } = indicator;
  const figures = sources?.ok === true ? sources.value.figures : [];
  return (
    <>
      <Head title={indicator.name}
        crumb={<><Link to={paths.outcomes}>Outcomes</Link><Link to={paths.project(project.reference, 'outcomes')}>{project.name}</Link>{outcome === null ? null : <><span>/</span><span>{outcome.name}{aim === null ? '' : `, aim ${aim.number}`}</span></>}</>}
        acts={<><CopyButton text={figuresAsText(measure, view)}>Copy table</CopyButton><RecordLink measure={measure} council={whose.kind === 'council' ? whose.council.code : undefined} /></>} />
      <div className="filters">
        <WhoseSwitch measure={measure} whose={whose} />
        <span className="t2">{unitInWords(indicator)}. Of {lowerFirst(basisNote ?? basis)}, version {version}. {view.illustrative ? <Illustrative /> : null}</span>
      </div>
      <AgainstTarget measure={measure} view={view} />
      <div className="cols cols--measure">
        <MeasurePicture measure={measure} view={view} />
        <FiguresRegion measure={measure} view={view} sources={figures} />
      </div>
      <div className="stack below">
        <Answer reply={comparison}>{(compared) => (compared.rows.length < 2 ? null : <CompareRegion comparison={compared} chosen={codeOf(whose)} />)}</Answer>
        <div className="cols cols--half">
          <DefinitionRegion indicator={indicator} current={version} />
          <Answer reply={sources}>{(found) => <MeasureSourcesRegion key={reference} measure={measure} view={view} sources={found} />}</Answer>
        </div>
      </div>
    </>
  );
}

/** Leads to the form where this person may record; the form itself says for whom. */
function RecordLink({ measure, council }: { readonly measure: MeasureDetail; readonly council: string | undefined }) {
  const { project, reference } = measure;
  const refusal = useRefusal('observations.record');
  const { reply } = useAnswer('record.tasks', { project: project.reference, ...(council === undefined ? {} : { council }) }, { when: refusal === null });
  if (refusal !== null || reply?.ok !== true || reply.value.refusal !== null) return null;
  return <Link className="btn btn--main" to={paths.record(project.reference, { measure: reference, ...(council === undefined ? {} : { council }) })}>Record a figure</Link>;
}
