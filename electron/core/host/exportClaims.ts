import { periodEnd } from '../../../shared/domain/period.ts';
import type { Reader } from '../db/database.ts';
import { table, type Table } from '../files/exportCsv.ts';
import * as out from '../repositories/claimExports.ts';
import type { ExportScope } from '../repositories/exportRows.ts';
import { flag, money, number, ofAward, text } from './exportColumns.ts';

const terms = ofAward<out.ClaimTermsOut>(number('rate_percent', (row) => row.rate_percent), number('cap_percent', (row) => row.cap_percent), text('note', (row) => row.note));

const claims = ofAward<out.ClaimOut>(
  number('number', (row) => row.number), text('organisation', (row) => row.organisation), text('quarter_start', (row) => row.quarter), text('quarter_end', (row) => periodEnd({ kind: 'financial-quarter', start: row.quarter })),
  text('state', (row) => row.state), text('sent_by', (row) => row.sender), text('sent_on', (row) => row.sent_on), text('sent_back_by', (row) => row.returner), text('sent_back_on', (row) => row.sent_back_on),
  text('sent_back_reason', (row) => row.sent_back_reason), text('withdrawn_reason', (row) => row.withdrawn_reason), text('decision', (row) => row.decision), text('decided_by', (row) => row.decider), text('decided_on', (row) => row.decided_on),
  text('refused_reason', (row) => row.refused_reason), text('same_person_reason', (row) => row.same_person_reason), number('rate_percent', (row) => row.rate_percent), number('cap_percent', (row) => row.cap_percent),
  flag('project_closed', (row) => row.complete), money('awarded', (row) => row.awarded_pence), money('paid_before', (row) => row.paid_before_pence), money('held_back_before', (row) => row.held_before_pence),
  money('due_before_cap', (row) => row.gross_pence), money('held_back', (row) => row.retained_pence), money('due', (row) => row.due_pence), money('approved', (row) => row.approved_pence),
  text('difference_reason', (row) => row.difference_reason), number('payment', (row) => row.payment), text('note', (row) => row.note),
);

const lines = ofAward<out.ClaimLineOut>(
  number('claim', (row) => row.number), text('quarter_start', (row) => row.quarter), text('quarter_end', (row) => periodEnd({ kind: 'financial-quarter', start: row.quarter })), text('cost_line', (row) => row.category),
  money('cost', (row) => row.cost_pence), text('evidence', (row) => row.evidence), number('own_rate_percent', (row) => row.override_rate), text('own_rate_reason', (row) => row.override_reason),
  number('rate_percent', (row) => row.rate_percent), money('budget', (row) => row.budget_pence), money('other_claims', (row) => row.claimed_before_pence), money('due', (row) => row.due_pence),
);

/** What is claimed, on which terms and line by line, with the working each claim was decided on. */
export const claimTables = (db: Reader, scope: ExportScope): readonly Table[] => [
  table('claim-terms', terms, () => out.claimTermsOut(db, scope)),
  table('claims', claims, () => out.claimsOut(db, scope)),
  table('claim-lines', lines, () => out.claimLinesOut(db, scope)),
];
