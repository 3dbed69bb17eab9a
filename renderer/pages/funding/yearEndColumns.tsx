import type { YearEndRow } from '../../../shared/contract/carryForwards.ts';
import { formatPoundsInTable, plainPounds } from '../../../shared/domain/money.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import type { Total } from '../../../shared/domain/total.ts';
import { Link } from '../../components/Link.tsx';
import { Figure } from '../../components/Figure.tsx';
import type { Columns } from '../../components/table/column.ts';
import { Unknown } from '../../components/Unknown.tsx';
import { ofAward, paths } from '../../paths.ts';

type Amount = (row: YearEndRow) => number | null;

const copied = (of: Amount) => (row: YearEndRow): string | null => { const pence = of(row); return pence === null ? null : plainPounds(pence); };
const illustrative = (row: YearEndRow): boolean => row.illustrative;
/** An address inside the row's project, about the row's award. */
const inRow = ({ project, award }: YearEndRow, to: string): string => ofAward(to, { project: project.reference, award });
const whole = ({ pence, counted, of }: Total): number | null => (counted === of && of > 0 ? pence : null);

/** Of the quarters of a year: a sum over some says over how many. */
const quarters = (id: 'profile' | 'outlook', head: string) => ({
  id, head, kind: 'number' as const, illustrative, text: copied((row) => whole(row[id])),
  cell: (row: YearEndRow) => {
    const { pence, counted, of } = row[id];
    if (counted === 0) return <Unknown about={head} />;
    return <><Figure to={inRow(row, paths.projectFunding(row.project.reference, 'quarters'))}>{formatPoundsInTable(pence)}</Figure>{counted === of ? null : <span className="t2 src">{counted} of {of} quarters</span>}</>;
  },
});

/** What was asked, approved or moved; nothing where there was none. It opens the request, or all that the award has. */
const carried = (id: 'asked' | 'approved' | 'moved', head: string) => ({
  id, head, kind: 'number' as const, illustrative, text: copied((row) => row[id]),
  cell: (row: YearEndRow) => {
    const pence = row[id];
    const [only, other] = row.requests;
    const to = only !== undefined && other === undefined ? paths.carryForward(row.project.reference, only) : paths.projectFunding(row.project.reference, 'carry-forward');
    return pence === null || (id === 'moved' && pence === 0) ? null : <Figure to={inRow(row, to)}>{formatPoundsInTable(pence)}</Figure>;
  },
});

/** One definition for what is shown and what a copy holds. */
export const yearEndColumns: Columns<YearEndRow> = [
  {
    id: 'project', head: 'Project', kind: 'text', text: ({ project }) => project.name,
    cell: (row) => <><Link to={inRow(row, paths.project(row.project.reference, 'funding'))}>{shortTitle(row.project.name)}</Link>{row.lead === null ? null : <span className="t2 src plain">{row.lead}</span>}</>,
  },
  quarters('profile', 'Profile £'),
  quarters('outlook', 'Outlook £'),
  {
    id: 'underspend', head: 'Left over £', kind: 'number', illustrative, text: copied((row) => row.underspend),
    cell: (row) => (row.underspend === null ? <Unknown about="what is left over" /> : <Figure to={inRow(row, paths.projectFunding(row.project.reference, 'carry-forward'))}>{formatPoundsInTable(row.underspend)}</Figure>),
  },
  carried('asked', 'Asked £'),
  carried('approved', 'Approved £'),
  carried('moved', 'Moved £'),
  { id: 'needs', head: 'To do', kind: 'text', text: ({ needs }) => needs, cell: ({ needs }) => needs },
];
