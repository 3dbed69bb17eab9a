import * as z from 'zod/mini';
import { actualKinds, correctedKinds, type ActualKind, type CorrectedKind } from '../domain/actual.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { FinancialYear, Quarter } from '../domain/financialQuarter.ts';
import { isQuarter } from '../domain/financialQuarter.ts';
import type { VersionColumn, VersionRow } from '../domain/forecastTable.ts';
import { formatMoney, mostPence } from '../domain/money.ts';
import type { Lifecycle } from '../domain/project.ts';
import type { Total } from '../domain/total.ts';
import type { Variance } from '../domain/variance.ts';
import { formatCount, upperFirst } from '../domain/words.ts';
import type { LeadShownRef, Named } from './common.ts';
import { changedIn, choice, day, flag, line, maybeChoice, maybeText, reference } from './fields.ts';
import { command, query } from './operation.ts';
import type { ConditionShown, HoldShown, PaymentShown } from './payments.ts';

/** The money of some projects. Each figure says of how many of them it is known; where that is none, it is not known. */
export interface FundingFigures {
  readonly awarded: Total;
  readonly profiled: Total;
  /** What was spent up to the last quarter that is told, and the forecasts after it. */
  readonly forecast: Total;
  readonly spent: Total;
  /** Less what came back. */
  readonly paid: Total;
  /** Planned, proposed and approved. */
  readonly scheduled: Total;
  /** Awarded less paid and scheduled. */
  readonly available: Total;
}

export interface FundingRow extends FundingFigures {
  /** Null for what has no round. */
  readonly reference: string | null;
  readonly name: string;
  readonly illustrative: boolean;
}

export interface FundingYearRow extends Omit<FundingFigures, 'available'> {
  /** The first day of the financial year; null for what belongs to none that is known. */
  readonly year: FinancialYear | null;
  readonly name: string;
  readonly illustrative: boolean;
}

/** Every cut sums to the total to the penny. */
export interface FundingSummary {
  readonly total: FundingFigures & { readonly illustrative: boolean };
  readonly byRound: readonly FundingRow[];
  readonly byYear: readonly FundingYearRow[];
  readonly byProject: readonly FundingRow[];
}

/** Payments of one quarter by state, in pence; what is held is apart from what else is unpaid. */
export interface QuarterPayments {
  readonly quarter: Quarter;
  readonly paid: number;
  readonly approved: number;
  readonly proposed: number;
  readonly planned: number;
  readonly held: number;
  readonly illustrative: boolean;
}

export interface FundingCalendar {
  readonly quarters: readonly QuarterPayments[];
  /** Projects whose payments are all kept here, of all. */
  readonly counted: number;
  readonly of: number;
}

/** What was spent to the end of a quarter against what was profiled, in one project. */
export interface ProjectVariance {
  readonly project: Named;
  readonly lead: string | null;
  /** The last quarter whose spending is told. */
  readonly to: Quarter;
  readonly profiled: number;
  readonly spent: number;
  readonly pence: number;
  /** Spent less profiled, in per cent of profiled with one decimal; null where nothing was profiled. */
  readonly percent: number | null;
  readonly past: boolean;
  /** Quarters past the tolerance that nobody explained yet. */
  readonly unexplained: number;
  /** The same by award, those with any. */
  readonly toExplain: readonly { readonly award: string; readonly quarters: number }[];
  readonly illustrative: boolean;
}

export interface FundingVariances {
  readonly tolerance: ToleranceShown;
  /** Farthest from the profile first. */
  readonly projects: readonly ProjectVariance[];
  readonly of: number;
}

/** Per cent either side of the profile; `changedIn` null where nobody set one and the usual one holds. */
export interface ToleranceShown {
  readonly percent: number;
  readonly changedIn: number | null;
}

/** A line under a figure: one cost line or council, where the amount is split. */
export interface MoneyLine {
  readonly category: Named | null;
  readonly council: LeadShownRef | null;
  readonly pence: number;
  readonly changedIn: number;
}

/** What was spent, or after the last quarter told is forecast, less the profile. Only what was spent can be past the tolerance. */
export interface VarianceShown extends Variance {
  readonly of: 'actual' | 'forecast';
}

