import { operations, type At, type OperationName, type ReplyOf, type RequestOf } from '../../shared/contract/index.ts';
import { asSeen } from './asSeen.ts';
import type { Door } from './door.ts';

/** What stands in the history beside the change, besides the reason its form asks for. */
export interface Told {
  readonly reason?: string | undefined;
}

export type Ask = <N extends OperationName>(operation: N, request: RequestOf<N>, told?: Told) => Promise<ReplyOf<N>>;

/**
 * A call that always answers: what the door itself throws (a connection that broke) comes back as a problem too. Only
 * operations on a file are told which one, and as at when.
 */
export const askThrough = (door: Door, at: At | null): Ask => async (operation, request, { reason } = {}) => {
  const place = operations[operation].scope === 'file' && at !== null ? { ...at, ...(reason === undefined ? {} : { reason }) } : undefined;
  try {
    const reply = await door.ask(operation, request, place);
    return operations[operation].scope === 'file' ? asSeen(reply) : reply;
  } catch {
    return {
      ok: false,
      problem: { kind: 'fault', reference: 'connection', message: 'The page could not reach the program. What was saved is safe in the file. Check that the program is still running, then try again' },
    };
  }
};
