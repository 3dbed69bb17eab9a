import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { expectAccessible, expectAccessibleZoomed, settle } from './screen.ts';

async function begin(page: Page, sample: RegExp | null, role = 'Programme officer'): Promise<(address: string) => Promise<void>> {
  await settle(page, 'Who you are');
  await page.getByLabel('Name or post').fill('Officer 1');
  await page.getByLabel('Organisation').fill('Department for Education');
  await page.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await settle(page, 'Start');
  if (sample === null) {
    await page.getByRole('link', { name: 'New programme' }).click();
    await page.getByLabel('Title of the programme').fill('An empty programme');
    await page.getByRole('button', { name: 'Create the file' }).click();
  } else await page.getByRole('button', { name: sample }).click();
  await settle(page, 'Overview');
  const { origin, hash } = new URL(page.url());
  const file = new URLSearchParams(hash.split('?')[1]).get('file') ?? '';
  return async (address) => {
    const [path = '', query = ''] = address.split('?');
    await page.goto(`${origin}/#${path}?${query === '' ? '' : `${query}&`}file=${file}`);
    await settle(page);
  };
}

/** The screen as it stands, wide and zoomed, light and dark. */
async function check(page: Page, screen: string): Promise<void> {
  await expectAccessible(page, screen);
  await expectAccessibleZoomed(page, screen);
}

const project = '/projects/herts-family-safeguarding-r2';
const grid = `${project}/grid/herts-family-safeguarding-r2-placement-moves-3plus`;
const record = `${project}/record/E06000032/herts-family-safeguarding-r2-placement-moves-3plus`;

const read = {
  Start: '/', 'New programme': '/new', Settings: '/settings', Shortcuts: '/settings/shortcuts', Backups: '/backups', About: '/about', Overview: '/overview', Projects: '/projects',
  'A project': project, 'Its councils': `${project}/councils`, 'Its outcomes': `${project}/outcomes`, 'Its history': `${project}/history`, 'A figure to record': record, 'Figures as a grid': grid, Funding: '/funding', 'Its money': `${project}/funding`, 'A payment': `${project}/payments/9`, History: '/history', Rounds: '/rounds',
} as const;
const forms = {
  'New project': '/new-project', 'New round': '/new-round', 'Add a council': `${project}/councils/add`, 'Add a measure': `${project}/measures/add?outcome=stay_safe`, 'Add an award figure': `${project}/award/add`,
  'Propose a payment': `${project}/payments/add`, 'Add a condition': `${project}/conditions/add`, 'Record a refund': `${project}/funding/spend`,
} as const;

test('screens of the practice programme', async ({ app: page }) => {
  test.setTimeout(240_000);
  const go = await begin(page, /practice/i);
  for (const [screen, address] of Object.entries(read)) {
    await go(address);
    await check(page, screen);
  }
});

test('forms, and what they say when they are sent empty', async ({ app: page }) => {
  test.setTimeout(240_000);
  const go = await begin(page, /practice/i);
  for (const [screen, address] of Object.entries(forms)) {
    await go(address);
    await page.locator('form[data-form] button[type="submit"]').click();
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    await check(page, `${screen}, in error`);
  }
  await go(`${project}/edit`);
  await check(page, 'Edit project');
  await go(record);
  await page.getByRole('button', { name: 'We do not have this figure' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Select why there is no figure');
  await check(page, 'A figure without its reason');
  await go('/history');
  await page.getByRole('button', { name: /^Details of/ }).first().click();
  await page.getByRole('button', { name: 'See it' }).click();
  await expect(page.getByText('Enter the date to look back to')).toBeVisible();
  await check(page, 'History, in error');
});

test('a file that is brought in', async ({ app: page, shell }) => {
  test.setTimeout(90_000);
  const go = await begin(page, /practice/i);
  await go('/import');
  await check(page, 'Import figures');
  // The desktop window asks by the system’s own dialog, which no test can drive.
  if (shell === 'electron') return;
  const choose = (text: string) => page.locator('input[data-purpose="import"]').setInputFiles({ name: 'figures.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose('project,note\nno-such-project,x\n');
  await expect(page.getByRole('alert')).toBeFocused();
  await check(page, 'Import figures, with faults');
  await choose('project,note\nleeds-family-valued,Brought in\n');
  await expect(page.getByRole('table', { name: 'What the file would change' })).toBeVisible();
  await check(page, 'Import figures, differences');
  await page.getByRole('button', { name: 'Bring in 1 change' }).click();
  await expect(page.getByText('Nothing new in this file')).toBeVisible();
  await check(page, 'Import figures, brought in');
});

test('an empty programme, the past, and a reader', async ({ app: page }) => {
  test.setTimeout(240_000);
  const go = await begin(page, null, 'Evaluator');
  for (const [screen, address] of [['Empty overview', '/overview'], ['Empty projects', '/projects'], ['Empty history', '/history'], ['A reader’s form', '/new-project'], ['No such project', '/projects/none'], ['No such page', '/nowhere']] as const) {
    await go(address);
    await check(page, screen);
  }
  await page.goto(new URL('/#/', page.url()).href);
  await settle(page, 'Start');
  await page.getByRole('button', { name: /practice/i }).click();
  await settle(page, 'Overview');
  const file = new URLSearchParams(page.url().split('?')[1]).get('file') ?? '';
  for (const [screen, address] of [['Overview', '/overview'], ['Projects', '/projects'], ['A project', `${project}/outcomes`], ['A figure', record], ['A grid', grid], ['History', '/history']] as const) {
    await page.goto(`${new URL(page.url()).origin}/#${address}?file=${file}&asat=138`);
    await settle(page);
    await expect(page.getByText('The programme as at change 138')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
    await check(page, `${screen} as at`);
  }
});

test('forced colours keep controls, marks and the unknown in view', async ({ app: page }) => {
  const go = await begin(page, /practice/i);
  await page.emulateMedia({ forcedColors: 'active' });
  for (const address of ['/overview', '/projects', record, grid, '/history']) {
    await go(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const invisible = await page.locator('button:visible, input:visible, select:visible').evaluateAll((all) => all.filter((control) => {
      const { color, backgroundColor } = getComputedStyle(control);
      return color === backgroundColor;
    }).map((control) => control.outerHTML.slice(0, 120)));
    expect(invisible, address).toEqual([]);
  }
  const hatch = page.locator('.unknown').first();
  await expect(hatch).toBeVisible();
  expect(await hatch.evaluate((element) => getComputedStyle(element, '::before').borderTopWidth)).toBe('1px');
});
