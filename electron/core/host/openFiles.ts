import { existsSync } from 'node:fs';
import path from 'node:path';
import type { OpenedFile } from '../../../shared/contract/host.ts';
import type { Reply, TrackerEvent } from '../../../shared/contract/index.ts';
import { londonDate } from '../../../shared/domain/calendar.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { notFound, readOnly, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Request } from '../dispatch.ts';
import { lockHolder, takeLock, type FileLock, type LockOwner, type LockWorld } from '../files/lock.ts';
import { mediumOf, mediumWarning, type FileSystemType } from '../files/medium.ts';
import { keepBackup, noBackupSentence, type Keeping } from './autoBackups.ts';
import { backupsFolder } from './backupNames.ts';
import type { KnownFiles } from './knownFiles.ts';
import { heldSentence, holderShown, lostSentence } from './lockWords.ts';
import { faultOf } from './faultOf.ts';
import type { KnownFile } from './preferences.ts';
import type { FileSession, OpenSession } from './session.ts';
import type { RunTask } from './tasks.ts';
import { watch } from './watch.ts';

interface OpenEntry {
  readonly known: KnownFile;
  readonly session: FileSession;
  readonly lock: FileLock | null;
  readonly warning: string | null;
  readonly elsewhere: boolean;
  /** Why it cannot be written from here, and by whose hand, if somebody's. */
  readOnly: string | null;
  heldBy: LockOwner | null;
  stopWatching: () => void;
  /** The day on which a backup was last seen to, and the one that is being made. */
  backedUpOn: string | null;
  keeping: Promise<unknown>;
}

export interface OpenHow {
  readonly mode: 'write' | 'read';
  readonly takeOver: boolean;
  readonly person: Actor | null;
}

export interface OpenFiles {
  /** Opens a file, or answers how it is open already. One that somebody else holds opens for reading, and says so. */
  readonly open: (known: KnownFile, how: OpenHow) => Promise<Result<OpenedFile, Problem>>;
  readonly isOpen: (handle: string) => boolean;
  readonly ask: (handle: string, request: Request, writes: boolean) => Promise<Reply<unknown>>;
  /** The session of an open file, for copies of it; null where it is not open here. */
  readonly session: (handle: string) => FileSession | null;
  readonly close: (handle: string) => Promise<void>;
  readonly closeAll: () => Promise<void>;
}

export interface OpenFilesParts {
  readonly version: string;
  /** Preferences, drafts and backups. */
  readonly dataDir: string;
  readonly known: KnownFiles;
  readonly runTask: RunTask;
  readonly openSession: OpenSession;
  readonly emit: (event: TrackerEvent) => void;
  readonly now: () => string;
  readonly world: LockWorld | undefined;
  readonly fileSystemType: FileSystemType | undefined;
}

const nobody = 'Somebody who has not said who they are';

