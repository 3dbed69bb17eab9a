import { fixedId } from '../../reference/ids.ts';
import { ratingStepId } from '../../reference/ratingScales.ts';
import type { RowOf } from '../../reference/rowSet.ts';
import { projectId } from '../projects.ts';
import type { Post } from './cast.ts';
import type { Step } from './step.ts';

type Kind = RowOf<'project_note'>['kind'];
type Subject = RowOf<'project_rating'>['subject'];

/** A made-up note, written down at `at` of what happened on its day. */
const note = (at: string, by: Post, project: string, kind: Kind, body: string, dated: string = at.slice(0, 10)): Step => ({
  at, by, operation: 'notes.add',
  adds: { project_note: [{ id: fixedId('project-note', `practice/${project}/${at}`), project_id: projectId(project), kind, dated, body, illustrative: 1 }] },
});

/** A made-up rating on the scale of four steps: 1 green, 2 amber-green, 3 amber-red, 4 red. */
const rated = (at: string, by: Post, project: string, subject: Subject, step: 1 | 2 | 3 | 4, reason: string | null = null): Step => ({
  at, by, operation: 'ratings.set',
  adds: {
    project_rating: [{
      id: fixedId('project-rating', `practice/${project}/${subject}/${at}`), project_id: projectId(project), subject, step_id: ratingStepId('four-step', step),
      dated: at.slice(0, 10), reason, illustrative: 1,
    }],
  },
});

const herts = 'herts-family-safeguarding-r2';
const havering = 'havering-face-to-face';
const house = 'warwickshire-house-project';
const bradford = 'bradford-b-positive';
const newham = 'newham-newday';
const hampshire = 'hampshire-iow';
const links = 'lifelong-links';

/** What officers wrote down after calls and visits, and how they rated projects. All of it is made up. */
export const noteSteps: readonly Step[] = [
  rated('2017-10-18T09:40:00.000Z', 'officer1', herts, 'delivery', 1),
  rated('2017-10-18T09:42:00.000Z', 'officer1', herts, 'risk', 2, 'Luton has not joined yet.'),
  note('2017-11-22T15:05:00.000Z', 'officer1', herts, 'visit', 'Luton’s first two teams are in place. Adult workers share the case notes from next month.'),
  note('2018-06-14T10:20:00.000Z', 'officer1', herts, 'meeting', 'Steering group of the five councils. Peterborough is short of adult mental health workers; cover from Hertfordshire until September.', '2018-06-12'),
  rated('2018-06-14T10:26:00.000Z', 'officer1', herts, 'delivery', 2, 'Posts in Peterborough are not filled.'),
  rated('2018-12-06T11:15:00.000Z', 'officer1', herts, 'delivery', 1, 'All posts are filled.'),
  rated('2019-05-07T13:10:00.000Z', 'officer1', herts, 'risk', 3, 'Luton’s figures for January to March did not come, and the grant ends within a year.'),
  note('2019-05-07T13:18:00.000Z', 'officer1', herts, 'call', 'Luton: the data officer left in March. The figures are to come by the end of May; the other councils’ are complete.'),

  rated('2018-03-15T09:55:00.000Z', 'officer2', havering, 'delivery', 2, 'The second team started a term late.'),
  note('2019-02-07T14:25:00.000Z', 'officer2', havering, 'call', 'The new case system cannot count long-term placements yet. The supplier promised the report for March.'),
  rated('2019-02-07T14:31:00.000Z', 'officer2', havering, 'delivery', 3, 'Figures of October to December are missing, and no date for them.'),
  rated('2019-02-07T14:33:00.000Z', 'officer2', havering, 'risk', 3),
  note('2019-05-09T10:50:00.000Z', 'officer2', havering, 'letter', 'Letter to the director: figures since October by 31 May, or the next payment waits.'),

  rated('2018-02-21T11:05:00.000Z', 'officer2', house, 'delivery', 1),
  note('2018-10-24T15:40:00.000Z', 'officer2', house, 'visit', 'Rotherham: three houses are let, a fourth is being furnished. Young people chose the furniture themselves.', '2018-10-23'),
  rated('2019-04-30T09:20:00.000Z', 'officer2', house, 'delivery', 3, 'Moves went up for the second quarter; two sites wait for houses.'),
  rated('2019-04-30T09:22:00.000Z', 'officer2', house, 'risk', 2),

  rated('2018-05-23T13:30:00.000Z', 'officer2', bradford, 'delivery', 1),
  rated('2018-05-23T13:32:00.000Z', 'officer2', bradford, 'risk', 1),
  note('2019-01-17T11:45:00.000Z', 'officer2', bradford, 'meeting', 'Yearly review. Settled well in three of four homes; the school moves figure waits for the schools’ own count.', '2019-01-16'),
  rated('2019-01-17T11:52:00.000Z', 'officer2', bradford, 'delivery', 2),

  note('2018-09-19T10:10:00.000Z', 'officer2', newham, 'call', 'Recruitment is ahead of plan. The end date is still open; Newham asks for December 2019.'),
  rated('2018-09-19T10:16:00.000Z', 'officer2', newham, 'delivery', 1),

  rated('2019-04-02T10:38:00.000Z', 'officer2', hampshire, 'delivery', 1, 'Both councils keep the teams.'),
  note('2019-04-02T10:44:00.000Z', 'officer2', hampshire, 'meeting', 'Closing meeting with both councils. Final figures are due in July.', '2019-04-01'),

  rated('2018-07-11T09:15:00.000Z', 'officer2', links, 'delivery', 2, 'Coventry began half a year late.'),
  note('2019-02-18T11:00:00.000Z', 'officer2', links, 'call', 'Devon leaves in September; its coordinators are taken over by the council.'),
];
