import { v7 } from 'uuid';

/** Random bytes are drawn for many ids at once: a draw for each takes longer than keeping a row. */
const pool = new Uint8Array(16 * 256);
let drawn = pool.length;

function random(): Uint8Array {
  if (drawn === pool.length) {
    crypto.getRandomValues(pool);
    drawn = 0;
  }
  drawn += 16;
  return pool.subarray(drawn - 16, drawn);
}

/** The last id's millisecond, and its place in it. */
let msecs = 0;
let seq = 0;

/** Ids that sort by when they were made, also within a millisecond and where the clock is put back. */
export function newId(): string {
  const [now, bytes] = [Date.now(), random()];
  if (now > msecs) [msecs, seq] = [now, new DataView(bytes.buffer, bytes.byteOffset).getUint32(12) >>> 1];
  else if (seq < 0xffff_ffff) seq += 1;
  else [msecs, seq] = [msecs + 1, 0];
  return v7({ msecs, seq, random: bytes });
}

/** The machine's instant, UTC ISO text. */
export const clock = (): string => new Date().toISOString();
