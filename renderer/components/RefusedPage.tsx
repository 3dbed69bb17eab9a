import type { Problem } from '../../shared/domain/problem.ts';
import { paths } from '../paths.ts';
import { Head } from './Head.tsx';
import { Link } from './Link.tsx';
import { Refused } from './Refused.tsx';

interface Props {
  /** What the page would have shown: 'Payment' */
  readonly title: string;
  readonly problem: Problem;
  /** The project it belongs to, where that is there to go on from; left out, the list of all. */
  readonly project?: string;
}

/** A whole page that cannot be shown: why, and where to go on. */
export function RefusedPage({ title, problem, project }: Props) {
  return (
    <>
      <Head title={title} />
      <Refused problem={problem}>{project === undefined ? <Link className="btn" to={paths.projects}>All projects</Link> : <Link className="btn" to={paths.project(project, 'funding')}>Funding of the project</Link>}</Refused>
    </>
  );
}
