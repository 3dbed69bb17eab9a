import type { IpcMainInvokeEvent } from 'electron';
import type { Reply } from '../../shared/contract/index.ts';
import { forbidden } from '../../shared/domain/problem.ts';
import { faultOf } from '../core/host/faultOf.ts';
import type { Host } from '../core/host/host.ts';
import { isOwnPage } from './address.ts';
import { note } from './note.ts';

/** The two ways across the border. The preload, which can import nothing of ours, says the same names. */
export const channels = { ask: 'tracker:ask', event: 'tracker:event' } as const;

const longestName = 100;

export type Refusal = 'sender' | 'shape' | 'data';
export type Watcher = (operation: string, at: unknown, reply: Reply<unknown>) => void;

export interface Ipc {
  readonly answer: (event: Pick<IpcMainInvokeEvent, 'senderFrame'>, ...args: readonly unknown[]) => Promise<Reply<unknown>>;
  readonly refused: () => Readonly<Record<Refusal, number>>;
  /** Until all that was asked has been answered. */
  readonly idle: () => Promise<void>;
}

const isOurs = ({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean =>
  senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url);

/** What a value says as JSON, which is all that any door takes; null where it cannot be said. */
function asJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return null;
  }
}

/**
 * Answers the page. What does not come from our own page in its top frame, or has not the shape of a request, is counted and
 * answered without a reason; the host checks the rest, size and keys included. Nothing thrown reaches the page.
 */
export function makeIpc(host: Pick<Host, 'ask'>, watch: Watcher = () => {}): Ipc {
  const refused: Record<Refusal, number> = { sender: 0, shape: 0, data: 0 };
  const pending = new Set<Promise<unknown>>();

  const refuse = (why: Refusal): Reply<unknown> => {
    refused[why] += 1;
    if (refused[why] === 1) note(`A request was refused: ${why}`);
    return { ok: false, problem: forbidden('The program does not answer this request') };
  };

  const askHost = async (operation: string, request: unknown, at: object | undefined): Promise<Reply<unknown>> => {
    try {
      const reply = await host.ask(operation, request, at);
      watch(operation, at, reply);
      return reply;
    } catch (error) {
      return { ok: false, problem: faultOf(error) };
    }
  };

  return {
    answer: async (event, ...args) => {
      if (!isOurs(event)) return refuse('sender');
      const [operation, request, at] = args;
      if (args.length < 2 || args.length > 3 || typeof operation !== 'string' || operation.length > longestName) return refuse('shape');
      if (at !== undefined && (typeof at !== 'object' || at === null)) return refuse('shape');
      const plain = asJson({ request: request ?? null, ...(at === undefined ? {} : { at }) });
      if (plain === null) return refuse('data');
      const { request: asked, at: place } = plain as { readonly request: unknown; readonly at?: object };
      const answering = askHost(operation, asked, place);
      pending.add(answering);
      return answering.finally(() => pending.delete(answering));
    },
    refused: () => ({ ...refused }),
    idle: async () => {
      while (pending.size > 0) await Promise.allSettled(pending);
    },
  };
}
