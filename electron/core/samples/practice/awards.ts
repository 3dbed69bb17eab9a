import { fixedId } from '../../reference/ids.ts';
import type { RowOf } from '../../reference/rowSet.ts';
import { projectEntries } from '../portfolioData.ts';
import { awardId, figureRows, projectEntry, projectRows } from '../projects.ts';
import { mergeRows, type RowSet } from '../../reference/rowSet.ts';
import type { Post } from './cast.ts';
import type { Step } from './step.ts';

type Figure = Pick<RowOf<'award_figure'>, 'kind' | 'dated'> & { readonly project: string; readonly pounds: number; readonly paper: string; readonly note?: string };

/** A made-up figure from a made-up paper; never the one that totals use. */
function figure(at: string, by: Post, { project, kind, pounds, dated, paper, note }: Figure): Step {
  const key = `practice/${project}/${kind}/${pounds}`;
  const figureId = fixedId('award-figure', key);
  const sourceId = fixedId('source', key);
  return {
    at,
    by,
    operation: 'awards.addFigure',
    adds: {
      source: [{ id: sourceId, title: paper, publisher: 'Department for Education', published_on: dated, url: null, note: 'Made up for practice: there is no such paper.', confidence: null }],
      award_figure: [{ id: figureId, award_id: awardId(project), kind, amount_pence: pounds * 100, dated, adopted: 0, note: note ?? null, illustrative: 1 }],
      citation: [{ id: fixedId('citation', key), source_id: sourceId, project_id: null, award_figure_id: figureId, programme_fact_id: null, says: null, adopted: 1 }],
    },
  };
}

const papers: readonly Step[] = [
  figure('2017-06-13T13:05:00.000Z', 'officer1', { project: 'herts-family-safeguarding-r2', kind: 'ceiling', pounds: 12_000_000, dated: '2017-03-20', paper: 'Offer letter (practice)' }),
  figure('2017-06-13T13:12:00.000Z', 'officer1', { project: 'herts-family-safeguarding-r2', kind: 'agreed', pounds: 11_600_000, dated: '2017-06-12', paper: 'Agreement, version 1 (practice)' }),
  figure('2017-06-21T09:30:00.000Z', 'officer2', { project: 'bradford-b-positive', kind: 'agreed', pounds: 3_050_000, dated: '2017-04-03', paper: 'Grant letter (practice)' }),
  figure('2017-06-21T09:44:00.000Z', 'officer2', { project: 'warwickshire-house-project', kind: 'agreed', pounds: 3_700_000, dated: '2017-05-15', paper: 'Agreement, version 1 (practice)' }),
  figure('2017-06-21T10:02:00.000Z', 'officer2', { project: 'lifelong-links', kind: 'ceiling', pounds: 5_200_000, dated: '2017-03-24', paper: 'Offer letter (practice)' }),
  figure('2017-10-11T10:20:00.000Z', 'officer2', { project: 'newham-newday', kind: 'agreed', pounds: 2_550_000, dated: '2017-10-02', paper: 'Grant letter (practice)' }),
  figure('2017-10-12T13:35:00.000Z', 'officer2', { project: 'havering-face-to-face', kind: 'agreed', pounds: 2_380_000, dated: '2017-09-25', paper: 'Grant letter (practice)' }),
  figure('2018-11-20T14:15:00.000Z', 'officer2', { project: 'warwickshire-house-project', kind: 'revised', pounds: 3_850_000, dated: '2018-11-14', paper: 'Agreement, version 2 (practice)', note: 'A sixth site was planned.' }),
];

/** What the file came to know of the real portfolio after it was set up: what each act adopts or adds. */
const adoptedLater = { 'havering-face-to-face': '2018-06-21T12:50:00.000Z', 'bradford-b-positive': '2018-09-13T09:25:00.000Z', 'newham-newday': '2019-05-10T15:20:00.000Z' } as const;
const addedLater = {
  'tact-peterborough': '2018-05-17T13:40:00.000Z',
  'london-child-house': '2018-07-04T08:35:00.000Z',
  'staying-close-ne-lincs': '2018-10-09T10:55:00.000Z',
  'staying-close-break': '2019-01-23T14:05:00.000Z',
} as const;
const suffolk = 'staying-close-suffolk';

const onlyFigure = (project: string): string => {
  const [only] = figureRows(projectEntry(project)).award_figure ?? [];
  if (only === undefined) throw new Error(`No source gives a figure for ${project}`);
  return only.id;
};

export const portfolioSteps: readonly Step[] = [
  { at: '2018-03-29T16:12:00.000Z', by: 'officer1', operation: 'awards.addFigure', adds: figureRows(projectEntry(suffolk)) },
  ...Object.entries(adoptedLater).map(([project, at]): Step => ({
    at, by: 'officer1', operation: 'awards.adoptFigure', changes: [{ table: 'award_figure', id: onlyFigure(project), set: { adopted: 1 } }],
  })),
  ...Object.entries(addedLater).map(([project, at]): Step => ({
    at, by: 'officer2', operation: 'projects.add', adds: mergeRows(projectRows(projectEntry(project)), figureRows(projectEntry(project))),
  })),
];

/** The projects as the practice file first knew them: four not yet there, four awards not yet known. */
export function firstProjects(): RowSet {
  const there = projectEntries.filter(({ reference }) => !(reference in addedLater));
  const known = there.toSorted((a, b) => Number(a.follows !== undefined) - Number(b.follows !== undefined)).map((entry) => {
    if (entry.reference === suffolk) return projectRows(entry);
    const figures = figureRows(entry);
    if (!(entry.reference in adoptedLater)) return mergeRows(projectRows(entry), figures);
    return mergeRows(projectRows(entry), { ...figures, award_figure: figures.award_figure?.map((row) => ({ ...row, adopted: 0 as const })) ?? [] });
  });
  return mergeRows(...known);
}

export const awardSteps: readonly Step[] = [...papers, ...portfolioSteps];