/** One quarter of one award. Null: nothing was said. Nought is a figure. */
export interface QuarterShown {
  readonly quarter: Quarter;
  readonly profile: number | null;
  readonly profileLines: readonly MoneyLine[];
  readonly forecast: number | null;
  /** The version that stands, and when it was made. */
  readonly forecastMadeIn: Quarter | null;
  /** The change the running quarter's own version was last changed in; null where it has none yet. */
  readonly forecastChangedIn: number | null;
  readonly mayForecast: boolean;
  /** Net of refunds and corrections. */
  readonly actual: number | null;
  readonly provisional: boolean;
  readonly spend: readonly SpendShown[];
  readonly paid: number | null;
  readonly variance: VarianceShown | null;
  /** Of a quarter that is over and past the tolerance: what was said of it, or that it is due. */
  readonly explanation: ExplanationShown | null;
}

export interface ExplanationShown {
  readonly state: 'given' | 'carried forward' | 'due';
  readonly text: string | null;
  /** Who said so: 'Officer 1, Department for Education'. */
  readonly by: string | null;
  /** Of this quarter's own explanation; null where it has none. */
  readonly changedIn: number | null;
}

export interface SpendShown {
  readonly id: string;
  readonly kind: ActualKind;
  readonly corrects: CorrectedKind | null;
  readonly pence: number;
  readonly category: Named | null;
  readonly council: LeadShownRef | null;
  readonly provisional: boolean;
  readonly reason: string | null;
  readonly changedIn: number;
}

export interface YearShown extends Pick<QuarterShown, 'profile' | 'forecast' | 'actual' | 'paid' | 'variance'> {
  /** Null for all quarters together. */
  readonly year: FinancialYear | null;
}

export const keptWhats = ['payments', 'actuals', 'forecasts'] as const;
export type KeptWhat = (typeof keptWhats)[number];

/** The money of one award with everything that hangs on it. */
export interface ProjectFunding {
  readonly project: Named;
  readonly lifecycle: Lifecycle | null;
  /** Why nothing can be forecast or paid, or null. */
  readonly stopped: string | null;
  /** Null where the project has no award yet; its first one is made with the first figure. */
  readonly award: string | null;
  readonly awards: readonly string[];
  readonly figures: FundingFigures;
  /** From when each is kept here; null: it is not. */
  readonly kept: { readonly [W in KeptWhat]: { readonly from: IsoDate; readonly changedIn: number } | null };
  /** The quarter that today lies in. */
  readonly now: Quarter;
  readonly quarters: readonly QuarterShown[];
  readonly years: readonly YearShown[];
  /** All up to the last quarter told; null where none is. */
  readonly toDate: (YearShown & { readonly to: Quarter }) | null;
  readonly all: YearShown;
  /** The quarters in which forecasts were made, oldest first. */
  readonly forecastsMadeIn: readonly Quarter[];
  readonly payments: readonly PaymentShown[];
  readonly conditions: readonly ConditionShown[];
  /** Holds on all payments of the award. */
  readonly holds: readonly HoldShown[];
  readonly tolerance: ToleranceShown;
  readonly categories: readonly Named[];
  readonly illustrative: boolean;
}

/** One thing of the money that falls due. */
export type FundingDue =
  | { readonly kind: 'payment'; readonly due: IsoDate; readonly payment: PaymentShown }
  | { readonly kind: 'condition'; readonly due: IsoDate; readonly condition: ConditionShown };

export const quarter = (what: string) => z.string(`Select ${what}`).check(z.refine((v) => isQuarter(v), `${upperFirst(what)} must be the first day of a financial quarter, like 2019-04-01`));
export const amount = (what: string, least = 0) => z.int(`${what} must be a whole number of pence`).check(
  z.gte(least, `${what} must be ${formatMoney(Math.max(least, -mostPence))} or more`), z.lte(mostPence, `${what} must be ${formatMoney(mostPence)} or less`),
);
export const project = reference('the reference of the project');
/** Left out: the only award of the project, or a first one made now. */
/** Every version of an award's forecast beside what was spent. Each says who changed it last. */
export interface ForecastVersions {
  readonly project: Named;
  readonly award: string | null;
  readonly now: Quarter;
  readonly rows: readonly VersionRow[];
  readonly columns: readonly (VersionColumn & { readonly by: string | null })[];
  readonly illustrative: boolean;
}

