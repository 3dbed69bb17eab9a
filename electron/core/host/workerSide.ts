import type { MessagePort } from 'node:worker_threads';
import { openLog } from '../log.ts';
import { answerCalls } from './calls.ts';
import { openHere, type SessionOptions } from './session.ts';
import { tasks, type TaskName } from './tasks.ts';

/** What a worker thread is started for: one open file, or one piece of work on files. */
export type WorkerJob =
  | { readonly kind: 'file'; readonly options: SessionOptions }
  | { readonly kind: 'task'; readonly name: TaskName; readonly options: unknown };

/** The job, and where its faults are noted. */
export type WorkerData = WorkerJob & { readonly log: string | null };

/** A worker's whole life: tells how the opening or the task went, then answers calls until it is told to close. */
export async function work(port: MessagePort, job: WorkerData): Promise<void> {
  openLog(job.log);
  if (job.kind === 'task') {
    const task = tasks[job.name] as (options: unknown) => Promise<unknown>;
    port.postMessage(await task(job.options));
    return port.close();
  }
  const session = await openHere(job.options);
  if (!session.ok) {
    port.postMessage(session);
    return port.close();
  }
  const { opened, ask, job: shownJob, cancelJob, lastChange, holds, verify, saveCopyTo, backupTo, exportTo, close } = session.value;
  port.postMessage({ ok: true, value: opened });
  answerCalls(port, {
    ask, job: shownJob, cancelJob, lastChange, holds, verify, saveCopyTo, backupTo, exportTo,
    close: async () => {
      await close();
      setImmediate(() => port.close());
    },
  });
}
