import { firstDay } from '../../../shared/domain/partialDate.ts';
import { councilCodeOn, councilOrganisationId } from '../reference/councils.ts';
import { fixedId } from '../reference/ids.ts';
import { mergeRows, type RowOf, type RowSet } from '../reference/rowSet.ts';
import { organisationEntries, projectEntries, type CitationEntry, type FigureEntry, type ProjectEntry } from './portfolioData.ts';
import { roundId, sampleProgrammeId } from './programme.ts';

const bodies = new Set(organisationEntries.map((entry) => entry.reference));

export const projectId = (reference: string): string => fixedId('project', reference);
export const awardId = (project: string): string => fixedId('award', `${project}-award`);
export const participationId = (project: string, organisation: string): string => fixedId('participation', `${project}/${organisation}`);
export const portfolioSourceId = (key: string): string => fixedId('source', key);

/** The id of a council by its name in the register, or of another body by its reference. */
export const organisationId = (name: string): string => (bodies.has(name) ? fixedId('organisation', name) : councilOrganisationId(name));

export function projectEntry(reference: string): ProjectEntry {
  const entry = projectEntries.find((each) => each.reference === reference);
  if (entry === undefined) throw new Error(`The portfolio has no project ${reference}`);
  return entry;
}

type Cites = Partial<Pick<RowOf<'citation'>, 'project_id' | 'award_figure_id' | 'programme_fact_id'>>;

/** Citations of one thing; `adopted` where the first of them is the one it goes by. */
export const citationRows = (of: Cites, cited: readonly CitationEntry[], adopted: boolean): readonly RowOf<'citation'>[] =>
  cited.map(({ source, says }, index) => ({
    id: fixedId('citation', `${Object.values(of).join('')}/${source}`),
    source_id: portfolioSourceId(source),
    project_id: of.project_id ?? null,
    award_figure_id: of.award_figure_id ?? null,
    programme_fact_id: of.programme_fact_id ?? null,
    says: says ?? null,
    adopted: adopted && index === 0 ? 1 : 0,
  }));

const projectRow = (entry: ProjectEntry): RowOf<'project'> => ({
  id: projectId(entry.reference),
  programme_id: sampleProgrammeId,
  round_id: entry.round === undefined ? null : roundId(entry.round),
  reference: entry.reference,
  title: entry.title,
  kind: entry.kind ?? 'grant',
  // No source says where a project stands, at which stage it is, or in which of the four policy areas.
  lifecycle: null,
  lifecycle_reason: null,
  stage: null,
  theme: entry.theme ?? null,
  reform_area: null,
  model: entry.model ?? null,
  starts_on: entry.startsOn ?? null,
  ends_on: entry.endsOn ?? null,
  evaluator: entry.evaluator ?? null,
  follows_id: entry.follows === undefined ? null : projectId(entry.follows),
  note: entry.note ?? null,
  illustrative: 0,
});

/** Where the start is not known, the councils of 2016 are meant. */
const councilsOf = (entry: ProjectEntry): string => firstDay(entry.startsOn ?? '2016');

function participationRows(entry: ProjectEntry): readonly RowOf<'participation'>[] {
  const leading = entry.leads.length > 1 ? 'joint lead' : 'lead';
  const row = (name: string, role: RowOf<'participation'>['role']): RowOf<'participation'> => ({
    id: participationId(entry.reference, name),
    project_id: projectId(entry.reference),
    organisation_id: organisationId(name),
    council_code: bodies.has(name) ? null : councilCodeOn(name, councilsOf(entry)),
    role,
    planned_joined_on: null,
    joined_on: null,
    planned_left_on: null,
    left_on: null,
    note: null,
    illustrative: 0,
  });
  return [...entry.leads.map((name) => row(name, leading)), ...entry.partners.map((name) => row(name, 'partner'))];
}

const figureId = (project: string, { kind, pounds }: FigureEntry): string => fixedId('award-figure', `${project}-award/${kind}/${pounds}`);

/** Every figure that sources give for the award of a project, each with those sources. */
export function figureRows({ reference, award }: ProjectEntry): RowSet {
  const figures = award?.figures ?? [];
  return {
    award_figure: figures.map((figure) => ({
      id: figureId(reference, figure),
      award_id: awardId(reference),
      kind: figure.kind,
      amount_pence: figure.pounds * 100,
      dated: figure.dated ?? null,
      adopted: figure.adopted ? 1 : 0,
      note: figure.note ?? null,
      illustrative: 0,
    })),
    citation: figures.flatMap((figure) => citationRows({ award_figure_id: figureId(reference, figure) }, figure.sources, true)),
  };
}

/** A project, who takes part, and its award without any figure. */
export const projectRows = (entry: ProjectEntry): RowSet => ({
  project: [projectRow(entry)],
  participation: participationRows(entry),
  award: entry.award === undefined
    ? []
    : [{ id: awardId(entry.reference), project_id: projectId(entry.reference), reference: `${entry.reference}-award`, note: entry.award.note ?? null }],
  citation: citationRows({ project_id: projectId(entry.reference) }, entry.sources, false),
});

/** Earlier projects before those that follow them. */
export const inOrder = (entries: readonly ProjectEntry[]): readonly ProjectEntry[] =>
  entries.toSorted((a, b) => Number(a.follows !== undefined) - Number(b.follows !== undefined));

export const projectsWithFigures = (entries: readonly ProjectEntry[]): RowSet =>
  mergeRows(...inOrder(entries).map((entry) => mergeRows(projectRows(entry), figureRows(entry))));
