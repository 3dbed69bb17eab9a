import type { RowOf } from '../../reference/rowSet.ts';
import { fixedId } from '../../reference/ids.ts';
import { awardId } from '../projects.ts';
import type { Post } from './cast.ts';
import type { Patch, Step } from './step.ts';

interface Asked {
  readonly project: string;
  readonly by: Post;
  readonly at: string;
  readonly year: string;
  readonly reason: string;
  /** Pounds by quarter. */
  readonly into: readonly (readonly [quarter: string, pounds: number])[];
}

const madeUp = { illustrative: 1 } as const;
const carryId = (project: string): string => fixedId('carry-forward', `practice/${project}`);
const intoId = (project: string, quarter: string): string => fixedId('carry-forward-into', `practice/${project}/${quarter}`);
const pence = (into: Asked['into']): number => into.reduce((sum, [, pounds]) => sum + pounds * 100, 0);

const asked = ({ project, by, at, year, reason, into }: Asked): Step => ({
  at, by, operation: 'carryForwards.request',
  adds: {
    carry_forward: [{
      id: carryId(project), award_id: awardId(project), number: 1, financial_year: year, pence: pence(into), reason, state: 'requested', requested_by: fixedId('actor', `practice/${by}`),
      requested_on: at.slice(0, 10), approved_pence: null, decided_by: null, decided_on: null, interests: null, comment: null, same_person_reason: null, ...madeUp,
    }],
    carry_forward_into: into.map(([quarter, pounds]) => ({ id: intoId(project, quarter), carry_forward_id: carryId(project), quarter, pence: pounds * 100, approved_pence: null, ...madeUp })),
  },
});

interface Approved {
  readonly project: string;
  readonly at: string;
  readonly into: Asked['into'];
  readonly comment: string | null;
  /** The profile after it, in pounds, by its place in the plan. */
  readonly profile: readonly (readonly [place: number, pounds: number])[];
}

function approved({ project, at, into, comment, profile }: Approved): Step {
  const state: Partial<RowOf<'carry_forward'>> = {
    state: 'approved', approved_pence: pence(into), decided_by: 'Head of programme (practice)', decided_on: at.slice(0, 10), interests: 'None declared', comment,
  };
  const changes: readonly Patch[] = [
    { table: 'carry_forward', id: carryId(project), set: state },
    ...into.map(([quarter, pounds]): Patch => ({ table: 'carry_forward_into', id: intoId(project, quarter), set: { approved_pence: pounds * 100 } })),
    ...profile.map(([place, pounds]): Patch => ({ table: 'profile_line', id: fixedId('profile-line', `practice/${project}/${place}`), set: { pence: pounds * 100 } })),
  ];
  return { at, by: 'officer2', operation: 'carryForwards.decide', ...(comment === null ? {} : { reason: comment }), changes };
}

const ealing = 'ealing-building-my-future';
const havering = 'havering-face-to-face';

/** What years left over: one request approved, one approved in part, and one that waits. All of it is made up. */
export const carryForwardSteps: readonly Step[] = [
  asked({
    project: ealing, by: 'ealing', at: '2018-05-16T09:40:00.000Z', year: '2017-04-01', reason: 'The team began in September, two months later than planned. The same work is done a year later.',
    into: [['2018-07-01', 13_250], ['2018-10-01', 13_250]],
  }),
  approved({
    project: ealing, at: '2018-05-30T10:15:00.000Z', comment: null, into: [['2018-07-01', 13_250], ['2018-10-01', 13_250]],
    profile: [[0, 71_400], [1, 133_900], [2, 158_200], [4, 183_250], [5, 183_250]],
  }),
  asked({
    project: havering, by: 'havering', at: '2018-05-10T11:30:00.000Z', year: '2017-04-01', reason: 'Social workers’ posts stood empty until January. We want to keep the team for longer at the end.',
    into: [['2019-07-01', 75_000], ['2019-10-01', 75_000]],
  }),
  approved({
    project: havering, at: '2018-05-31T10:40:00.000Z', comment: 'Posts are filled since January, and £45,000 a quarter is what the longer team costs. The rest stays with the department.',
    into: [['2019-07-01', 45_000], ['2019-10-01', 45_000]], profile: [[1, 200_650], [2, 219_400], [8, 275_000], [9, 205_000]],
  }),
  asked({
    project: 'herts-family-safeguarding-r2', by: 'hertfordshire', at: '2019-05-08T13:20:00.000Z', year: '2018-04-01', reason: 'Two psychologist posts stood empty from January. Both are filled in May, and the work is done by December.',
    into: [['2019-07-01', 70_000], ['2019-10-01', 71_550]],
  }),
];
