import type { Reader, Tx } from '../db/database.ts';
import type { RoundCriteriaRow, RoundDecisionRow } from '../db/rows/roundDecision.ts';
import { type ExportScope, type RowsOf, walked } from './exportRows.ts';
import { insertRows } from './rows.ts';

/** The criteria of a round, newest first. */
export const criteriaOf = async (db: Reader, roundId: string): Promise<readonly RoundCriteriaRow[]> =>
  db.selectFrom('round_criteria').selectAll().where('round_id', '=', roundId).orderBy('version', 'desc').execute();

/** What was decided on bids to a round, newest first, with the figure each was carried into. */
export const decisionsOf = async (db: Reader, roundId: string) =>
  db.selectFrom('round_decision as decision').innerJoin('project', 'project.id', 'decision.project_id').leftJoin('award_figure as figure', 'figure.id', 'decision.award_figure_id')
    .selectAll('decision').select(['project.reference', 'project.title', 'figure.kind as figure_kind', 'figure.amount_pence as figure_pence'])
    .where('decision.round_id', '=', roundId).orderBy('decision.decided_on', 'desc').orderBy('project.title').execute();
export type DecisionLine = Awaited<ReturnType<typeof decisionsOf>>[number];

export const isDecidedOn = async (db: Reader, projectId: string, on: string): Promise<boolean> =>
  (await db.selectFrom('round_decision').select('id').where('project_id', '=', projectId).where('decided_on', '=', on).executeTakeFirst()) !== undefined;

/** The decisions that conditions of awards were made with. */
export const decisionsWithConditions = async (db: Reader) =>
  db.selectFrom('round_decision as decision').innerJoin('round', 'round.id', 'decision.round_id').select(['decision.id', 'decision.decided_on', 'round.reference', 'round.name'])
    .where('decision.conditions', 'is not', null).execute();

/** Conditions of awards that were made with decisions on bids to a round, in the order they were decided. */
export const carriedConditions = async (db: Reader, roundId: string) =>
  db.selectFrom('award_condition as condition').innerJoin('round_decision as decision', 'decision.id', 'condition.decision_id').innerJoin('award', 'award.id', 'condition.award_id')
    .select(['award.reference as award', 'condition.decision_id', 'condition.number', 'condition.state', 'condition.due_on']).where('decision.round_id', '=', roundId).orderBy('condition.number').execute();

/** Grants of a round, by title. */
export const grantsOfRound = async (db: Reader, roundId: string) =>
  db.selectFrom('project').select(['reference', 'title']).where('round_id', '=', roundId).where('kind', '=', 'grant').orderBy('title').execute();

export const addCriteria = (tx: Tx, row: Omit<RoundCriteriaRow, 'changed_in'>): Promise<void> => insertRows(tx, 'round_criteria', [row]);
export const addDecision = (tx: Tx, row: Omit<RoundDecisionRow, 'changed_in'>): Promise<void> => insertRows(tx, 'round_decision', [row]);

export const criteriaOut = (db: Reader, _scope: ExportScope) =>
  db.selectFrom('round_criteria as row').innerJoin('round', 'round.id', 'row.round_id').selectAll('row').select('round.reference as round').orderBy('round.reference').orderBy('row.version').stream(walked);

/** Of one council, decisions on the projects it leads. */
export const decisionsOut = (db: Reader, { projectIds, ledIds }: ExportScope) =>
  db.selectFrom('round_decision as row').innerJoin('round', 'round.id', 'row.round_id').innerJoin('project', 'project.id', 'row.project_id').leftJoin('award_figure as figure', 'figure.id', 'row.award_figure_id')
    .selectAll('row').select(['round.reference as round', 'project.reference as project', 'figure.kind as figure_kind', 'figure.amount_pence as figure_pence'])
    .$if(projectIds !== null, (q) => q.where('project.id', 'in', ledIds ?? projectIds ?? [])).orderBy('project.reference').orderBy('row.decided_on').stream(walked);

export type CriteriaOut = RowsOf<typeof criteriaOut>;
export type DecisionOut = RowsOf<typeof decisionsOut>;
