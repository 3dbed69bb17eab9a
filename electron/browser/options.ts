import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/domain/result.ts';

export interface BrowserOptions {
  /** A programme file to go to at once. */
  readonly file: string | null;
  readonly open: boolean;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly folder: string;
}

export const browserUsage = `Usage: npm run --silent browser -- [FILE] [--no-open] [--port N] [--folder D]

  FILE         a programme file to open at once
  --no-open    print the address and open no browser
  --port N     the port to listen on; else any that is free
  --folder D   where programme files are kept; else Documents/Innovation Grant Tracker
`;

/** Reads the browser door's command line; a sentence where it makes no sense. */
export function readOptions(words: readonly string[], folder: string): Result<BrowserOptions, string> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words], allowPositionals: true, strict: true,
      options: { 'no-open': { type: 'boolean' }, port: { type: 'string' }, folder: { type: 'string' } },
    });
  } catch (error) {
    return fail(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'These options cannot be read');
  }
  const { values, positionals } = parsed;
  const [file, extra] = positionals;
  if (extra !== undefined) return fail(`It is not clear what “${extra}” is for`);
  const port = values.port ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return fail('--port must be a number from 0 to 65535');
  return ok({
    file: file === undefined ? null : path.resolve(file),
    open: values['no-open'] !== true,
    port: Number(port),
    folder: path.resolve(values.folder ?? folder),
  });
}
