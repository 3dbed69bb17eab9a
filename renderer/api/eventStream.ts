import type { TrackerEvent } from '../../shared/contract/index.ts';

/** Splits server-sent events as they arrive: what is whole, and the rest to wait for more. */
export function splitEvents(buffer: string): { readonly events: readonly TrackerEvent[]; readonly rest: string } {
  const blocks = buffer.replaceAll('\r\n', '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const events = blocks.flatMap((block) => {
    const data = block.split('\n').filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trimStart());
    return data.length === 0 ? [] : [JSON.parse(data.join('\n')) as TrackerEvent];
  });
  return { events, rest };
}

/** Reads the stream until told to stop. After a break it asks again, waiting longer each time, up to half a minute. */
export function readEvents(connect: (signal: AbortSignal) => Promise<Response>, handler: (event: TrackerEvent) => void): () => void {
  const stop = new AbortController();
  const run = async (): Promise<void> => {
    for (let wait = 500; !stop.signal.aborted; wait = Math.min(wait * 2, 30_000)) {
      try {
        const response = await connect(stop.signal);
        if (response.status === 401) return;
        if (response.ok && response.body !== null) {
          wait = 500;
          let buffer = '';
          for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
            const { events, rest } = splitEvents(buffer + text);
            buffer = rest;
            events.forEach(handler);
          }
        }
      } catch {
        // The server went away or was stopped: ask again after the wait.
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };
  void run();
  return () => stop.abort();
}
