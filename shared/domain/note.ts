import { type IsoDate, formatDate } from './calendar.ts';
import type { Issue } from './problem.ts';

/** How something came to be known of a project. */
export const noteKinds = ['call', 'visit', 'meeting', 'letter', 'other'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** What is noted or rated has happened: its day is today or before. */
export const checkHappened = (on: IsoDate, today: IsoDate, what: string): readonly Issue[] =>
  (on > today ? [{ path: 'on', message: `${what} must be today, ${formatDate(today)}, or in the past` }] : []);
