import type { StandardRow, StandardShown } from '../../../../shared/contract/awardRecords.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { isBegun, lateNeeds, nextNeed, type StandardNeed } from '../../../../shared/domain/standardNeed.ts';
import type { Reader } from '../../db/database.ts';
import { allAnswers, allDocuments, allEntries } from '../../repositories/awardRecords.ts';
import { awardsWithProject } from '../../repositories/funding.ts';
import { listProjects } from '../../repositories/projects.ts';
import { leadNames } from '../leadNames.ts';
import { standardShown } from './recordsShown.ts';

type AwardStandard = Awaited<ReturnType<typeof awardsWithProject>>[number] & { readonly standard: StandardShown };

/** The standard of every award, or only of those that have anything of it on record. */
async function standards(db: Reader, today: IsoDate, which: 'all' | 'begun'): Promise<readonly AwardStandard[]> {
  const [answers, entries] = [Map.groupBy(await allAnswers(db), ({ award_id }) => award_id), Map.groupBy(await allEntries(db), ({ award_id }) => award_id)];
  if (which === 'begun' && answers.size + entries.size === 0) return [];
  const documents = Map.groupBy(await allDocuments(db), ({ award_id }) => award_id);
  return (await awardsWithProject(db, null)).filter(({ id }) => which === 'all' || answers.has(id) || entries.has(id))
    .map((award) => ({ ...award, standard: standardShown({ answers: answers.get(award.id) ?? [], entries: entries.get(award.id) ?? [], documents: documents.get(award.id) ?? [] }, award, today) }));
}

/** Those with something late stand first, by how long; then what lacks something, then what is whole; at the end what nobody began. */
const placeOf = ({ late, missing, begun }: StandardRow): number => (late.length > 0 ? 0 : !begun ? 3 : missing.length > 0 ? 1 : 2);

function byUrgency(a: StandardRow, b: StandardRow): number {
  if (placeOf(a) !== placeOf(b)) return placeOf(a) - placeOf(b);
  const [first, second] = [a.late[0]?.due ?? '', b.late[0]?.due ?? ''];
  return first === second ? (a.project.name < b.project.name ? -1 : 1) : first < second ? -1 : 1;
}

/** How every award stands to the ten requirements. */
export async function standardRegister(db: Reader, today: IsoDate): Promise<readonly StandardRow[]> {
  const projects = new Map((await listProjects(db)).map(({ id, reference, title }) => [id, { reference, name: title }]));
  const leadOf = await leadNames(db);
  return (await standards(db, today, 'all')).map(({ reference, project_id, standard: { complies, explained, unanswered, requirements, illustrative } }): StandardRow => {
    return {
      project: projects.get(project_id) ?? { reference: '', name: '' }, award: reference, lead: leadOf(project_id), met: complies, explained, unanswered: unanswered.length, begun: isBegun(requirements),
      missing: requirements.filter(({ missing }) => missing.length > 0).map(({ number }) => number), late: lateNeeds(requirements, today), next: nextNeed(requirements, today), illustrative,
    };
  }).toSorted(byUrgency);
}

/** Yearly reviews and checks past their day over all awards, the longest late first, and whether any is made up. */
export async function lateStandards(db: Reader, today: IsoDate): Promise<{ readonly late: readonly StandardNeed[]; readonly illustrative: boolean }> {
  const found = (await standards(db, today, 'begun')).map(({ standard }) => ({ needs: lateNeeds(standard.requirements, today), illustrative: standard.illustrative })).filter(({ needs }) => needs.length > 0);
  return { late: found.flatMap(({ needs }) => needs).toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1)), illustrative: found.some(({ illustrative }) => illustrative) };
}
