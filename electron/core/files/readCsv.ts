import { conflict, tooLarge, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import { guessSeparator, makeRecordReader, type Records } from './csvRecords.ts';
import { decoded, survey, type Encoding, type Surveyed } from './encoding.ts';
import { openInput, shownName, type InputFile } from './inputFile.ts';
import { limits } from './limits.ts';

/** Rows of cells as they stand in a file, with the number of the first: rows count from 1. */
export interface TableRows {
  readonly first: number;
  readonly rows: readonly (readonly string[])[];
  readonly faults: Records['faults'];
  /** How much of the table is read by now, from 0 to 1. */
  readonly done: number;
}

/** A table of text, from a file or from elsewhere. */
export interface TextTable {
  readonly name: string;
  /** SHA-256 of the file, in hex; null for what is no file. */
  readonly hash: string | null;
  readonly encoding: Encoding;
  /** What a cell holds where bytes could not be read; null where all could. */
  readonly unreadable: RegExp | null;
  readonly rows: () => AsyncGenerator<TableRows, Problem | null>;
  readonly close: () => Promise<void>;
}

const tooMany = (name: string): Problem =>
  tooLarge(`“${name}” has more than ${formatCount(limits.csvRows)} rows. Bring it in as several files.`);

async function* rowsOf(file: InputFile, encoding: Encoding): AsyncGenerator<TableRows, Problem | null> {
  let [first, characters, waiting] = [1, 0, ''];
  let reader: ReturnType<typeof makeRecordReader> | null = null;
  const wide = encoding.startsWith('utf-16') ? 2 : 1;
  const counted = (records: Records): TableRows => {
    const table = { first, ...records, done: Math.min(1, (characters * wide) / file.size) };
    first += records.rows.length;
    return table;
  };
  for await (const text of decoded(file.chunks(), encoding)) {
    characters += text.length;
    waiting += text;
    // The first rows that hold anything decide on the separator.
    if (reader === null && /^\s*\S[^\n]*\n/.test(waiting)) reader = makeRecordReader(guessSeparator(waiting.slice(0, waiting.lastIndexOf('\n'))));
    if (reader === null) continue;
    const records = reader.push(waiting);
    waiting = '';
    yield counted(records);
    if (first > limits.csvRows + 1) return tooMany(file.name);
  }
  const last = reader ?? makeRecordReader(guessSeparator(waiting));
  if (waiting !== '') yield counted(last.push(waiting));
  yield counted(last.end());
  return file.moved();
}

function notCsv(name: string, { isDocument, isBinary }: Pick<Surveyed, 'isDocument' | 'isBinary'>): Problem | null {
  if (isDocument) return conflict(`“${name}” is a workbook or a document and not a CSV file. Open it and save the table as CSV.`);
  return isBinary ? conflict(`“${name}” holds no text and is not a CSV file. Open it in the program that made it and save the table as CSV.`) : null;
}

/** Opens a CSV file: looks through its bytes once for how it is written, and gives its rows as a stream. */
export async function openCsv(path: string, called?: string): Promise<Result<TextTable, Problem>> {
  const opened = await openInput(path);
  if (!opened.ok) return opened;
  const file = opened.value;
  const { encoding, hash, unreadable, isDocument, isBinary } = await survey(file.chunks());
  const problem = notCsv(file.name, { isDocument, isBinary }) ?? await file.moved();
  if (problem !== null) {
    await file.close();
    return fail(problem);
  }
  return ok({ name: called === undefined ? file.name : shownName(called), hash, encoding, unreadable, rows: () => rowsOf(file, encoding), close: file.close });
}

/** A table that was typed or pasted. */
export function tableOf(name: string, rows: readonly (readonly string[])[]): TextTable {
  return {
    name,
    hash: null,
    encoding: 'utf-8',
    unreadable: null,
    rows: async function* () {
      yield { first: 1, rows, faults: [], done: 1 };
      return null;
    },
    close: async () => undefined,
  };
}
