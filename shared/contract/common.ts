import type { PartialDate } from '../domain/partialDate.ts';
import type { Period } from '../domain/period.ts';
import type { Shorthand } from '../domain/shorthand.ts';

/** A source as it is shown beside a figure. `says` is what this source says where several disagree. */
export interface SourceShown {
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedOn: PartialDate | null;
  readonly url: string | null;
  readonly note: string | null;
  readonly confidence: 'official' | 'secondary' | null;
  readonly says: string | null;
  readonly adopted: boolean;
}

export interface Named {
  readonly reference: string;
  readonly name: string;
}

/** A figure with its parts, or the shorthand that stands for it. All null means nothing was said. */
export interface FigureShown {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly shorthand: Shorthand | null;
}

/** One point of a series put together over councils: `counted` of `of` councils gave a figure. */
export interface SeriesPoint extends FigureShown {
  readonly period: Period;
  readonly counted: number;
  readonly of: number;
  readonly version: number;
}

/** A council or other body beside a figure: its code (or reference, for other bodies) and short name. */
export interface LeadShownRef {
  readonly code: string;
  readonly shortName: string;
}
