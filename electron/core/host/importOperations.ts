import type { TrackerEvent } from '../../../shared/contract/index.ts';
import { conflict, notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { InputFileAt } from '../deps.ts';
import type { HostParts, ServicesFor } from './hostParts.ts';

/** Files for an import, and the long work under way. The page names neither paths nor threads. */
export function importOperations({ uploads, dialogs, folder, files }: HostParts): ServicesFor<'uploads' | 'jobs'> {
  return {
    'uploads.choose': async () => {
      if (dialogs === undefined) return fail(conflict('There is no file dialog here. Upload the file instead.'));
      const chosen = await dialogs.open({ purpose: 'import', folder });
      return chosen === null ? ok(null) : uploads.at(chosen);
    },
    'uploads.drop': async ({ upload }) => {
      await uploads.drop(upload);
      return ok(null);
    },
    'jobs.get': async ({ file, job }) => ok((await files.session(file)?.job(job)) ?? null),
    'jobs.cancel': async ({ file, job }) => ok({ stopping: (await files.session(file)?.cancelJob(job)) ?? false }),
  };
}

/** What a request on a file asks for beside its own words: a file that was taken in, and a name to watch it under. */
export interface Laid {
  readonly files: readonly InputFileAt[];
  readonly job: string | undefined;
}

const textAt = (request: unknown, key: string): string | undefined => {
  const value: unknown = typeof request === 'object' && request !== null ? Reflect.get(request, key) : undefined;
  return typeof value === 'string' ? value : undefined;
};

const readsFiles = /^(?:imports|ledger)\./;

/** Lays out the upload that an import, or the reading of a ledger, names. Of other operations nothing is looked at. */
export function laidOut({ uploads }: Pick<HostParts, 'uploads'>, operation: string, request: unknown): Laid | Problem {
  if (!readsFiles.test(operation)) return { files: [], job: undefined };
  const handle = textAt(request, 'upload');
  const upload = handle === undefined ? null : uploads.find(handle);
  if (handle !== undefined && upload === null) return notFound('file', 'This file was taken in before and is gone. Choose it again');
  return { files: upload === null ? [] : [{ path: upload.path, name: upload.name }], job: textAt(request, 'job') };
}

const often = 250;

/** Tells the page how far a job is, from now until it is told to stop watching with how it ended. */
export function watchJob({ files }: Pick<HostParts, 'files'>, emit: (event: TrackerEvent) => void, file: string, job: string): (state: 'done' | 'cancelled' | 'failed') => void {
  let last = { done: 0, of: null as number | null };
  const tell = (state: 'running' | 'done' | 'cancelled' | 'failed'): void => emit({ kind: 'job', job, ...last, state });
  const look = async (): Promise<void> => {
    const shown = (await files.session(file)?.job(job)) ?? null;
    if (shown === null || shown.done === last.done) return;
    last = shown;
    tell('running');
  };
  const timer = setInterval(() => void look().catch(() => undefined), often);
  return (state) => {
    clearInterval(timer);
    tell(state);
  };
}
