import type * as z from 'zod/mini';
import { joinList } from '../domain/words.ts';

const kinds: Readonly<Record<string, string>> = {
  object: 'an object, like {"reference": "leeds-family-valued"}', record: 'an object with named fields', array: 'a list', string: 'text',
  number: 'a number', int: 'a whole number', boolean: 'true or false', null: 'left out or null',
};

/** The sentence for what a schema refuses without words of its own: a request of the wrong shape, which no form sends. */
export function schemaWords(issue: z.core.$ZodRawIssue): string {
  const what = (issue.path ?? []).length === 0 ? 'The request' : 'This';
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `${what} is missing` : `${what} must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${what} must be ${joinList(issue.values.map(String), 'or')}`;
    case 'too_big':
      return `${what} must be ${String(issue.maximum)} or less`;
    case 'too_small':
      return `${what} must be ${String(issue.minimum)} or more`;
    default:
      return `${what} is not of a form that can be read`;
  }
}