export const award = maybeText('Award', 200);
const seen = z.optional(z.nullable(changedIn));
const cells = <T extends z.ZodMiniType>(cell: T, most: 400 | 2000 = 400) =>
  z.array(cell, 'Enter the quarters').check(z.minLength(1, 'Enter at least one quarter'), z.maxLength(most, `Enter ${formatCount(most)} ${most === 400 ? 'quarters' : 'amounts'} or fewer at a time`));
/** A list that may be left out or be empty. */
const some = <T extends z.ZodMiniType>(cell: T) => z.optional(z.array(cell, 'Enter the quarters').check(z.maxLength(400, 'Enter 400 quarters or fewer at a time')));
const moneyLine = { category: maybeText('Cost line', 200), council: maybeText('Council', 200) };

/** Null takes the line out. */
const profileCell = z.strictObject({ quarter: quarter('a quarter'), ...moneyLine, pence: z.nullable(amount('Amount')), changedIn: seen });
/** Null clears; nought is a forecast. */
const forecastCell = z.strictObject({ quarter: quarter('a quarter'), pence: z.nullable(amount('Amount')), changedIn: seen });
/** Null takes an actual out. A refund counts as minus, whatever sign is given. */
const entry = z.strictObject({
  kind: choice('what this is', actualKinds), corrects: maybeChoice('what is corrected', correctedKinds), quarter: quarter('a quarter'), ...moneyLine,
  pence: z.nullable(amount('Amount', -mostPence)), provisional: z.optional(flag('Provisional')), reason: maybeText('Reason', 1000), changedIn: seen,
});

export const fundingOperations = {
  'funding.summary': query<FundingSummary>()('Money by round, year and project', z.strictObject({})),
  'funding.calendar': query<FundingCalendar>()('Payments by quarter and state', z.strictObject({})),
  'funding.variances': query<FundingVariances>()('Spending against profile', z.strictObject({})),
  'funding.due': query<{ readonly due: readonly FundingDue[]; readonly to: IsoDate }>()('Payments and conditions due', z.strictObject({
    days: z.optional(z.int('Days must be a whole number').check(z.gte(1, 'Days must be 1 or more'), z.lte(3660, 'Days must be 3,660 or fewer'))),
  })),
  'funding.project': query<ProjectFunding>()('Money of a project', z.strictObject({ project, award })),
  'funding.forecasts': query<ForecastVersions>()('Versions of a forecast', z.strictObject({ project, award })),
  'funding.keep': command<ProjectFunding>()('Money kept from a day', z.strictObject({
    project, award, what: choice('what is kept', keptWhats),
    /** Null: it is not kept here. */
    from: z.nullable(day('the date it is kept from')), changedIn: seen,
  })),
  'funding.setTolerance': command<ToleranceShown>()('Tolerance set', z.strictObject({
    percent: z.int('Tolerance must be a whole number, like 10').check(z.gte(0, 'Tolerance must be 0 or more'), z.lte(100, 'Tolerance must be 100 or fewer')), changedIn: seen,
  })),
  'funding.explain': command<ProjectFunding>()('Variance explained', z.strictObject({
    project, award, quarter: quarter('a quarter'), text: line('Explanation', 'Enter the explanation', 2000), changedIn: seen,
  }), { needs: 'record' }),
  'profile.set': command<ProjectFunding>()('Profile set', z.strictObject({ project, award, cells: cells(profileCell, 2000), reason: maybeText('Reason', 1000) })),
  'forecasts.set': command<ProjectFunding>()('Forecast set', z.strictObject({ project, award, cells: cells(forecastCell) }), { needs: 'record' }),
  'actuals.record': command<ProjectFunding>()('Spending recorded', z.strictObject({ project, award, entries: cells(entry) }), { needs: 'record' }),
  /** Any of the three as one change: the grid of quarters as it is edited. Only an officer sets the profile. */
  'funding.setQuarters': command<ProjectFunding>()('Money by quarter set', z.strictObject({
    project, award, profile: some(profileCell), forecasts: some(forecastCell), actuals: some(entry),
  }), {
    needs: 'record',
    check: ({ profile = [], forecasts = [], actuals = [] }) => (profile.length + forecasts.length + actuals.length === 0 ? [{ path: 'cells', message: 'Enter at least one quarter' }] : []),
  }),
};

