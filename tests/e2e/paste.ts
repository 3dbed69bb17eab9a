import type { Page } from '@playwright/test';

export interface Clipboard {
  readonly text?: string;
  readonly times?: number;
  readonly html?: string;
  readonly picture?: boolean;
}

/** A paste as a browser sends it: plain text with whatever else was on the clipboard. */
export const paste = (page: Page, given: Clipboard): Promise<void> =>
  page.evaluate(({ text, times = 1, html, picture }) => {
    const data = new DataTransfer();
    if (text !== undefined) data.setData('text/plain', text.repeat(times));
    if (html !== undefined) data.setData('text/html', html);
    if (picture === true) data.items.add(new File([new Uint8Array([0x89, 0x50])], 'cells.png', { type: 'image/png' }));
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, given);
