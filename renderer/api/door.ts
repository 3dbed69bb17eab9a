import type { UploadShown } from '../../shared/contract/imports.ts';
import type { Bridge, Reply, ReplyOf } from '../../shared/contract/index.ts';

/** The two functions of the border, and how files get in and out through this door. */
export interface Door extends Bridge {
  readonly name: 'electron' | 'browser';
  /** Sends a file from this computer to the core's folder; only a browser must. Answers its handle. */
  readonly upload: ((file: File) => Promise<ReplyOf<'files.choose'>>) | null;
  /** Sends a CSV that is to be looked through and brought in. Only a browser must. */
  readonly uploadTable: ((file: File) => Promise<Reply<UploadShown>>) | null;
  /** Fetches a file of the core's folder, as a copy under an id of its own or as a backup, or an export. Only a browser must. */
  readonly download: ((handle: string, name: string, as: 'copy' | 'backup' | 'export') => Promise<void>) | null;
}
