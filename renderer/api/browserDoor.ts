import type { UploadShown } from '../../shared/contract/imports.ts';
import type { At, OperationName, Reply, ReplyOf, RequestOf, TrackerEvent } from '../../shared/contract/index.ts';
import type { Door } from './door.ts';
import { readEvents } from './eventStream.ts';

const tokenKey = 'grant-tracker-token';

/**
 * Takes the token out of the address (`#token=...&file=...`), where the server put it, before the router sees it. It is
 * kept for this tab only, so that a reload goes on; the file stays in the address.
 */
export function takeToken({ location, sessionStorage, history }: Pick<Window, 'location' | 'sessionStorage' | 'history'>): string {
  const given = new URLSearchParams(location.hash.replace(/^#/, ''));
  const token = given.get('token');
  if (token === null) return sessionStorage.getItem(tokenKey) ?? '';
  sessionStorage.setItem(tokenKey, token);
  const file = given.get('file');
  const address = file === null ? '#/' : `#/overview?file=${encodeURIComponent(file)}`;
  history.replaceState(null, '', `${location.pathname}${location.search}${address}`);
  return token;
}

/** The door of the local server: operations by POST, events as a stream, files in and out by `/api/file`. */
export function createBrowserDoor(window: Window): Door {
  const token = takeToken(window);
  const headers = { authorization: `Bearer ${token}` };
  // One stream serves all who listen: a browser allows only six connections to one server.
  const handlers = new Set<(event: TrackerEvent) => void>();
  let stop: (() => void) | null = null;
  const json = { ...headers, 'content-type': 'application/json' };
  const send = async (what: string, file: File): Promise<unknown> => {
    const response = await window.fetch(`/api/file?name=${encodeURIComponent(file.name)}${what}`, {
      method: 'POST', headers: { ...headers, 'content-type': 'application/octet-stream' }, body: file,
    });
    return response.status === 401 ? signedOut() : await response.json();
  };
  return {
    name: 'browser',
    async ask<N extends OperationName>(operation: N, request: RequestOf<N>, at?: At): Promise<ReplyOf<N>> {
      const body = JSON.stringify(at === undefined ? { operation, request } : { operation, request, at });
      const response = await window.fetch('/api/invoke', { method: 'POST', headers: json, body });
      if (response.status === 401) return signedOut();
      return (await response.json()) as ReplyOf<N>;
    },
    listen: (handler) => {
      handlers.add(handler);
      stop ??= readEvents((signal) => window.fetch('/api/events', { headers, signal }), (event) => handlers.forEach((each) => each(event)));
      return () => {
        handlers.delete(handler);
        if (handlers.size > 0) return;
        stop?.();
        stop = null;
      };
    },
    upload: async (file) => await send('', file) as ReplyOf<'files.choose'>,
    uploadTable: async (file) => await send('&for=import', file) as Reply<UploadShown>,
    async download(handle, name, as) {
      const response = await window.fetch(`/api/file?handle=${encodeURIComponent(handle)}&as=${as}`, { headers });
      if (!response.ok) throw new Error('The file could not be fetched');
      const address = URL.createObjectURL(await response.blob());
      const link = window.document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
  };
}

const signedOut = <N extends OperationName>(): ReplyOf<N> => ({
  ok: false,
  problem: { kind: 'locked', message: 'This page is no longer connected to the program. Open the address that the program printed when it started' },
});
