import type { LeadShownRef, Named } from '../../../shared/contract/common.ts';
import type { OverdueFigure, OverdueFigures } from '../../../shared/contract/outcomes.ts';
import { lateFigures, type Asking, type AskingProject, type Expectation } from '../../../shared/domain/expected.ts';
import { periodCode, type Period } from '../../../shared/domain/period.ts';
import { isLead } from '../../../shared/domain/participation.ts';
import { notFound } from '../../../shared/domain/problem.ts';
import { fail } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { ProjectRow } from '../db/rows/project.ts';
import { listIndicators } from '../repositories/indicators.ts';
import { listMeasures, listMembers, type MeasureRecord, type MemberRecord } from '../repositories/measures.ts';
import { findProject, listProjects } from '../repositories/projects.ts';
import { latestSaid, wholeProject, type Said } from '../repositories/saidFigures.ts';
import { answer, type ServicesOf } from './service.ts';

/** What one council, or the project as a whole, owes for one period: all measures together. */
export interface OverdueReturn {
  readonly project: Named;
  readonly council: LeadShownRef | null;
  readonly organisationId: string | null;
  readonly period: Period;
  /** The earliest, where measures allow different days. */
  readonly due: string;
  readonly days: number;
  readonly measures: readonly MeasureRecord[];
}

export interface Overdue {
  /** The longest overdue first. */
  readonly returns: readonly OverdueReturn[];
  /** Figures: a measure of a council for a period each. */
  readonly count: number;
  /** Measures of councils of which dates do not say whether a figure is late, and where to fill those in. */
  readonly cannotTell: { readonly count: number; readonly projects: readonly Named[] };
}

type Judge = (asking: Asking) => Expectation;

/** Hundreds of councils share a few sets of dates: each set is judged once. */
function judge(today: string): Judge {
  const known = new Map<string, Expectation>();
  return (asking) => {
    const { every, dueDays, latest, project, council } = asking;
    const who = council === null ? '' : `${isLead(council.role)} ${council.joinedOn} ${council.leftOn}`;
    const key = `${every} ${dueDays} ${latest} ${who} ${project.startsOn} ${project.endsOn} ${project.lifecycle}`;
    const answer = known.get(key) ?? lateFigures(asking, today);
    known.set(key, answer);
    return answer;
  };
}

/** Measures of one project that ask alike and of which the same was said: what holds of one of them holds of all. */
interface Alike extends Pick<Asking, 'every' | 'dueDays'> {
  readonly said: Said;
  readonly measures: readonly MeasureRecord[];
}

const alike = (rows: readonly MeasureRecord[], said: ReadonlyMap<string, Said>): readonly Alike[] =>
  [...Map.groupBy(rows, ({ id }) => said.get(id) ?? new Map<string, string>())].flatMap(([found, those]) =>
    [...Map.groupBy(those, ({ every, due_days }) => `${every} ${due_days}`).values()].flatMap(([first, ...more]) =>
      (first === undefined ? [] : [{ said: found, every: first.every, dueDays: first.due_days, measures: [first, ...more] }])));

/** Whoever is asked: a council, or null for the project as a whole. */
interface Asked {
  readonly project: Named;
  readonly council: LeadShownRef | null;
  readonly organisationId: string | null;
  readonly dates: Pick<Asking, 'project' | 'council'>;
}

interface Owed {
  readonly returns: readonly OverdueReturn[];
  readonly cannotTell: number;
}

/** The start of the latest period that speaks for an organisation: its own figure, or one of the whole project. */
function latestOf(said: Said, organisationId: string | null): string | null {
  const [own, whole] = [said.get(organisationId ?? wholeProject) ?? '', said.get(wholeProject) ?? ''];
  return (own > whole ? own : whole) || null;
}

/** What one council, or the whole project, owes: a return for each period. */
function owedBy({ project, council, organisationId, dates }: Asked, of: readonly Alike[], judged: Judge): Owed {
  const returns = new Map<string, OverdueReturn>();
  let cannotTell = 0;
  for (const { said, every, dueDays, measures } of of) {
    const expectation = judged({ ...dates, every, dueDays, latest: latestOf(said, organisationId) });
    cannotTell += expectation.cannotTell ? measures.length : 0;
    for (const { period, due, days } of expectation.late) {
      const there = returns.get(periodCode(period));
      const first = there === undefined || due < there.due ? { due, days } : { due: there.due, days: there.days };
      returns.set(periodCode(period), { project, council, organisationId, period, ...first, measures: [...there?.measures ?? [], ...measures] });
    }
  }
  return { returns: [...returns.values()], cannotTell };
}

