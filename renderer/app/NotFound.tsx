import { Empty } from '../components/Empty.tsx';
import { Head } from '../components/Head.tsx';
import { Link } from '../components/Link.tsx';
import { paths } from '../paths.ts';

/** An address that leads nowhere. */
export const NotFound = () => <><Head title="There is no such page" /><Empty title="The address leads nowhere." act={<Link className="btn btn--main" to={paths.start}>Go to Start</Link>} /></>;
