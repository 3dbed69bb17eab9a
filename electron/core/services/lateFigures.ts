import type { AttentionGroup } from '../../../shared/contract/programme.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { dueInWords, formatDateShort, addDays } from '../../../shared/domain/calendar.ts';
import { periodCode, periodShort } from '../../../shared/domain/period.ts';
import { mayDo } from '../../../shared/domain/permission.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { plural } from '../../../shared/domain/words.ts';
import type { Reader } from '../db/database.ts';
import type { Overdue, OverdueReturn } from './overdue.ts';
import { recordingIn } from './recordingFor.ts';

/** The overview shows a few of them, and these on request. */
const mostShown = 50;

/** '13 days late' */
const lateInWords = ({ due, days }: OverdueReturn): string => dueInWords(due, addDays(due, days));

/** '7 figures, Jan to Mar 2019': one line for all that a council owes for a period. */
function lineOf(owed: OverdueReturn, verb: string): AttentionGroup['items'][number] {
  const { project, council, period, due, measures } = owed;
  const late = lateInWords(owed);
  return {
    what: `${measures.length === 1 ? 'Figure' : `${plural(measures.length, 'figure')}`}, ${periodShort(period)}`,
    where: [council?.shortName ?? 'Whole project', shortTitle(project.name)].join(', '),
    when: `${formatDateShort(due)}, ${late}`,
    late,
    verb,
    illustrative: measures.some(({ illustrative }) => illustrative === 1),
    link: { page: 'record', project: project.reference, council: council?.code ?? null, measure: measures[0]?.reference ?? '', period: periodCode(period) },
  };
}

/** Figures that are late, a line for each council and period. Who may not record them may still look what is owed. */
export async function lateGroup(db: Reader, actor: Actor, { returns }: Overdue): Promise<AttentionGroup> {
  const shown = returns.slice(0, mostShown).map((owed) => ({ owed, projectId: owed.measures[0]?.project_id ?? '' }));
  const records = mayDo(actor.role, 'record').ok;
  const refusals = new Map<string, Awaited<ReturnType<typeof recordingIn>>>();
  if (records) for (const id of new Set(shown.map(({ projectId }) => projectId))) refusals.set(id, await recordingIn(db, actor, id));
  const items = shown.map(({ owed, projectId }) => lineOf(owed, records && refusals.get(projectId)?.(owed.organisationId) === null ? 'Record' : 'Look'));
  return { key: 'late', title: 'Late', count: returns.length, items };
}
