import * as z from 'zod/mini';
import type { IsoDate } from '../domain/calendar.ts';
import { mostPence } from '../domain/money.ts';
import { checkSchedule } from '../domain/outcomeSchedule.ts';
import { asAchieved, checkScale, type PaymentScale } from '../domain/paymentScale.ts';
import type { PaymentState } from '../domain/payment.ts';
import type { Period } from '../domain/period.ts';
import type { Named } from './common.ts';
import { changedIn, choice, day, line, maybeText, number, reference } from './fields.ts';
import { command, query } from './operation.ts';
import type { PaymentShown } from './payments.ts';

export const achievedAs = ['from baseline', 'of target'] as const;
export const harmSides = ['above', 'below'] as const;

/** How a measure's figures are said. */
interface Saying {
  readonly unit: string;
  readonly decimals: number;
}

/** The measure that would show harm, its limit, and what it came to. */
export interface SafeguardShown extends Saying {
  readonly measure: Named;
  readonly limit: number;
  readonly harm: (typeof harmSides)[number];
  readonly result: number | null;
  readonly harmed: boolean | null;
}

export const repliesReadAs = ['rate', 'people'] as const;

/** How many must have answered before a measure counts: a response rate in per cent, or people. */
export interface RepliesShown {
  readonly measure: Named;
  readonly read: (typeof repliesReadAs)[number];
  readonly least: number;
  readonly result: number | null;
  readonly tooFew: boolean | null;
}

/** One measure of a schedule as it is worked out. Null is not known, never nought. */
export interface PartShown extends Saying {
  readonly measure: Named;
  /** 'Stay safe' */
  readonly outcome: string | null;
  /** Per cent; the weights add up to 100. */
  readonly weight: number;
  readonly achievedAs: (typeof achievedAs)[number];
  readonly baseline: number | null;
  readonly target: number | null;
  /** As the schedule fixes them; null: the measure's own. */
  readonly agreed: { readonly baseline: number | null; readonly target: number | null };
  readonly period: Period;
  readonly result: number | null;
  /** Per cent of the way, and per cent of its part that is paid. */
  readonly achieved: number | null;
  readonly paid: number | null;
  readonly pence: number | null;
  readonly safeguard: SafeguardShown;
  /** Null where nothing was agreed on it. */
  readonly replies: RepliesShown | null;
}

export interface WorkingShown {
  /** What the schedule divides. */
  readonly pence: number | null;
  readonly resultsPercent: number;
  /** In words. */
  readonly scale: string;
  readonly parts: readonly PartShown[];
  readonly score: number | null;
  readonly corePence: number | null;
  readonly resultsPence: number | null;
  readonly capPence: number | null;
  readonly duePence: number | null;
  /** Why it is not known: which figure is missing. */
  readonly unknown: readonly string[];
}

export interface OutcomeScheduleShown {
  readonly id: string;
  readonly project: Named;
  readonly award: string;
  readonly number: number;
  readonly name: string;
  /** Per cent of the award. */
  readonly share: number;
  readonly awardPence: number | null;
  readonly judgedTo: IsoDate;
  readonly scale: PaymentScale;
  readonly note: string | null;
  readonly working: WorkingShown;
  /** Proposed from it, cancelled ones too. */
  readonly payments: readonly { readonly number: number; readonly state: PaymentState; readonly pence: number; readonly approvedPence: number | null }[];
  readonly illustrative: boolean;
  readonly changedIn: number;
}

/** A payment's working as it was when it was proposed. */
export interface KeptWorkingShown {
  readonly schedule: { readonly number: number; readonly name: string };
  readonly workedOn: IsoDate;
  readonly working: WorkingShown;
}

const project = reference('the reference of the project');
const award = maybeText('Award', 200);
const percent = (what: string, enter: string) => z.number(enter).check(z.gte(0, `${what} must be between 0% and 100%`), z.lte(100, `${what} must be between 0% and 100%`));
const real = (enter: string) => z.number(enter);
const scale = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear'), slope: real('Enter the slope'), base: real('Enter the base') }),
  z.strictObject({ kind: z.literal('thresholds'), steps: z.array(z.strictObject({ from: real('Enter what is achieved'), percent: real('Enter what is paid') }), 'Enter the steps').check(z.maxLength(20, 'Enter 20 steps or fewer')) }),
  z.strictObject({ kind: z.literal('uplift'), perPoint: real('Enter the uplift for each point'), most: real('Enter the most that is paid') }),
], 'Select a scale');

