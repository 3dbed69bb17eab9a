import type { Session, WebContents } from 'electron';
import { mayOpenLink } from '../../shared/domain/link.ts';
import { isOwnPage, ownAddress } from './address.ts';

/** Whether a request may go out: to our own files, and for a developer to the tools that come with Chromium. */
const mayLoad = (url: string, packaged: boolean): boolean => url.startsWith(ownAddress) || (!packaged && url.startsWith('devtools://'));

/** The one permission the page has use for: 'Copy details' puts text on the clipboard. */
const mayUse = (permission: string, contents: Pick<WebContents, 'getURL'> | null): boolean =>
  permission === 'clipboard-sanitized-write' && contents !== null && isOwnPage(contents.getURL());

/** Nothing leaves and nothing comes in: no request but to our own files, no permission, no device, no download, no dictionary. */
export function denyInSession(session: Session, { packaged }: { readonly packaged: boolean }): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, packaged) }));
  session.setPermissionRequestHandler((contents, permission, answer) => answer(mayUse(permission, contents)));
  session.setPermissionCheckHandler((contents, permission) => mayUse(permission, contents));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

/**
 * Holds a page to itself: it goes nowhere, opens no window and takes in no other. What a person clicked is handed to the
 * system, if it is a link we open at all.
 */
export function denyInPage(contents: WebContents, openLink: (url: string) => void): void {
  const open = (url: string): void => {
    if (mayOpenLink(url)) openLink(url);
  };
  contents.setWindowOpenHandler(({ url }) => {
    open(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (isOwnPage(event.url)) return;
    event.preventDefault();
    open(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
