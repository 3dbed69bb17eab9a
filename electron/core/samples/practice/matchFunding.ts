import type { RowOf } from '../../reference/rowSet.ts';
import { fixedId } from '../../reference/ids.ts';
import { awardId } from '../projects.ts';
import type { Post } from './cast.ts';
import type { Step } from './step.ts';

type Line = Pick<RowOf<'match_line'>, 'source' | 'kind' | 'secured'> & { readonly pounds: number; readonly basis?: string; readonly note?: string };

const madeUp = { illustrative: 1 } as const;

const brought = (at: string, by: Post, project: string, { source, kind, secured, pounds, basis, note }: Line): Step => ({
  at, by, operation: 'matchFunding.add',
  adds: { match_line: [{ id: fixedId('match-line', `practice/${project}/${source}`), award_id: awardId(project), source, kind, secured, pence: pounds * 100, basis: basis ?? null, note: note ?? null, ...madeUp }] },
});

const needed = (at: string, project: string, pounds: number, explanation: string | null): Step => ({
  at, by: 'officer1', operation: 'matchFunding.setNeed',
  adds: { match_need: [{ id: fixedId('match-need', `practice/${project}`), award_id: awardId(project), needed_pence: pounds * 100, explanation, ...madeUp }] },
});

const ealing = 'ealing-building-my-future';
const herts = 'herts-family-safeguarding-r2';

/** What councils and others bring beside two grants: one with rooms and staff in kind, one short of what was asked. All of it is made up. */
export const matchFundingSteps: readonly Step[] = [
  needed('2017-06-16T09:20:00.000Z', herts, 1_500_000, null),
  brought('2017-06-22T13:40:00.000Z', 'hertfordshire', herts, { source: 'The five councils', kind: 'cash', secured: 1, pounds: 1_200_000 }),
  brought('2017-06-22T13:48:00.000Z', 'hertfordshire', herts, { source: 'Office space in the five councils', kind: 'in-kind', secured: 1, pounds: 310_000, basis: 'Desks at each council’s own rate for a year, times three' }),
  brought('2017-09-28T10:20:00.000Z', 'ealing', ealing, { source: 'London Borough of Ealing', kind: 'cash', secured: 1, pounds: 240_000 }),
  brought('2017-09-28T10:26:00.000Z', 'ealing', ealing, { source: 'Clinical commissioning group', kind: 'cash', secured: 0, pounds: 90_000, note: 'Agreed in words; a letter is awaited.' }),
  needed('2017-10-04T11:10:00.000Z', ealing, 400_000, 'The council asks its schools forum for the rest in January, and lends it from reserves until then.'),
];
