export interface Watched {
  readonly isFree: () => boolean;
  readonly lastChange: () => Promise<number>;
  readonly onFree: () => void;
  readonly onChange: (change: number) => void;
}

/** How often a file that somebody else writes is looked at. Milliseconds. */
const every = 2000;

/** Looks at a file that is read here and written elsewhere. Answers what stops the looking; it stops by itself when the file is free. */
export function watch({ isFree, lastChange, onFree, onChange }: Watched): () => void {
  let seen: number | null = null;
  const look = async (): Promise<void> => {
    const change = await lastChange();
    if (seen !== null && change !== seen) onChange(change);
    seen = change;
    if (!isFree()) return;
    clearInterval(timer);
    onFree();
  };
  // A look that fails (a share that is away for a moment) is followed by the next.
  const timer = setInterval(() => void look().catch(() => undefined), every);
  timer.unref();
  return () => clearInterval(timer);
}
