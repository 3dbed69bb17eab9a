import { useEffect, useRef, type RefObject } from 'react';

const acts = (area: HTMLElement): readonly HTMLElement[] => [...area.querySelectorAll<HTMLElement>('tbody button')];

/** Where the row goes whose button had the focus, the focus goes to the button that came into its place, else to the first heading: never to nowhere. */
export function useFocusKept(area: RefObject<HTMLElement | null>): void {
  const last = useRef<{ readonly button: Element; readonly at: number } | null>(null);
  useEffect(() => {
    const focused = ({ target }: FocusEvent): void => {
      const at = target instanceof HTMLElement && area.current !== null ? acts(area.current).indexOf(target) : -1;
      if (target instanceof Element && at >= 0) last.current = { button: target, at };
    };
    const pressed = ({ target }: PointerEvent): void => {
      if (target instanceof Element && last.current?.button.contains(target) !== true && target.closest('dialog') === null) last.current = null;
    };
    document.addEventListener('focusin', focused);
    document.addEventListener('pointerdown', pressed);
    return () => { document.removeEventListener('focusin', focused); document.removeEventListener('pointerdown', pressed); };
  }, [area]);
  useEffect(() => {
    if (last.current === null || last.current.button.isConnected || area.current === null) return;
    const { at } = last.current;
    last.current = null;
    if (document.activeElement !== document.body) return;
    const there = acts(area.current);
    const next = there[Math.min(at, there.length - 1)] ?? area.current.querySelector<HTMLElement>('h2');
    if (next?.tagName === 'H2') next.tabIndex = -1;
    next?.focus();
  });
}
