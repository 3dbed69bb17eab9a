import { showHidden } from '../../shared/domain/text.ts';

/**
 * An answer with every character that turns or hides text standing as a symbol, so that no title can pose as another.
 * A form shows it so too, and saves what was seen. What holds none is answered as it is.
 */
export function asSeen<T>(value: T): T {
  return seen(value) as T;
}

function seen(value: unknown): unknown {
  if (typeof value === 'string') return showHidden(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const parts = value.map(seen);
    return parts.every((part, at) => part === value[at]) ? value : parts;
  }
  const entries = Object.entries(value);
  const parts = entries.map(([name, part]) => [name, seen(part)] as const);
  return parts.every(([, part], at) => part === entries[at]?.[1]) ? value : Object.fromEntries(parts);
}
