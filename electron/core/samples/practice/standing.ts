import { projectId } from '../projects.ts';
import type { RowOf } from '../../reference/rowSet.ts';
import type { Post } from './cast.ts';
import type { Step } from './step.ts';

type Standing = Pick<RowOf<'project'>, 'lifecycle'> & Partial<Pick<RowOf<'project'>, 'stage' | 'ends_on'>>;

const stands = (at: string, by: Post, project: string, set: Standing, extra: Pick<Step, 'reason' | 'name'> = {}): Step => ({
  at, by, operation: 'projects.edit', ...extra, changes: [{ table: 'project', id: projectId(project), set: { ...set, illustrative: 1 } }],
});

/** Where the projects of the story stand, as officers came to know it. No source says so: each of them wears the tag. */
export const standingSteps: readonly Step[] = [
  stands('2017-06-06T08:40:00.000Z', 'officer1', 'herts-family-safeguarding-r2', { lifecycle: 'in delivery', stage: 'scale' }),
  stands('2017-06-06T08:52:00.000Z', 'officer1', 'herts-family-safeguarding-r1', { lifecycle: 'closing', stage: 'test' }),
  stands('2017-06-06T09:10:00.000Z', 'officer1', 'ealing-brighter-futures', { lifecycle: 'closing', stage: 'test' }),
  stands('2017-06-06T09:25:00.000Z', 'officer1', 'leeds-family-valued', { lifecycle: 'closing', stage: 'test' }),
  stands('2017-06-07T10:05:00.000Z', 'officer2', 'hampshire-iow', { lifecycle: 'in delivery', stage: 'test' }),
  stands('2017-06-07T10:20:00.000Z', 'officer2', 'bradford-b-positive', { lifecycle: 'in delivery', stage: 'test' }),
  stands('2017-06-07T10:31:00.000Z', 'officer2', 'warwickshire-house-project', { lifecycle: 'in delivery', stage: 'scale' }),
  stands('2017-06-07T10:44:00.000Z', 'officer2', 'lifelong-links', { lifecycle: 'in delivery', stage: 'test' }),
  stands('2017-06-08T13:15:00.000Z', 'officer2', 'havering-face-to-face', { lifecycle: 'approved', stage: 'develop' }),
  stands('2017-06-08T13:22:00.000Z', 'officer2', 'newham-newday', { lifecycle: 'approved', stage: 'develop' }),
  stands('2017-07-06T09:30:00.000Z', 'officer1', 'herts-family-safeguarding-r1', { lifecycle: 'closed' }, { reason: 'Final figures are in.' }),
  stands('2017-09-21T08:45:00.000Z', 'officer1', 'ealing-brighter-futures', { lifecycle: 'closed' }, { reason: 'Final figures are in.' }),
  stands('2017-10-03T09:05:00.000Z', 'officer2', 'havering-face-to-face', { lifecycle: 'in delivery', stage: 'test' }),
  stands('2017-10-09T14:50:00.000Z', 'officer2', 'newham-newday', { lifecycle: 'in delivery', stage: 'test' }),
  stands('2018-03-27T09:15:00.000Z', 'officer1', 'leeds-family-valued', { lifecycle: 'closed' }, { reason: 'Final figures are in.' }),
  stands('2019-04-02T10:30:00.000Z', 'officer2', 'hampshire-iow', { lifecycle: 'closing' }, { reason: 'The councils carry the teams on from their own budgets.' }),
  stands('2019-05-13T07:40:00.000Z', 'officer1', 'newham-newday', { lifecycle: 'in delivery', ends_on: '2019-12' }, { name: 'newday-end' }),
  {
    ...stands('2019-05-13T08:02:00.000Z', 'officer1', 'newham-newday', { lifecycle: 'in delivery', ends_on: null }),
    operation: 'changes.undo',
    undoes: 'newday-end',
  },
];
