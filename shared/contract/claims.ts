import * as z from 'zod/mini';
import type { IsoDate } from '../domain/calendar.ts';
import { claimDecisions, claimStates, type ClaimDecision, type ClaimState } from '../domain/claimMoves.ts';
import type { Quarter } from '../domain/financialQuarter.ts';
import { mostPence } from '../domain/money.ts';
import type { PaymentState } from '../domain/payment.ts';
import type { LeadShownRef, Named } from './common.ts';
import { changedIn, choice, day, flag, line, maybeText, pence, reference } from './fields.ts';
import { award, project, quarter } from './funding.ts';
import { command, query } from './operation.ts';

/** On which terms an award is claimed. Null is not known, and of the cap that there is none. */
export interface ClaimTermsShown {
  readonly ratePercent: number | null;
  readonly capPercent: number | null;
  readonly note: string | null;
  readonly illustrative: boolean;
  readonly changedIn: number;
}

/** A cost line as it can be claimed on: what it covers, and what claims took of it. */
export interface ClaimableLine {
  /** Null: cost that is not split by cost line. */
  readonly category: Named | null;
  readonly budgetPence: number | null;
  readonly claimedPence: number;
}

/** What stands ready for claims of one award of a project. */
export interface ClaimsOpen {
  readonly project: Named;
  readonly award: string | null;
  readonly terms: ClaimTermsShown | null;
  /** Why nothing can be claimed now, as a sentence. */
  readonly stopped: string | null;
  readonly lines: readonly ClaimableLine[];
  /** Quarters that have begun, newest first, and who may claim for itself. */
  readonly quarters: readonly Quarter[];
  readonly councils: readonly LeadShownRef[];
  /** What claims stand for, neither withdrawn nor refused; the council null: the project as a whole. */
  readonly claimed: readonly { readonly quarter: Quarter; readonly council: string | null }[];
  /** Payments planned as claims, which a claim can become. */
  readonly planned: readonly { readonly number: number; readonly pence: number; readonly dueOn: IsoDate }[];
}

export interface ClaimLineShown extends ClaimableLine {
  /** 'Staff', or 'All costs' where they are not split. */
  readonly name: string;
  readonly costPence: number | null;
  readonly evidence: string | null;
  readonly overrideRate: number | null;
  readonly overrideReason: string | null;
  readonly ratePercent: number | null;
  readonly duePence: number | null;
  /** Left of the line with this claim; below nought it is over. */
  readonly remaining: number | null;
}

/** How what is due comes to be. Null is not known, never nought. */
export interface ClaimWorkingShown {
  /** As it was on the day it was decided; null while it is as it stands now. */
  readonly asOn: IsoDate | null;
  readonly ratePercent: number | null;
  readonly capPercent: number | null;
  readonly complete: boolean;
  readonly awarded: number | null;
  /** Null where not all payments of the award are kept here. */
  readonly paidBefore: number | null;
  readonly heldBefore: number;
  readonly gross: number | null;
  readonly leftUnderCap: number | null;
  readonly retained: number | null;
  readonly due: number | null;
  readonly unknown: readonly string[];
  readonly warnings: readonly string[];
}

/** Something to put right before it can be sent, with the field it belongs to. */
export interface ToMend {
  readonly path: string;
  readonly message: string;
}

export interface ClaimShown {
  readonly id: string;
  readonly project: Named;
  readonly award: string;
  readonly lead: string | null;
  /** The partner that claims for itself; null: the project as a whole. */
  readonly council: LeadShownRef | null;
  readonly number: number;
  readonly quarter: Quarter;
  readonly state: ClaimState;
  readonly note: string | null;
  readonly lines: readonly ClaimLineShown[];
  readonly working: ClaimWorkingShown;
  /** Of a draft or one that was sent back. */
  readonly toMend: readonly ToMend[];
  readonly sentBy: string | null;
  readonly sentOn: IsoDate | null;
  readonly sentBack: { readonly by: string | null; readonly on: IsoDate; readonly reason: string } | null;
  readonly withdrawnReason: string | null;
  readonly decision: ClaimDecision | null;
  readonly decidedBy: string | null;
  readonly decidedOn: IsoDate | null;
  readonly refusedReason: string | null;
  readonly samePersonReason: string | null;
  readonly approvedPence: number | null;
  readonly differenceReason: string | null;
  readonly payment: { readonly number: number; readonly state: PaymentState } | null;
  /** This person sent it, and decides on it only with a reason. */
  readonly ownClaim: boolean;
  readonly illustrative: boolean;
  readonly changedIn: number;
}