/** The files that are open through one door, each with its core, its lock and an eye on who else has it. */
export function makeOpenFiles({ version, dataDir, known: files, runTask, openSession, emit, now, world, fileSystemType }: OpenFilesParts): OpenFiles {
  const entries = new Map<string, OpenEntry>();
  const turns = new Map<string, Promise<unknown>>();

  /** Opening and closing one file happen one after the other, however many windows ask. */
  const inTurn = <T>(handle: string, work: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(handle) ?? Promise.resolve()).then(work);
    turns.set(handle, turn.catch(() => undefined));
    return turn;
  };

  const shown = ({ known, readOnly: why, heldBy, warning, elsewhere }: OpenEntry): OpenedFile =>
    ({ handle: known.handle, name: path.basename(known.path), readOnly: why, heldBy: heldBy === null ? null : holderShown(heldBy), warning, elsewhere });

  const watchFor = (entry: OpenEntry): void => {
    entry.stopWatching();
    entry.stopWatching = watch({
      isFree: () => lockHolder(entry.known.path, world) === null,
      lastChange: () => entry.session.lastChange(),
      onFree: () => emit({ kind: 'file-free', file: entry.known.handle }),
      onChange: (change) => emit({ kind: 'file-changed', file: entry.known.handle, change }),
    });
  };

  const keep = async (entry: OpenEntry, when: Keeping['when']): Promise<void> => {
    const { known: { path: file, handle }, session, session: { opened: { identity: { programmeId, fileId } } } } = entry;
    const [folder, at] = [backupsFolder(dataDir, programmeId), now()];
    const kept = await keepBackup({ folder, file, fileId, session, at, when });
    if (!kept.ok) emit({ kind: 'backup', file: handle, problem: noBackupSentence(kept.problem) });
    else if (kept.value !== null) {
      emit({ kind: 'backup', file: handle, problem: null });
      // Leaving does not wait for it: the next day's first change does it then.
      if (when === 'first-change') void runTask('thinBackups', { folder, today: londonDate(at) }).catch((error: unknown) => faultOf(error));
    }
  };

  /** The first change of a day: its backup is made beside the work, which does not wait for it. */
  const keepToday = (entry: OpenEntry): void => {
    const today = londonDate(now());
    if (entry.backedUpOn === today) return;
    entry.backedUpOn = today;
    entry.keeping = keep(entry, 'first-change');
  };

  const finish = async (entry: OpenEntry): Promise<void> => {
    entries.delete(entry.known.handle);
    entry.stopWatching();
    try {
      await entry.keeping;
      if (entry.backedUpOn !== null) await keep(entry, 'closing');
      const seen = { holds: await entry.session.holds(), lastChange: await entry.session.lastChange() };
      files.update(entry.known.handle, seen);
    } catch {
      // The file went away under us: the list keeps what was known of it.
    } finally {
      await entry.session.close();
      entry.lock?.release();
    }
  };

  const lockFor = (known: KnownFile, { mode, takeOver, person }: OpenHow): { readonly lock: FileLock | null; readonly heldBy: LockOwner | null } => {
    if (mode === 'read') return { lock: null, heldBy: null };
    const taking = takeLock(known.path, { person: person?.name ?? nobody, door: 'window' }, { takeOver, ...(world === undefined ? {} : { world }) });
    return { lock: taking.kind === 'taken' ? taking.lock : null, heldBy: taking.kind === 'held' ? taking.by : null };
  };

  const start = async (known: KnownFile, how: OpenHow): Promise<Result<OpenEntry, Problem>> => {
    const name = path.basename(known.path);
    if (!existsSync(known.path)) return fail(notFound('file', `“${name}” is not where it was. Find it, or take it off the list.`));
    const medium = await mediumOf(known.path, fileSystemType);
    const { lock, heldBy } = lockFor(known, how);
    const lastSeen = known.fileId === null || known.lastChange === null ? {} : { lastSeen: { fileId: known.fileId, change: known.lastChange } };
    const opened = await openSession({
      path: known.path, version, mode: heldBy === null ? how.mode : 'read', journal: medium.kind === 'local' ? 'WAL' : 'DELETE', ...lastSeen,
    });
    if (!opened.ok) {
      lock?.release();
      return opened;
    }
    const { readOnly: why, warnings, identity, lastChange } = opened.value.opened;
    // What turns out to be a backup, or cannot be written, needs no lock: others may read it too.
    if (why !== null) lock?.release();
    const told = [...warnings, ...(why === null ? [mediumWarning(medium)] : [])].filter((warning) => warning !== null);
    files.update(known.handle, { lastOpened: now(), fileId: identity.fileId, programmeId: identity.programmeId, kind: identity.kind, lastChange, holds: await opened.value.holds() });
    return ok({
      known, session: opened.value, lock: why === null ? lock : null, heldBy, stopWatching: () => undefined, backedUpOn: null, keeping: Promise.resolve(),
      readOnly: heldBy === null ? why : heldSentence(name, heldBy),
      warning: told.length === 0 ? null : told.join(' '), elsewhere: why === null && medium.kind !== 'local',
    });
  };

  const open: OpenFiles['open'] = (known, how) => inTurn(known.handle, async () => {
    const current = entries.get(known.handle);
    if (current !== undefined && !current.session.isGone() && (current.readOnly === null || how.mode === 'read')) return ok(shown(current));
    if (current !== undefined) await finish(current);
    const started = await start(files.find(known.handle) ?? known, how);
    if (!started.ok) return started;
    entries.set(known.handle, started.value);
    if (started.value.heldBy !== null) watchFor(started.value);
    return ok(shown(started.value));
  });

  /** Asked before each write: whether the lock is still ours. */
  const refusal = (entry: OpenEntry): Problem | null => {
    const by = entry.lock?.lostTo() ?? null;
    if (by !== null && entry.readOnly === null) {
      entry.readOnly = lostSentence(path.basename(entry.known.path), by);
      entry.heldBy = by;
      emit({ kind: 'lock-lost', file: entry.known.handle, by: by.person });
      watchFor(entry);
    }
    return entry.readOnly === null ? null : readOnly(entry.readOnly);
  };

  return {
    open,
    isOpen: (handle) => entries.has(handle),
    session: (handle) => entries.get(handle)?.session ?? null,
    ask: async (handle, request, writes) => {
      await turns.get(handle);
      const entry = entries.get(handle);
      if (entry === undefined) return { ok: false, problem: notFound('file', 'This file is not open. Open it from Start.') };
      const problem = writes ? refusal(entry) : null;
      if (problem !== null) return { ok: false, problem };
      const reply = await entry.session.ask(request);
      if (reply.ok && typeof reply.change === 'number') {
        files.update(handle, { lastChange: reply.change });
        emit({ kind: 'file-changed', file: handle, change: reply.change });
        keepToday(entry);
      }
      return reply;
    },
    close: (handle) => inTurn(handle, async () => {
      const entry = entries.get(handle);
      if (entry !== undefined) await finish(entry);
    }),
    closeAll: async () => {
      await Promise.all(turns.values());
      for (const entry of entries.values()) await finish(entry);
    },
  };
}
