import type { Reader } from '../db/database.ts';
import type { Column } from '../files/csv.ts';
import { table, type Table } from '../files/exportCsv.ts';
import type { ExportScope } from '../repositories/exportRows.ts';
import * as out from '../repositories/roundDecisions.ts';
import { lastColumns, money, number, text } from './exportColumns.ts';

const criteria: readonly Column<out.CriteriaOut>[] = [
  text('round', (row) => row.round), number('version', (row) => row.version), text('criteria', (row) => row.body), text('from', (row) => row.from_on), text('reason', (row) => row.reason),
  text('decided_by', (row) => row.decided_by), ...lastColumns<out.CriteriaOut>(),
];

const decisions: readonly Column<out.DecisionOut>[] = [
  text('project', (row) => row.project), text('round', (row) => row.round), text('assessment', (row) => row.assessment), text('recommendation', (row) => row.recommendation),
  text('recommended_by', (row) => row.recommended_by), money('recommended', (row) => row.recommended_pence), text('decision', (row) => row.decision), money('decided', (row) => row.decided_pence),
  text('decided_on', (row) => row.decided_on), text('decided_by', (row) => row.decided_by), text('interests', (row) => row.interests), text('reason', (row) => row.reason),
  text('conditions', (row) => row.conditions), text('award_figure_kind', (row) => row.figure_kind), money('award_figure', (row) => row.figure_pence), ...lastColumns<out.DecisionOut>(),
];

/** What bids were judged by, and what was decided on them. */
export const roundTables = (db: Reader, scope: ExportScope): readonly Table[] => [
  table('criteria', criteria, () => out.criteriaOut(db, scope)),
  table('decisions', decisions, () => out.decisionsOut(db, scope)),
];
