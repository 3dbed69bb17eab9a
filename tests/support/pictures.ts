// `npm run pictures`: every kind of screen of the practice programme as PNGs in .results/pictures, light and dark,
// wide and narrow. It follows the links of the page from the first screen on, so a new screen needs no entry here. Before that
// it draws the screens that docs and help show (screens.ts) into docs/pictures and renderer/pages/help/pictures; `npm run
// pictures -- docs` draws no others, and `npm run pictures -- docs start settings` only those of that name.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startBrowserDoor } from './browserDoor.ts';
import { chromiumArguments, findOrInstallChromium } from './chromium.ts';
import { drawForDocs, settle } from './docPictures.ts';

const root = path.resolve(import.meta.dirname, '../..');
const pictures = path.join(root, '.results/pictures');
const themes = ['light', 'dark'] as const;
const widths = [1280, 639] as const;

function ours(script: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [path.join(root, script), ...args], { stdio: ['ignore', 'ignore', 2] });
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} did not succeed`);
}

/** Nouns whose next part names one of them. */
const ofOne = /^(projects|councils|outcomes|measures|help)$/;
const ownPages = new Set(['add', 'register']);

/** Two addresses show the same kind of screen when they differ only in references, codes, ids and what is chosen; a measure's reference begins with its project's. */
const kindOf = (href: string): string =>
  href
    .replace(/^[^#]*#/, '')
    .replace(/\?.*$/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part, at, all) => (/\d|[A-Z]/.test(part) || part.startsWith(`${all[1] ?? ''}-`) || (at === 1 && ofOne.test(all[0] ?? '') && !ownPages.has(part)) ? 'one' : part))
    .join('-') || 'first';

async function draw(page: Page, kind: string): Promise<void> {
  for (const colorScheme of themes) {
    for (const width of widths) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(100);
      const file = path.join(pictures, `${kind}-${colorScheme}-${width}.png`);
      await page.screenshot({ path: file, fullPage: true });
      console.log(path.relative(root, file));
    }
  }
}

/** The first screen of all asks who is there; what follows is an officer's view. */
async function sayWhoWeAre(page: Page): Promise<void> {
  await draw(page, 'who-you-are');
  await page.getByLabel('Name or post').fill('Officer 1 (practice)');
  await page.getByLabel('Organisation').fill('Department for Education');
  await page.getByLabel('Programme officer').check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Who you are' }).waitFor({ state: 'detached' });
  await settle(page);
}

async function drawAll(page: Page): Promise<void> {
  const seen = new Set<string>([kindOf(page.url())]);
  const waiting: string[] = [page.url()];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (address !== page.url()) await page.goto(address);
    await settle(page);
    await draw(page, kindOf(address));
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) {
      const isScreen = new URL(link).origin === new URL(page.url()).origin && link.includes('#/');
      if (!isScreen || seen.has(kindOf(link))) continue;
      seen.add(kindOf(link));
      waiting.push(link);
    }
  }
}

const executablePath = findOrInstallChromium();
ours('electron/launch.mjs', ['build']);
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const place = mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
// Its place is on the picture of Start, as it is on a person's computer.
const folder = path.join(place, 'Documents/Innovation Grant Tracker');
mkdirSync(folder, { recursive: true });
const file = path.join(folder, 'Practice programme.igt');
ours('dist/cli/cli.js', ['create', file, '--sample', 'practice', '--json']);
const door = await startBrowserDoor([file, '--folder', folder], { APP_DATA_DIR: path.join(place, 'Program settings'), HOME: place });
const browser = await chromium.launch({ args: [...chromiumArguments], ...(executablePath ? { executablePath } : {}) });
try {
  const page = await browser.newPage({ locale: 'en-GB' });
  await page.goto(door.address);
  await settle(page);
  await sayWhoWeAre(page);
  await page.getByRole('complementary', { name: 'A look round' }).getByRole('button', { name: 'Skip' }).click();
  const handle = new URLSearchParams(page.url().split('?')[1]).get('file') ?? '';
  const [what, ...only] = process.argv.slice(2);
  await drawForDocs(browser, door.address, handle, only);
  if (what !== 'docs') await drawAll(page);
} finally {
  await browser.close();
  await door.stop();
  rmSync(place, { recursive: true, force: true });
}
