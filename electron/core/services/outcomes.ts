import type { OutcomeCell, OutcomeGroup, OutcomesSummary } from '../../../shared/contract/outcomes.ts';
import { aimState } from '../../../shared/domain/target.ts';
import { joinList } from '../../../shared/domain/words.ts';
import type { Reader } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { readFramework, type OutcomeRecord } from '../repositories/frameworks.ts';
import { listIndicators } from '../repositories/indicators.ts';
import { listLeads } from '../repositories/measures.ts';
import { listGrants, listProjects } from '../repositories/projects.ts';
import { measureStates, type MeasureState } from './measureStates.ts';
import { measureSummaries as summaries } from './measureSummaries.ts';
import { answer, type ServicesOf } from './service.ts';

export const measureSummaries = summaries;

const groupOf = ({ key, name, position, addedGoal }: OutcomeRecord): OutcomeGroup => ({ key, name, position, addedGoal });

/** The outcomes of the programme's framework, in its order; an added goal is marked. */
export const outcomeGroups = async (db: Reader): Promise<readonly OutcomeGroup[]> => (await readFramework(db)).outcomes.map(groupOf);

type Judged = Pick<MeasureState, 'reference' | 'indicator' | 'state' | 'illustrative'>;

/** How each outcome stands over one project's measures: the worst state, and how many of all were rated. */
export function outcomeCells(groups: readonly OutcomeGroup[], measures: readonly Judged[]): readonly OutcomeCell[] {
  return groups.map(({ key }) => {
    const mine = measures.filter(({ indicator }) => indicator.outcome?.key === key);
    const { state, named, rated, of } = aimState(mine);
    return {
      outcome: key,
      state,
      rated,
      of,
      named: named === null ? null : { measure: named.reference, indicator: named.indicator.name },
      illustrative: mine.some(({ illustrative }) => illustrative),
    };
  });
}

type SummaryRow = OutcomesSummary['rows'][number];

const offCourse = ({ cells }: SummaryRow): number => cells.filter(({ state }) => state === 'target not met').length;
const offCourseFirst = (a: SummaryRow, b: SummaryRow): number => offCourse(b) - offCourse(a) || (a.project.name < b.project.name ? -1 : 1);

async function summary(db: Reader, deps: Pick<Deps, 'file' | 'today'>): Promise<OutcomesSummary> {
  const groups = await outcomeGroups(db);
  const measures = Map.groupBy(await measureStates(db, deps), ({ project }) => project.reference);
  const leads = Map.groupBy(await listLeads(db), ({ project_id }) => project_id);
  const rows = (await listProjects(db)).flatMap((project) => {
    const mine = measures.get(project.reference);
    if (project.kind !== 'grant' || mine === undefined) return [];
    const cells = outcomeCells(groups, mine);
    const lead = joinList((leads.get(project.id) ?? []).map(({ short_name }) => short_name));
    return [{
      project: { reference: project.reference, name: project.title },
      lead: lead === '' ? null : lead,
      cells,
      illustrative: mine.some(({ illustrative }) => illustrative),
    }];
  });
  return { groups, rows: rows.toSorted(offCourseFirst), of: (await listGrants(db)).length };
}

async function framework(db: Reader) {
  const { name, outcomes } = await readFramework(db);
  const indicators = await listIndicators(db);
  const named = (outcome: string, aim: number) => indicators
    .filter(({ shown }) => shown.outcome?.key === outcome && shown.aim?.number === aim)
    .map(({ shown }) => ({ reference: shown.key, name: shown.name }));
  return {
    name,
    outcomes: outcomes.map((outcome) => ({
      ...groupOf(outcome),
      aims: outcome.aims.map((aim) => ({ ...aim, indicators: named(outcome.key, aim.number) })),
    })),
  };
}

export const outcomeServices = {
  'framework.get': async (deps) => answer(await deps.read(framework)),
  'indicators.list': async (deps) => answer(await deps.read(async (db) => ({ indicators: (await listIndicators(db)).map(({ shown }) => shown) }))),
  'outcomes.summary': async (deps) => answer(await deps.read((db) => summary(db, deps))),
} satisfies ServicesOf<'framework.get' | 'indicators.list' | 'outcomes.summary'>;
