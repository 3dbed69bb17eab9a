import { useEffect, useId, useRef, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A question over the page. Shown while it is there; Esc and Close leave it, and the focus goes back where it was. */
export function Dialog({ title, onClose, children, className = 'dialog' }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    if (shown !== null && !shown.open) {
      shown.showModal();
      // Where something is to be filled in, that is what one came for.
      shown.querySelector<HTMLElement>('form :is(input, select, textarea)')?.focus();
    }
    return () => { if (before instanceof HTMLElement && before.isConnected) before.focus(); };
  }, []);
  return (
    <dialog ref={dialog} className={className} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <div className="dialog__head"><h2 id={id}>{title}</h2><button type="button" className="btn" onClick={onClose}>Close</button></div>
      {children}
    </dialog>
  );
}
