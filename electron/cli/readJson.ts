import { forbiddenKey, forbiddenKeyMessage } from '../core/host/plainData.ts';
import { invalid, type Problem } from '../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';

/** Bytes as text; null where they are none, so that no letter is lost or made up. */
export function utf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** The first field that one object of a well-formed text names twice: reading it would lose what was said first. */
function namedTwice(text: string): string | null {
  const inside: (Set<string> | null)[] = [];
  let keyComes = false;
  for (const [found] of text.matchAll(token)) {
    if (found === '{' || found === '[') inside.push(found === '{' ? new Set() : null);
    else if (found === '}' || found === ']') inside.pop();
    const names = inside.at(-1);
    if (found === '{' || found === ',') keyComes = names instanceof Set;
    else if (keyComes && names instanceof Set && found.startsWith('"')) {
      const name = String(JSON.parse(found));
      if (names.has(name)) return name;
      names.add(name);
      keyComes = false;
    } else keyComes = false;
  }
  return null;
}

/** JSON that a person or script wrote. Null where it is none; a problem where it is, but may not be used. */
export function readJson(text: string): Result<unknown, Problem> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const twice = namedTwice(text);
  if (twice !== null) return fail(invalid([{ path: twice, message: `The field ${twice} is given twice` }]));
  const key = forbiddenKey(value);
  return key === null ? ok(value) : fail(invalid([{ path: key, message: forbiddenKeyMessage(key) }]));
}
