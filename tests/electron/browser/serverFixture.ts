import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { pageFilesIn } from '../../../electron/core/host/pageFiles.ts';
import { startServer } from '../../../electron/browser/server.ts';
import { aFolder } from '../core/db/storeFixture.ts';
import { aHostWithFile } from '../core/host/hostFixture.ts';

export const token = 'a-token-of-the-test';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A folder that holds a page, with a secret beside it. */
function aPage(): string {
  const folder = aFolder();
  mkdirSync(path.join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.html'), 'secret');
  writeFileSync(path.join(folder, 'renderer', 'index.html'), '<!doctype html><title>Page</title>');
  writeFileSync(path.join(folder, 'renderer', 'assets', 'main.js'), 'export {};');
  writeFileSync(path.join(folder, 'renderer', 'assets', 'main.js.map'), '{}');
  return path.join(folder, 'renderer');
}

/** A browser door over a host with one open file, and a way to send it just what is wanted, headers and path as they are. */
export async function aServer() {
  const made = await aHostWithFile();
  const server = await startServer({ host: made.host, token, port: 0, files: pageFilesIn(aPage()) });
  onTestFinished(() => server.close());
  const send = (address: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answered> => new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path: address, method, headers: { host: `127.0.0.1:${server.port}`, ...headers }, setHost: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
  const known = { authorization: `Bearer ${token}` };
  const invoke = (call: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
    send('/api/invoke', { method: 'POST', headers: { ...known, 'content-type': 'application/json', ...headers }, body: JSON.stringify(call) });
  return { ...made, server, send, invoke, known, origin: `http://127.0.0.1:${server.port}` };
}
