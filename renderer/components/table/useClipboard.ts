import { useEffect, useEffectEvent, type RefObject } from 'react';

interface Clipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/**
 * Copy and paste while something in the area has the focus. A browser sends both to where text is selected, and where none is
 * to the whole page, so they are heard there. A box that is typed in keeps its own.
 */
export function useClipboard(area: RefObject<HTMLElement | null>, { onCopy, onPaste }: Clipboard): void {
  const hear = useEffectEvent((event: ClipboardEvent) => {
    const here = document.activeElement;
    if (here === null || area.current?.contains(here) !== true || here.matches('input, textarea') || event.clipboardData === null) return;
    if (event.type === 'paste') onPaste(event); else onCopy(event);
  });
  useEffect(() => {
    document.addEventListener('copy', hear);
    document.addEventListener('paste', hear);
    return () => { document.removeEventListener('copy', hear); document.removeEventListener('paste', hear); };
  }, []);
}

/** The plain text of what is pasted. Formatted text and pictures are let go: null where there is nothing else. */
export function plainTextOf({ clipboardData }: { readonly clipboardData: DataTransfer | null }): string | null {
  const text = clipboardData?.getData('text/plain') ?? '';
  return text === '' ? null : text;
}
