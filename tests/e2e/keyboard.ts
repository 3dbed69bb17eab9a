import { expect, type Locator, type Page } from '@playwright/test';

/** The most stops of the Tab key from one end of a screen to the other. */
const mostStops = 250;

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus, as a person without a pointer does; it must then be in view and wear a ring. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await isFocused(target)) {
      await expect(target).toBeInViewport();
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} was not reached by ${mostStops} presses of ${key}`);
}

/** Reaches a link or button by Tab and presses Enter. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Reaches a box by Tab and types over what is in it. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Types into a box with a list and takes the first that fits. */
export async function choose(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
  await expect(page.getByRole('listbox').getByRole('option', { name: new RegExp(`^${text}`) }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Reaches a list of choices by Tab and types the start of one. */
export async function pick(page: Page, target: Locator, start: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(start);
}

/** Reaches the group of a radio by Tab and walks to it with the arrows. */
export async function radio(page: Page, group: Locator, target: Locator): Promise<void> {
  const all = group.getByRole('radio');
  const first = (await all.evaluateAll((inputs) => inputs.findIndex((input) => (input as HTMLInputElement).checked)));
  await tabTo(page, all.nth(Math.max(0, first)));
  await page.keyboard.press('Space');
  for (let stop = 0; stop < mostStops && !(await target.isChecked()); stop += 1) await page.keyboard.press('ArrowDown');
  await expect(target).toBeChecked();
}
