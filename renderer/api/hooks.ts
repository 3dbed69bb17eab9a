import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useMemo } from 'react';
import { operations, type AnswerOf, type At, type CommandName, type QueryName, type ReplyOf, type RequestOf } from '../../shared/contract/index.ts';
import { mayDo } from '../../shared/domain/permission.ts';
import { useBeginAct } from './announce.ts';
import { askThrough, type Ask, type Told } from './ask.ts';
import type { Door } from './door.ts';
import { FileContext, PersonContext } from './file.ts';
import { useAt } from './at.ts';

export const DoorContext = createContext<Door | null>(null);

export function useDoor(): Door {
  const door = use(DoorContext);
  if (door === null) throw new Error('No door is open');
  return door;
}

/** Asks once, outside the cache; for what is neither shown nor kept. */
export function useAsk(): Ask {
  const door = useDoor();
  const at = useAt();
  return useMemo(() => askThrough(door, at), [door, at]);
}

const keyOf = (operation: string, request: unknown, at: At | null): readonly unknown[] =>
  [operation, request, operations[operation as QueryName].scope === 'file' ? at : null];

interface AnswerOptions {
  /** False asks nothing yet. */
  readonly when?: boolean;
  /** The answer to the request before stays while this one is on its way: for a list that narrows as one types, never for a form. */
  readonly hold?: boolean;
}

/** What the core answers now, and again whenever anything is saved. `reply` is undefined until the first answer. */
export function useAnswer<N extends QueryName>(operation: N, request: RequestOf<N>, options: AnswerOptions = {}): { readonly reply: ReplyOf<N> | undefined; readonly again: () => void } {
  const ask = useAsk();
  const at = useAt();
  const { data, refetch } = useQuery<ReplyOf<N>>({
    queryKey: keyOf(operation, request, at), queryFn: () => ask(operation, request), enabled: options.when ?? true,
    ...(options.hold === true ? { placeholderData: (before: ReplyOf<N> | undefined, from?: { readonly queryKey: readonly unknown[] }) => (from?.queryKey[2] === at ? before : undefined) } : {}),
  });
  return { reply: data, again: () => void refetch() };
}

interface CommandOptions<N extends CommandName> {
  /** What is said when it is done; left out, the operation's own title: 'Project added', or nothing where it is not about the file. Null says nothing. */
  readonly said?: ((value: AnswerOf<N>) => string) | null;
}

export interface Command<N extends CommandName> {
  readonly mutateAsync: (request: RequestOf<N>, told?: Told) => Promise<ReplyOf<N>>;
  readonly isPending: boolean;
}

/**
 * An act. When it is done, everything on screen asks again (the file lies on this machine and answers in milliseconds,
 * so there is no list of what depends on what), and one line says so, with Undo where a change was made.
 */
export function useCommand<N extends CommandName>(operation: N, { said }: CommandOptions<N> = {}): Command<N> {
  const ask = useAsk();
  const client = useQueryClient();
  const begin = useBeginAct();
  const { mutateAsync, isPending } = useMutation({
    mutationFn: ({ request, told }: { readonly request: RequestOf<N>; readonly told?: Told | undefined }) => ask(operation, request, told),
    onMutate: begin,
    onSuccess: async (reply: ReplyOf<N>, _asked, say) => {
      if (!reply.ok) return;
      await client.invalidateQueries();
      // Last, so that the line goes along where a saved form leads on, however long the screen took to ask again.
      if (said !== null && (said !== undefined || operations[operation].scope === 'file')) say(reactionTo(operation, reply, said));
    },
  });
  const send = useCallback((request: RequestOf<N>, told?: Told) => mutateAsync({ request, told }), [mutateAsync]);
  return { mutateAsync: send, isPending };
}

function reactionTo<N extends CommandName>(operation: N, reply: Extract<ReplyOf<N>, { readonly ok: true }>, said?: (value: AnswerOf<N>) => string) {
  if (reply.change === null) return 'Nothing had to change';
  const text = said === undefined ? operations[operation].title : said(reply.value);
  return reply.change === undefined ? { text } : { text, undo: reply.change };
}

/** Null where this person may do it on the file on screen; else why not, as a sentence. */
export function useRefusal(operation: CommandName): string | null {
  const file = use(FileContext);
  const person = use(PersonContext);
  if (operations[operation].scope === 'host') return null;
  if (file === null) return 'No file is open';
  if (file.readOnly !== null) return file.readOnly;
  if (person === null) return 'Say who you are first';
  const may = mayDo(person.role, operations[operation].needs);
  return may.ok ? null : may.problem.message;
}
