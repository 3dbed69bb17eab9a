import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { faultOf } from '../core/host/faultOf.ts';
import type { Host } from '../core/host/host.ts';
import type { PageFiles } from '../core/host/pageFiles.ts';
import { pageHeaders } from '../core/host/policy.ts';
import { refuse, sendJson } from './answers.ts';
import { sendEvents } from './events.ts';
import { refuseStranger, refuseUnknown, type Guarded } from './guard.ts';
import { invoke } from './invoke.ts';
import { download, upload, uploadTable } from './transfer.ts';

export interface ServerParts {
  readonly host: Host;
  readonly files: PageFiles;
  readonly token: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

export interface BrowserServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const withoutQuery = (address: string): string => address.split('?')[0] ?? '';

/** What is asked for under /api, after the token was shown. */
async function answerApi(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { method } = request;
  if (pathname === '/api/invoke') return method === 'POST' ? invoke(host, request, response) : refuse(request, response, 405);
  if (pathname === '/api/events') return method === 'GET' ? sendEvents(host, response) : refuse(request, response, 405);
  const handle = /^\/api\/file(?:\/([\w-]*))?$/.exec(pathname);
  if (handle === null) return refuse(request, response, 404);
  if (method === 'POST' && searchParams.get('for') === 'import') return uploadTable(host, searchParams.get('name') ?? 'table.csv', request, response);
  if (method === 'POST') return upload(host, searchParams.get('name') ?? 'programme', request, response);
  if (method !== 'GET') return refuse(request, response, 405);
  const as = searchParams.get('as');
  return download(host, handle[1] ?? searchParams.get('handle') ?? '', as === 'backup' || as === 'export' ? as : 'copy', response);
}

async function answerPage(files: ServerParts['files'], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const found = files.get(withoutQuery(request.url ?? ''));
  if (found === undefined) return refuse(request, response, 404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(request, response, 405);
  response.writeHead(200, { ...pageHeaders, 'content-type': found.type });
  if (request.method === 'HEAD') return void response.end();
  await pipeline(createReadStream(found.path), response);
}

async function answer({ host, files }: ServerParts, guarded: Guarded, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const stranger = refuseStranger(request.headers, guarded);
  if (stranger !== null) return refuse(request, response, stranger);
  const isApi = /^\/api(?:\/|$)/.test(withoutQuery(request.url ?? ''));
  const unknown = isApi ? refuseUnknown(request.headers, guarded) : null;
  if (unknown !== null) return refuse(request, response, unknown);
  return isApi ? answerApi(host, request, response) : answerPage(files, request, response);
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** The page and its door on 127.0.0.1. Each request is checked before anything of it is read. */
export async function startServer(parts: ServerParts): Promise<BrowserServer> {
  let guarded: Guarded = { port: parts.port, token: parts.token };
  const server = createServer((request, response) => {
    answer(parts, guarded, request, response).catch((error: unknown) => {
      if (!response.destroyed) sendJson(response, 500, { ok: false, problem: faultOf(error) });
    });
  });
  // A connection closed for idleness in the moment the page uses it again would look like a program that has gone.
  server.keepAliveTimeout = 0;
  guarded = { ...guarded, port: await listen(server, parts.port) };
  return {
    port: guarded.port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
