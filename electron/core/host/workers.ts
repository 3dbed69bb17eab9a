import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { fault, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { logFault, logFolder } from '../log.ts';
import type { JobShown } from '../jobs.ts';
import { makeCaller } from './calls.ts';
import { openHere, type FileSession, type Opened, type OpenSession } from './session.ts';
import { runHere, type RunTask, type TaskAnswer, type TaskName } from './tasks.ts';
import type { WorkerData, WorkerJob } from './workerSide.ts';

/** The bundled worker, beside the bundle that runs; null where the sources run as they are. */
function bundledWorker(): string | null {
  const file = path.join(import.meta.dirname, '..', 'worker', 'worker.js');
  return existsSync(file) ? file : null;
}

interface Started {
  readonly worker: Worker;
  /** What the worker says of its own accord: how the opening or the task went. */
  readonly first: Promise<unknown>;
  readonly exited: Promise<void>;
}

/** MiB for what is new on a thread's heap. Left to itself it grows to hold what one look at a screen read, and keeps that. */
const youngGeneration = 8;

function start(file: string, job: WorkerJob): Started {
  const worker = new Worker(file, { workerData: { ...job, log: logFolder() } satisfies WorkerData, resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } });
  worker.on('error', (error) => logFault('worker', error));
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const first = new Promise<unknown>((resolve, reject) => {
    worker.once('message', resolve);
    void exited.then(() => reject(new Error('The worker ended before it said anything')));
  });
  return { worker, first, exited };
}

const orFault = async <T>(answer: Promise<unknown>): Promise<T> => {
  try {
    return (await answer) as T;
  } catch {
    return fail(fault('worker', 'The program could not finish this and changed nothing. Close the file and open it again')) as T;
  }
};

const openInWorker = (file: string): OpenSession => async (options) => {
  const { worker, first, exited } = start(file, { kind: 'file', options });
  const call = makeCaller(worker);
  let gone = false;
  void exited.then(() => (gone = true));
  const opened = await orFault<Result<Opened, Problem>>(first);
  if (!opened.ok) return opened;
  const session: FileSession = {
    opened: opened.value,
    ask: (request) => orFault(call('ask', request)),
    job: async (name) => (await call('job', name)) as JobShown | null,
    cancelJob: async (name) => (await call('cancelJob', name)) === true,
    lastChange: async () => Number(await call('lastChange')),
    holds: async () => String(await call('holds')),
    verify: () => orFault(call('verify')),
    saveCopyTo: (to) => orFault(call('saveCopyTo', to)),
    backupTo: (to) => orFault(call('backupTo', to)),
    exportTo: (wish) => orFault(call('exportTo', wish)),
    isGone: () => gone,
    close: async () => {
      await orFault(call('close'));
      await exited;
    },
  };
  return ok(session);
};

const runInWorker = (file: string): RunTask => <N extends TaskName>(name: N, options: unknown) =>
  orFault(start(file, { kind: 'task', name, options }).first) as TaskAnswer<N>;

/** How files are opened and long work is done: in worker threads where the product is built, else in this thread. */
export function threads(): { readonly openSession: OpenSession; readonly runTask: RunTask } {
  const file = bundledWorker();
  return file === null ? { openSession: openHere, runTask: runHere } : { openSession: openInWorker(file), runTask: runInWorker(file) };
}
