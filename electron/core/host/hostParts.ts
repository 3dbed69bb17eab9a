import type { WindowAct } from '../../../shared/contract/commands.ts';
import type { AppInfo } from '../../../shared/contract/host.ts';
import type { HostOperationName, ReplyOf, RequestOf, TrackerEvent } from '../../../shared/contract/index.ts';
import type { LockWorld } from '../files/lock.ts';
import type { FileSystemType } from '../files/medium.ts';
import type { Drafts } from './drafts.ts';
import type { Exports } from './exports.ts';
import type { KnownFiles } from './knownFiles.ts';
import type { OpenFiles } from './openFiles.ts';
import type { PreferenceStore } from './preferences.ts';
import type { OpenSession } from './session.ts';
import type { RunTask } from './tasks.ts';
import type { Uploads } from './uploads.ts';

/** The system's own dialogs, where the door has them. Each answers a path, or null where it was left. */
export interface Dialogs {
  readonly open: (what: { readonly purpose: 'open' | 'find' | 'restore' | 'import' | 'export'; readonly folder: string }) => Promise<string | null>;
  readonly saveAs: (what: { readonly purpose: 'create' | 'copy' | 'backup'; readonly suggested: string }) => Promise<string | null>;
}

export interface HostOptions {
  /** Preferences and drafts. Absolute. */
  readonly dataDir: string;
  /** Where programme files are made; the browser door lists it. Absolute. */
  readonly folder: string;
  readonly door: AppInfo['door'];
  readonly version: string;
  readonly electronVersion?: string;
  readonly dialogs?: Dialogs;
  /** What the window does; only the desktop has one of its own. */
  readonly window?: (act: WindowAct) => void;
  /** Where the core of a file runs: in worker threads where the product is built. */
  readonly openSession?: OpenSession;
  readonly runTask?: RunTask;
  readonly now?: () => string;
  readonly world?: LockWorld;
  readonly fileSystemType?: FileSystemType;
}

/** What the operations of a host work with. */
export interface HostParts extends Pick<HostOptions, 'dataDir' | 'folder' | 'door' | 'version' | 'electronVersion' | 'dialogs' | 'window'> {
  readonly now: () => string;
  readonly runTask: RunTask;
  readonly preferences: PreferenceStore;
  readonly known: KnownFiles;
  readonly drafts: Drafts;
  readonly files: OpenFiles;
  readonly uploads: Uploads;
  readonly exports: Exports;
  /** Tells the page something. */
  readonly emit: (event: TrackerEvent) => void;
}

export type HostServices = { readonly [N in HostOperationName]: (request: RequestOf<N>) => Promise<ReplyOf<N>> };
export type ServicesFor<Prefix extends string> = Pick<HostServices, Extract<HostOperationName, `${Prefix}.${string}`>>;
