/** Our own scheme: the page has an origin of its own, and no file: address is ever loaded. */
export const scheme = 'tracker';
const host = 'app';

/** What everything we serve starts with. */
export const ownAddress = `${scheme}://${host}/`;
const startPage = `${ownAddress}index.html`;

/** The page on an open file, or on Start. */
export const pageAddress = (handle: string | null): string =>
  handle === null ? startPage : `${startPage}#/overview?file=${encodeURIComponent(handle)}`;

const parsed = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);

/** Whether an address is that of our page: the scheme, the host and the one document. */
export function isOwnPage(address: string): boolean {
  const url = parsed(address);
  return url !== null && url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === ''
    && (url.pathname === '/index.html' || url.pathname === '/');
}

/** Which file the page is about, and whether it looks back; it says so in its address. */
export function placeIn(address: string): { readonly file: string | null; readonly past: boolean } {
  const query = new URLSearchParams(parsed(address)?.hash.split('?')[1] ?? '');
  return { file: query.get('file'), past: query.has('asat') };
}
