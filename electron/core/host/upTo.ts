export class TooLarge extends Error {}

/** What comes through a stream, up to so many bytes. */
export async function* upTo(most: number, chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new TooLarge();
    yield chunk;
  }
}
