import { randomUUID } from 'node:crypto';
import type { OperationName, Reply } from '../../../shared/contract/index.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { InputFileAt } from '../deps.ts';
import type { JobShown } from '../jobs.ts';
import { journalFor } from './journal.ts';
import { whileLocked } from './locked.ts';
import { openHere } from './session.ts';
import { version } from './version.ts';

export interface BringIn {
  /** The programme file. */
  readonly path: string;
  readonly dryRun: boolean;
  readonly actor: Actor;
  /** Told now and then how far it is. */
  readonly watch: (job: JobShown) => void;
}

export interface Asked {
  readonly operation: OperationName;
  readonly request: unknown;
  readonly files: readonly InputFileAt[];
}

const often = 1000;

async function openAndAsk({ path: file, dryRun, actor, watch }: BringIn, asked: Asked): Promise<Reply<unknown>> {
  const session = await openHere({ path: file, version, mode: dryRun ? 'read' : 'write', journal: await journalFor(file) });
  if (!session.ok) return session;
  const job = randomUUID();
  const look = async (): Promise<void> => {
    const shown = await session.value.job(job);
    if (shown !== null) watch(shown);
  };
  const timer = setInterval(() => void look(), often);
  try {
    return await session.value.ask({ ...asked, actor, job });
  } finally {
    clearInterval(timer);
    await session.value.close();
  }
}

/** Asks for what reads files lying outside. A look takes no lock and leaves every byte as it was; bringing in is one change or none. */
export async function bringIn<T>(given: BringIn, asked: Asked): Promise<Result<T, Problem> & { readonly change?: number | null }> {
  let change: number | null | undefined;
  const ask = async (): Promise<Result<T, Problem>> => {
    const reply = await openAndAsk(given, asked);
    if (reply.ok) change = reply.change;
    // What the service answers crossed no border here.
    return reply as Result<T, Problem>;
  };
  const done = given.dryRun ? await ask() : await whileLocked(given.path, given.actor, ask);
  return done.ok && change !== undefined ? { ...done, change } : done;
}
