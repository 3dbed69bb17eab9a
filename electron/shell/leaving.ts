import { note } from './note.ts';

/** The page keeps a half-typed form a second after the last stroke; a little more for the way here. Milliseconds. */
const keepsWithin = 1200;
/** What is not closed by then is left to the journal: all that was saved is in the file. Milliseconds. */
const longestClosing = 5000;

export interface LeavingParts {
  readonly hide: () => void;
  /** When the page was last typed into or clicked, on the clock of `now`; null for never. */
  readonly lastInput: () => number | null;
  /** Until the page has been answered. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly end: () => void;
  readonly now: () => number;
  readonly after: (milliseconds: number) => Promise<void>;
}

/**
 * The one way out, taken once however often it is asked for: the window goes from sight at once, drafts are kept, files are
 * closed whole. It shows nothing, asks nothing and never takes long (S21).
 */
export function makeLeaving({ hide, lastInput, idle, close, end, now, after }: LeavingParts): () => Promise<void> {
  let leaving: Promise<void> | null = null;
  const closeUp = async (): Promise<void> => {
    const input = lastInput();
    const wait = input === null ? 0 : input + keepsWithin - now();
    if (wait > 0) await after(Math.min(wait, keepsWithin));
    await idle();
    await close();
  };
  const run = async (): Promise<void> => {
    hide();
    try {
      await Promise.race([closeUp(), after(longestClosing)]);
    } catch (error) {
      note('Something did not close', error);
    } finally {
      end();
    }
  };
  return () => (leaving ??= run());
}
