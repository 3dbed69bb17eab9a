import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { _electron, test as base, chromium, type Page, type TestInfo } from '@playwright/test';
import { startBrowserDoor } from '../support/browserDoor.ts';
import { chromiumArguments, findChromium } from '../support/chromium.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface ShellOption {
  readonly shell: 'browser' | 'electron';
}

interface Fixtures {
  /** Preferences and drafts of this test alone. */
  readonly dataDir: string;
  /** The folder of programme files that the browser door keeps. */
  readonly filesDir: string;
  /** The page of the product, opened through the door that is under test. */
  readonly app: Page;
}

/** A test that failed prints where the page stood: what was heard last, the page's own faults, its heading and address. */
async function tellWhere(page: Page, faults: readonly Error[], info: TestInfo): Promise<void> {
  if (info.status === info.expectedStatus) return;
  const seen = await page.locator('.reaction, h1').allInnerTexts();
  await info.attach('where the page stood', { body: [...seen, ...faults.map(String), page.url().replace(/^[^#]*/, '')].join('\n'), contentType: 'text/plain' });
}

export const test = base.extend<Fixtures, ShellOption>({
  shell: ['browser', { option: true, scope: 'worker' }],
  dataDir: async ({}, use, info) => {
    const folder = info.outputPath('data');
    await mkdir(folder, { recursive: true });
    await use(folder);
  },
  filesDir: async ({}, use, info) => {
    const folder = info.outputPath('files');
    await mkdir(folder, { recursive: true });
    await use(folder);
  },
  app: async ({ shell, dataDir, filesDir }, use, info) => {
    const env = { APP_DATA_DIR: dataDir };
    if (shell === 'electron') {
      const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
      const electron = await _electron.launch({ args: [root], env: { ...Object.fromEntries(inherited), ...env } });
      await use(await electron.firstWindow());
      await electron.close();
      return;
    }
    const door = await startBrowserDoor(['--folder', filesDir], env);
    const executablePath = findChromium();
    const browser = await chromium.launch({ args: [...chromiumArguments], ...(executablePath ? { executablePath } : {}) });
    try {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
      const page = await context.newPage();
      const faults: Error[] = [];
      page.on('pageerror', (error) => void faults.push(error));
      await page.goto(door.address);
      await use(page);
      await tellWhere(page, faults, info);
    } finally {
      await browser.close();
      await door.stop();
    }
  },
});

export { expect } from '@playwright/test';
