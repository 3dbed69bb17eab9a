import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { plainTextOf } from './useClipboard.ts';

interface Props {
  readonly label: string;
  readonly describedBy: string;
  readonly start: string;
  /** What was in the cell is chosen, so that typing replaces it. */
  readonly whole: boolean;
  /** The text that stands now, for the line that reads it back. */
  readonly onTyped: (text: string) => void;
  /** `by` says where to go on. */
  readonly onDone: (text: string, by: 'Enter' | 'Shift+Enter' | 'Tab' | 'Shift+Tab' | null) => boolean;
  readonly onLeft: () => void;
  /** A block of several cells came in: true where it was taken. */
  readonly onBlock: (text: string) => boolean;
}

/** The box in a cell that is being edited. Enter and Tab keep what is typed, Esc leaves the cell as it was. */
export function SheetEditor({ label, describedBy, start, whole, onTyped, onDone, onLeft, onBlock }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(start);
  const over = useRef(false);
  useEffect(() => {
    const input = box.current;
    input?.focus();
    input?.setSelectionRange(whole ? 0 : input.value.length, input.value.length);
  }, [whole]);
  const done = (by: Parameters<Props['onDone']>[1]): boolean => {
    if (over.current) return true;
    over.current = true;
    return onDone(text, by);
  };
  const keys = (event: KeyboardEvent): void => {
    const mod = event.ctrlKey || event.metaKey;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); over.current = true; onLeft(); return; }
    if (mod && (event.key === 'Enter' || event.key.toLowerCase() === 's')) {
      const form = box.current?.form;
      flushSync(() => done(null));
      if (event.key === 'Enter') { event.preventDefault(); event.stopPropagation(); form?.requestSubmit(); }
      return;
    }
    event.stopPropagation();
    if (event.altKey || mod || (event.key !== 'Enter' && event.key !== 'Tab')) return;
    if (done(`${event.shiftKey ? 'Shift+' : ''}${event.key}`)) event.preventDefault();
  };
  const paste = (event: ClipboardEvent): void => {
    const pasted = plainTextOf(event);
    if (pasted === null || !/[\t\n\r]./.test(pasted) || !onBlock(pasted)) return;
    over.current = true;
    event.preventDefault();
  };
  return (
    <input ref={box} className="sheet__box" type="text" inputMode="decimal" autoComplete="off" aria-label={label} aria-describedby={describedBy} value={text}
      onChange={(event) => { setText(event.target.value); onTyped(event.target.value); }} onKeyDown={keys} onPaste={paste} onBlur={() => done(null)} />
  );
}
