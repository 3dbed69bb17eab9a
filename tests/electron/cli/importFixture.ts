import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll } from 'vitest';
import type { ImportReport } from '../../../shared/contract/imports.ts';
import { aFolder } from '../core/db/storeFixture.ts';
import { aCommandLine, copyOf, json, type Ended } from './commandFixture.ts';

export const kinds = ['projects', 'participations', 'awards', 'measures', 'observations'] as const;
export type Kind = (typeof kinds)[number];

export interface Exported {
  /** A programme file of the test's own. */
  readonly file: string;
  /** The folder with its tables. */
  readonly csv: string;
}

/** The practice programme and its CSV export, made once for a file of tests. */
export function practiceExport(): () => Exported {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'igt-import-'));
    const run = aCommandLine({ dataDir: folder });
    await run('create', path.join(folder, 'practice.igt'), '--sample', 'practice');
    await run('export', path.join(folder, 'practice.igt'), path.join(folder, 'csv'), '--format', 'csv');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => {
    const csv = path.join(aFolder(), 'csv');
    for (const kind of kinds) write(csv, kind, readFileSync(path.join(folder, 'csv', `${kind}.csv`)));
    return { file: copyOf(path.join(folder, 'practice.igt')), csv };
  };
}

export function write(folder: string, name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name.includes('.') ? name : `${name}.csv`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** A table as rows of cells, the heads first; edited in place and written back as the export writes. */
export class Sheet {
  readonly file: string;
  readonly rows: string[][];
  constructor(folder: string, name: string) {
    this.file = path.join(folder, `${name}.csv`);
    this.rows = Papa.parse<string[]>(readFileSync(this.file, 'utf8').replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
  }
  at(column: string): number {
    const at = (this.rows[0] ?? []).indexOf(column);
    if (at < 0) throw new Error(`There is no column ${column}`);
    return at;
  }
  /** Rows as a spreadsheet numbers them: the heads are row 1. */
  get(row: number, column: string): string {
    return this.rows[row - 1]?.[this.at(column)] ?? '';
  }
  set(row: number, column: string, value: string): this {
    const cells = this.rows[row - 1];
    if (cells === undefined) throw new Error(`There is no row ${row}`);
    cells[this.at(column)] = value;
    return this;
  }
  find(is: (row: Readonly<Record<string, string>>) => boolean): number {
    const at = this.rows.slice(1).findIndex((cells) => is(Object.fromEntries((this.rows[0] ?? []).map((head, place) => [head, cells[place] ?? '']))));
    if (at < 0) throw new Error('There is no such row');
    return at + 2;
  }
  save(options: Papa.UnparseConfig = {}): string {
    writeFileSync(this.file, `\uFEFF${Papa.unparse(this.rows, { newline: '\r\n', ...options })}\r\n`);
    return this.file;
  }
}

export const report = (ended: Ended): ImportReport & { readonly change?: number | null } => json(ended) as ImportReport & { readonly change?: number | null };
export const places = (found: ImportReport): readonly string[] => found.faults.map(({ row, column }) => `${row ?? ''} ${column ?? ''}`.trim());
