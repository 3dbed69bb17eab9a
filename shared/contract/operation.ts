import type * as z from 'zod/mini';
import type { Issue } from '../domain/problem.ts';

/** What an operation needs its actor to be allowed (see domain/permission.ts). */
export type Needs = 'read' | 'edit' | 'record' | 'evaluate' | 'export';
/** `file`: answered by the worker of one open programme file. `host`: by the door's own process (files, person, preferences, drafts). */
export type Scope = 'file' | 'host';

type Schema = z.ZodMiniType;

/** One entry of the contract. `answer` exists for types only and is never read. */
export interface Operation<K extends 'query' | 'command', R extends Schema, A> {
  readonly kind: K;
  readonly scope: Scope;
  readonly needs: Needs;
  /** What it does, in the words of History and the command door: 'Project added'. */
  readonly title: string;
  readonly request: R;
  /** The rule asked by form and core alike, after the schema has passed. */
  readonly check?: ((request: z.infer<R>) => readonly Issue[]) | undefined;
  readonly answer?: A;
}

interface Options<R extends Schema> {
  readonly needs?: Needs;
  readonly scope?: Scope;
  readonly check?: (request: z.infer<R>) => readonly Issue[];
}

/** An operation that only reads. */
export const query = <A>() => <R extends Schema>(title: string, request: R, options: Options<R> = {}): Operation<'query', R, A> =>
  ({ kind: 'query', scope: options.scope ?? 'file', needs: options.needs ?? 'read', title, request, check: options.check });

/** An operation that may write. On a file it is one change, all or nothing. */
export const command = <A>() => <R extends Schema>(title: string, request: R, options: Options<R> = {}): Operation<'command', R, A> =>
  ({ kind: 'command', scope: options.scope ?? 'file', needs: options.needs ?? 'edit', title, request, check: options.check });
