import { fixedId } from '../../reference/ids.ts';
import type { RowOf } from '../../reference/rowSet.ts';
import { roundId } from '../programme.ts';
import { projectId } from '../projects.ts';
import type { Step } from './step.ts';

const madeUp = { illustrative: 1 } as const;
const round_id = roundId('round-2');

type Criteria = Pick<RowOf<'round_criteria'>, 'version' | 'body' | 'from_on' | 'reason' | 'decided_by'>;
const criteria = (at: string, fields: Criteria): Step => ({
  at, by: 'officer1', operation: 'rounds.setCriteria', ...(fields.reason === null ? {} : { reason: fields.reason }),
  adds: { round_criteria: [{ id: fixedId('round-criteria', `practice/round-2/${fields.version}`), round_id, ...fields, ...madeUp }] },
});

type Decision = Omit<RowOf<'round_decision'>, 'id' | 'project_id' | 'round_id' | 'illustrative'>;
const decision = (at: string, project: string, fields: Decision): Step => ({
  at, by: 'officer1', operation: 'decisions.record',
  adds: { round_decision: [{ id: fixedId('round-decision', `practice/${project}`), project_id: projectId(project), round_id, ...fields, ...madeUp }] },
});

const figureId = (project: string, kind: string, pounds: number): string => fixedId('award-figure', `practice/${project}/${kind}/${pounds}`);

/** What bids to round 2 were judged by, and what was decided on two of them. All of it is made up. */
export const roundSteps: readonly Step[] = [
  criteria('2017-11-14T10:00:00.000Z', {
    version: 1, from_on: '2016-03-14', reason: null, decided_by: 'Programme board (practice)',
    body: 'Need, and evidence that the idea helps: 40\nA plan that can be delivered: 30\nCost, and how it goes on after the grant: 30',
  }),
  criteria('2017-11-14T10:08:00.000Z', {
    version: 2, from_on: '2016-06-06', reason: 'Bidders asked how an evaluation counts. It counts ten of the points for a plan', decided_by: 'Programme board (practice)',
    body: 'Need, and evidence that the idea helps: 40\nA plan that can be delivered: 20\nReadiness for an evaluation: 10\nCost, and how it goes on after the grant: 30',
  }),
  decision('2017-11-14T10:30:00.000Z', 'herts-family-safeguarding-r2', {
    assessment: '84 of 100. Strong evidence from round 1; five councils have to move together', recommendation: 'award with conditions', recommended_by: 'Panel of round 2 (practice)', recommended_pence: 1_200_000_000,
    decision: 'awarded with conditions', decided_pence: 1_200_000_000, decided_on: '2017-03-16', decided_by: 'Investment board (practice)', interests: 'None', reason: null,
    conditions: 'The five councils agree how they share it\nA steering group meets by the end of September 2017', award_figure_id: figureId('herts-family-safeguarding-r2', 'ceiling', 12_000_000),
  }),
  decision('2017-11-14T10:44:00.000Z', 'newham-newday', {
    assessment: '71 of 100. A new idea, with a clear plan', recommendation: 'award', recommended_by: 'Panel of round 2 (practice)', recommended_pence: 270_000_000,
    decision: 'awarded', decided_pence: 255_000_000, decided_on: '2017-09-21', decided_by: 'Investment board (practice)', interests: 'One member works with a partner of the bid, and left the room',
    reason: 'The rent of a second site cannot be paid for', conditions: null, award_figure_id: figureId('newham-newday', 'agreed', 2_550_000),
  }),
];
