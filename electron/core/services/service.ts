import type { AnswerOf, FileOperationName, ReplyOf, RequestOf } from '../../../shared/contract/index.ts';
import type { Deps } from '../deps.ts';

/** One operation's work: read, ask the rule, write. */
export type Service<N extends FileOperationName> = (deps: Deps, request: RequestOf<N>) => Promise<ReplyOf<N>>;
export type ServicesOf<N extends FileOperationName> = { readonly [K in N]: Service<K> };

/** The answer of a query, once it is read. */
export const answer = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export type Answer<N extends FileOperationName> = AnswerOf<N>;
