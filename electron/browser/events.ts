import type { ServerResponse } from 'node:http';
import type { Host } from '../core/host/host.ts';
import { pageHeaders } from '../core/host/policy.ts';

/** Often enough that nothing on the way takes the connection for dead. Milliseconds. */
const heartbeat = 15_000;

/** Sends the core's events as they come, until the page goes away. */
export function sendEvents(host: Host, response: ServerResponse): void {
  response.writeHead(200, { ...pageHeaders, 'content-type': 'text/event-stream; charset=utf-8' });
  response.write(': listening\n\n');
  const stop = host.listen((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const beat = setInterval(() => response.write(': here\n\n'), heartbeat);
  beat.unref();
  response.on('close', () => {
    stop();
    clearInterval(beat);
  });
}
