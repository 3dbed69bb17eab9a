import type { IsoDate } from './calendar.ts';

/** What is rated of a project. */
export const ratingSubjects = ['delivery', 'risk'] as const;
export type RatingSubject = (typeof ratingSubjects)[number];

/** The latest by its day stands; of one subject there is at most one a day. Null: never rated. */
export function standingRating<R extends { readonly subject: RatingSubject; readonly on: IsoDate }>(ratings: readonly R[], subject: RatingSubject): R | null {
  return ratings.filter((rating) => rating.subject === subject).reduce<R | null>((latest, rating) => (latest === null || rating.on > latest.on ? rating : latest), null);
}
