import type { RecordTask, RecordTasks } from '../../../shared/contract/outcomes.ts';
import { parsePeriodCode, type Period } from '../../../shared/domain/period.ts';
import { ownCouncil, wholeProject, type RecordPlace } from '../../paths.ts';

/** The council of an address as a request asks for it: left out for the person's own, null for the whole project. */
export function councilAsked(word: string | undefined): { readonly council?: string | null } {
  if (word === undefined || word === ownCouncil) return {};
  return { council: word === wholeProject ? null : word };
}

/**
 * Where to go at once: an officer acts for no council, and the figures of most projects are those of its councils, so
 * the first of them is chosen rather than the project as a whole. Null where what was asked for stands.
 */
export const councilInstead = (word: string | undefined, { council, councils }: RecordTasks): string | null =>
  (word === undefined || word === ownCouncil) && council === null ? (councils[0]?.code ?? null) : null;

/** The measure of the address; without one the first that still needs a figure, else the first of all. */
export const taskAsked = (tasks: readonly RecordTask[], measure: string | undefined): RecordTask | null =>
  (measure === undefined ? (tasks.find(({ status }) => status === 'Not started') ?? tasks[0]) : tasks.find((task) => task.measure === measure)) ?? null;

/** The next measure in the list without a figure, from this one on and round again; null where every other one has its figure. */
export function nextTask(tasks: readonly RecordTask[], measure: string): RecordTask | null {
  const here = tasks.findIndex((task) => task.measure === measure);
  const others = [...tasks.slice(here + 1), ...tasks.slice(0, Math.max(0, here))];
  return others.find(({ status }) => status === 'Not started') ?? null;
}

/** The period of an address; null where it names none. */
export function periodAsked(code: string | undefined): Period | null {
  const read = code === undefined ? null : parsePeriodCode(code);
  return read?.ok === true ? read.value : null;
}

/** The place of a task for a council, for links. */
export const placeOfTask = (council: string | null, { measure }: Pick<RecordTask, 'measure'>): RecordPlace => ({ council, measure });

/** How the form of one figure is called among drafts. */
export const draftForm = (measure: string, council: string | null, period: string): string => `record/${measure}/${council ?? wholeProject}/${period}`;

const thisOne: Readonly<Record<Period['kind'], string>> = {
  day: 'This day', month: 'This month', 'calendar-quarter': 'This quarter', 'financial-quarter': 'This quarter', 'half-year': 'This half year', term: 'This term',
  'calendar-year': 'This year', 'financial-year': 'This year', 'academic-year': 'This year', 'year-ending': 'This year',
};

/** 'This quarter', over the column that is filled in. */
export const thisPeriod = ({ kind }: Period): string => thisOne[kind];
