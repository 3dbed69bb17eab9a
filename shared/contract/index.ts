import type * as z from 'zod/mini';
import type { Problem } from '../domain/problem.ts';
import { carryForwardOperations } from './carryForwards.ts';
import { awardRecordOperations } from './awardRecords.ts';
import { claimOperations } from './claims.ts';
import { changeOperations } from './changes.ts';
import { councilPageOperations } from './councilPages.ts';
import { fundingOperations } from './funding.ts';
import { hostOperations } from './host.ts';
import { importOperations } from './imports.ts';
import { indicatorPageOperations } from './indicatorPages.ts';
import { ledgerOperations } from './ledger.ts';
import { matchFundingOperations } from './matchFunding.ts';
import { noteOperations } from './notes.ts';
import type { Operation } from './operation.ts';
import { outcomeOperations } from './outcomes.ts';
import { outcomeScheduleOperations } from './outcomeSchedules.ts';
import { paymentOperations } from './payments.ts';
import { programmeOperations } from './programme.ts';
import { projectOperations } from './projects.ts';
import { registerOperations } from './register.ts';
import { roundDecisionOperations } from './roundDecisions.ts';
import { searchOperations } from './search.ts';
import { variationOperations } from './variations.ts';

/** Everything that may be asked, by name. Both sides of the border derive their types from this table. */
export const operations = {
  ...programmeOperations,
  ...projectOperations,
  ...registerOperations,
  ...noteOperations,
  ...fundingOperations,
  ...paymentOperations,
  ...variationOperations,
  ...awardRecordOperations,
  ...roundDecisionOperations,
  ...ledgerOperations,
  ...carryForwardOperations,
  ...matchFundingOperations,
  ...outcomeScheduleOperations,
  ...claimOperations,
  ...outcomeOperations,
  ...councilPageOperations,
  ...indicatorPageOperations,
  ...changeOperations,
  ...importOperations,
  ...searchOperations,
  ...hostOperations,
};

type Operations = typeof operations;
export type OperationName = keyof Operations;
export type HostOperationName = keyof typeof hostOperations;
export type FileOperationName = Exclude<OperationName, HostOperationName>;
export type QueryName = { [N in OperationName]: Operations[N] extends Operation<'query', z.ZodMiniType, unknown> ? N : never }[OperationName];
export type CommandName = Exclude<OperationName, QueryName>;
export type RequestOf<N extends OperationName> = z.infer<Operations[N]['request']>;
export type AnswerOf<N extends OperationName> = NonNullable<Operations[N]['answer']> | Extract<Operations[N]['answer'], null>;

/** The value, or a problem in words. `change` is the number of the change a command made; null where nothing had to change. */
export type Reply<T> = { readonly ok: true; readonly value: T; readonly change?: number | null } | { readonly ok: false; readonly problem: Problem };
export type ReplyOf<N extends OperationName> = Reply<AnswerOf<N>>;

/** Which file, as at which change or time, and on which day. */
export interface At {
  readonly file?: string;
  readonly asAt?: { readonly change: number } | { readonly time: string };
  readonly on?: string;
  /** What else stands in the history beside a change: how two edits were settled. */
  readonly reason?: string;
}

/** What the core may tell the page without being asked. */
export type TrackerEvent =
  | { readonly kind: 'menu'; readonly command: string }
  | { readonly kind: 'job'; readonly job: string; readonly done: number; readonly of: number | null; readonly state: 'running' | 'done' | 'cancelled' | 'failed' }
  | { readonly kind: 'file-changed'; readonly file: string; readonly change: number }
  | { readonly kind: 'lock-lost'; readonly file: string; readonly by: string }
  | { readonly kind: 'file-free'; readonly file: string }
  /** An automatic backup was made, or could not be: why not, as a sentence. */
  | { readonly kind: 'backup'; readonly file: string; readonly problem: string | null };

/** The two functions that cross the border, whichever door. */
export interface Bridge {
  ask<N extends OperationName>(operation: N, request: RequestOf<N>, at?: At): Promise<ReplyOf<N>>;
  /** Answers a function that stops the listening. */
  listen(handler: (event: TrackerEvent) => void): () => void;
}
