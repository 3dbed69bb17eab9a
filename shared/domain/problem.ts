import { plural } from './words.ts';

/** One thing to put right, beside its field (`path`) or in a row and column of a file (rows count from 1). */
export interface Issue {
  readonly path?: string;
  readonly row?: number;
  readonly column?: string;
  readonly message: string;
}

interface Told {
  /** A full sentence for people: what happened and, where there is one, the next step. */
  readonly message: string;
  readonly where?: readonly Issue[];
}

/** All that a person can cause or must be told. Closed, so that a new kind does not compile until it has words. */
export type Problem =
  | (Told & { readonly kind: 'invalid'; readonly where: readonly Issue[] })
  | (Told & { readonly kind: 'not-found'; readonly what: string })
  | (Told & { readonly kind: 'forbidden' })
  | (Told & { readonly kind: 'conflict' })
  /** Somebody saved first: what you sent, what stands there now, and what you saw where that is known. */
  | (Told & { readonly kind: 'stale'; readonly yours: unknown; readonly theirs: unknown; readonly was?: unknown })
  | (Told & { readonly kind: 'locked' })
  | (Told & { readonly kind: 'read-only' })
  | (Told & { readonly kind: 'not-ours' })
  | (Told & { readonly kind: 'newer-file' })
  | (Told & { readonly kind: 'too-large' })
  | (Told & { readonly kind: 'cancelled' })
  | (Told & { readonly kind: 'rejected-rows'; readonly where: readonly Issue[] })
  /** Ours or the disk's: the details are in the log under the reference. */
  | (Told & { readonly kind: 'fault'; readonly reference: string });

export type ProblemKind = Problem['kind'];
export type ProblemOf<K extends ProblemKind> = Extract<Problem, { readonly kind: K }>;

export const problemKinds = [
  'invalid', 'not-found', 'forbidden', 'conflict', 'stale', 'locked', 'read-only', 'not-ours', 'newer-file',
  'too-large', 'cancelled', 'rejected-rows', 'fault',
] as const satisfies readonly ProblemKind[];

const summary = (issues: readonly Issue[]): string => {
  const [only, ...others] = issues;
  if (only === undefined) return 'There is a problem';
  return others.length === 0 ? only.message : `There are ${plural(issues.length, 'thing')} to put right`;
};

/** With one issue the message is the issue's own. */
export const invalid = (issues: readonly Issue[]): ProblemOf<'invalid'> =>
  ({ kind: 'invalid', message: summary(issues), where: issues });

export const notFound = (what: string, message: string): ProblemOf<'not-found'> => ({ kind: 'not-found', what, message });

export const forbidden = (message: string): ProblemOf<'forbidden'> => ({ kind: 'forbidden', message });

export const conflict = (message: string, where?: readonly Issue[]): ProblemOf<'conflict'> =>
  where === undefined ? { kind: 'conflict', message } : { kind: 'conflict', message, where };

export const stale = (seen: { readonly message: string; readonly yours: unknown; readonly theirs: unknown; readonly was?: unknown }):
ProblemOf<'stale'> => ({ kind: 'stale', message: seen.message, yours: seen.yours, theirs: seen.theirs, ...(seen.was == null ? {} : { was: seen.was }) });

export const locked = (message: string): ProblemOf<'locked'> => ({ kind: 'locked', message });

export const readOnly = (message: string): ProblemOf<'read-only'> => ({ kind: 'read-only', message });

export const notOurs = (message: string): ProblemOf<'not-ours'> => ({ kind: 'not-ours', message });

export const newerFile = (message: string): ProblemOf<'newer-file'> => ({ kind: 'newer-file', message });

export const tooLarge = (message: string): ProblemOf<'too-large'> => ({ kind: 'too-large', message });

export const cancelled = (message: string): ProblemOf<'cancelled'> => ({ kind: 'cancelled', message });

export const rejectedRows = (message: string, where: readonly Issue[]): ProblemOf<'rejected-rows'> =>
  ({ kind: 'rejected-rows', message, where });

export const fault = (reference: string, message: string): ProblemOf<'fault'> => ({ kind: 'fault', reference, message });

/** The form that leaves the program: `{ "problem": { "kind", "message", "where": [...] } }`. */
export function problemAsJson(problem: Problem): { readonly problem: Problem } {
  return { problem };
}
