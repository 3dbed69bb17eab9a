import type { At, Reply } from '../../../shared/contract/index.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { notFound } from '../../../shared/domain/problem.ts';
import { checkRequest, findOperation } from '../dispatch.ts';
import { journalFor } from './journal.ts';
import { whileLocked } from './locked.ts';
import { openHere } from './session.ts';
import { version } from './version.ts';

export interface AskOnce {
  readonly path: string;
  readonly operation: string;
  readonly request: unknown;
  readonly actor: Actor;
  readonly at: At;
}

async function openAndAsk({ path, operation, request, actor, at }: AskOnce, mode: 'read' | 'write'): Promise<Reply<unknown>> {
  // Commands have no sitting: whatever this person did by earlier ones can be taken back.
  const session = await openHere({ path, version, sittingBegan: 0, mode, journal: await journalFor(path) });
  if (!session.ok) return session;
  try {
    return await session.value.ask({ operation, request, actor, at });
  } finally {
    await session.value.close();
  }
}

/**
 * One operation on a file that is opened for it and closed again. What is refused before the file is needed leaves it
 * untouched, and what only reads leaves every byte as it was.
 */
export async function askOnce(asked: AskOnce): Promise<Reply<unknown>> {
  const operation = findOperation(asked.operation);
  const unfit = checkRequest(asked.operation, operation, asked.request, asked.actor);
  if (unfit !== null) return unfit;
  if (operation?.scope !== 'file') return { ok: false, problem: notFound('operation', `${asked.operation} is not an operation on a programme file`) };
  if (operation.kind === 'query') return openAndAsk(asked, 'read');
  let change: number | null | undefined;
  const done = await whileLocked(asked.path, asked.actor, async () => {
    const reply = await openAndAsk(asked, 'write');
    if (reply.ok) change = reply.change;
    return reply;
  });
  return done.ok && change !== undefined ? { ok: true, value: done.value, change } : done;
}
