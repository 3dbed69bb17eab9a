import { conditionStates, type ConditionShown } from '../../../shared/contract/payments.ts';
import { addDays, formatDateShort, type IsoDate } from '../../../shared/domain/calendar.ts';
import { isLateCondition, isOpenCondition } from '../../../shared/domain/condition.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { joinList, upperFirst } from '../../../shared/domain/words.ts';
import { copyColumn, type Columns } from '../../components/table/column.ts';
import type { ListFacets } from '../../components/table/filterModel.ts';

/** When it is due, seen from today, in the order in which somebody needs to look. */
export const whens = ['Late', 'In 90 days', 'Later', 'No date', 'Done with'] as const;
export type When = (typeof whens)[number];

export function whenOf(condition: ConditionShown, today: IsoDate): When {
  if (!isOpenCondition(condition)) return 'Done with';
  if (condition.dueOn === null) return 'No date';
  return isLateCondition(condition, today) ? 'Late' : condition.dueOn <= addDays(today, 90) ? 'In 90 days' : 'Later';
}

/** What an open condition holds back: 'Every payment', 'Payment 9'; nothing is an empty text. */
export function holdsWords(condition: ConditionShown): string {
  if (!isOpenCondition(condition)) return '';
  if (condition.holdsAll) return 'Every payment';
  return condition.holds.length === 0 ? '' : `Payment ${joinList(condition.holds.map(String))}`;
}

const holdsKind = (condition: ConditionShown): string => (holdsWords(condition) === '' ? 'Nothing' : condition.holdsAll ? 'Every payment' : 'Some payments');

/** By what conditions can be narrowed down. */
export function conditionFacets(conditions: readonly ConditionShown[], today: IsoDate): ListFacets<ConditionShown> {
  const projects = new Map(conditions.map(({ project }) => [project.reference, shortTitle(project.name)]));
  return {
    segs: [
      { id: 'when', label: 'Due', values: (condition) => [whenOf(condition, today)], order: whens },
      { id: 'state', label: 'State', values: ({ state }) => [upperFirst(state)], order: conditionStates.map(upperFirst) },
    ],
    menus: [
      { id: 'holds', label: 'Holds', values: (condition) => [holdsKind(condition)], order: ['Every payment', 'Some payments', 'Nothing'] },
      { id: 'project', label: 'Project', values: ({ project }) => [project.reference], name: (value) => projects.get(value) ?? value },
      { id: 'kind', label: 'Kind', values: ({ kind }) => [upperFirst(kind)] },
    ],
  };
}

export const conditionWords = ({ project, number, kind, title, evidence, reason, decision }: ConditionShown): string =>
  [project.name, project.reference, `${kind} ${number}`, title, evidence, reason, decision?.round.name ?? null].filter((word) => word !== null).join(' ');

const column = copyColumn<ConditionShown>;
const day = (date: string | null): string | null => (date === null ? null : formatDateShort(date));

/** What a copy holds, a row a condition. */
export const conditionColumns: Columns<ConditionShown> = [
  column('project', 'Project', 'text', ({ project }) => project.name), column('number', 'Number', 'number', ({ number }) => `${number}`), column('kind', 'Kind', 'text', ({ kind }) => upperFirst(kind)),
  column('title', 'Condition', 'text', ({ title }) => title), column('due', 'Due', 'date', ({ dueOn }) => day(dueOn)), column('state', 'State', 'text', ({ state }) => upperFirst(state)),
  column('met', 'Met', 'date', ({ metOn }) => day(metOn)), column('holds', 'Holds', 'text', (condition) => holdsWords(condition) || null), column('evidence', 'Evidence', 'text', ({ evidence }) => evidence),
  column('reason', 'Reason', 'text', ({ reason }) => reason),
];
