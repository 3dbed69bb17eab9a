// The pictures that docs and help show: the same screens at every run, so that what people read stays true.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { alsoDark, alsoNarrow, screens, type Screen } from './screens.ts';
import { smallPng } from './smallPng.ts';

const root = path.resolve(import.meta.dirname, '../..');
const forDocs = path.join(root, 'docs/pictures');
const forHelp = path.join(root, 'renderer/pages/help/pictures');

const wide = { width: 1280, height: 800 };
const narrow = { width: 639, height: 800 };

/** Waits until the page stands and nothing on it is on its way. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(150);
}

async function show(page: Page, { address, asAt, panel }: Screen, file: string): Promise<void> {
  const [path_ = '', query = ''] = address.split('?');
  const given = new URLSearchParams(query);
  if (address !== '/' && address !== '/new') given.set('file', file);
  if (asAt !== undefined) given.set('asat', String(asAt));
  await page.goto(`${new URL(page.url()).origin}/#${path_}?${given.toString()}`);
  await settle(page);
  if (panel === undefined) return;
  await page.keyboard.press(panel.keys);
  if (panel.types !== undefined) await page.keyboard.type(panel.types);
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(400);
}

async function keep(page: Page, file: string): Promise<void> {
  writeFileSync(file, smallPng(await page.screenshot()));
  process.stdout.write(`${path.relative(root, file)}\n`);
}

function empty(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/**
 * Draws every screen anew into docs, and half as large those that help shows; with names, only those. `file` is the handle of
 * the open programme.
 */
export async function drawForDocs(browser: Browser, address: string, file: string, only: readonly string[] = []): Promise<void> {
  const wanted = only.length === 0 ? screens : screens.filter(({ name }) => only.includes(name));
  if (only.length === 0) { empty(forDocs); empty(forHelp); }
  const begin = async (scale: number): Promise<Page> => {
    const page = await (await browser.newContext({ locale: 'en-GB', viewport: wide, deviceScaleFactor: scale })).newPage();
    await page.goto(address);
    await settle(page);
    return page;
  };
  const page = await begin(1);
  for (const screen of wanted) {
    await show(page, screen, file);
    await keep(page, path.join(forDocs, `${screen.name}.png`));
    if (alsoDark.includes(screen.name)) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await keep(page, path.join(forDocs, `${screen.name}-dark.png`));
      await page.emulateMedia({ colorScheme: 'light' });
    }
    if (alsoNarrow.includes(screen.name)) {
      await page.setViewportSize(narrow);
      await page.waitForTimeout(150);
      await keep(page, path.join(forDocs, `${screen.name}-639.png`));
      await page.setViewportSize(wide);
    }
  }
  const small = await begin(0.5);
  for (const screen of wanted) {
    if (screen.help === undefined) continue;
    await show(small, screen, file);
    await keep(small, path.join(forHelp, `${screen.help}.png`));
  }
}
