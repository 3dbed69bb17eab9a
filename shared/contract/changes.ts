import * as z from 'zod/mini';
import type { Role } from '../domain/actor.ts';
import { changedIn, choice, day, flag, maybeText, reference } from './fields.ts';
import { command, query } from './operation.ts';

export type ChangeLink =
  | { readonly page: 'project'; readonly project: string }
  | { readonly page: 'measure'; readonly measure: string }
  | { readonly page: 'rounds' }
  | { readonly page: 'tie-out' }
  | { readonly page: 'programme' };

/** One saved act of one actor, as History shows it. */
export interface ChangeShown {
  readonly seq: number;
  readonly at: string;
  /** London day and time: '2019-05-13', '4:20pm'. */
  readonly date: string;
  readonly time: string;
  readonly operation: string;
  /** 'Award adopted', 'Undone: Award adopted'. */
  readonly title: string;
  readonly subject: string | null;
  readonly link: ChangeLink | null;
  readonly actor: { readonly name: string; readonly organisation: string; readonly role: Role };
  readonly reason: string | null;
  /** The headline field before and after, in words; null where there was nothing. */
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Rows touched in all. */
  readonly rows: number;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
  /** Null where it can be undone; else why not, and which change to undo first. */
  readonly blocked: { readonly because: string; readonly first: number | null } | null;
  readonly illustrative: boolean;
}

export interface ChangeDetail extends ChangeShown {
  /** Each field of each row it touched, in words. */
  readonly fields: readonly { readonly noun: string; readonly row: string; readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

/** What a form can be about, as its draft names it. */
export const movable = ['project', 'measure', 'council', 'note', 'round'] as const;
export type Movable = (typeof movable)[number];

export const changeOperations = {
  'changes.list': query<{ readonly changes: readonly ChangeShown[]; readonly total: number; readonly matching: number }>()('History', z.strictObject({
    search: maybeText('Search', 200), person: maybeText('Person', 300), project: maybeText('Project', 200), operation: maybeText('Kind of change', 100),
    before: z.optional(z.int()),
    /** Only changes after this one; with `others`, none of the person's who asks. */
    after: z.optional(z.int()), others: z.optional(flag('Others')),
    limit: z.optional(z.int().check(z.gte(1), z.lte(500))),
  })),
  /** Which rows were changed after somebody saw them, and by whom: of drafts that wait, those that meet another edit. In the order asked. */
  'changes.moved': query<{ readonly moved: readonly ({ readonly by: string; readonly at: string } | null)[] }>()('Changed since', z.strictObject({
    rows: z.array(z.strictObject({ what: choice('what it is', movable), reference: reference('which one'), changedIn })).check(z.maxLength(200, 'Ask for 200 rows or less at once')),
  })),
  'changes.get': query<ChangeDetail>()('One change', z.strictObject({ change: z.int('Enter the number of the change').check(z.gte(1, 'Enter the number of the change')) })),
  'changes.filters': query<{ readonly people: readonly string[]; readonly projects: readonly { readonly reference: string; readonly name: string }[]; readonly operations: readonly { readonly operation: string; readonly title: string }[] }>()('What History can be filtered by', z.strictObject({})),
  /** Without a number: this person's latest change of this sitting; by command, their latest. Who may make a change may undo it, which the service sees to. */
  'changes.undo': command<ChangeShown>()('Undone', z.strictObject({ change: z.optional(z.int('Enter the number of the change').check(z.gte(1, 'Enter the number of the change'))), reason: maybeText('Reason', 1000) }), { needs: 'read' }),
  'changes.redo': command<ChangeShown>()('Redone', z.strictObject({ change: z.optional(z.int('Enter the number of the change').check(z.gte(1, 'Enter the number of the change'))) }), { needs: 'read' }),
  'changes.asAt': query<{ readonly change: number; readonly at: string; readonly date: string; readonly laterChanges: number }>()('The change a day ended with', z.strictObject({ date: day('the date') })),
  'sources.list': query<{ readonly sources: readonly { readonly id: string; readonly title: string; readonly publisher: string | null; readonly publishedOn: string | null; readonly url: string | null; readonly note: string | null; readonly confidence: string | null; readonly uses: number }[] }>()('Sources', z.strictObject({ search: z.optional(reference('what to look for')) })),
};
