import * as z from 'zod/mini';
import { query } from './operation.ts';

interface FoundThing {
  readonly name: string;
  /** Words beside the name: who leads it, where it lies, what it belongs to. */
  readonly detail: string;
  readonly illustrative: boolean;
}

export interface FoundProject extends FoundThing {
  readonly kind: 'project';
  readonly reference: string;
}
export interface FoundCouncil extends FoundThing {
  readonly kind: 'council';
  readonly code: string;
}
export interface FoundMeasure extends FoundThing {
  readonly kind: 'measure';
  readonly reference: string;
}
export interface FoundRound extends FoundThing {
  readonly kind: 'round';
  readonly reference: string;
}
export interface FoundIndicator extends FoundThing {
  readonly kind: 'indicator';
  readonly key: string;
}

/** Where a text stands, and so where it leads. */
export type TextPlace =
  | { readonly at: 'project'; readonly reference: string; readonly tab?: 'notes' }
  | { readonly at: 'measure'; readonly reference: string }
  | { readonly at: 'indicator'; readonly key: string }
  | { readonly at: 'change'; readonly change: number };

/** A line of a longer text; `name` is what it is the text of, `field` which text: 'Note', 'Reason'. */
export interface FoundText extends FoundThing {
  readonly kind: 'text';
  readonly field: string;
  readonly place: TextPlace;
}

/** One kind of thing that was found, best first. */
export interface FoundGroup<T> {
  readonly found: readonly T[];
  /** How many there are with those left out. */
  readonly of: number;
  /** False where nothing is spelt as it was typed, and slips were forgiven. */
  readonly close: boolean;
}

export interface SearchFound {
  /** What was looked for: answers may come later than the next letter. */
  readonly text: string;
  readonly projects: FoundGroup<FoundProject>;
  readonly councils: FoundGroup<FoundCouncil>;
  readonly measures: FoundGroup<FoundMeasure | FoundIndicator>;
  /** Each leads to what its bids were judged by and what was decided. */
  readonly rounds: FoundGroup<FoundRound>;
  readonly texts: FoundGroup<FoundText>;
}

export type Found = FoundProject | FoundCouncil | FoundMeasure | FoundIndicator | FoundRound | FoundText;

const limitWords = 'limit must be a whole number between 1 and 50';

export const searchOperations = {
  /** Projects, councils, measures, rounds and texts by what is typed; `limit` of each, 6 where none is given. As at a change it reads the past. */
  'search.find': query<SearchFound>()('Found', z.strictObject({
    text: z.string('Enter what to find').check(z.maxLength(300, 'What to find must be 300 characters or less')),
    limit: z.optional(z.int(limitWords).check(z.gte(1, limitWords), z.lte(50, limitWords))),
  })),
};
