import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

interface Props {
  readonly label: ReactNode;
  readonly children: ReactNode;
  /** `facet` for filters above a table. */
  readonly look?: 'menu' | 'facet';
  /** Opens to the left of its right edge. */
  readonly right?: boolean;
  /** Stays open after a choice: for a list of ticks. */
  readonly stays?: boolean;
}

/** A button that discloses links, buttons or ticks. Arrow keys move among them; Esc closes and gives the focus back. */
export function MenuButton({ label, children, look = 'menu', right = false, stays = false }: Props) {
  const [open, setOpen] = useState(false);
  // Where the button stands when it is pressed decides to which side there is room.
  const [side, setSide] = useState({ right, most: 320 });
  const id = useId();
  const whole = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = (): readonly HTMLElement[] => [...(whole.current?.querySelectorAll<HTMLElement>('.menu__panel :is(a, button, input):not(:disabled)') ?? [])];
  useEffect(() => {
    if (!open) return undefined;
    const away = (event: Event) => { if (!whole.current?.contains(event.target as Node)) setOpen(false); };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => { document.removeEventListener('pointerdown', away); document.removeEventListener('focusin', away); };
  }, [open]);
  const show = (): void => {
    const box = button.current?.getBoundingClientRect();
    const toTheLeft = right || (box !== undefined && box.left > window.innerWidth / 2);
    const room = box === undefined ? 320 : toTheLeft ? box.right : window.innerWidth - box.left;
    setSide({ right: toTheLeft, most: Math.min(320, room - 8) });
    setOpen(true);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) { event.stopPropagation(); setOpen(false); button.current?.focus(); return; }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (!open) { show(); requestAnimationFrame(() => items()[0]?.focus()); return; }
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + step + all.length) % all.length]?.focus();
  };
  return (
    <span ref={whole} className={side.right ? 'menu menu--right' : 'menu'} onKeyDown={keys}>
      <button ref={button} type="button" className={look === 'menu' ? 'btn btn--menu' : 'facet'} aria-expanded={open} aria-controls={id} onClick={() => { if (open) setOpen(false); else show(); }}>{label}</button>
      <span id={id} className="menu__panel" hidden={!open} style={{ maxWidth: side.most }} onClick={() => { if (stays) return; setOpen(false); button.current?.focus(); }}>{children}</span>
    </span>
  );
}
