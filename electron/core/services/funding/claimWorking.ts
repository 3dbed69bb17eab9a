import type { ClaimWorkingShown } from '../../../../shared/contract/claims.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { claimWorking, eligibleCost, type ClaimLine, type ClaimTerms } from '../../../../shared/domain/claim.ts';
import { committedPence } from '../../../../shared/domain/paymentLimit.ts';
import type { ClaimLineRow, ClaimTermsRow } from '../../db/rows/claim.ts';
import type { ProjectRow } from '../../db/rows/project.ts';
import type { ClaimRecord } from '../../repositories/claims.ts';
import { asAmount, isWhole, type AwardMoney } from './awardMoney.ts';

/** Cost that is not split by cost line, as people name it. */
export const allCosts = 'All costs';

/** What the claims of one award are worked out from. */
export interface ClaimGround {
  readonly award: AwardMoney;
  readonly lifecycle: ProjectRow['lifecycle'];
  readonly terms: Pick<ClaimTermsRow, 'rate_percent' | 'cap_percent'> | null;
  /** Every claim of the award. */
  readonly claims: readonly ClaimRecord[];
  readonly today: IsoDate;
  readonly nameOf: (categoryId: string | null) => string;
}

/** Sent, or approved and not cancelled since: what it claims is taken from what is left. */
const takes = ({ row, payment }: ClaimRecord): boolean => row.state === 'sent' || (row.decision === 'approved' && payment?.state !== 'cancelled');

const costOf = (lines: readonly ClaimLineRow[]): number => lines.reduce((sum, { cost_pence }) => sum + (cost_pence ?? 0), 0);

interface Place {
  readonly categoryId: string | null;
  readonly organisationId: string | null;
  /** The claim that asks, which does not take from itself. */
  readonly except: string | null;
}

/**
 * What a cost line covers and what claims took of it. The profile divides the grant, so it stands for as much cost as the rate makes of it.
 * Where the profile is split by council a partner has its own lines; where all of it is split by cost line, a line without any covers nothing.
 */
export function budgetOf({ award: { profile }, terms, claims }: ClaimGround, { categoryId, organisationId, except }: Place): { readonly budgetPence: number | null; readonly claimedPence: number } {
  const own = organisationId !== null && profile.some((row) => row.organisation_id === organisationId);
  const mine = own ? profile.filter((row) => row.organisation_id === organisationId) : profile;
  const lines = mine.filter((row) => row.category_id === categoryId);
  const split = mine.length > 0 && mine.every(({ category_id }) => category_id !== null);
  const grant = categoryId !== null && (lines.length > 0 || split) ? lines.reduce((sum, { pence }) => sum + pence, 0) : null;
  const others = claims.filter((claim) => takes(claim) && claim.row.id !== except && (!own || claim.row.organisation_id === organisationId));
  return { budgetPence: eligibleCost(grant, terms?.rate_percent ?? null), claimedPence: costOf(others.flatMap((claim) => claim.lines).filter(({ category_id }) => category_id === categoryId)) };
}

const typed = ({ category_id, cost_pence, override_rate, override_reason, evidence }: ClaimLineRow, at: number, name: string): Omit<ClaimLine, 'budgetPence' | 'claimedBefore'> => ({
  line: `lines.${at}`, name: category_id === null ? allCosts : name, costPence: cost_pence, overrideRate: override_rate, overrideReason: override_reason, evidence,
});

/** The lines of a claim as the rule asks for them: as they stand now, or of one that was decided as they were then. */
export function linesOf(ground: ClaimGround, { row, lines }: ClaimRecord): readonly ClaimLine[] {
  return lines.map((line, at): ClaimLine => {
    const now = budgetOf(ground, { categoryId: line.category_id, organisationId: row.organisation_id, except: row.id });
    const kept = row.decision !== null;
    return { ...typed(line, at, ground.nameOf(line.category_id)), budgetPence: kept ? line.budget_pence : now.budgetPence, claimedBefore: kept ? (line.claimed_before_pence ?? 0) : now.claimedPence };
  });
}

/** The terms that a claim is worked out on: as they stand now, or of one that was decided as they were then. */
export function termsOf({ award, lifecycle, terms, claims, today }: ClaimGround, { row }: ClaimRecord): ClaimTerms {
  const others = claims.filter((claim) => takes(claim) && claim.row.id !== row.id);
  const claimedBefore = costOf(others.flatMap(({ lines }) => lines));
  if (row.decision !== null) {
    return { ratePercent: row.rate_percent, awarded: row.awarded_pence, paidBefore: row.paid_before_pence, heldBefore: row.held_before_pence ?? 0, claimedBefore, capPercent: row.cap_percent, complete: row.complete === 1 };
  }
  return {
    ratePercent: terms?.rate_percent ?? null, awarded: award.figure?.amount_pence ?? null, claimedBefore, capPercent: terms?.cap_percent ?? null, complete: lifecycle === 'closed',
    paidBefore: isWhole(award, 'payments', today) ? Math.max(0, committedPence(award.payments.map((payment) => asAmount(payment, award.back)), 'approve')) : null,
    heldBefore: Math.max(0, others.reduce((sum, each) => sum + (each.row.decision === 'approved' ? (each.row.gross_pence ?? 0) - (each.row.due_pence ?? 0) : 0), 0)),
  };
}

/** The working as people read it. */
export function workingShown(ground: ClaimGround, claim: ClaimRecord): ClaimWorkingShown {
  const { row } = claim;
  const terms = termsOf(ground, claim);
  const worked = claimWorking(linesOf(ground, claim), terms);
  const amounts = row.decision === null ? worked : { gross: row.gross_pence, retained: row.retained_pence, due: row.due_pence };
  return {
    asOn: row.decided_on, ratePercent: terms.ratePercent, capPercent: terms.capPercent, complete: terms.complete, awarded: terms.awarded, paidBefore: terms.paidBefore, heldBefore: terms.heldBefore,
    gross: amounts.gross, retained: amounts.retained, due: amounts.due, leftUnderCap: worked.leftUnderCap, unknown: worked.unknown, warnings: worked.warnings,
  };
}
