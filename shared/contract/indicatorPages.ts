import * as z from 'zod/mini';
import type { Polarity } from '../domain/indicator.ts';
import type { Basis } from '../domain/measure.ts';
import type { Period } from '../domain/period.ts';
import type { FigureShown, LeadShownRef, Named, SourceShown } from './common.ts';
import { reference } from './fields.ts';
import { query } from './operation.ts';
import type { IndicatorShown, MeasureSummary, OutcomeGroup } from './outcomes.ts';

/** A published figure of England or a region. */
export interface NationalShown {
  readonly period: Period;
  readonly value: number;
}

/** An indicator as one project uses it, and how it stands there. */
export interface MeasureUse {
  readonly measure: string;
  readonly project: Named;
  readonly indicator: IndicatorShown;
  readonly basis: Basis;
  readonly basisNote: string | null;
  readonly state: MeasureSummary['state'];
  readonly judgedBy: MeasureSummary['judgedBy'];
  readonly illustrative: boolean;
}

export interface IndicatorUse extends MeasureUse {
  readonly version: number;
  readonly target: { readonly value: number } | null;
  readonly latest: { readonly period: Period; readonly value: number | null } | null;
}

export interface TreeIndicator {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly uses: readonly (Pick<IndicatorUse, 'measure' | 'project' | 'state' | 'latest' | 'illustrative'>)[];
}

/** The framework down to who measures what. An aim without any use is a gap. */
export interface OutcomeTree {
  readonly name: string;
  readonly outcomes: readonly (OutcomeGroup & { readonly aims: readonly { readonly number: number; readonly name: string; readonly indicators: readonly TreeIndicator[] }[] })[];
  /** What serves none of the aims. */
  readonly others: readonly TreeIndicator[];
}

export interface IndicatorDetail {
  readonly indicator: IndicatorShown;
  readonly modernEquivalent: string | null;
  readonly source: SourceShown | null;
  readonly uses: readonly IndicatorUse[];
  /** England's published series, oldest first, as far as it was out on the day. */
  readonly england: readonly NationalShown[];
  readonly englandSources: readonly SourceShown[];
}

/** The latest figure of one council in one measure; `council` null for the whole project. */
export interface ComparedFigure extends MeasureUse, FigureShown {
  readonly council: (LeadShownRef & { readonly region: string | null }) | null;
  /** Null: it has never given a figure. With shorthand: only that was ever given. */
  readonly period: Period | null;
  readonly version: number;
  readonly markers: string;
}

export interface Comparison {
  readonly indicator: IndicatorShown;
  /** Worst first by the unrounded figure, what is not known last; high to low where neither way is better. */
  readonly rows: readonly ComparedFigure[];
  readonly england: NationalShown | null;
}

/** Where the figures of one measure come from. Who recorded each, and when, stands with the figure. */
export interface MeasureSources {
  readonly figures: readonly { readonly source: SourceShown; readonly observations: readonly string[] }[];
  readonly england: readonly SourceShown[];
  readonly indicator: SourceShown | null;
}

export const indicatorPageOperations = {
  'outcomes.tree': query<OutcomeTree>()('Outcomes and what measures them', z.strictObject({})),
  'indicators.get': query<IndicatorDetail>()('Indicator', z.strictObject({ indicator: reference('an indicator') })),
  'indicators.compare': query<Comparison>()('One indicator across councils', z.strictObject({ indicator: reference('an indicator') })),
  'measures.compare': query<Comparison>()('One measure across its councils', z.strictObject({ measure: reference('the reference of the measure') })),
  'measures.sources': query<MeasureSources>()('Sources of a measure', z.strictObject({ measure: reference('the reference of the measure') })),
};
