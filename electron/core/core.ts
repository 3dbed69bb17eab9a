import type { Reply } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { openProgrammeFile, type OpenOptions, type ProgrammeFile } from './db/programmeFile.ts';
import { createDispatch, type Request } from './dispatch.ts';
import { makeJobs, type Jobs } from './jobs.ts';
import { logFault } from './log.ts';
import { clock, newId } from './making.ts';

/** One open programme file and the answers on it. */
export interface Core {
  readonly file: ProgrammeFile;
  readonly ask: (request: Request) => Promise<Reply<unknown>>;
  readonly jobs: Jobs;
  /** Leaves one file, without a journal beside it. */
  readonly close: () => Promise<void>;
}

export interface CoreOptions extends Omit<OpenOptions, 'newId' | 'now'> {
  readonly path: string;
  readonly version: string;
  readonly newId?: () => string;
  readonly now?: () => string;
  readonly sittingBegan?: number | undefined;
  readonly log?: (reference: string, error: unknown) => void;
}

/** Opens a programme file with everything that answers for it. Refuses what is no programme file, leaving it as it is. */
export async function openCore({ path, version, sittingBegan, newId: makeId = newId, now = clock, log = logFault, ...opening }: CoreOptions): Promise<Result<Core, Problem>> {
  const opened = await openProgrammeFile(path, { ...opening, newId: makeId, now });
  if (!opened.ok) return opened;
  const file = opened.value;
  const jobs = makeJobs();
  const ask = createDispatch({ file, newId: makeId, now, version, sittingBegan }, log, jobs);
  return ok({ file, ask, jobs, close: () => file.close() });
}
