import type { ProjectRow } from '../../../shared/contract/projects.ts';
import { plainPounds } from '../../../shared/domain/money.ts';
import { formatPartialShort, type PartialDate } from '../../../shared/domain/partialDate.ts';
import { totalOf } from '../../../shared/domain/total.ts';
import { formatCount, joinList, plural, upperFirst } from '../../../shared/domain/words.ts';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Money } from '../../components/Money.tsx';
import type { Columns } from '../../components/table/column.ts';
import type { ColumnSet } from '../../components/table/columnModel.ts';
import { Unknown } from '../../components/Unknown.tsx';
import { roundShort } from '../../format/round.ts';
import { RatingTag } from './notes/RatingTag.tsx';

const dateText = (value: PartialDate | null): string | null => (value === null ? null : formatPartialShort(value));
const date = (value: PartialDate | null) => (value === null ? <Unknown /> : formatPartialShort(value));
const words = (value: string | null) => (value === null || value === '' ? <Unknown /> : value);
const leadWords = ({ leads }: ProjectRow): string => joinList(leads.map(({ shortName }) => shortName));
const example = ({ kind }: ProjectRow): boolean => kind === 'practice example';

/** A long title is cut; that it is an example, or made up, is not. */
function Title({ row }: { readonly row: ProjectRow }) {
  const words = example(row) ? 'Practice example' : row.illustrative ? 'Illustrative' : null;
  return words === null ? row.title : <span className="with-words"><span className="cut">{row.title}</span><span className="t2">{words}</span></span>;
}

/** Columns for the questions asked most. */
export const columnSets: readonly ColumnSet[] = [
  { name: 'money', ids: ['title', 'lead', 'round', 'councils', 'awarded', 'starts', 'ends'] },
  { name: 'progress', ids: ['title', 'lead', 'state', 'stage', 'risk', 'delivery', 'starts', 'ends'] },
  { name: 'outcomes', ids: ['title', 'lead', 'theme', 'regions', 'councils', 'measures', 'evaluator'] },
];

/** The columns of the Projects table; the foot is of the rows that the filters leave, practice examples apart. */
export function projectColumns(shown: readonly ProjectRow[]): Columns<ProjectRow> {
  const grants = shown.filter((row) => !example(row));
  const total = totalOf(grants.map(({ awarded }) => awarded.pence));
  const inMoney = grants.some(({ awarded }) => awarded.illustrative);
  return [
    {
      id: 'title', head: 'Project', kind: 'text', most: 276, sortBy: ({ title }) => title, title: ({ title }) => title, foot: `${plural(grants.length, 'project')}, award known for ${formatCount(total.counted)}`,
      cell: (row) => <Title row={row} />, find: (row) => [row.title, example(row) ? 'Practice example' : row.illustrative ? 'Illustrative' : ''].join(' '), illustrative: ({ illustrative }) => illustrative,
    },
    { id: 'lead', head: 'Lead', kind: 'text', most: 132, sortBy: (row) => leadWords(row) || null, title: leadWords, cell: (row) => words(leadWords(row)) },
    { id: 'round', head: 'Round', kind: 'number', sortBy: ({ round }) => (round === null ? null : roundShort(round.name)), text: ({ round }) => (round === null ? 'None' : roundShort(round.name)), cell: ({ round }) => (round === null ? <span className="t2">None</span> : roundShort(round.name)) },
    { id: 'councils', head: 'Councils', kind: 'number', sortBy: ({ councils }) => councils, cell: ({ councils }) => (councils === null ? <Unknown /> : formatCount(councils)) },
    {
      id: 'awarded', head: 'Awarded £', kind: 'number', sortBy: (row) => (example(row) ? null : row.awarded.pence), text: (row) => (example(row) ? 'No award' : row.awarded.pence === null ? null : plainPounds(row.awarded.pence)), illustrative: ({ awarded }) => awarded.pence !== null && awarded.illustrative,
      cell: (row) => (example(row) ? <span className="t2">No award</span> : <>{row.awarded.illustrative ? <><Illustrative /> </> : null}<Money pence={row.awarded.pence} as="pounds" /></>),
      foot: total.counted === 0 ? <Unknown /> : <>{inMoney ? <><Illustrative /> </> : null}<Money pence={total.pence} as="pounds" /></>,
    },
    { id: 'starts', head: 'Started', kind: 'date', sortBy: ({ startsOn }) => startsOn, text: ({ startsOn }) => dateText(startsOn), cell: ({ startsOn }) => date(startsOn) },
    { id: 'ends', head: 'Ends', kind: 'date', sortBy: ({ endsOn }) => endsOn, text: ({ endsOn }) => dateText(endsOn), cell: ({ endsOn }) => date(endsOn) },
    { id: 'theme', head: 'Theme', kind: 'text', most: 220, sortBy: ({ theme }) => theme, title: ({ theme }) => theme ?? '', cell: ({ theme }) => words(theme) },
    { id: 'state', head: 'State', kind: 'text', sortBy: ({ lifecycle }) => lifecycle, text: ({ lifecycle }) => (lifecycle === null ? null : upperFirst(lifecycle)), cell: ({ lifecycle }) => words(lifecycle === null ? null : upperFirst(lifecycle)) },
    { id: 'stage', head: 'Stage', kind: 'text', sortBy: ({ stage }) => stage, text: ({ stage }) => (stage === null ? null : upperFirst(stage)), cell: ({ stage }) => words(stage === null ? null : upperFirst(stage)) },
    ...(['delivery', 'risk'] as const).map((subject): Columns<ProjectRow>[number] => ({
      id: subject, head: upperFirst(subject), kind: 'text', sortBy: ({ ratings }) => ratings[subject]?.step.position ?? null, text: ({ ratings }) => ratings[subject]?.step.name ?? null,
      find: ({ ratings }) => ratings[subject]?.step.name ?? 'Not rated', cell: ({ ratings: { [subject]: rating } }) => (rating === null ? <Unknown>Not rated</Unknown> : <RatingTag step={rating.step} />),
      illustrative: ({ ratings }) => ratings[subject]?.illustrative === true,
    })),
    { id: 'measures', head: 'Measures', kind: 'number', sortBy: ({ measures }) => measures, cell: ({ measures }) => formatCount(measures) },
    { id: 'regions', head: 'Regions', kind: 'text', most: 220, sortBy: ({ regions }) => regions[0] ?? null, text: ({ regions }) => joinList(regions), title: ({ regions }) => joinList(regions), cell: ({ regions }) => words(joinList(regions)) },
    { id: 'evaluator', head: 'Evaluator', kind: 'text', most: 220, sortBy: ({ evaluator }) => evaluator, title: ({ evaluator }) => evaluator ?? '', cell: ({ evaluator }) => words(evaluator) },
  ];
}
