import type { Actor } from '../../shared/domain/actor.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Reader, Tx } from './db/database.ts';
import type { ProgrammeFile } from './db/programmeFile.ts';

/** What the core is given by whoever runs it: no service reaches for a clock or makes an id of its own. */
export interface CoreDeps {
  readonly file: ProgrammeFile;
  readonly newId: () => string;
  /** The machine's instant, UTC ISO text. */
  readonly now: () => string;
  readonly version: string;
  /** The last change before this sitting; else the last one there is. */
  readonly sittingBegan?: number | undefined;
}

/** The change being looked back at, where somebody does. */
export interface AsAt {
  readonly change: number;
  readonly at: string;
}

/** A file the door laid out for one request. The page names files by handle only; where they lie, the door alone knows. */
export interface InputFileAt {
  readonly path: string;
  /** As the person knows it. */
  readonly name?: string;
}

/** Long work that somebody watches and may stop. */
export interface Job {
  readonly tell: (done: number, of: number | null) => void;
  readonly isCancelled: () => boolean;
}

/** What one request's service is given. Inside `write` only the `tx` handed over can be used. */
export interface Deps {
  readonly actor: Actor;
  readonly asAt: AsAt | null;
  /** The day rules go by: `--on`, the practice date, or the day in London. */
  readonly today: string;
  readonly newId: () => string;
  readonly read: <T>(fn: (db: Reader) => Promise<T>) => Promise<T>;
  /** One change, all or nothing: undone on a problem as on a throw. Its operation and actor are the request's. */
  readonly write: <T>(how: { readonly reason?: string | null | undefined; readonly undoes?: number }, fn: (tx: Tx) => Promise<Result<T, Problem>>) => Promise<Result<T, Problem> & { readonly change?: number | null }>;
  /** The file itself, for the few services about it (frame, undo). */
  readonly file: ProgrammeFile;
  /** Files to bring in, where the door laid some out. */
  readonly files: readonly InputFileAt[];
  readonly job: Job | null;
  /** The last change when this sitting began: undo by key reaches no further back. */
  readonly sittingBegan: number;
}
