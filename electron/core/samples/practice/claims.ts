import { claimWorking, eligibleCost, type ClaimLine, type ClaimTerms } from '../../../../shared/domain/claim.ts';
import { addMonths } from '../../../../shared/domain/calendar.ts';
import { costCategoryId } from '../../reference/costCategories.ts';
import { fixedId } from '../../reference/ids.ts';
import type { RowOf } from '../../reference/rowSet.ts';
import { awardId, figureRows, projectEntry } from '../projects.ts';
import { practicePaymentId } from './money.ts';
import type { Patch, Step } from './step.ts';

const project = 'staying-close-break';
const award = awardId(project);
const madeUp = { illustrative: 1 } as const;
const keyed = (noun: string, ...key: readonly (string | number)[]): string => fixedId(noun, ['practice', project, ...key].join('/'));
const actor = (post: string): string => fixedId('actor', `practice/${post}`);

const ratePercent = 90;
const from = '2018-10-01';
/** Pounds by quarter from October 2018, to the end in June 2020. */
const profile = { staff: [80_000, 80_000, 80_000, 80_000, 80_000, 80_000, 80_000], premises: [30_000, 22_000, 22_000, 20_000, 20_000, 16_000, 10_000], training: [6_000, 6_000, 6_000, 6_000, 6_000, 6_000, 6_000] } as const;
type CostLine = keyof typeof profile;
const costLines: readonly CostLine[] = ['staff', 'premises', 'training'];

interface Cost {
  readonly pence: number;
  readonly evidence: string;
  readonly own?: readonly [rate: number, reason: string];
}

const first: Readonly<Record<CostLine, Cost>> = {
  staff: { pence: 8_460_000, evidence: 'Payroll, October to December 2018' },
  premises: { pence: 3_125_000, evidence: 'Rent and fitting out, invoices 114 to 131' },
  training: { pence: 418_050, evidence: 'Invoices 132 and 133' },
};
const second: Readonly<Record<CostLine, Cost>> = {
  staff: { pence: 8_891_420, evidence: 'Payroll, January to March 2019' },
  premises: { pence: 2_264_000, evidence: 'Rent, invoices 140 to 148' },
  training: { pence: 690_000, evidence: 'Invoices 149 to 152', own: [100, 'Training of carers is paid in full, as agreed on 14 January 2019'] },
};

const claimId = (number: number): string => keyed('claim', number);
const lineId = (number: number, line: CostLine): string => keyed('claim-line', number, line);

const undecided = {
  note: null, sent_by: null, sent_on: null, sent_back_by: null, sent_back_on: null, sent_back_reason: null, withdrawn_reason: null, decision: null, decided_by: null, decided_on: null, refused_reason: null, same_person_reason: null,
  rate_percent: null, cap_percent: null, complete: null, awarded_pence: null, paid_before_pence: null, held_before_pence: null, gross_pence: null, retained_pence: null, due_pence: null, approved_pence: null, difference_reason: null, payment_id: null,
} as const;

const claimRow = (number: number, quarter: string, fields: Pick<RowOf<'claim'>, 'state'> & Partial<RowOf<'claim'>>): RowOf<'claim'> =>
  ({ ...undecided, id: claimId(number), award_id: award, number, organisation_id: null, quarter, ...madeUp, ...fields });

const lineRows = (number: number, costs: Readonly<Record<CostLine, Cost>>): readonly RowOf<'claim_line'>[] => costLines.map((line, position) => ({
  id: lineId(number, line), award_id: award, claim_id: claimId(number), position, category_id: costCategoryId(line), cost_pence: costs[line].pence, evidence: costs[line].evidence, override_rate: costs[line].own?.[0] ?? null,
  override_reason: costs[line].own?.[1] ?? null, rate_percent: null, budget_pence: null, claimed_before_pence: null, due_pence: null, ...madeUp,
}));

