import type { StandardRow } from '../../../shared/contract/awardRecords.ts';
import { formatDateShort } from '../../../shared/domain/calendar.ts';
import { grantRequirements } from '../../../shared/domain/grantStandard.ts';
import { entryName } from '../../../shared/domain/standardNeed.ts';
import { copyColumn, type Columns } from '../../components/table/column.ts';
import type { ListFacets } from '../../components/table/filterModel.ts';

const standings = ['Late', 'Lacks something', 'Whole', 'Nothing on record'] as const;

/** How an award stands, in the order in which somebody needs to look. */
export const standingOf = ({ late, begun, missing }: StandardRow): (typeof standings)[number] =>
  (late.length > 0 ? 'Late' : !begun ? 'Nothing on record' : missing.length > 0 ? 'Lacks something' : 'Whole');

/** '9. Yearly review' */
const requirementName = (number: number): string => `${number}. ${entryName(number)}`;

export const standardFacets: ListFacets<StandardRow> = {
  segs: [{ id: 'standing', label: 'Record', values: (row) => [standingOf(row)], order: standings }],
  menus: [{
    id: 'lacks', label: 'Lacks', values: ({ begun, missing }) => (begun ? missing.map(String) : []), order: grantRequirements.map(({ number }) => `${number}`),
    name: (value) => (value === '' ? 'None told' : requirementName(Number(value))),
  }],
};

export const standardWords = ({ project, lead, award }: StandardRow): string => [project.name, project.reference, lead, award].filter((word) => word !== null).join(' ');

/** What comes next, in words: 'Yearly review', or what is missing. */
export function nextWords({ begun, next }: StandardRow): string {
  if (!begun) return 'Nothing on record';
  return next === null ? 'Nothing' : next.due === null ? `${next.number}. ${next.says}` : requirementName(next.number);
}

const column = copyColumn<StandardRow>;

/** What a copy holds, a row an award. */
export const standardColumns: Columns<StandardRow> = [
  column('project', 'Project', 'text', ({ project }) => project.name), column('award', 'Award', 'text', ({ award }) => award), column('lead', 'Lead', 'text', ({ lead }) => lead),
  column('met', 'Met', 'number', ({ met }) => `${met}`), column('explained', 'Explained', 'number', ({ explained }) => `${explained}`), column('unanswered', 'Not answered', 'number', ({ unanswered }) => `${unanswered}`),
  column('next', 'Next', 'text', nextWords), column('due', 'By', 'date', ({ next }) => (next === null || next.due === null ? null : formatDateShort(next.due))),
];
