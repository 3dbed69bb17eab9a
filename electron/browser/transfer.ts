import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../core/host/host.ts';
import { limits } from '../core/files/limits.ts';
import { refuse, sendJson } from './answers.ts';
import { pageHeaders } from '../core/host/policy.ts';

/** The name as a header takes it: plain where it can be, and whole beside it (RFC 6266). */
const disposition = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^\w. -]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Streams a consistent copy of a file, to work on or as a backup, or an export that was made before. */
export async function download(host: Host, handle: string, as: 'copy' | 'backup' | 'export', response: ServerResponse): Promise<void> {
  const copy = as === 'export' ? host.handOutExport(handle) : await host.handOut(handle, as);
  if (!copy.ok) return sendJson(response, copy.problem.kind === 'not-found' ? 404 : 409, copy);
  const { path, name, drop } = copy.value;
  try {
    const { size } = await stat(path);
    response.writeHead(200, { ...pageHeaders, 'content-type': 'application/octet-stream', 'content-length': size, 'content-disposition': disposition(name) });
    await pipeline(createReadStream(path), response);
  } catch (error) {
    // A page that goes away half-way through a download is no fault.
    if (!response.destroyed) throw error;
  } finally {
    await drop();
  }
}

/** Takes a table in that is to be looked through and brought in. */
export async function uploadTable(host: Host, name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > limits.csvFile) return refuse(request, response, 413, limits.csvFile);
  sendJson(response, 200, await host.takeInTable(request, name));
}

/** Takes a programme file in. What is none is refused, and nothing of it is kept. */
export async function upload(host: Host, name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > limits.programmeFile) return refuse(request, response, 413, limits.programmeFile);
  sendJson(response, 200, await host.takeIn(request, name));
}
