import type { Page } from '@playwright/test';
import { officer, type Place, type Walk } from './places.ts';
import { settle } from './screen.ts';

/** Says who is there and opens the programme of the walk; answers the handle of the file. */
export async function begin(page: Page, { who, programme }: Pick<Walk, 'who' | 'programme'>): Promise<string | null> {
  await settle(page, 'Who you are');
  if (who === null) return null;
  await page.getByLabel('Name or post').fill('Person 1');
  await page.getByLabel('Organisation').fill(who.organisation);
  await page.getByRole('radio', { name: new RegExp(`^${who.role}`) }).check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await settle(page, 'Start');
  if (programme === null) return null;
  if (programme === 'empty') {
    await page.getByRole('link', { name: 'New programme' }).click();
    await page.getByLabel('Title of the programme').fill('An empty programme');
    await page.getByRole('button', { name: 'Create the file' }).click();
  } else await page.getByRole('button', { name: /practice/i }).click();
  // A machine with other work takes its time to write a programme.
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor({ timeout: 40_000 });
  await settle(page, 'Overview');
  return new URLSearchParams(page.url().split('?')[1]).get('file');
}

/** Goes there by its address, and does what is to be done there first. */
export async function goTo(page: Page, { address, heading, asAt, act }: Place, file: string | null): Promise<void> {
  const [path = '', query = ''] = address.split('?');
  const search = new URLSearchParams(query);
  if (file !== null) search.set('file', file);
  if (asAt !== undefined) search.set('asat', String(asAt));
  // With the next thing done, the line that tells of the last act belongs to the screen that is left.
  await page.keyboard.press('Shift');
  // A screen that is come to by its address begins without a focus of the one before.
  await page.evaluate(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); });
  await page.goto(`${new URL(page.url()).origin}/#${path}?${search.toString()}`);
  await settle(page, heading);
  await act?.(page);
  await settle(page);
}

/** Opens the practice programme as an officer; goes from there by address, and stays in its file. */
export async function inPractice(page: Page): Promise<(address: string) => Promise<void>> {
  const file = await begin(page, { who: officer, programme: 'practice' });
  const { origin } = new URL(page.url());
  return async (address) => {
    await page.goto(`${origin}/#${address}${address.includes('?') ? '&' : '?'}file=${file}`);
    await settle(page);
  };
}
