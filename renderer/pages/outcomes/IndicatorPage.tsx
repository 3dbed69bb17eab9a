import { useParams } from 'react-router';
import type { IndicatorDetail } from '../../../shared/contract/indicatorPages.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { Refused } from '../../components/Refused.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { unitInWords } from '../../format/measure.ts';
import { paths } from '../../paths.ts';
import { CompareRegion } from './CompareRegion.tsx';
import { DefinitionRegion } from './DefinitionRegion.tsx';
import { EnglandRegion } from './EnglandRegion.tsx';
import { IndicatorSources } from './IndicatorSources.tsx';
import { UsesRegion } from './UsesRegion.tsx';

/** One indicator of the library: its councils compared, the projects that use it, what it counts, England's series. */
export function IndicatorPage() {
  const { indicator: key = '' } = useParams();
  const { reply } = useAnswer('indicators.get', { indicator: key });
  const crumb = <Link to={paths.outcomes}>Outcomes</Link>;
  return (
    <Answer reply={reply} waiting={<Waiting rows={5} />} refused={(problem) => <><Head title="Indicator" crumb={crumb} /><Refused problem={problem}><Link className="btn" to={paths.outcomes}>All outcomes</Link></Refused></>}>
      {(found) => <Shown key={found.indicator.key} found={found} />}
    </Answer>
  );
}

function Shown({ found }: { readonly found: IndicatorDetail }) {
  const { indicator, uses, england, englandSources } = found;
  const { reply } = useAnswer('indicators.compare', { indicator: indicator.key });
  const { outcome, aim } = indicator;
  return (
    <>
      <Head title={indicator.name} sub={`${unitInWords(indicator)}. ${upperFirst(indicator.frequency)}`}
        crumb={<><Link to={paths.outcomes}>Outcomes</Link><span>/</span><span>{outcome === null ? 'Outside the framework' : `${outcome.name}${aim === null ? '' : `, aim ${aim.number}, ${aim.name}`}`}</span></>} />
      <div className="stack">
        {uses.length === 0 ? null : <Answer reply={reply}>{(comparison) => <CompareRegion comparison={comparison} withProject />}</Answer>}
        <UsesRegion uses={uses} indicator={indicator} />
        {england.length === 0 ? null : <EnglandRegion indicator={indicator} england={england} sources={englandSources} />}
        <div className="cols cols--half">
          <DefinitionRegion indicator={indicator} />
          <IndicatorSources found={found} />
        </div>
      </div>
    </>
  );
}
