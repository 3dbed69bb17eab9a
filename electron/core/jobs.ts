import type { Job } from './deps.ts';

/** How far a job is: rows done, and of how many where that can be told. */
export interface JobShown {
  readonly done: number;
  readonly of: number | null;
}

/** The long work under way in one core, by the name it was started under. */
export interface Jobs {
  readonly start: (name: string) => Job;
  readonly get: (name: string) => JobShown | null;
  /** Whether there was such work: it stops at its next rest, and nothing of it is kept. */
  readonly cancel: (name: string) => boolean;
  readonly end: (name: string) => void;
}

export function makeJobs(): Jobs {
  const running = new Map<string, { shown: JobShown; cancelled: boolean }>();
  return {
    start: (name) => {
      const job = { shown: { done: 0, of: null } as JobShown, cancelled: false };
      running.set(name, job);
      return { tell: (done, of) => (job.shown = { done, of }), isCancelled: () => job.cancelled };
    },
    get: (name) => running.get(name)?.shown ?? null,
    cancel: (name) => {
      const job = running.get(name);
      if (job !== undefined) job.cancelled = true;
      return job !== undefined;
    },
    end: (name) => running.delete(name),
  };
}
