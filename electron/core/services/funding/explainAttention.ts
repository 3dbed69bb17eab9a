import type { AttentionGroup } from '../../../../shared/contract/programme.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { shortTitle } from '../../../../shared/domain/project.ts';
import { plural } from '../../../../shared/domain/words.ts';
import type { Reader } from '../../db/database.ts';
import { listExtracts } from '../../repositories/ledger.ts';
import { standingOf } from '../ledger/standing.ts';
import { fundingVariances } from './variances.ts';

type Item = AttentionGroup['items'][number];

const named = (lead: string | null, project: string): string => [lead, shortTitle(project)].filter((part) => part !== null && part !== '').join(', ');

/** A line for the ledger as a whole: what does not agree, and what fits more than one payment. */
async function ledgerItems(db: Reader): Promise<readonly Item[]> {
  // Without a ledger there is nothing to hold the payments against, and none of them is read.
  if ((await listExtracts(db)).length === 0) return [];
  const { extracts, tied } = await standingOf(db);
  const wrong = tied.disagreements.length + tied.ambiguous.length;
  if (wrong === 0) return [];
  const what = wrong === 1 ? '1 line does not agree' : `${plural(wrong, 'line')} do not agree`;
  return [{ what, where: 'Ledger and payments', when: plural(extracts.length, 'extract'), verb: 'Look', illustrative: extracts.some(({ illustrative }) => illustrative === 1), link: { page: 'tie-out' } }];
}

/** What the money needs said of it: quarters past the tolerance that nobody explained, a line for each award, and what the ledger does not agree on. */
export async function explainGroup(db: Reader, today: IsoDate, grants: ReadonlySet<string>): Promise<AttentionGroup> {
  const { projects, tolerance } = await fundingVariances(db, today);
  const due = projects.filter(({ unexplained, project }) => unexplained > 0 && grants.has(project.reference)).toSorted((a, b) => b.unexplained - a.unexplained);
  const items = [
    ...due.flatMap(({ project, lead, toExplain, illustrative }) => toExplain.map(({ award, quarters }): Item => ({
      what: `${plural(quarters, 'quarter')} to explain`, where: toExplain.length > 1 ? `${named(lead, project.name)}, award ${award}` : named(lead, project.name), when: `past ${tolerance.percent}% off profile`, verb: 'Explain', illustrative,
      link: { page: 'project-funding', project: project.reference, award, part: 'explanations' },
    }))),
    ...(await ledgerItems(db)),
  ];
  return { key: 'to-explain', title: 'To explain or tie out', count: items.length, items };
}
