import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Reply } from '../../shared/contract/index.ts';
import { startBrowserDoor } from '../support/browserDoor.ts';
import { chromiumArguments, findOrInstallChromium } from '../support/chromium.ts';
import { middle } from './measure.ts';
import { asked, screens } from './screens.ts';

/** What a person waits for and a machine gives up, in the built product. Times in milliseconds, memory in MiB. */
export interface InBrowser {
  /** Frames while the table of projects is scrolled to its end and back. */
  readonly frames: { readonly rows: number; readonly counted: number; readonly middle: number; readonly slowest: number; readonly over: number };
  /** From a letter typed in Find or do until what it found is drawn. */
  readonly search: { readonly typed: number; readonly half: number; readonly most: number };
  /** The program after every screen, now and as at a change; null where the system does not tell. */
  readonly memory: number | null;
}

/** A frame that comes later than this is seen as a jerk. */
export const longFrame = 33;

const words = ['hertforshire', 'placement', 'family safegarding', 'leeds', 'E10000015', 'house project'];

export const canRunBrowser = (): boolean => findOrInstallChromium() !== undefined;

async function sayWhoIsThere(page: Page): Promise<void> {
  await page.getByLabel('Name or post').fill('Benchmark');
  await page.getByLabel('Organisation').fill('Made up');
  await page.getByLabel('Programme officer').check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
}

/** Wheels to the foot of the table and back, a notch a frame, and answers how long each frame took. */
async function framesOf(page: Page): Promise<InBrowser['frames']> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('projects');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Projects' }).waitFor();
  const grid = page.locator('.grid');
  await grid.waitFor();
  await page.waitForTimeout(1000);
  const { rows, times } = await grid.evaluate(async (area) => {
    const taken: number[] = [];
    const foot = area.scrollHeight - area.clientHeight;
    const path = [...Array(120).keys()].map((n) => (foot * (n < 60 ? n + 1 : 119 - n)) / 60);
    let before = await new Promise<number>(requestAnimationFrame);
    for (const top of path) {
      area.scrollTop = top;
      const now = await new Promise<number>(requestAnimationFrame);
      taken.push(now - before);
      before = now;
    }
    return { rows: Number(area.querySelector('table')?.getAttribute('aria-rowcount')) - 1, times: taken };
  });
  return { rows, counted: times.length, middle: middle(times), slowest: Math.max(...times), over: times.filter((ms) => ms > longFrame + 1).length };
}

/** Types each word letter by letter and times every letter until the list says it stands for what is typed. */
async function searchTimes(page: Page): Promise<InBrowser['search']> {
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'What to find or do' });
  const times: number[] = [];
  for (const word of words) {
    await box.fill('');
    for (let letters = 1; letters <= word.length; letters += 1) {
      // A blank at the end asks nothing new.
      if (word[letters - 1] === ' ') continue;
      times.push(await box.evaluate((input: HTMLInputElement, text) => new Promise<number>((resolve) => {
        const status = input.closest('[role="dialog"], dialog')?.querySelector('[role="status"]');
        const began = performance.now();
        let wasEmpty = false;
        // The line is emptied while the answer is on its way and says the number of results when it is there.
        const seen = new MutationObserver(() => {
          if (status?.textContent === '') wasEmpty = true;
          else if (wasEmpty) { seen.disconnect(); resolve(performance.now() - began); }
        });
        if (status != null) seen.observe(status, { childList: true, characterData: true, subtree: true });
        wasEmpty = status?.textContent === '';
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }), word.slice(0, letters)));
    }
  }
  await page.keyboard.press('Escape');
  const sorted = times.toSorted((a, b) => a - b);
  return { typed: sorted.length, half: middle(sorted), most: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
}

/** MiB that the program holds after it was asked for every screen, now and as at a change, as the page asks. */
async function memoryOf(page: Page, pid: number, at: number): Promise<number | null> {
  const file = new URLSearchParams(page.url().split('?')[1]).get('file');
  const ask = (operation: string, request: unknown, place: object): Promise<Reply<unknown>> =>
    page.evaluate(async ([body, key]) => {
      const answer = await fetch('/api/invoke', { method: 'POST', headers: { authorization: `Bearer ${sessionStorage.getItem(key) ?? ''}`, 'content-type': 'application/json' }, body });
      return (await answer.json()) as Reply<unknown>;
    }, [JSON.stringify({ operation, request, at: { file, ...place } }), 'grant-tracker-token'] as const);
  const listed = await ask('projects.get', { reference: 'bench-project-3' }, {});
  const measure = listed.ok ? (JSON.stringify(listed.value).match(/"(bench-project-3\.[a-z0-9_.]+)"/)?.[1] ?? '') : '';
  for (const place of [{}, { asAt: { change: at } }]) {
    for (const screen of screens) {
      for (const [operation, request] of asked(screen, measure)) {
        const reply = await ask(operation, request, place);
        if (!reply.ok) throw new Error(`${operation}: ${reply.problem.message}`);
      }
    }
  }
  const { status, stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? Math.round(Number(stdout) / 1024) : null;
}

/** The built product over one file, in a real browser. `memoryAt` names the change whose screens count to the memory; null leaves it out. */
export async function inBrowser(file: string, memoryAt: number | null): Promise<InBrowser> {
  const door = await startBrowserDoor([file, '--folder', path.dirname(file)], { APP_DATA_DIR: path.join(path.dirname(file), 'data') });
  const executablePath = findOrInstallChromium();
  const browser = await chromium.launch({ args: [...chromiumArguments], ...(executablePath === undefined ? {} : { executablePath }) });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    await page.goto(door.address);
    if (await page.getByRole('heading', { level: 1, name: /^(Who you are|Overview)$/ }).first().textContent() === 'Who you are') await sayWhoIsThere(page);
    return { search: await searchTimes(page), frames: await framesOf(page), memory: memoryAt === null ? null : await memoryOf(page, door.pid, memoryAt) };
  } finally {
    await browser.close();
    await door.stop();
  }
}
