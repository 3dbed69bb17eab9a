import { type Result, fail, ok } from './result.ts';
import { formatCount, lowerFirst } from './words.ts';

/** The longest text any field keeps. */
export const longestText = 20_000;
export const longestReference = 120;

export interface TextRule {
  /** The field's name as it starts a message: 'Title'. */
  readonly what?: string;
  readonly max?: number;
  /** Refuse nothing at all with 'Enter title'. */
  readonly required?: boolean;
  /** Line breaks and tabs become spaces, as in a name. */
  readonly oneLine?: boolean;
}

const invisible = '\\s\\u200B\\u2060\\uFEFF\\u00AD';
const outerSpace = new RegExp(`^[${invisible}]+|[${invisible}]+$`, 'gu');
const innerControls = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Drops spaces at both ends, the invisible ones that spreadsheets and web pages leave included. */
export const trimAll = (text: string): string => text.replace(outerSpace, '');

/**
 * Text as it is kept: NFC, trimmed, line ends as \n, no control characters. Spaces inside stay as typed. Refuses NUL,
 * lone surrogates (halves of a character that no file can hold) and what is too long.
 */
export function cleanText(raw: string, { what = 'Text', max = longestText, required, oneLine }: TextRule = {}): Result<string> {
  if (raw.includes('\u0000')) return fail({ message: `${what} must not include hidden control characters. Type it again` });
  if (/\p{Surrogate}/u.test(raw)) return fail({ message: `${what} includes half a character. Type it again` });
  const lines = raw.replace(/\r\n?/g, '\n').replace(innerControls, '');
  const text = trimAll((oneLine ? lines.replace(/[\n\t\u2028\u2029]+/g, ' ') : lines).normalize('NFC'));
  if (required && text === '') return fail({ message: `Enter ${lowerFirst(what)}` });
  if (text.length > max && Array.from(text).length > max) {
    return fail({ message: `${what} must be ${formatCount(max)} characters or less` });
  }
  return ok(text);
}

/** Full-width forms, as pasted from some systems, to the plain characters they stand for. */
export const plainWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xFEE0)).replace(/\uFFE1/g, '£');

/**
 * A name brought to the form in which names are compared: case, accents, punctuation, spacing, invisible characters
 * and '&' for 'and' make no difference. The words themselves do: 'Dorset' and 'Dorset Council' are two names.
 */
export function foldName(name: string): string {
  return name.normalize('NFKD').toLowerCase().normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘ʼ`]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Letters of another alphabet among Latin ones: looks like a name we know, and is not. */
export const mixesAlphabets = (text: string): boolean =>
  /\p{Script=Latin}/u.test(text) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(text);

/** For the screen: characters that turn or hide text (bidi controls, zero-width) stand as a symbol. */
export const showHidden = (text: string): string =>
  text.replace(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '\uFFFD');

/** What somebody sent, as a sentence can name it: on one line, nothing hidden, its end left out where it is long. */
export function inShort(text: string, longest = 100): string {
  const line = showHidden(text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, ' '));
  const characters = Array.from(line.slice(0, 2 * longest + 2));
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : line;
}

/** 'Family Safeguarding: phase 2' to 'family-safeguarding-phase-2'; empty where nothing can be kept. */
export function slug(text: string, max = longestReference): string {
  const words = foldName(text).replace(/[^a-z0-9 ]+/g, '').split(' ').filter(word => word !== '');
  return words.join('-').slice(0, max).replace(/-+$/, '');
}

/** Lower-case letters, digits and single hyphens. */
export const isReference = (text: string): boolean =>
  text.length <= longestReference && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
