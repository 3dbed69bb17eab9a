import { fixedId } from '../../reference/ids.ts';
import type { RowOf } from '../../reference/rowSet.ts';
import { roundId } from '../programme.ts';
import { awardId, projectId } from '../projects.ts';
import { conditionId } from './money.ts';
import type { Step } from './step.ts';

const madeUp = { illustrative: 1 } as const;
const round_id = roundId('round-2');

type Criteria = Pick<RowOf<'round_criteria'>, 'version' | 'body' | 'from_on' | 'reason' | 'decided_by'>;
const criteria = (at: string, fields: Criteria): Step => ({
  at, by: 'officer1', operation: 'rounds.setCriteria', ...(fields.reason === null ? {} : { reason: fields.reason }),
  adds: { round_criteria: [{ id: fixedId('round-criteria', `practice/round-2/${fields.version}`), round_id, ...fields, ...madeUp }] },
});

const decisionId = (project: string): string => fixedId('round-decision', `practice/${project}`);

type Decision = Omit<RowOf<'round_decision'>, 'id' | 'project_id' | 'round_id' | 'illustrative'>;
const decision = (at: string, project: string, fields: Decision): Step => ({
  at, by: 'officer1', operation: 'decisions.record',
  adds: { round_decision: [{ id: decisionId(project), project_id: projectId(project), round_id, ...fields, ...madeUp }] },
});

const herts = 'herts-family-safeguarding-r2';

/** A decision whose conditions become the first conditions of the award, in the same change. */
function carried(at: string, project: string, fields: Omit<Decision, 'conditions'>, conditions: readonly Pick<RowOf<'award_condition'>, 'title' | 'due_on'>[]): Step {
  const decided = decision(at, project, { ...fields, conditions: conditions.map(({ title }) => title).join('\n') });
  const rows = conditions.map((condition, nth): RowOf<'award_condition'> => ({
    id: conditionId(project, nth + 1), award_id: awardId(project), number: nth + 1, kind: 'condition', state: 'open', met_on: null, evidence: null, reason: null, decision_id: null, ...condition, ...madeUp,
  }));
  // Rows are put in table by table, and decisions come after conditions.
  return { ...decided, adds: { ...decided.adds, award_condition: rows }, changes: rows.map(({ id }) => ({ table: 'award_condition', id, set: { decision_id: decisionId(project) } })) };
}

const figureId = (project: string, kind: string, pounds: number): string => fixedId('award-figure', `practice/${project}/${kind}/${pounds}`);

/** What bids to round 2 were judged by, and what was decided on three of them. All of it is made up. */
export const roundSteps: readonly Step[] = [
  criteria('2017-11-14T10:00:00.000Z', {
    version: 1, from_on: '2016-03-14', reason: null, decided_by: 'Programme board (practice)',
    body: 'Need, and evidence that the idea helps: 40\nA plan that can be delivered: 30\nCost, and how it goes on after the grant: 30',
  }),
  criteria('2017-11-14T10:08:00.000Z', {
    version: 2, from_on: '2016-06-06', reason: 'Bidders asked how an evaluation counts. It counts ten of the points for a plan', decided_by: 'Programme board (practice)',
    body: 'Need, and evidence that the idea helps: 40\nA plan that can be delivered: 20\nReadiness for an evaluation: 10\nCost, and how it goes on after the grant: 30',
  }),
  carried('2017-06-15T11:00:00.000Z', herts, {
    assessment: '84 of 100. Strong evidence from round 1; five councils have to move together', recommendation: 'award with conditions', recommended_by: 'Panel of round 2 (practice)', recommended_pence: 1_200_000_000,
    decision: 'awarded with conditions', decided_pence: 1_200_000_000, decided_on: '2017-03-16', decided_by: 'Investment board (practice)', interests: 'None', reason: null,
    award_figure_id: figureId(herts, 'ceiling', 12_000_000),
  }, [{ title: 'Steering group of the five councils meets', due_on: '2017-09-30' }]),
  decision('2017-11-14T10:30:00.000Z', 'bradford-b-positive', {
    assessment: '78 of 100. Children helped to write the bid', recommendation: 'award', recommended_by: 'Panel of round 2 (practice)', recommended_pence: 305_000_000,
    decision: 'awarded', decided_pence: 305_000_000, decided_on: '2017-03-23', decided_by: 'Investment board (practice)', interests: 'None', reason: null, conditions: null,
    award_figure_id: figureId('bradford-b-positive', 'agreed', 3_050_000),
  }),
  decision('2017-11-14T10:44:00.000Z', 'newham-newday', {
    assessment: '71 of 100. A new idea, with a clear plan', recommendation: 'award', recommended_by: 'Panel of round 2 (practice)', recommended_pence: 270_000_000,
    decision: 'awarded', decided_pence: 255_000_000, decided_on: '2017-09-21', decided_by: 'Investment board (practice)', interests: 'One member works with a partner of the bid, and left the room',
    reason: 'The rent of a second site cannot be paid for', conditions: null, award_figure_id: figureId('newham-newday', 'agreed', 2_550_000),
  }),
];