/** An officer approves less than is due on the first claim, with the reason; it becomes payment 1. */
function deciding(): readonly Step[] {
  const awarded = figureRows(projectEntry(project)).award_figure?.[0]?.amount_pence ?? null;
  const terms: ClaimTerms = { ratePercent, awarded, paidBefore: null, heldBefore: 0, claimedBefore: 0, capPercent: null, complete: false };
  const lines = costLines.map((line): ClaimLine => ({
    line, name: line, budgetPence: eligibleCost(profile[line].reduce((sum, pounds) => sum + pounds * 100, 0), ratePercent), claimedBefore: 0, costPence: first[line].pence, overrideRate: null, overrideReason: null, evidence: first[line].evidence,
  }));
  const working = claimWorking(lines, terms);
  const due = working.due ?? 0;
  const approved = due - 216_000;
  const reason = 'A deposit of £2,400 was paid before October, so £2,160 is not of this quarter';
  const payment = practicePaymentId(project, 1);
  return [
    {
      at: '2019-02-12T10:40:00.000Z', by: 'officer2', operation: 'claims.decide',
      adds: { payment: [{
        id: payment, award_id: award, number: 1, kind: 'claim', instrument: 'grant agreement', instrument_reference: null, tranche: null, annex_line: null, due_on: '2019-02-22', pence: due, approved_pence: approved, difference_reason: reason,
        state: 'approved', proposed_by: actor('break'), proposed_on: '2019-02-05', approved_by: actor('officer2'), approved_on: '2019-02-12', same_person_reason: null, paid_on: null, cancelled_reason: null, decision_reason: null,
        decided_by: null, note: null, ...madeUp,
      }] },
      changes: [
        { table: 'claim', id: claimId(1), set: {
          state: 'decided', decision: 'approved', decided_by: actor('officer2'), decided_on: '2019-02-12', rate_percent: ratePercent, complete: 0, awarded_pence: awarded, held_before_pence: 0, gross_pence: working.gross, retained_pence: working.retained,
          due_pence: due, approved_pence: approved, difference_reason: reason, payment_id: payment,
        } },
        ...costLines.map((line, at): Patch => ({
          table: 'claim_line', id: lineId(1, line), set: { rate_percent: ratePercent, budget_pence: lines[at]?.budgetPence ?? null, claimed_before_pence: 0, due_pence: working.lines[at]?.duePence ?? null },
        })),
      ],
    },
    { at: '2019-02-20T14:50:00.000Z', by: 'officer1', operation: 'payments.markPaid', changes: [{ table: 'payment', id: payment, set: { state: 'paid', paid_on: '2019-02-20' } }] },
  ];
}

/** An award that is claimed, not paid by instalment: one claim was decided and paid, one waits. All of it is made up but the award itself. */
export const claimSteps = (): readonly Step[] => [
  { at: '2019-01-24T10:05:00.000Z', by: 'officer1', operation: 'funding.keep', adds: { award_kept: [{ id: keyed('award-kept', 'payments'), award_id: award, what: 'payments', kept_from: from, ...madeUp }] } },
  {
    at: '2019-01-24T10:20:00.000Z', by: 'officer1', operation: 'profile.set',
    adds: { profile_line: costLines.flatMap((line) => profile[line].map((pounds, n) => ({
      id: keyed('profile-line', line, n), award_id: award, quarter: addMonths(from, 3 * n), category_id: costCategoryId(line), organisation_id: null, pence: pounds * 100, ...madeUp,
    }))) },
  },
  {
    at: '2019-01-24T10:45:00.000Z', by: 'officer1', operation: 'claims.setTerms',
    adds: { claim_terms: [{ id: keyed('claim-terms', 'terms'), award_id: award, rate_percent: ratePercent, cap_percent: null, note: 'Claimed each quarter, with invoices; Break pays the rest.', ...madeUp }] },
  },
  {
    at: '2019-02-05T11:15:00.000Z', by: 'break', operation: 'claims.save',
    adds: { claim: [claimRow(1, '2018-10-01', { state: 'sent', sent_by: actor('break'), sent_on: '2019-02-05' })], claim_line: lineRows(1, first) },
  },
  ...deciding(),
  { at: '2019-04-30T15:10:00.000Z', by: 'break', operation: 'claims.save', adds: { claim: [claimRow(2, '2019-01-01', { state: 'draft' })], claim_line: lineRows(2, second) } },
  { at: '2019-05-02T09:25:00.000Z', by: 'break', operation: 'claims.send', changes: [{ table: 'claim', id: claimId(2), set: { state: 'sent', sent_by: actor('break'), sent_on: '2019-05-02' } }] },
];
