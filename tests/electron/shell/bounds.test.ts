import { describe, expect, test } from 'vitest';
import { nextZoom, openingBounds, smallest, withinZooms } from '../../../electron/shell/bounds.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 984 };
const kept = { x: 2000, y: 100, width: 1100, height: 800 };

describe('where the window opens', () => {
  test('where it was', () => {
    expect(openingBounds(kept, [main, second])).toEqual(kept);
    expect(openingBounds({ ...kept, x: -8, y: 0 }, [main])).toEqual({ ...kept, x: -8, y: 0 });
  });

  test('in the middle of the main screen, when its screen is gone', () => {
    expect(openingBounds(kept, [main])).toEqual({ width: 1100, height: 800 });
  });

  test.each([
    ['above every screen', { ...kept, x: 100, y: -60 }],
    ['below every screen', { ...kept, x: 100, y: 1030 }],
    ['nearly all to the right', { ...kept, x: 1850, y: 0 }],
    ['nearly all to the left', { ...kept, x: -1050, y: 0 }],
  ])('in the middle, where nobody could take hold of it: %s', (_, place) => {
    expect(openingBounds(place, [main])).toEqual({ width: 1100, height: 800 });
  });

  test('no larger than the screen and no smaller than the page can be', () => {
    expect(openingBounds({ x: 0, y: 0, width: 4000, height: 3000 }, [second, { ...second, x: 0 }])).toMatchObject({ width: 1280, height: 984 });
    expect(openingBounds({ x: 0, y: 0, width: 10, height: 10 }, [main])).toMatchObject(smallest);
  });

  test('at a usual size the first time, or at the screen\'s', () => {
    expect(openingBounds(null, [main])).toEqual({ width: 1360, height: 900 });
    expect(openingBounds(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 });
  });
});

describe('zoom', () => {
  test('goes in steps from 50% to 400% and back to 100%', () => {
    let zoom = 1;
    const seen: number[] = [];
    for (let n = 0; n < 9; n += 1) seen.push(zoom = nextZoom(zoom, 1));
    expect(seen).toEqual([1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 4]);
    for (let n = 0; n < 20; n += 1) zoom = nextZoom(zoom, -1);
    expect(zoom).toBe(0.5);
    expect(nextZoom(3, 0)).toBe(1);
  });

  test('takes the next step from a zoom that Chromium rounded', () => {
    expect(nextZoom(1.0999999, 1)).toBe(1.25);
    expect(nextZoom(1.1000001, -1)).toBe(1);
  });

  test('keeps what was remembered within its bounds', () => expect([0.01, 1.3, 9].map(withinZooms)).toEqual([0.5, 1.3, 4]));
});
