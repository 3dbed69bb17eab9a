import * as z from 'zod/mini';
import type { IndicatorKind, Polarity } from '../domain/indicator.ts';
import { bases, checkMeasure, type Basis } from '../domain/measure.ts';
import type { PartialDate } from '../domain/partialDate.ts';
import { periodKinds, type Period, type PeriodKind } from '../domain/period.ts';
import type { Times } from '../domain/series.ts';
import type { AimState } from '../domain/target.ts';
import { formatCount } from '../domain/words.ts';
import type { FigureShown, LeadShownRef, Named, SeriesPoint, SourceShown } from './common.ts';
import { changedIn, choice, maybeChoice, maybeText, number, partialDate, period, reference, source } from './fields.ts';
import { command, query } from './operation.ts';

export interface OutcomeGroup {
  readonly key: string;
  readonly name: string;
  readonly position: number;
  /** The practice pilots' added goal; not one of the five Every Child Matters outcomes. */
  readonly addedGoal: boolean;
}

export interface IndicatorShown {
  readonly key: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly multiplier: number;
  readonly decimals: number;
  readonly wholeParts: boolean;
  readonly polarity: Polarity;
  readonly numeratorName: string | null;
  readonly denominatorName: string | null;
  readonly frequency: string;
  readonly periodKind: PeriodKind;
  readonly level: 'council' | 'project';
  readonly dataSource: string | null;
  readonly niNumber: string | null;
  readonly outcome: { readonly key: string; readonly name: string } | null;
  readonly aim: { readonly number: number; readonly name: string } | null;
  readonly versions: readonly IndicatorVersionShown[];
}

export interface IndicatorVersionShown {
  readonly version: number;
  readonly definition: string;
  readonly validFrom: PartialDate | null;
  readonly validTo: PartialDate | null;
  readonly reason: string | null;
  readonly illustrative: boolean;
}

/** How one outcome stands in one project: its worst state, how many measures have one, and which measure is named. */
export interface OutcomeCell {
  readonly outcome: string;
  readonly state: AimState;
  readonly rated: number;
  readonly of: number;
  readonly named: { readonly measure: string; readonly indicator: string } | null;
  readonly illustrative: boolean;
}

/** One measure, as a small picture or a row needs it. */
export interface MeasureSummary {
  readonly reference: string;
  readonly project: Named;
  readonly indicator: IndicatorShown;
  readonly version: number;
  readonly basis: Basis;
  readonly basisNote: string | null;
  readonly every: PeriodKind;
  readonly dueDays: number;
  readonly baseline: (FigureShown & { readonly on: PartialDate | null; readonly note: string | null; readonly source: SourceShown | null }) | null;
  readonly target: { readonly value: number; readonly on: PartialDate | null; readonly note: string | null } | null;
  /** The target the state was read against: the step for the latest figure's period, else the target by the end (`period` null). */
  readonly judgedBy: { readonly value: number; readonly period: Period | null } | null;
  readonly state: Exclude<AimState, 'no measure'>;
  readonly latest: SeriesPoint | null;
  /** Put together over the councils, oldest first; `[c]` and `[x]` stand at their dates. */
  readonly series: readonly SeriesPoint[];
  readonly england: readonly { readonly period: Period; readonly value: number }[];
  readonly illustrative: boolean;
  readonly changedIn: number;
}

export interface ObservationShown extends FigureShown {
  readonly id: string;
  readonly measure: string;
  readonly council: LeadShownRef | null;
  readonly period: Period;
  readonly breakdown: string;
  readonly markers: string;
  readonly status: 'recorded' | 'provisional' | 'final';
  readonly version: number;
  readonly note: string | null;
  readonly illustrative: boolean;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly changedIn: number;
}

export interface MeasureDetail extends MeasureSummary {
  readonly targets: readonly { readonly period: Period; readonly value: number; readonly illustrative: boolean }[];
  /** With each time it takes part: a period outside of them is no gap in its figures. */
  readonly councils: readonly (LeadShownRef & { readonly times: readonly Times[] })[];
  readonly observations: readonly ObservationShown[];
}

