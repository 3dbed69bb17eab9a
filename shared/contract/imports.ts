import * as z from 'zod/mini';
import { maybeChoice, reference } from './fields.ts';
import { command, query } from './operation.ts';

/** The tables that are read back, in the order they are brought in: each may name what one before it adds. */
export const importKinds = ['projects', 'participations', 'awards', 'measures', 'observations'] as const;
export type ImportKind = (typeof importKinds)[number];
/** Everything that is read: those tables, and the extracts of a finance system. */
export const readKinds = [...importKinds, 'ledger'] as const;
export type ReadKind = (typeof readKinds)[number];

/** Where something was said in a file. Rows count from 1, the row of heads included. */
export interface ImportPlace {
  readonly file: string;
  readonly row: number | null;
  /** As the file's own head says. */
  readonly column: string | null;
}

/** A cell that differs from the file, both as the CSV would hold them; null is blank. */
export interface ImportChange extends ImportPlace {
  /** Which row of the programme: 'leeds-family-valued', 'Luton, January to March 2019'. */
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ImportAdded {
  readonly file: string;
  readonly row: number;
  readonly what: string;
}

/** What is wrong and how to put it right, or what the person should know. */
export interface ImportRemark extends ImportPlace {
  readonly message: string;
}

export interface ImportCounts {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface ImportedTable extends ImportCounts {
  readonly file: string;
  readonly kind: ReadKind;
}

/** What a file would change or did change. Lists are cut where they are long; `more` counts what they leave out, and the counts hold all. */
export interface ImportReport {
  readonly tables: readonly ImportedTable[];
  readonly rows: ImportCounts;
  readonly changes: readonly ImportChange[];
  readonly added: readonly ImportAdded[];
  /** Where there is one, nothing is brought in. */
  readonly faults: readonly ImportRemark[];
  readonly notes: readonly ImportRemark[];
  readonly more: { readonly changes: number; readonly added: number; readonly faults: number; readonly notes: number };
}

/** A file that was taken in through the door: the page knows it by handle and never by path. */
export interface UploadShown {
  readonly upload: string;
  readonly name: string;
  readonly bytes: number;
}

/** A table that was typed or pasted: the first row is the row of heads. */
const table = z.strictObject({
  name: z.string('Name must be text').check(z.maxLength(200, 'Name must be 200 characters or less')),
  rows: z.array(z.array(z.string('A cell must be text'))),
});

/** Files that the door took in (`upload`), or tables that were pasted (`tables`). */
const request = z.strictObject({
  upload: z.optional(reference('a file')),
  tables: z.optional(z.array(table)),
  kind: maybeChoice('what the file holds', importKinds),
  /** Named by the page, so that it can show how far this is and stop it. */
  job: z.optional(reference('the job')),
});

export const importOperations = {
  /** What it would change: nothing is written. */
  'imports.preview': query<ImportReport>()('Import looked through', request, { needs: 'record' }),
  /** One change, all or nothing. The same file again makes none. */
  'imports.apply': command<ImportReport>()('Import', request, { needs: 'record' }),
};
