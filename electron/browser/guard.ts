import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface Guarded {
  readonly port: number;
  readonly token: string;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compared in the same time whatever is wrong with it, its length too. */
const isToken = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token));

/**
 * Whether a request may be looked at: sent to our own address (another name for it would let a page elsewhere reach us),
 * from our own page or from none. Answers the HTTP status of the refusal, or null.
 */
export function refuseStranger(headers: IncomingHttpHeaders, { port }: Guarded): 421 | 403 | null {
  const own = `127.0.0.1:${port}`;
  if (headers.host !== own) return 421;
  return headers.origin === undefined || headers.origin === `http://${own}` ? null : 403;
}

/** Whether it bears the token that only the page we gave the address to can know. */
export function refuseUnknown(headers: IncomingHttpHeaders, { token }: Guarded): 401 | null {
  const [scheme = '', given = ''] = (headers.authorization ?? '').split(' ');
  return scheme.toLowerCase() === 'bearer' && isToken(given, token) ? null : 401;
}
