import type { YearEndRow } from '../../../shared/contract/carryForwards.ts';
import { formatPoundsInTable, plainPounds } from '../../../shared/domain/money.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import type { Total } from '../../../shared/domain/total.ts';
import { Link } from '../../components/Link.tsx';
import { Figure } from '../../components/Figure.tsx';
import type { Columns } from '../../components/table/column.ts';
import { Unknown } from '../../components/Unknown.tsx';
import { paths } from '../../paths.ts';

type Amount = (row: YearEndRow) => number | null;

const copied = (of: Amount) => (row: YearEndRow): string | null => { const pence = of(row); return pence === null ? null : plainPounds(pence); };
const illustrative = (row: YearEndRow): boolean => row.illustrative;
const whole = ({ pence, counted, of }: Total): number | null => (counted === of && of > 0 ? pence : null);

/** Of the quarters of a year: a sum over some says over how many. */
const quarters = (id: 'profile' | 'outlook', head: string) => ({
  id, head, kind: 'number' as const, illustrative, text: copied((row) => whole(row[id])),
  cell: ({ project, [id]: { pence, counted, of } }: YearEndRow) => (counted === 0 ? <Unknown about={head} /> : (
    <><Figure to={paths.projectFunding(project.reference, 'quarters')}>{formatPoundsInTable(pence)}</Figure>{counted === of ? null : <span className="t2 src">{counted} of {of} quarters</span>}</>
  )),
});

/** What was asked, approved or moved; nothing where there was none. It opens the request, or all that the award has. */
const carried = (id: 'asked' | 'approved' | 'moved', head: string) => ({
  id, head, kind: 'number' as const, illustrative, text: copied((row) => row[id]),
  cell: (row: YearEndRow) => {
    const pence = row[id];
    const [only, other] = row.requests;
    const to = only !== undefined && other === undefined ? paths.carryForward(row.project.reference, only) : paths.projectFunding(row.project.reference, 'carry-forward');
    return pence === null || (id === 'moved' && pence === 0) ? null : <Figure to={to}>{formatPoundsInTable(pence)}</Figure>;
  },
});

/** One definition for what is shown and what a copy holds. */
export const yearEndColumns: Columns<YearEndRow> = [
  {
    id: 'project', head: 'Project', kind: 'text', text: ({ project }) => project.name,
    cell: ({ project, lead }) => <><Link to={paths.project(project.reference, 'funding')}>{shortTitle(project.name)}</Link>{lead === null ? null : <span className="t2 src plain">{lead}</span>}</>,
  },
  quarters('profile', 'Profile £'),
  quarters('outlook', 'Outlook £'),
  {
    id: 'underspend', head: 'Left over £', kind: 'number', illustrative, text: copied((row) => row.underspend),
    cell: ({ project, underspend }) => (underspend === null ? <Unknown about="what is left over" /> : <Figure to={paths.projectFunding(project.reference, 'carry-forward')}>{formatPoundsInTable(underspend)}</Figure>),
  },
  carried('asked', 'Asked £'),
  carried('approved', 'Approved £'),
  carried('moved', 'Moved £'),
  { id: 'needs', head: 'To do', kind: 'text', text: ({ needs }) => needs, cell: ({ needs }) => needs },
];
