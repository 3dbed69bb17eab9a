import type { AnswerOf } from '../../../shared/contract/index.ts';
import type { AttentionGroup, ProjectFilter } from '../../../shared/contract/programme.ts';
import type { ProjectRow } from '../../../shared/contract/projects.ts';
import { shortIndicator } from '../../../shared/domain/indicator.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { periodShort } from '../../../shared/domain/period.ts';
import { joinList, plural } from '../../../shared/domain/words.ts';
import type { Reader } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { projectsWithMadeUpAwards } from '../repositories/awards.ts';
import { listIndicators } from '../repositories/indicators.ts';
import { listMeasures } from '../repositories/measures.ts';
import { moneyGroups } from './funding/moneyAttention.ts';
import { measureStates, type MeasureState } from './measureStates.ts';
import { lateGroup } from './lateFigures.ts';
import { overdueFigures, overdueShown } from './overdue.ts';
import { projectRows } from './projectRows.ts';
import { answer, type ServicesOf } from './service.ts';

type Item = AttentionGroup['items'][number];

/** A list that a person looks through before the day's work, a few at first; the count beside it is of all. */
const mostShown = 50;
/** The overview names some of the figures; all of them are a question of their own. */
const mostOverdue = 6;

/** How far off target, as a part of the target, so that a rate and a count can stand in one list. Only the order rests on it. */
function distance({ latest, target }: MeasureState): number {
  if (latest?.value === null || latest?.value === undefined || target === null) return 0;
  const off = Math.abs(latest.value - target.value);
  return target.value === 0 ? off : off / Math.abs(target.value);
}

/** Newest figure first; of one period the farthest off first. */
const order = (a: MeasureState, b: MeasureState): number => {
  const [newer, older] = [b.latest?.period.start ?? '', a.latest?.period.start ?? ''];
  if (newer !== older) return newer > older ? 1 : -1;
  return distance(b) - distance(a) || (a.reference < b.reference ? -1 : 1);
};

function offCourse(measures: readonly MeasureState[], projects: readonly ProjectRow[]): AttentionGroup {
  const leads = new Map(projects.map(({ reference, leads: bodies }) => [reference, joinList(bodies.map(({ shortName }) => shortName))]));
  const missed = measures.filter(({ state }) => state === 'target not met').toSorted(order);
  const item = ({ indicator, project, latest, reference, illustrative }: MeasureState): Item => ({
    what: shortIndicator(indicator.name),
    where: [leads.get(project.reference) ?? '', shortTitle(project.name)].filter((part) => part !== '').join(', '),
    when: latest === null ? '' : periodShort(latest.period),
    verb: 'Look',
    illustrative,
    link: { page: 'measure', measure: reference },
  });
  return { key: 'off-course', title: 'Off course', count: missed.length, items: missed.slice(0, mostShown).map(item) };
}

interface Gap {
  readonly what: string;
  readonly when: string;
  readonly verb: string;
  readonly filter: ProjectFilter;
  readonly is: (project: ProjectRow) => boolean;
  /** Whether a made-up row had a part in the count. */
  readonly madeUp: (project: ProjectRow, madeUpAwards: ReadonlySet<string>) => boolean;
}

const gapKinds: readonly Gap[] = [
  {
    what: 'Award not known', when: 'counted in no total', verb: 'Fill in', filter: 'award-not-known',
    is: ({ awarded }) => awarded.pence === null, madeUp: ({ awarded }) => awarded.illustrative,
  },
  {
    what: 'Start date not known', when: 'left off timelines', verb: 'Fill in', filter: 'start-not-known',
    is: ({ startsOn }) => startsOn === null, madeUp: ({ illustrative }) => illustrative,
  },
  {
    what: 'Lead not known', when: 'nobody to ask', verb: 'Fill in', filter: 'lead-not-known',
    is: ({ leads }) => leads.length === 0, madeUp: ({ illustrative }) => illustrative,
  },
  {
    what: 'Sources disagree on an award', when: 'totals use the adopted figure', verb: 'Look', filter: 'sources-disagree',
    is: ({ awarded }) => (awarded.disagreement ?? 0) > 0, madeUp: ({ awarded, reference }, made) => (awarded.disagreement ?? 0) > 0 && made.has(reference),
  },
  {
    what: 'No measure', when: 'outcomes not followed', verb: 'Add', filter: 'no-measure',
    is: ({ measures }) => measures === 0, madeUp: ({ measures, illustrative }) => illustrative && measures === 0,
  },
];

/** A gap that everything has is no gap but work not begun: measures are missed only once some grant has one. */
function gaps(grants: readonly ProjectRow[], madeUpAwards: ReadonlySet<string>): AttentionGroup {
  const measured = grants.some(({ measures }) => measures > 0);
  const found = gapKinds
    .filter(({ filter }) => filter !== 'no-measure' || measured)
    .map((gap) => ({ ...gap, count: grants.filter(gap.is).length }))
    .filter(({ count }) => count > 0);
  const items = found.map(({ what, when, verb, filter, count, madeUp }): Item => ({
    what, when, verb, where: `${count} of ${plural(grants.length, 'project')}`, illustrative: grants.some((project) => madeUp(project, madeUpAwards)),
    link: { page: 'projects', filter },
  }));
  return { key: 'gaps', title: 'Gaps in the record', count: items.length, items };
}

/** What needs somebody first. Practice examples and empty groups are left out. */
async function attention(db: Reader, { today, actor, file }: Pick<Deps, 'today' | 'actor' | 'file'>): Promise<AnswerOf<'attention.list'>> {
  const projects = await projectRows(db);
  const grants = projects.filter(({ kind }) => kind === 'grant');
  const ofGrants = new Set(grants.map(({ reference }) => reference));
  const rows = (await listMeasures(db)).filter(({ project_reference }) => ofGrants.has(project_reference));
  const measures = (await measureStates(db, { file, today })).filter(({ project }) => ofGrants.has(project.reference));
  const overdue = await overdueFigures(db, today, grants.map((grant) => ({ ...grant, name: grant.title })), rows);
  const madeUpAwards = await projectsWithMadeUpAwards(db);
  const groups = [await lateGroup(db, actor, overdue), ...(await moneyGroups(db, { actor, today }, ofGrants)), offCourse(measures, projects), gaps(grants, madeUpAwards)].filter(({ count }) => count > 0);
  return {
    groups,
    count: groups.reduce((sum, { count }) => sum + count, 0),
    overdue: overdueShown(overdue, new Map((await listIndicators(db)).map(({ id, shown }) => [id, shown.name])), mostOverdue),
  };
}

export const attentionServices = {
  'attention.list': async (deps) => answer(await deps.read((db) => attention(db, deps))),
} satisfies ServicesOf<'attention.list'>;
