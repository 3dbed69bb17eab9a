import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from '../../shared/contract/index.ts';
import { conflict, forbidden, invalid, notFound, tooLarge, type Problem } from '../../shared/domain/problem.ts';
import { sizeInWords } from '../core/files/limits.ts';
import { pageHeaders } from '../core/host/policy.ts';

export type Refusal = 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421;

const problems: Readonly<Record<Refusal, (limit: number) => Problem>> = {
  400: () => invalid([{ message: 'This request cannot be read' }]),
  401: () => forbidden('This page is no longer connected to the program. Open the address that the program printed when it started'),
  403: () => forbidden('Only the page that this program sent may ask it anything'),
  404: () => notFound('address', 'There is nothing at this address'),
  405: () => conflict('This address is not asked in this way'),
  413: (limit) => tooLarge(`This is more than ${sizeInWords(limit)} at once, so nothing was done`),
  415: () => conflict('This address takes JSON only'),
  421: () => conflict('This is not the address of this program'),
};

export function sendJson(response: ServerResponse, status: number, reply: Reply<unknown>): void {
  if (response.headersSent) return void response.destroy();
  const body = Buffer.from(JSON.stringify(reply));
  response.writeHead(status, { ...pageHeaders, 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
  response.end(body);
}

/** Refuses a request in words. What is still on its way is not read, so the connection ends with the answer. */
export function refuse(request: IncomingMessage, response: ServerResponse, status: Refusal, limit = 0): void {
  if (!request.complete) response.setHeader('connection', 'close');
  sendJson(response, status, { ok: false, problem: problems[status](limit) });
}
