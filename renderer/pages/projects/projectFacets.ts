import type { ProjectRow } from '../../../shared/contract/projects.ts';
import { lifecycles, stages } from '../../../shared/domain/project.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { none, type Facet } from '../../components/table/filterModel.ts';
import { roundShort } from '../../format/round.ts';

export type ProjectFacet = Facet<ProjectRow>;

/** What is known of a row, or is not. */
const knownOrNot = (id: string, label: string, isKnown: (row: ProjectRow) => boolean): ProjectFacet => ({
  id, label, order: ['known', 'not known'], name: upperFirst, values: (row) => [isKnown(row) ? 'known' : 'not known'],
});
const maybe = (value: string | null): readonly string[] => (value === null ? [] : [value]);

const roundFacet = (rows: readonly ProjectRow[]): ProjectFacet => {
  const names = new Map(rows.flatMap(({ round }) => (round === null ? [] : [[round.reference, round.name] as const])));
  return { id: 'round', label: 'Round', values: ({ round }) => maybe(round?.reference ?? null), name: (value) => (value === none ? 'None' : roundShort(names.get(value) ?? value)) };
};

/** Few values, as buttons in a row: round, and whether the award is known. */
export const segFacets = (rows: readonly ProjectRow[]): readonly ProjectFacet[] => [roundFacet(rows), knownOrNot('award', 'Award', ({ awarded }) => awarded.pence !== null)];

/** Many values, each under a button of its own. */
export const menuFacets: readonly ProjectFacet[] = [
  { id: 'theme', label: 'Theme', values: ({ theme }) => maybe(theme) },
  { id: 'region', label: 'Region', values: ({ regions }) => regions },
];

/** What is asked for less often, together under More. */
export const moreFacets: readonly ProjectFacet[] = [
  { id: 'lifecycle', label: 'State', values: ({ lifecycle }) => maybe(lifecycle), order: lifecycles, name: (value) => (value === none ? 'Not known' : upperFirst(value)) },
  { id: 'stage', label: 'Stage', values: ({ stage }) => maybe(stage), order: stages, name: (value) => (value === none ? 'Not known' : upperFirst(value)) },
  knownOrNot('who', 'Lead', ({ leads }) => leads.length > 0),
  knownOrNot('start', 'Start', ({ startsOn }) => startsOn !== null),
  knownOrNot('end', 'End', ({ endsOn }) => endsOn !== null),
  { id: 'sources', label: 'Sources', values: ({ awarded }) => [(awarded.disagreement ?? 0) > 0 ? 'disagree' : 'agree'], order: ['disagree', 'agree'], name: (value) => (value === 'disagree' ? 'Disagree on the award' : 'Agree, or one at most') },
  { id: 'measures', label: 'Measures', values: ({ measures }) => [measures === 0 ? 'none' : 'some'], order: ['none', 'some'], name: (value) => (value === 'none' ? 'No measure' : 'One or more') },
];

export const allFacets = (rows: readonly ProjectRow[]): readonly ProjectFacet[] => [...segFacets(rows), ...menuFacets, ...moreFacets];

/** The words of a row that are searched. */
export const wordsOf = ({ title, reference, theme, leads, round, regions, evaluator }: ProjectRow): string =>
  [title, reference, theme, round?.name, evaluator, ...regions, ...leads.flatMap(({ name, shortName }) => [name, shortName])].filter((word) => word != null).join(' ');