export interface OutcomesSummary {
  readonly groups: readonly OutcomeGroup[];
  readonly rows: readonly { readonly project: Named; readonly lead: string | null; readonly cells: readonly OutcomeCell[]; readonly illustrative: boolean }[];
  /** Grants in the file; only those with a measure have a row. */
  readonly of: number;
}

/** A figure that should be there by now: one measure of one council (null: of the whole project) for one period. */
export interface OverdueFigure {
  readonly measure: string;
  readonly indicator: string;
  readonly project: Named;
  readonly council: LeadShownRef | null;
  readonly period: Period;
  readonly due: string;
  /** How many days late it is, from 1. */
  readonly days: number;
  readonly illustrative: boolean;
}

/** The longest overdue first. Of what dates do not say, nothing is counted as overdue: it is told apart. */
export interface OverdueFigures {
  readonly figures: readonly OverdueFigure[];
  /** Of all, also those not in `figures`. */
  readonly count: number;
  /** Measures of councils of which it is not known when they joined or when the project began, and those projects. */
  readonly cannotTell: { readonly count: number; readonly projects: readonly Named[] };
}

/** One line of the list beside the Record form. */
export interface RecordTask {
  readonly measure: string;
  readonly indicator: string;
  readonly period: Period;
  readonly status: 'Completed' | 'Not started';
  /** Days late, from 1; null where it is not late or nobody can tell. */
  readonly late: number | null;
  readonly outcome: string | null;
}

/** What is to be recorded in a project for one council, or for the project as a whole. */
export interface RecordTasks {
  readonly project: Named;
  readonly council: LeadShownRef | null;
  /** Those this person may record for. */
  readonly councils: readonly LeadShownRef[];
  readonly wholeProject: boolean;
  /** Why this person may not record for `council`, as a sentence; null where they may. */
  readonly refusal: string | null;
  readonly tasks: readonly RecordTask[];
}

/** The figures of one measure as a grid: a row a period, a column (or a pair of them) a council. */
export interface RecordGrid {
  readonly measure: string;
  readonly project: Named;
  readonly indicator: IndicatorShown;
  readonly illustrative: boolean;
  /** Oldest first. `closed`: why no figure can be recorded for it, as a sentence. */
  readonly periods: readonly { readonly period: Period; readonly closed: string | null }[];
  /** `council` null: the project as a whole. `refusal`: why this person may not record its figures, as a sentence. */
  readonly columns: readonly { readonly council: Named | null; readonly refusal: string | null }[];
  /** Those without a breakdown. `of`: the reference of the council whose figure it is. */
  readonly figures: readonly { readonly of: string | null; readonly figure: ObservationShown }[];
}

export interface RecordSheet {
  readonly measure: MeasureSummary;
  readonly council: LeadShownRef | null;
  readonly period: Period;
  /** Periods that may be chosen, newest first, none that has not begun. */
  readonly periods: readonly Period[];
  readonly current: ObservationShown | null;
  readonly last: ObservationShown | null;
  readonly lastFour: readonly ObservationShown[];
  readonly definition: IndicatorVersionShown;
}

