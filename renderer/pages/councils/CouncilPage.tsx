import { useParams } from 'react-router';
import type { CouncilDetail } from '../../../shared/contract/councilPages.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { Refused } from '../../components/Refused.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { paths } from '../../paths.ts';
import { CouncilFacts } from './CouncilFacts.tsx';
import { CouncilProjects } from './CouncilProjects.tsx';
import { FiguresBeside } from './FiguresBeside.tsx';

/** One council: who it was and is, what it leads and takes part in, and its figures beside others. */
export function CouncilPage() {
  const { council = '' } = useParams();
  const { reply } = useAnswer('councils.get', { council });
  const crumb = <Link to={paths.councils}>Councils</Link>;
  return (
    <Answer reply={reply} waiting={<Waiting rows={5} />} refused={(problem) => <><Head title="Council" crumb={crumb} /><Refused problem={problem}><Link className="btn" to={paths.councils}>All councils</Link></Refused></>}>
      {(found) => <Shown key={found.code} council={found} />}
    </Answer>
  );
}

function Shown({ council }: { readonly council: CouncilDetail }) {
  return (
    <>
      <Head title={council.name} crumb={<><Link to={paths.councils}>Councils</Link><span>/</span><span>{council.code}</span></>} acts={<Link className="btn" to={paths.exportFigures({ council: council.code })}>Export its figures</Link>} />
      <CouncilFacts council={council} />
      <div className="stack below">
        <CouncilProjects council={council} />
        <FiguresBeside council={council} />
      </div>
    </>
  );
}
