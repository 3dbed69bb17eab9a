import { crc32, deflateSync, inflateSync } from 'node:zlib';

// A picture of a screen has few colours, and a browser writes it as if it had millions. With a list of its 256 most frequent
// ones it takes a third of the room, and nobody sees the difference.

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** One number a point, 0xRRGGBB. */
  readonly points: Uint32Array;
}

function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    found.set(name, Buffer.concat([found.get(name) ?? Buffer.alloc(0), png.subarray(at + 8, at + 8 + length)]));
    at += 12 + length;
  }
  return found;
}

/** What a filtered byte was guessed from: left, above, both, or whichever is nearest (PNG, section 9). */
function guess(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1: return left;
    case 2: return above;
    case 3: return (left + above) >> 1;
    case 4: {
      const near = left + above - corner;
      const [a, b, c] = [Math.abs(near - left), Math.abs(near - above), Math.abs(near - corner)];
      return a <= b && a <= c ? left : b <= c ? above : corner;
    }
    default: return 0;
  }
}

/** Reads a PNG of eight bits a colour, not interlaced, as Chromium writes them. */
export function readPng(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const head = chunks.get('IHDR');
  if (head === undefined || head[8] !== 8 || head[12] !== 0 || (head[9] !== 2 && head[9] !== 6)) throw new Error('This PNG is of a kind that is not read here');
  const [width, height, step] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3];
  const raw = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const line = width * step;
  const bytes = Buffer.alloc(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x;
      const left = x >= step ? (bytes[at - step] ?? 0) : 0;
      const above = y > 0 ? (bytes[at - line] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (bytes[at - line - step] ?? 0) : 0;
      bytes[at] = ((raw[y * (line + 1) + 1 + x] ?? 0) + guess(filter, left, above, corner)) & 255;
    }
  }
  return { width, height, points: Uint32Array.from({ length: width * height }, (_, point) => bytes.readUIntBE(point * step, 3)) };
}

/** The colours that occur most, and for any colour the place of the nearest of them. */
function paletteOf(points: Uint32Array): { readonly colours: readonly number[]; readonly placeOf: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1);
  const colours = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, mostColours).map(([colour]) => colour);
  const known = new Map(colours.map((colour, place) => [colour, place]));
  const apart = (a: number, b: number): number => [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
  const placeOf = (colour: number): number => {
    const there = known.get(colour);
    if (there !== undefined) return there;
    const nearest = colours.reduce((best, other, place) => (apart(other, colour) < apart(colours[best] ?? 0, colour) ? place : best), 0);
    known.set(colour, nearest);
    return nearest;
  };
  return { colours, placeOf };
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The same picture with a list of its most frequent colours. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, points } = readPng(png);
  const { colours, placeOf } = paletteOf(points);
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const lines = Buffer.alloc((width + 1) * height);
  points.forEach((colour, point) => { lines[Math.floor(point / width) * (width + 1) + 1 + (point % width)] = placeOf(colour); });
  const list = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('PLTE', list), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
