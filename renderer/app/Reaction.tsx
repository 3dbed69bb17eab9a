import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { AnnounceContext, type BeginAct, type Reaction } from '../api/announce.ts';
import { useUndo } from '../api/undo.ts';
import { sentence } from '../format/problem.ts';

interface Shown extends Reaction {
  /** Grows with each reaction, so that the same words are heard again. */
  readonly turn: number;
  /** The view it belongs to and goes with; null while the act may still lead on. */
  readonly view: string | null;
}

/** A form that saves leads on by itself, and its reaction goes along. With the next thing a person does it stays where it is. */
const acts = ['pointerdown', 'keydown', 'click', 'popstate'] as const;

/** Holds the one line of reaction for all that is on screen; it goes when the view changes. */
export function ReactionProvider({ view, children }: { readonly view: string; readonly children: (line: ReactNode) => ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const here = useRef(view);
  useEffect(() => { here.current = view; }, [view]);
  useEffect(() => {
    const settle = (): void => setShown((now) => (now === null || now.view !== null ? now : { ...now, view: here.current }));
    for (const act of acts) window.addEventListener(act, settle, true);
    return () => { for (const act of acts) window.removeEventListener(act, settle, true); };
  }, []);
  // A slow screen can keep an act waiting until a later one has been told of; the line of the later one stays.
  const acted = useRef({ begun: 0, spoken: 0 });
  const begin: BeginAct = useCallback(() => {
    const turns = acted.current;
    const turn = ++turns.begun;
    return (reaction) => {
      if (turn < turns.spoken) return;
      turns.spoken = turn;
      const said = typeof reaction === 'string' ? { text: reaction } : reaction;
      setShown((before) => ({ ...said, turn: (before?.turn ?? 0) + 1, view: null }));
    };
  }, []);
  const there = shown !== null && (shown.view === null || shown.view === view);
  return <AnnounceContext value={begin}>{children(<ReactionLine shown={there ? shown : null} onDismiss={() => setShown(null)} />)}</AnnounceContext>;
}

/** One line in a polite live region, with Undo or Redo. */
function ReactionLine({ shown, onDismiss }: { readonly shown: Shown | null; readonly onDismiss: () => void }) {
  return (
    <div className="reaction" role="status" aria-label="What was done">
      {shown === null ? null : (
        <div key={shown.turn} className="message">
          <b>{sentence(shown.text)}</b>
          <span className="message__acts"><TakeBack {...shown} /><button type="button" className="link" onClick={onDismiss}>Dismiss</button></span>
        </div>
      )}
    </div>
  );
}

function TakeBack({ undo: change, redo: again = false }: Reaction) {
  const { undo, redo } = useUndo();
  return (
    <>
      {change === undefined ? null : <button type="button" className="link" onClick={() => void undo(change)}>Undo</button>}
      {again ? <button type="button" className="link" onClick={() => void redo()}>Redo</button> : null}
    </>
  );
}
