const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The first key, at any depth, that could reach into how objects work; null where there is none. */
export function forbiddenKey(value: unknown): string | null {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const key of Object.keys(next)) {
      if (forbiddenKeys.has(key)) return key;
      waiting.push(Reflect.get(next, key));
    }
  }
  return null;
}

/** How long a value is as JSON, in bytes; null where it cannot be told as JSON. */
export function jsonSize(value: unknown): number | null {
  try {
    return Buffer.byteLength(JSON.stringify(value) ?? '');
  } catch {
    return null;
  }
}

export const forbiddenKeyMessage = (key: string): string => `A request may not have a field called ${key}`;
