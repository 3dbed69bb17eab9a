import { readFile } from 'node:fs/promises';
import type { PageFiles } from '../core/host/pageFiles.ts';
import { pageHeaders } from '../core/host/policy.ts';
import { ownAddress, scheme } from './address.ts';

/** The rights of a page from the web, and no more: an origin, a strict policy, `fetch` of its own files. */
export const ownScheme = { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } };

const nothing = (status: number): Response => new Response(null, { status, headers: pageHeaders });

/**
 * Answers the page's own files and nothing else. The path is looked up as it stands, never decoded or joined to a folder, so
 * that ../, %2e%2e, %00 and a backslash are names like any other, which no file has.
 */
export const serve = (files: PageFiles) => async ({ method, url }: Pick<Request, 'method' | 'url'>): Promise<Response> => {
  if (method !== 'GET') return nothing(405);
  const file = url.startsWith(ownAddress) ? files.get(url.slice(ownAddress.length - 1).replace(/[?#].*$/s, '')) : undefined;
  if (file === undefined) return nothing(404);
  try {
    return new Response(new Uint8Array(await readFile(file.path)), { headers: { ...pageHeaders, 'content-type': file.type } });
  } catch {
    return nothing(404);
  }
};
