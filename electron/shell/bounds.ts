import type { Rectangle } from 'electron';

/** As small as the window gets: the page holds together down to here. */
export const smallest = { width: 480, height: 400 } as const;
const usual = { width: 1360, height: 900 } as const;
/** So much of the top edge must be on a screen for a person to take hold of it. */
const handhold = { width: 120, height: 24 } as const;

const zooms = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;

/** The next zoom in or out, between 50% and 400%; 0 goes back to 100%. */
export function nextZoom(zoom: number, step: -1 | 0 | 1): number {
  // What Chromium answers is not quite what it was told.
  const near = 0.01;
  if (step === 0) return 1;
  if (step === 1) return zooms.find((next) => next > zoom + near) ?? 4;
  return zooms.findLast((next) => next < zoom - near) ?? 0.5;
}

export const withinZooms = (zoom: number): number => Math.min(4, Math.max(0.5, zoom));

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);

const canBeHeld = (kept: Rectangle, screen: Rectangle): boolean =>
  overlap(kept.x, kept.width, screen.x, screen.width) >= handhold.width && overlap(kept.y, handhold.height, screen.y, screen.height) >= handhold.height;

type Bounds = { readonly width: number; readonly height: number } & ({ readonly x: number; readonly y: number } | { readonly x?: never; readonly y?: never });

/**
 * Where the window opens: where it was, unless nobody could take hold of it there, and then in the middle of the main screen.
 * `screens` are work areas, the main screen's first.
 */
export function openingBounds(kept: Rectangle | null, screens: readonly [Rectangle, ...Rectangle[]]): Bounds {
  const home = kept === null ? undefined : screens.find((screen) => canBeHeld(kept, screen));
  const { width, height } = home ?? screens[0];
  const size = {
    width: Math.max(smallest.width, Math.min(Math.round(kept?.width ?? usual.width), width)),
    height: Math.max(smallest.height, Math.min(Math.round(kept?.height ?? usual.height), height)),
  };
  return kept === null || home === undefined ? size : { ...size, x: Math.round(kept.x), y: Math.round(kept.y) };
}
