/** What was written out. */
export interface ExportShown {
  /** The folder, or the zip file, by its name. */
  readonly name: string;
  /** The change whose state it is. */
  readonly change: number;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly hash: string }[];
  /** One SHA-256 over the names and hashes of all files: two people with the same one hold the same bytes. */
  readonly hash: string;
  /** Under which a browser fetches it, once; null where it lies where the person said. */
  readonly fetch: string | null;
}
