import type { Page } from '@playwright/test';
import { axeFinds } from './checks/axe.ts';
import { findAskedTwice } from './checks/forms.ts';
import { findCovered, findFocusLost, findKeyTroubles } from './checks/keys.ts';
import { findClipped, findSideways, findSmallTargets } from './checks/layout.ts';
import { findHelpElsewhere, findLostInForcedColours, findPaleBorders } from './checks/modes.ts';
import { findOtherTree, keepsTrees, readTree } from './checks/tree.ts';
import { begin, goTo } from './walk.ts';
import { expect, test } from './fixture.ts';
import { type Place, walks } from './places.ts';
import { axeFindsInBoth } from './screen.ts';

/** What a page asks for beside its own, the choices of a list, may come a moment after the page. */
async function readSettledTree(page: Page, name: string): Promise<Awaited<ReturnType<typeof readTree>>> {
  let read = await readTree(page);
  for (let tries = 0; !keepsTrees && tries < 20 && findOtherTree(name, read.tree).length > 0; tries += 1) {
    await page.waitForTimeout(250);
    read = await readTree(page);
  }
  return read;
}

/** What is laid out by the width of the window is drawn anew a moment after it. */
async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(async () => { await new Promise((drawn) => { setTimeout(drawn, 150); }); });
}

/** Everything that must hold of a screen, in one visit. What may change the screen comes last. */
async function look(page: Page, { name, over, act }: Place): Promise<readonly string[]> {
  const { tree, faults } = await readSettledTree(page, name);
  const found = [...faults, ...findOtherTree(name, tree)];
  if (keepsTrees) return [...found, ...(over === undefined ? [] : await findFocusLost(page))];
  found.push(...await axeFindsInBoth(page));
  found.push(...await findHelpElsewhere(page), ...await findAskedTwice(page), ...await findSmallTargets(page), ...await findClipped(page), ...await findLostInForcedColours(page), ...await findPaleBorders(page));
  const size = page.viewportSize();
  // A menu opens to where there is room when it is pressed.
  if (over === 'menu') found.push(...await findFocusLost(page));
  await resize(page, { width: 320, height: 256 });
  if (over === 'menu') await act?.(page);
  // After a key the focus shows, as it does for those who use them.
  await page.keyboard.press('Shift');
  found.push(...[...await findSideways(page), ...await axeFinds(page, 'all but contrast', over === 'menu' ? '.menu__panel:not([hidden])' : null), ...(over === 'menu' ? [] : await findCovered(page))].map((line) => `zoomed, ${line}`));
  if (size !== null) await resize(page, size);
  if (over !== 'menu') found.push(...await findKeyTroubles(page));
  if (over !== undefined) found.push(...await findFocusLost(page));
  return found;
}

/** `SCREENS='^project'` walks over some of them, by their names. */
const only = new RegExp(process.env['SCREENS'] ?? '');

for (const walk of walks) {
  const places = walk.places.filter(({ name }) => only.test(name));
  if (places.length === 0) continue;
  test(`every screen: ${walk.name}`, async ({ app: page, shell }) => {
    test.setTimeout(60_000 + places.length * 15_000);
    const file = await begin(page, walk);
    for (const place of places) {
      if (place.browserOnly === true && shell === 'electron') continue;
      await test.step(place.name, async () => {
        await goTo(page, place, file);
        expect.soft(await look(page, place), place.name).toEqual([]);
      });
    }
  });
}
