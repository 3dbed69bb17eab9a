import type { AttentionGroup } from '../../../shared/contract/programme.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { dueInWords, formatDateShort, addDays } from '../../../shared/domain/calendar.ts';
import { periodCode, periodName } from '../../../shared/domain/period.ts';
import { mayDo } from '../../../shared/domain/permission.ts';
import { plural } from '../../../shared/domain/words.ts';
import type { Reader } from '../db/database.ts';
import type { Overdue, OverdueReturn } from './overdue.ts';
import { recordingIn } from './recordingFor.ts';

const mostShown = 8;

/** '13 days late' */
const lateInWords = ({ due, days }: OverdueReturn): string => dueInWords(due, addDays(due, days));

/** 'Figures, January to March 2019': one line for all that a council owes for a period. */
function lineOf(owed: OverdueReturn, verb: string): AttentionGroup['items'][number] {
  const { project, council, period, due, measures } = owed;
  const late = lateInWords(owed);
  return {
    what: `${measures.length === 1 ? 'Figure' : `${plural(measures.length, 'figure')}`}, ${periodName(period)}`,
    where: [council?.shortName ?? 'Whole project', project.name].join(', '),
    when: `${formatDateShort(due)}, ${late}`,
    late,
    verb,
    illustrative: measures.some(({ illustrative }) => illustrative === 1),
    link: { page: 'record', project: project.reference, council: council?.code ?? null, measure: measures[0]?.reference ?? '', period: periodCode(period) },
  };
}

/** Figures that are late, a line for each council and period. Who may not record them may still look what is owed. */
export async function lateGroup(db: Reader, actor: Actor, { returns }: Overdue): Promise<AttentionGroup> {
  const items: AttentionGroup['items'][number][] = [];
  for (const owed of returns.slice(0, mostShown)) {
    const mayRecord = mayDo(actor.role, 'record').ok && (await recordingIn(db, actor, owed.measures[0]?.project_id ?? ''))(owed.organisationId) === null;
    items.push(lineOf(owed, mayRecord ? 'Record' : 'Look'));
  }
  return { key: 'late', title: 'Late', count: returns.length, items };
}