/** A body that takes part in two roles is asked once, for the first. */
const once = (members: readonly MemberRecord[]): readonly MemberRecord[] =>
  [...new Map(members.toReversed().map((member) => [member.organisation_id, member])).values()].toReversed();

/** A measure that was last reported for the project as a whole, or that no council could report, is asked of the whole. */
const asksWhole = ({ said }: Alike, members: readonly MemberRecord[]): boolean =>
  members.length === 0 || (said.has(wholeProject) && said.size === 1);

const longestFirst = (a: OverdueReturn, b: OverdueReturn): number =>
  b.days - a.days || (a.project.name < b.project.name ? -1 : a.project.name > b.project.name ? 1 : 0);

export type DatedProject = Named & AskingProject;

const datesOf = ({ reference, title, starts_on, ends_on, lifecycle }: ProjectRow): DatedProject =>
  ({ reference, name: title, startsOn: starts_on, endsOn: ends_on, lifecycle });

/** Figures of these projects that should be there by `today` and are not. `measures` are theirs, of other projects too. */
export async function overdueFigures(db: Reader, today: string, projects: readonly DatedProject[], measures: readonly MeasureRecord[]): Promise<Overdue> {
  const measuresOf = Map.groupBy(measures, ({ project_reference }) => project_reference);
  const measured = projects.flatMap((project) => {
    const [first, ...more] = measuresOf.get(project.reference) ?? [];
    return first === undefined ? [] : [{ ...project, id: first.project_id, rows: [first, ...more] }];
  });
  const members = Map.groupBy(await listMembers(db, measured.map(({ id }) => id)), ({ project_id }) => project_id);
  const wanted = new Map(measured.flatMap(({ id, rows }) => {
    const organisations = new Set((members.get(id) ?? []).map(({ organisation_id }) => organisation_id));
    return rows.map((row) => [row.id, organisations] as const);
  }));
  const said = await latestSaid(db, wanted, today);
  const judged = judge(today);
  const owed = measured.map(({ id, reference, name, startsOn, endsOn, lifecycle, rows }): Owed & { readonly project: Named } => {
    const project = { reference, name };
    const dates = { startsOn, endsOn, lifecycle };
    const mine = once(members.get(id) ?? []);
    const { whole = [], each = [] } = Object.groupBy(alike(rows, said), (of) => (asksWhole(of, mine) ? 'whole' : 'each'));
    const all = [
      owedBy({ project, council: null, organisationId: null, dates: { project: dates, council: null } }, whole, judged),
      ...mine.map(({ organisation_id: organisationId, council_code: code, short_name: shortName, role, joined_on: joinedOn, left_on: leftOn }) =>
        owedBy({ project, council: { code, shortName }, organisationId, dates: { project: dates, council: { role, joinedOn, leftOn } } }, each, judged)),
    ];
    return { project, returns: all.flatMap(({ returns }) => returns), cannotTell: all.reduce((sum, { cannotTell }) => sum + cannotTell, 0) };
  });
  const returns = owed.flatMap((of) => of.returns).toSorted(longestFirst);
  return {
    returns,
    count: returns.reduce((sum, of) => sum + of.measures.length, 0),
    cannotTell: {
      count: owed.reduce((sum, { cannotTell }) => sum + cannotTell, 0),
      projects: owed.filter(({ cannotTell }) => cannotTell > 0).map(({ project }) => project),
    },
  };
}

/** The first so many figures of these returns, each on its own. */
export function overdueShown({ returns, count, cannotTell }: Overdue, indicators: ReadonlyMap<string, string>, limit: number): OverdueFigures {
  const figures: OverdueFigure[] = [];
  for (const { project, council, period, measures, due, days } of returns) {
    if (figures.length >= limit) break;
    figures.push(...measures.map(({ reference, indicator_id, illustrative }): OverdueFigure =>
      ({ measure: reference, indicator: indicators.get(indicator_id) ?? '', project, council, period, due, days, illustrative: illustrative === 1 })));
  }
  return { figures: figures.slice(0, limit), count, cannotTell };
}

export const overdueServices = {
  'measures.overdue': async (deps, { project, limit = 100 }) =>
    deps.read(async (db) => {
      if (project !== undefined && (await findProject(db, project)) === null) return fail(notFound('project', `There is no project called ${project}`));
      const projects = (await listProjects(db)).filter(({ kind, reference }) => kind === 'grant' && (project === undefined || reference === project));
      const overdue = await overdueFigures(db, deps.today, projects.map(datesOf), await listMeasures(db));
      return answer(overdueShown(overdue, new Map((await listIndicators(db)).map(({ id, shown }) => [id, shown.name])), limit));
    }),
} satisfies ServicesOf<'measures.overdue'>;
