import * as z from 'zod/mini';
import type { IsoDate } from '../domain/calendar.ts';
import { carryForwardStates, type CarryForwardState } from '../domain/carryForward.ts';
import { type FinancialYear, isFinancialYear, type Quarter } from '../domain/financialQuarter.ts';
import type { OutlookQuarter } from '../domain/outlook.ts';
import type { Total } from '../domain/total.ts';
import type { Named } from './common.ts';
import { changedIn, choice, line, maybeText, reference } from './fields.ts';
import { amount, award, project, quarter } from './funding.ts';
import { command, query } from './operation.ts';

/** What a financial year of an award comes to: what was spent, and after the last quarter told what is forecast. */
export interface YearOutlook {
  readonly year: FinancialYear;
  readonly over: boolean;
  readonly profile: Total;
  readonly outlook: Total;
  /** Profile less outlook; null where either is not known of a quarter. Below nought it is an overspend. */
  readonly underspend: number | null;
  readonly quarters: readonly OutlookQuarter[];
}

export interface QuarterMove {
  readonly quarter: Quarter;
  readonly before: number;
  readonly after: number;
}

export interface CarryForwardShown {
  readonly id: string;
  readonly project: Named;
  readonly award: string;
  readonly lead: string | null;
  readonly number: number;
  readonly year: FinancialYear;
  readonly pence: number;
  readonly into: readonly { readonly quarter: Quarter; readonly pence: number; readonly approvedPence: number | null }[];
  readonly reason: string;
  readonly state: CarryForwardState;
  readonly requestedBy: string | null;
  readonly requestedOn: IsoDate;
  /** This person asked for it, and decides on it only with a reason. */
  readonly ownRequest: boolean;
  readonly approvedPence: number | null;
  readonly decidedBy: string | null;
  readonly decidedOn: IsoDate | null;
  readonly interests: string | null;
  readonly comment: string | null;
  /** Why who asked for it decided on it too. */
  readonly samePersonReason: string | null;
  /** The year as it stands now. */
  readonly outlook: YearOutlook;
  /** What an approval of all of it does to the profile now; null once it is decided or withdrawn. */
  readonly moves: readonly QuarterMove[] | null;
  /** Why the profile cannot take it as it stands, as a sentence. */
  readonly inTheWay: string | null;
  readonly illustrative: boolean;
  /** Once decided, the change that decided it, and with an approval wrote the new profile. */
  readonly changedIn: number;
}

/** The years of an award that have begun, newest first, with what was asked of each. */
export interface CarryForwardOutlook {
  readonly project: Named;
  readonly award: string | null;
  readonly now: Quarter;
  readonly years: readonly YearOutlook[];
  /** Quarters that money may be carried into from the newest year, some beyond the profile. */
  readonly ahead: readonly Quarter[];
  readonly requests: readonly CarryForwardShown[];
  readonly illustrative: boolean;
}

/** One award at the end of a financial year. Null is unknown, or nothing of the kind. */
export interface YearEndRow {
  readonly project: Named;
  readonly award: string;
  readonly lead: string | null;
  readonly profile: Total;
  readonly outlook: Total;
  readonly underspend: number | null;
  /** Waiting for a decision, and approved, with the numbers of the requests. */
  readonly asked: number | null;
  readonly approved: number | null;
  readonly requests: readonly number[];
  /** What approvals moved over the 31 March that ends the year, from it and from years before. */
  readonly moved: number;
  /** What somebody has to do, in words. */
  readonly needs: string | null;
  readonly illustrative: boolean;
}

export interface YearEnd {
  readonly year: FinancialYear;
  readonly over: boolean;
  /** Every year that an award is profiled in, newest first, and this one. */
  readonly years: readonly FinancialYear[];
  /** Those that need something first. */
  readonly rows: readonly YearEndRow[];
  /** Over the awards in `rows`; each says of how many it is known. */
  readonly totals: { readonly [K in 'profile' | 'outlook' | 'underspend' | 'asked' | 'approved' | 'moved']: Total };
  /** Awards with no profile in the year. */
  readonly without: number;
  readonly illustrative: boolean;
}

const id = reference('the request');
const year = z.string('Select a financial year').check(z.refine((v) => isFinancialYear(v), 'Financial year must be its first day, like 2018-04-01'));
const into = (least: number) => z.array(z.strictObject({ quarter: quarter('a quarter'), pence: amount('Amount', least) }), 'Enter the quarters it goes into')
  .check(z.minLength(1, 'Enter at least one quarter it goes into'), z.maxLength(40, 'Enter 40 quarters or fewer'));

export const carryForwardDecisions = ['approved', 'rejected'] as const;

export const carryForwardOperations = {
  'carryForwards.list': query<{ readonly carryForwards: readonly CarryForwardShown[] }>()('Requests to carry money forward', z.strictObject({
    project: z.optional(project), state: z.optional(choice('a state', carryForwardStates)), year: z.optional(year),
  })),
  'carryForwards.outlook': query<CarryForwardOutlook>()('Underspend of a project', z.strictObject({ project, award })),
  'funding.yearEnd': query<YearEnd>()('Awards at the end of a financial year', z.strictObject({ year: z.optional(year) })),
  'carryForwards.request': command<CarryForwardShown>()('Carry-forward asked for', z.strictObject({
    project, award, year, pence: amount('Amount', 1), into: into(1), reason: line('Reason', 'Enter the reason why the money was not spent', 2000),
  }), { needs: 'record' }),
  'carryForwards.decide': command<CarryForwardShown>()('Carry-forward decided', z.strictObject({
    id, changedIn, decision: choice('approve or refuse', carryForwardDecisions),
    /** What goes into each quarter asked for; left out: as asked. Nought is nothing of it. */
    into: z.optional(into(0)),
    /** Left out: whoever saves it. */
    decidedBy: maybeText('Who decides', 300), interests: maybeText('Interests declared', 1000), comment: maybeText('Comment', 2000),
    /** Needed from who asked for it. */
    samePersonReason: maybeText('Reason', 2000),
  })),
  'carryForwards.withdraw': command<CarryForwardShown>()('Carry-forward withdrawn', z.strictObject({ id, changedIn, reason: maybeText('Reason', 1000) }), { needs: 'record' }),
};