const baseline = z.optional(z.nullable(z.strictObject({
  value: number('Baseline'), numerator: number('Baseline numerator'), denominator: number('Baseline denominator'),
  on: partialDate('Baseline date'), note: maybeText('Note on the baseline'), source: z.optional(z.nullable(source)),
})));
const target = z.optional(z.nullable(z.strictObject({ value: z.number('Target must be a number, like 30'), on: partialDate('Target date'), note: maybeText('Note on the target') })));
const measureFields = {
  basisNote: maybeText('Who is counted', 500),
  dueDays: z.optional(z.int('Days allowed must be a whole number, like 30').check(z.gte(0, 'Days allowed must be 0 or more'), z.lte(400, 'Days allowed must be 400 or fewer'))),
  baseline,
  target,
  targets: z.optional(z.array(z.strictObject({ period, value: z.number('Target must be a number, like 30') }))),
};
const figureFields = {
  /** Council code, or the reference of a council; left out or null for a figure of the whole project. */
  council: z.optional(z.nullable(z.string('Council must be a code, like E10000015'))),
  period,
  breakdown: z.optional(z.string('Breakdown must be text').check(z.maxLength(200, 'Breakdown must be 200 characters or less'))),
  value: number('Figure'),
  numerator: number('Numerator'),
  denominator: number('Denominator'),
  shorthand: z.optional(z.nullable(z.string('Shorthand must be one of [c], [x], [z], [low]'))),
  markers: z.optional(z.string('Markers must be letters of [p], [r], [e], [f], [u], [b]').check(z.maxLength(20, 'Markers must be 20 characters or less'))),
  status: z.optional(choice('a status', ['recorded', 'provisional', 'final'])),
  note: maybeText('Note'),
  /** Needed to replace a figure that is there: the change it was last changed in. */
  changedIn: z.optional(changedIn),
};
const recordFigure = z.strictObject({ measure: reference('the reference of the measure'), ...figureFields });
/** So many figures are recorded at once. */
export const mostFigures = 1000;
const recordMany = z.strictObject({
  measure: reference('the reference of the measure'),
  figures: z.array(z.strictObject(figureFields), 'Enter figures').check(z.minLength(1, 'Enter a figure'), z.maxLength(mostFigures, `Enter ${formatCount(mostFigures)} figures or fewer at once`)),
});

export const outcomeOperations = {
  'framework.get': query<{ readonly name: string; readonly outcomes: readonly (OutcomeGroup & { readonly aims: readonly { readonly number: number; readonly name: string; readonly indicators: readonly Named[] }[] })[] }>()('Framework', z.strictObject({})),
  'indicators.list': query<{ readonly indicators: readonly IndicatorShown[] }>()('Indicator library', z.strictObject({})),
  'outcomes.summary': query<OutcomesSummary>()('Outcomes by project', z.strictObject({})),
  'measures.get': query<MeasureDetail>()('Measure', z.strictObject({ measure: reference('the reference of the measure') })),
  'measures.overdue': query<OverdueFigures>()('Figures that are overdue', z.strictObject({
    project: z.optional(reference('the reference of the project')), limit: z.optional(z.int().check(z.gte(1), z.lte(1000))),
  })),
  'measures.add': command<MeasureDetail>()('Measure added', z.strictObject({
    project: reference('the reference of the project'), indicator: reference('a measure from the library'), basis: choice('who is counted', bases),
    every: choice('how often a figure is expected', periodKinds), ...measureFields,
  }), { check: checkMeasure }),
  'measures.edit': command<MeasureDetail>()('Measure changed', z.strictObject({
    measure: reference('the reference of the measure'), changedIn, basis: maybeChoice('who is counted', bases), every: z.optional(choice('how often a figure is expected', periodKinds)),
    ...measureFields, reason: maybeText('Reason', 1000),
  }), { check: checkMeasure }),
  'observations.list': query<{ readonly observations: readonly ObservationShown[] }>()('Figures of a measure', z.strictObject({ measure: reference('the reference of the measure') })),
  'observations.record': command<ObservationShown>()('Figure recorded', recordFigure, { needs: 'record' }),
  /** All of them as one change, or none. */
  'observations.recordMany': command<{ readonly observations: readonly ObservationShown[] }>()('Figures recorded', recordMany, { needs: 'record' }),
  'record.grid': query<RecordGrid>()('Figures of a measure as a grid', z.strictObject({ measure: reference('the reference of the measure') })),
  'record.tasks': query<RecordTasks>()('Figures to record', z.strictObject({
    project: reference('the reference of the project'), council: z.optional(z.nullable(z.string())) })),
  'record.sheet': query<RecordSheet>()('One figure to record', z.strictObject({ measure: reference('the reference of the measure'), council: z.optional(z.nullable(z.string())), period: z.optional(z.nullable(period)) })),
};
