/** A box in a picture, in pixels from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const shared = (a: Box, b: Box): number => {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
};

/** The first of the places where a label covers nothing; where each covers something, the one that covers least. Kept inside `within`. */
export function placeLabel(size: { readonly width: number; readonly height: number }, corners: readonly { readonly x: number; readonly y: number }[], taken: readonly Box[], within: Box): Box {
  const boxes = corners.map(({ x, y }) => ({
    ...size,
    x: Math.max(within.x, Math.min(x, within.x + within.width - size.width)),
    y: Math.max(within.y, Math.min(y, within.y + within.height - size.height)),
  }));
  const covers = boxes.map((box) => taken.reduce((sum, other) => sum + shared(box, other), 0));
  const least = Math.min(...covers);
  return boxes[covers.indexOf(least)] ?? { x: within.x, y: within.y, ...size };
}

/** Boxes along a line from one point to another, close enough that a label cannot slip through. */
export function alongLine(from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }, thick = 4): readonly Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6));
  return Array.from({ length: steps + 1 }, (_, at) => ({
    x: from.x + ((to.x - from.x) * at) / steps - thick / 2, y: from.y + ((to.y - from.y) * at) / steps - thick / 2, width: thick, height: thick,
  }));
}

/** How wide a line of text is, near enough to keep labels apart without measuring it. */
export const textWidth = (text: string, bold = false): number => Math.ceil(text.length * (bold ? 7.2 : 6.4));
