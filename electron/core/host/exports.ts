import { randomUUID } from 'node:crypto';

/** A copy that may be streamed away, and then is dropped. */
export interface HandedOut {
  readonly path: string;
  readonly name: string;
  readonly drop: () => Promise<void>;
}

/** Exports that wait to be fetched. */
export interface Exports {
  readonly keep: (made: HandedOut) => string;
  /** It can be taken once. */
  readonly take: (handle: string) => HandedOut | null;
  readonly close: () => Promise<void>;
}

export function makeExports(): Exports {
  const kept = new Map<string, HandedOut>();
  return {
    keep: (made) => {
      const handle = randomUUID();
      kept.set(handle, made);
      return handle;
    },
    take: (handle) => {
      const made = kept.get(handle) ?? null;
      kept.delete(handle);
      return made;
    },
    close: async () => {
      for (const { drop } of kept.values()) await drop();
      kept.clear();
    },
  };
}
