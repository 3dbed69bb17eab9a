import * as z from 'zod/mini';
import { noteKinds, type NoteKind } from '../domain/note.ts';
import { ratingSubjects, type RatingSubject } from '../domain/rating.ts';
import { longestText } from '../domain/text.ts';
import { formatCount } from '../domain/words.ts';
import { changedIn, choice, day, maybeText, reference } from './fields.ts';
import { command, query } from './operation.ts';

/** What came of a call, a visit, a meeting or a letter, and who wrote it down. */
export interface NoteShown {
  readonly id: string;
  readonly project: string;
  readonly kind: NoteKind;
  readonly on: string;
  readonly text: string;
  /** Who wrote it as it stands: 'Officer 1, Department for Education'. */
  readonly by: string;
  readonly illustrative: boolean;
  readonly changedIn: number;
}

/** One step of a scale. The words say it; the tone is for the eye. */
export interface RatingStepShown {
  readonly position: number;
  readonly name: string;
  readonly meaning: string;
  readonly tone: 'green' | 'teal' | 'blue' | 'purple' | 'orange' | 'red' | 'grey';
}

/** A scale with its steps, best first. */
export interface RatingScaleShown {
  readonly key: string;
  readonly name: string;
  readonly steps: readonly RatingStepShown[];
}

export interface RatingShown {
  readonly subject: RatingSubject;
  readonly scale: string;
  readonly step: RatingStepShown;
  readonly on: string;
  readonly reason: string | null;
  readonly by: string;
  readonly illustrative: boolean;
  readonly changedIn: number;
}

/** The rating that stands for each subject; null where it was never rated. */
export type StandingRatings = { readonly [S in RatingSubject]: Pick<RatingShown, 'step' | 'on' | 'illustrative'> | null };

export interface ProjectRatings {
  readonly standing: StandingRatings;
  /** Every rating, newest first. */
  readonly ratings: readonly RatingShown[];
  readonly scales: readonly RatingScaleShown[];
}

const text = z.string('Enter the note').check(
  z.trim(), z.minLength(1, 'Enter the note'), z.maxLength(longestText, `Note must be ${formatCount(longestText)} characters or less`),
);
const project = reference('the reference of the project');

export const noteOperations = {
  'notes.list': query<{ readonly notes: readonly NoteShown[] }>()('Notes of a project', z.strictObject({ project })),
  'notes.add': command<NoteShown>()('Note added', z.strictObject({ project, kind: choice('what this is a note of', noteKinds), on: day('the date'), text })),
  'notes.edit': command<NoteShown>()('Note changed', z.strictObject({
    id: reference('the note'), changedIn, kind: z.optional(choice('what this is a note of', noteKinds)), on: z.optional(day('the date')), text: z.optional(text),
  })),
  'notes.remove': command<null>()('Note removed', z.strictObject({ id: reference('the note'), changedIn })),
  'ratings.list': query<ProjectRatings>()('Ratings of a project', z.strictObject({ project })),
  'ratings.set': command<ProjectRatings>()('Rating set', z.strictObject({
    project, subject: choice('what is rated', ratingSubjects), scale: reference('the scale'), step: z.int('Select a rating').check(z.gte(1, 'Select a rating')),
    on: day('the date'), reason: maybeText('Reason', 1000),
    /** Needed to replace a rating of the same day: the change it was last changed in. */
    changedIn: z.optional(changedIn),
  })),
};
