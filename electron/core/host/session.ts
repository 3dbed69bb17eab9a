import path from 'node:path';
import type { Reply } from '../../../shared/contract/index.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { plural } from '../../../shared/domain/words.ts';
import { openCore, type CoreOptions } from '../core.ts';
import type { FileIdentity } from '../db/programmeFile.ts';
import type { Request } from '../dispatch.ts';
import type { JobShown } from '../jobs.ts';
import { countGrants } from '../repositories/counts.ts';
import type { Exported } from './exportOf.ts';
import { exportOpen, type OpenExportWish } from './exportOpen.ts';
import { verdictOf, type Verdict } from './verify.ts';

/** What is told of a file when it has been opened. */
export interface Opened {
  readonly readOnly: string | null;
  readonly warnings: readonly string[];
  readonly identity: FileIdentity;
  readonly lastChange: number;
}

/** One open file, wherever its core runs. All that crosses is plain data. */
export interface FileSession {
  readonly opened: Opened;
  readonly ask: (request: Request) => Promise<Reply<unknown>>;
  /** How far a job of this file is; null where there is none of that name. */
  readonly job: (name: string) => Promise<JobShown | null>;
  readonly cancelJob: (name: string) => Promise<boolean>;
  readonly lastChange: () => Promise<number>;
  /** '72 projects': what Start says of the file. */
  readonly holds: () => Promise<string>;
  readonly verify: () => Promise<Result<Verdict, Problem>>;
  readonly saveCopyTo: (path: string) => Promise<Result<FileIdentity, Problem>>;
  readonly backupTo: (path: string) => Promise<Result<FileIdentity, Problem>>;
  readonly exportTo: (wish: OpenExportWish) => Promise<Result<Exported, Problem>>;
  /** True when the thread it ran in has ended by itself: nothing more comes from it. */
  readonly isGone: () => boolean;
  readonly close: () => Promise<void>;
}

export type SessionOptions = Pick<CoreOptions, 'path' | 'mode' | 'journal' | 'version' | 'lastSeen' | 'sittingBegan'>;
export type OpenSession = (options: SessionOptions) => Promise<Result<FileSession, Problem>>;

/** The core in this very thread: in the worker, in the command door and in tests. */
export const openHere: OpenSession = async (options) => {
  const kept: string[] = [];
  const core = await openCore({
    ...options,
    onBackup: (backup) => kept.push(`This file was brought up to date for this version. It is kept as it was before in “${path.basename(backup)}”.`),
  });
  if (!core.ok) return core;
  const { file, ask, jobs, close } = core.value;
  return ok({
    opened: { readOnly: file.readOnly, warnings: [...file.warnings, ...kept], identity: await file.identity(), lastChange: await file.lastChange() },
    ask,
    job: async (name) => jobs.get(name),
    cancelJob: async (name) => jobs.cancel(name),
    lastChange: () => file.lastChange(),
    holds: async () => plural(await file.read(countGrants), 'project'),
    verify: async () => ok(await verdictOf(file)),
    saveCopyTo: (to) => file.saveCopyTo(to),
    backupTo: (to) => file.backupTo(to),
    exportTo: async (wish) => {
      if (wish.job === undefined) return exportOpen(file, wish, null);
      try {
        return await exportOpen(file, wish, jobs.start(wish.job));
      } finally {
        jobs.end(wish.job);
      }
    },
    isGone: () => false,
    close,
  });
};