const part = z.strictObject({
  measure: reference('the measure'), weight: percent('Weight', 'Enter the weight'), achievedAs: choice('how what is achieved is told', achievedAs),
  baseline: number('Baseline'), target: number('Target'),
  safeguard: z.strictObject({ measure: reference('the safeguard'), limit: z.number('Enter the limit past which it shows harm'), harm: choice('on which side of the limit harm lies', harmSides) }),
  replies: z.optional(z.nullable(z.strictObject({ measure: reference('the measure of how many answered'), read: choice('whether a rate or people are counted', repliesReadAs), least: z.number('Enter how many must have answered').check(z.gt(0, 'How many must have answered must be more than 0')) }))),
});

interface Typed {
  readonly share: number;
  readonly resultsPercent?: number | undefined;
  readonly scale: PaymentScale;
  readonly parts: readonly { readonly measure: string; readonly weight: number; readonly safeguard: { readonly measure: string }; readonly replies?: { readonly read: 'rate' | 'people'; readonly least: number } | null | undefined }[];
}

/** What can be told without the file: weights, scale, and that no measure guards itself. */
function checkTyped({ share, resultsPercent = 100, scale: typed, parts }: Typed) {
  const measures = parts.map(({ measure: name, weight }) => ({
    name, weight: weight / 100, achieved: 'of target' as const, baseline: null, target: null, result: null, scale: asAchieved, safeguard: { name: '', limit: 0, harm: 'above' as const, result: null },
  }));
  const twice = parts.flatMap(({ measure }, at) => (parts.findIndex((each) => each.measure === measure) < at ? [{ path: `parts.${at}.measure`, message: 'This measure is in the schedule already' }] : []));
  const self = parts.flatMap(({ measure, safeguard }, at) => (measure === safeguard.measure ? [{ path: `parts.${at}.safeguard.measure`, message: 'A measure cannot guard itself. Select another' }] : []));
  const over = parts.flatMap(({ replies }, at) => (replies?.read === 'rate' && replies.least > 100 ? [{ path: `parts.${at}.replies.least`, message: 'A response rate is at most 100%' }] : []));
  return [
    ...(share > 0 ? [] : [{ path: 'share', message: 'The share of the award must be more than 0%' }]),
    ...checkScale(typed),
    ...checkSchedule({ pence: null, resultsPercent, capPence: null, measures }).map(({ path = 'measures', message }) => ({ path: path.replace(/^measures/, 'parts'), message })),
    ...twice, ...self, ...over,
  ];
}

export const outcomeScheduleOperations = {
  'outcomeSchedules.list': query<{ readonly schedules: readonly OutcomeScheduleShown[] }>()('Payments that rest on outcomes', z.strictObject({ project, award })),
  'outcomeSchedules.get': query<OutcomeScheduleShown>()('What rests on outcomes, step by step', z.strictObject({ project, award, number: z.int('Enter the number of the schedule') })),
  /** As it was when the payment was proposed. */
  'outcomeSchedules.kept': query<{ readonly kept: KeptWorkingShown | null }>()('Working kept with a payment', z.strictObject({ project, award, payment: z.int('Enter the number of the payment') })),
  /** A new schedule; or, with its id, one that is there. */
  'outcomeSchedules.set': command<OutcomeScheduleShown>()('Schedule of outcomes set', z.strictObject({
    project, award, id: z.optional(reference('the schedule')), changedIn: z.optional(changedIn), name: line('Name', 'Enter the name', 200),
    share: percent('The share of the award', 'Enter the share of the award'), resultsPercent: z.optional(percent('The share that rests on results', 'Enter the share that rests on results')),
    capPence: z.optional(z.nullable(z.int('Cap must be a whole number of pence').check(z.gte(0, 'Cap must be £0 or more'), z.lte(mostPence, 'Cap must be £9,999,999,999.99 or less')))),
    judgedTo: day('the day it is judged to'), scale, note: maybeText('Note', 2000),
    parts: z.array(part, 'Enter the measures').check(z.maxLength(40, 'Enter 40 measures or fewer')),
  }), {
    check: (request) => [
      ...(request.id !== undefined && request.changedIn === undefined ? [{ path: 'changedIn', message: 'Enter the number of the change it was last changed in' }] : []),
      ...checkTyped(request),
    ],
  }),
  /** What is due now becomes a payment to approve, with its working kept. */
  'outcomeSchedules.propose': command<PaymentShown>()('Payment on outcomes proposed', z.strictObject({
    id: reference('the schedule'), changedIn, dueOn: day('the date it is due'), note: maybeText('Note', 2000),
  }), { needs: 'record' }),
};
