import type { Issue } from './problem.ts';

/** What a rule answers: the value, or what stands in the way. A fault of ours is thrown instead. */
export type Result<T, P = Issue> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = <P>(problem: P): { readonly ok: false; readonly problem: P } => ({ ok: false, problem });