const id = reference('the claim');
const percent = (what: string) => z.number(`Enter ${what}, like 80`).check(z.refine((v) => v > 0 && v <= 100, `${what.slice(0, 1).toUpperCase()}${what.slice(1)} must be more than 0% and at most 100%`));
const why = (enter: string) => line('Reason', enter, 1000);
const number = z.int('Enter the number of the claim').check(z.gte(1, 'Enter the number of the claim'));
/** A draft may lack everything but its quarter. */
const costLine = z.strictObject({
  category: maybeText('Cost line', 200), costPence: z.optional(pence('Cost')), evidence: maybeText('Evidence', 1000),
  overrideRate: z.optional(z.nullable(percent('the rate of this line'))), overrideReason: maybeText('Reason', 1000),
});

export const claimOperations = {
  /** Of one project or one award of it, or of all; the oldest first. */
  'claims.list': query<{ readonly claims: readonly ClaimShown[] }>()('Claims', z.strictObject({ project: z.optional(project), award, state: z.optional(choice('a state', claimStates)) })),
  'claims.open': query<ClaimsOpen>()('What a project can claim', z.strictObject({ project, award })),
  'claims.get': query<ClaimShown>()('Claim, with its working', z.strictObject({ project, award, number })),
  /** The claim that a payment came from. */
  'claims.ofPayment': query<{ readonly claim: { readonly number: number; readonly quarter: Quarter } | null }>()('Claim behind a payment', z.strictObject({ project, award, payment: z.int('Enter the number of the payment') })),
  'claims.setTerms': command<ClaimsOpen>()('Terms of claims set', z.strictObject({
    project, award, ratePercent: z.nullable(percent('the rate')), capPercent: z.nullable(percent('the cap')), note: maybeText('Note', 2000),
    /** As seen; null or left out where there were none yet. */
    changedIn: z.optional(z.nullable(changedIn)),
  })),
  /** A new draft; or, with its id, one that is there. With `send` it is sent in the same step. */
  'claims.save': command<ClaimShown>()('Claim saved', z.strictObject({
    project, award, id: z.optional(id), changedIn: z.optional(changedIn), quarter: quarter('the quarter it is for'), council: maybeText('Council', 200), note: maybeText('Note', 2000),
    lines: z.array(costLine, 'Enter the cost lines').check(z.maxLength(60, 'Enter 60 cost lines or fewer')),
    send: z.optional(flag('Send it now')), declared: z.optional(flag('True and complete')),
  }), {
    needs: 'record',
    check: ({ id: there, changedIn: seen }) => (there !== undefined && seen === undefined ? [{ path: 'changedIn', message: 'Enter the number of the change it was last changed in' }] : []),
  }),
  'claims.send': command<ClaimShown>()('Claim sent', z.strictObject({ id, changedIn, declared: flag('True and complete') }), { needs: 'record' }),
  'claims.sendBack': command<ClaimShown>()('Claim sent back', z.strictObject({ id, changedIn, reason: why('Enter what has to be mended') })),
  /** An approval becomes one approved payment, new or the planned one that is named. */
  'claims.decide': command<ClaimShown>()('Claim decided', z.strictObject({
    id, changedIn, decision: choice('approve or refuse', claimDecisions),
    /** Left out: as worked out. Another amount needs the reason. */
    pence: z.optional(z.int('Amount must be a whole number of pence').check(z.gte(0, 'Amount must be £0 or more'), z.lte(mostPence, 'Amount must be £9,999,999,999.99 or less'))),
    differenceReason: maybeText('Reason', 1000), refusedReason: maybeText('Reason', 1000),
    /** Needed of somebody who decides on what they sent. */
    samePersonReason: maybeText('Reason', 1000),
    /** Left out: today. */
    dueOn: z.optional(day('the date it is due')), payment: z.optional(z.nullable(z.int('Select a payment'))),
    /** To pay beyond the award. */
    overAward: z.optional(z.nullable(z.strictObject({ reason: line('Reason', 'Enter the reason for the decision', 1000), decidedBy: line('Decider', 'Enter who decided', 300) }))),
  })),
  'claims.withdraw': command<ClaimShown>()('Claim withdrawn', z.strictObject({ id, changedIn, reason: maybeText('Reason', 1000) }), { needs: 'record' }),
};
