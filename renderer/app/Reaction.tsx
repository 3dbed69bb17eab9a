import { useState, type ReactNode } from 'react';
import { AnnounceContext, type Reaction } from '../api/announce.ts';
import { useCommand, useRefusal } from '../api/hooks.ts';
import { sentence } from '../format/problem.ts';

interface Shown extends Reaction {
  /** Grows with each reaction, so that the same words are heard again. */
  readonly at: number;
  /** The view it belongs to: it goes when the view changes. */
  readonly view: string;
}

/** Holds the one line of reaction for all that is on screen. */
export function ReactionProvider({ view, children }: { readonly view: string; readonly children: (line: ReactNode) => ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const announce = (reaction: Reaction | string): void =>
    setShown((before) => ({ ...(typeof reaction === 'string' ? { text: reaction } : reaction), at: (before?.at ?? 0) + 1, view }));
  // A form that saves leads on at once: what it said is for the view it led to, and one step more takes it away.
  const [previous, setPrevious] = useState(view);
  const [steps, setSteps] = useState(0);
  if (previous !== view) { setPrevious(view); setSteps(shown === null ? 0 : steps + 1); }
  const there = shown !== null && (shown.view === view || steps < 2);
  return <AnnounceContext value={announce}>{children(<ReactionLine shown={there ? shown : null} onDismiss={() => setShown(null)} />)}</AnnounceContext>;
}

/** One line in a polite live region, with Undo. It stays until it is dismissed or the view changes. */
function ReactionLine({ shown, onDismiss }: { readonly shown: Shown | null; readonly onDismiss: () => void }) {
  return (
    <div className="reaction" role="status" aria-label="What was done">
      {shown === null ? null : (
        <div key={shown.at} className="message">
          <b>{sentence(shown.text)}</b>
          <span className="message__acts">
            {shown.undo === undefined ? null : <UndoButton change={shown.undo} />}
            {shown.redo === undefined ? null : <RedoButton change={shown.redo} />}
            <button type="button" className="link" onClick={onDismiss}>Dismiss</button>
          </span>
        </div>
      )}
    </div>
  );
}
