import type { IncomingMessage, ServerResponse } from 'node:http';
import type { At } from '../../shared/contract/index.ts';
import type { Host } from '../core/host/host.ts';
import { limits } from '../core/files/limits.ts';
import { refuse, sendJson } from './answers.ts';

/** The whole body, or null where it is more than a message may be. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.message) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

interface Call {
  readonly operation: string;
  readonly request: unknown;
  readonly at?: At;
}

function parseCall(body: string): Call | null {
  try {
    const call: unknown = JSON.parse(body);
    if (typeof call !== 'object' || call === null || !('operation' in call) || typeof call.operation !== 'string') return null;
    const { operation } = call;
    const request = 'request' in call ? call.request : {};
    // The host checks `at` as it checks everything else.
    return 'at' in call ? { operation, request, at: call.at as At } : { operation, request };
  } catch {
    return null;
  }
}

/** One operation: JSON in, the reply out. Every reply is 200; only what cannot be read is refused here. */
export async function invoke(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== 'application/json') return refuse(request, response, 415);
  if (Number(request.headers['content-length'] ?? 0) > limits.message) return refuse(request, response, 413, limits.message);
  const body = await readBody(request);
  if (body === null) return refuse(request, response, 413, limits.message);
  const call = parseCall(body);
  if (call === null) return refuse(request, response, 400);
  sendJson(response, 200, await host.ask(call.operation, call.request, call.at));
}
