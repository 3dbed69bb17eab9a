import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What a person is told of a file that had to be read as Windows-1252. */
export const notUtf8 = 'This file is not UTF-8 and was read as Windows-1252. Look whether £ and accents are right, or save it as CSV UTF-8';

/** How a file of text is written, found from all of its bytes. */
export interface Surveyed {
  readonly encoding: Encoding;
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
  /** What a decoder leaves where bytes stand for no character; null where every byte does. */
  readonly unreadable: RegExp | null;
  /** It begins like a workbook or a document, which is no text. */
  readonly isDocument: boolean;
  /** Its first bytes are too full of what no text holds: a picture, a program, a compressed file. */
  readonly isBinary: boolean;
}

const startsWith = (head: Buffer, ...bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte);

/** By its mark, or by the noughts that plain letters leave in UTF-16. */
function wideEncoding(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(head, 0xff, 0xfe) || (head.length > 1 && head[0] !== 0 && head[1] === 0)) return 'utf-16le';
  return startsWith(head, 0xfe, 0xff) || (head.length > 1 && head[0] === 0 && head[1] !== 0) ? 'utf-16be' : null;
}

const isDocument = (head: Buffer): boolean =>
  startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0xd0, 0xcf, 0x11, 0xe0) || startsWith(head, 0x25, 0x50, 0x44, 0x46);

/** More than one byte in twenty is a control character other than tab, line end and the like. A stray one is no more than that. */
function isBinary(chunk: Buffer): boolean {
  const first = chunk.subarray(0, 4096);
  return first.reduce((count, byte) => count + Number(byte < 9 || (byte > 13 && byte < 32)), 0) * 20 > first.length;
}

/** Decodes strictly until something cannot be decoded, and remembers that. */
function strict(encoding: Encoding): { readonly feed: (chunk?: Buffer) => void; readonly failed: () => boolean } {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let failed = false;
  return {
    failed: () => failed,
    feed: (chunk) => {
      if (failed) return;
      try {
        decoder.decode(chunk, { stream: chunk !== undefined });
      } catch {
        failed = true;
      }
    },
  };
}

/** Bytes that Windows-1252 gives no character. */
const unassigned = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
const unassignedText = /[\u0081\u008D\u008F\u0090\u009D]/;

/**
 * Reads all bytes once. What is not UTF-8 is Windows-1252 only where nothing in it reads as UTF-8 beyond plain letters:
 * a UTF-8 file with stray bytes is damaged, and is not read another way ('Â£' is never made).
 */
export async function survey(chunks: AsyncIterable<Buffer>): Promise<Surveyed> {
  const hash = createHash('sha256');
  const loose = new TextDecoder('utf-8');
  let head: Buffer | null = null;
  let wide: ReturnType<typeof strict> | null = null;
  const narrow = strict('utf-8');
  let [cut, many, odd, binary] = [false, false, false, false];
  for await (const chunk of chunks) {
    hash.update(chunk);
    if (head === null) {
      head = chunk.subarray(0, 4);
      const encoding = wideEncoding(head);
      wide = encoding === null ? null : strict(encoding);
      many = startsWith(head, 0xef, 0xbb, 0xbf);
      binary = encoding === null && isBinary(chunk);
    }
    wide?.feed(chunk);
    if (wide !== null || (!cut && isAscii(chunk))) continue;
    narrow.feed(chunk);
    many ||= /[\u0080-\uFFFC]/.test(loose.decode(chunk, { stream: true }));
    odd ||= unassigned.some((byte) => chunk.includes(byte));
    cut = !isAscii(chunk.subarray(-3));
  }
  const rest = { hash: hash.digest('hex'), isDocument: head !== null && isDocument(head), isBinary: binary };
  const encoding = head === null ? null : wideEncoding(head);
  if (wide !== null && encoding !== null) {
    wide.feed();
    return { ...rest, encoding, unreadable: wide.failed() ? /\uFFFD/ : null };
  }
  narrow.feed();
  if (!narrow.failed()) return { ...rest, encoding: 'utf-8', unreadable: null };
  if (many) return { ...rest, encoding: 'utf-8', unreadable: /\uFFFD/ };
  return { ...rest, encoding: 'windows-1252', unreadable: odd ? unassignedText : null };
}

/** The text of a file, with every line end as \n, whatever they were. */
export async function* decoded(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for await (const chunk of chunks) {
    const text = held + decoder.decode(chunk, { stream: true });
    held = text.endsWith('\r') ? '\r' : '';
    const whole = held === '' ? text : text.slice(0, -1);
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  }
  yield `${held === '' ? '' : '\n'}${decoder.decode()}`;
}
