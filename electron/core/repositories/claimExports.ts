import type { Reader } from '../db/database.ts';
import { walked, type ExportScope, type RowsOf } from './exportRows.ts';
import { awardsIn } from './moneyExports.ts';

type Scoped = Pick<ExportScope, 'projectIds' | 'ledIds'>;

export const claimTermsOut = (db: Reader, scope: Scoped) => awardsIn(db, scope).innerJoin('claim_terms as row', 'row.award_id', 'award.id').selectAll('row').stream(walked);

export const claimsOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('claim as row', 'row.award_id', 'award.id').leftJoin('organisation', 'organisation.id', 'row.organisation_id').leftJoin('payment', 'payment.id', 'row.payment_id')
    .leftJoin('actor as sender', 'sender.id', 'row.sent_by').leftJoin('actor as returner', 'returner.id', 'row.sent_back_by').leftJoin('actor as decider', 'decider.id', 'row.decided_by')
    .selectAll('row').select(['organisation.reference as organisation', 'payment.number as payment', 'sender.name as sender', 'returner.name as returner', 'decider.name as decider'])
    .orderBy('row.number').stream(walked);

export const claimLinesOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('claim', 'claim.award_id', 'award.id').innerJoin('claim_line as row', 'row.claim_id', 'claim.id').leftJoin('cost_category as category', 'category.id', 'row.category_id')
    .selectAll('row').select(['claim.number', 'claim.quarter', 'category.key as category'])
    .orderBy('claim.number').orderBy('row.position').orderBy('row.id').stream(walked);

export type ClaimTermsOut = RowsOf<typeof claimTermsOut>;
export type ClaimOut = RowsOf<typeof claimsOut>;
export type ClaimLineOut = RowsOf<typeof claimLinesOut>;
