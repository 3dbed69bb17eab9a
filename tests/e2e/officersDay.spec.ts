import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { DisagreementKind } from '../../shared/domain/ledger.ts';
import { makeLedgerProgramme } from '../support/ledgerProgramme.ts';
import { expect, test } from './fixture.ts';
import { paste } from './paste.ts';
import { expectAccessible, settle } from './screen.ts';

const project = 'lifelong-links';
const funding = `/projects/${project}/funding`;

type Go = (address: string) => Promise<void>;

const become = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('Name or post').fill(name);
  await page.getByLabel('Organisation').fill('Department for Education');
  await page.getByRole('radio', { name: /^Programme officer/ }).check();
};

/** Officer 1 opens the programme that lies in the folder. */
async function begin(page: Page, name: string): Promise<Go> {
  await settle(page, 'Who you are');
  await become(page, 'Officer 1');
  await page.getByRole('button', { name: 'Go on' }).click();
  await settle(page, 'Start');
  await page.getByRole('link', { name }).click();
  await settle(page, 'Overview');
  const { origin, hash } = new URL(page.url());
  const file = new URLSearchParams(hash.split('?')[1]).get('file') ?? '';
  return async (address) => {
    await page.goto(`${origin}/#${address}${address.includes('?') ? '&' : '?'}file=${file}`);
    await settle(page);
  };
}

async function moveDate(page: Page, go: Go, to: string): Promise<void> {
  await go('/settings');
  await page.getByLabel('New practice date').fill(to);
  await page.getByRole('button', { name: 'Move it forward' }).click();
  await expect(page.getByText(/^Stands at/)).toContainText(to);
  await expect(page.getByRole('status', { name: 'What was done' })).toContainText(/practice date/i);
}

async function changePerson(page: Page, go: Go, name: string): Promise<void> {
  await go('/settings');
  await become(page, name);
  await page.getByRole('button', { name: 'Save who you are' }).click();
  // What is said of this act comes once the screen has asked again: not over what is said of the next one.
  await expect(page.getByRole('status', { name: 'What was done' })).toContainText('bear this name');
  await expect(page.getByRole('contentinfo')).toContainText(name);
}

/** The heads under which disagreements stand. */
const groups: Readonly<Record<DisagreementKind, string>> = {
  amount: 'The amount differs', date: 'The day differs', payee: 'The payee differs', 'missing here': 'Only in the ledger', 'missing there': 'Only here', doubled: 'Twice in the ledger',
};

const backAtFunding = async (page: Page): Promise<void> => {
  await page.waitForURL(/\/funding\?/);
  await settle(page, /Lifelong Links/);
};

const columns = ['Profile', 'Forecast', 'Actual', 'Variance', '%', 'Paid'] as const;
const cell = (page: Page, quarter: string, column: (typeof columns)[number]): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: quarter, exact: true }) }).getByRole('gridcell').nth(columns.indexOf(column));

async function pasteAt(page: Page, at: Locator, text: string): Promise<void> {
  await at.click();
  await paste(page, { text });
}
async function save(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByText(/^Saved \d+ figures? by quarter/)).toBeVisible();
}

/** By quarter as a spreadsheet has them: four quarters and the sum of each year, which the grid reckons itself. */
const byQuarter = (...years: readonly (readonly string[])[]): string => years.map((year) => [...year, 'sum'].join('\r\n')).join('\r\n');

test("an officer's day: profile, forecasts, a held payment, a variation, an underspend, the ledger, and the year before", async ({ app: page, filesDir }) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(20_000);
  const ledger = await makeLedgerProgramme(path.join(filesDir, 'Five hundred payments.igt'), { practiceDate: '2019-05-13', began: '2019-04-01T09:00:00.000Z' });
  await page.reload();
  const go = await begin(page, 'Five hundred payments');

  await test.step('what is kept here, the profile and what was spent, pasted from a spreadsheet', async () => {
    for (const what of ['actuals', 'forecasts']) {
      await go(`${funding}/keep/${what}`);
      await page.getByLabel('Kept here from').fill('1 4 2017');
      await page.getByRole('button', { name: 'Save' }).click();
      await backAtFunding(page);
    }
    await go(funding);
    await pasteAt(page, cell(page, 'Apr to Jun 2017', 'Profile'), byQuarter(['200k', '300k', '350k', '350k'], ['400,000', '400,000', '400,000', '400,000'], ['350k', '350k', '350k', '350k'], ['0.3m', '0.3m', '£200,000.00']));
    await expect(page.getByText(/^Pasted 19 cells: 15 differ from what is kept/)).toBeVisible();
    await pasteAt(page, cell(page, 'Apr to Jun 2017', 'Actual'), byQuarter(['180k', '290k', '340k', '345k'], ['390k', '400k', '410k', '350k']));
    await save(page, 'Save 23 figures');
    await expect(cell(page, 'All quarters', 'Profile')).toHaveText('5,000,000');
    await expectAccessible(page, 'Money by quarter');
  });

  await test.step('a forecast through three quarters, and never of the past', async () => {
    await pasteAt(page, cell(page, 'Jul to Sep 2019', 'Forecast'), byQuarter(['340k', '350k', '350k'], ['300k', '300k', '200k']));
    await save(page, 'Save 6 figures');
    await moveDate(page, go, '13 August 2019');
    await go(funding);
    await expect(cell(page, 'Jul to Sep 2019', 'Actual')).not.toHaveText('[z]');
    await pasteAt(page, cell(page, 'Apr to Jun 2019', 'Actual'), '345,500');
    await pasteAt(page, cell(page, 'Oct to Dec 2019', 'Forecast'), '320k');
    await save(page, 'Save 2 figures');
    await moveDate(page, go, '13 November 2019');
    await go(funding);
    await expect(cell(page, 'Oct to Dec 2019', 'Actual')).not.toHaveText('[z]');
    await pasteAt(page, cell(page, 'Jul to Sep 2019', 'Forecast'), '1m');
    await expect(cell(page, 'Jul to Sep 2019', 'Forecast')).toContainText('July to September 2019 is over, so it cannot be forecast');
    await page.getByRole('button', { name: 'Leave all as it was' }).click();
    await pasteAt(page, cell(page, 'Jul to Sep 2019', 'Actual'), '335k');
    await pasteAt(page, cell(page, 'Jan to Mar 2020', 'Forecast'), '1.02m is what we hope');
    await expect(cell(page, 'Jan to Mar 2020', 'Forecast')).toHaveClass(/sheet--wrong/);
    await pasteAt(page, cell(page, 'Jan to Mar 2020', 'Forecast'), '310k');
    await save(page, 'Save 2 figures');
    await expect(page.getByText('Forecast version 3')).toBeVisible();
    await expect(cell(page, 'All quarters', 'Forecast')).toHaveText('4,815,500');
  });

  await test.step('a payment that a condition holds: proposed by one, approved by another once it is met', async () => {
    await go(`/projects/${project}/conditions/add`);
    await page.getByRole('textbox', { name: 'Condition' }).fill('Two more councils have signed');
    await page.getByLabel('Due date').fill('30 11 2019');
    await page.getByRole('button', { name: 'Add condition' }).click();
    await backAtFunding(page);
    await go(`/projects/${project}/payments/add`);
    await page.getByLabel('Amount').fill('3m');
    await page.getByLabel('Due date').fill('2 12 2019');
    await page.getByRole('button', { name: 'Propose payment' }).click();
    await expect(page.getByRole('alert')).toContainText('more than');
    await page.getByLabel('Amount').fill('240k');
    await page.getByRole('button', { name: 'Propose payment' }).click();
    await backAtFunding(page);
    await page.getByRole('table', { name: 'Payments' }).getByRole('row').filter({ hasText: '240,000' }).getByRole('link').click();
    await settle(page, /^Payment/);
    const payment = new URL(page.url()).hash.slice(1).split('?')[0] ?? '';
    await page.getByRole('button', { name: 'Hold' }).click();
    await page.getByLabel('Until this condition is met').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Hold payment' }).click();
    await expect(page.getByRole('button', { name: 'Release' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
    await go(`/projects/${project}/conditions/1`);
    await page.getByLabel('State').selectOption('met');
    await page.getByLabel('Evidence').fill('Signed agreements of both councils, 11 November 2019');
    await page.getByRole('button', { name: 'Save condition' }).click();
    await backAtFunding(page);
    await go(payment);
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('button', { name: 'Approve payment' }).click();
    await expect(page.getByRole('alert')).toContainText('reason');
    await changePerson(page, go, 'Officer 2');
    await go(payment);
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('button', { name: 'Approve payment' }).click();
    await expect(page.getByRole('button', { name: 'Mark as paid' })).toBeVisible();
    await expect(page.getByRole('definition').filter({ hasText: 'Officer 2, Department for Education, 13 November 2019' })).toBeVisible();
  });

  await test.step('the award varied over 31 March: started by one, decided by another', async () => {
    await go(`/projects/${project}/variations/add?kind=money`);
    await page.getByLabel('New amount of January to March 2020').fill('300k');
    await page.getByLabel('New amount of April to June 2020').fill('350k');
    await expect(page.getByText('£50,000 moves over 31 March 2020 into the years after')).toBeVisible();
    await page.getByLabel('Reason').fill('The third council starts in April');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await settle(page, /^Variation 1/);
    await page.getByRole('button', { name: 'Submit' }).click();
    await expect(page.getByRole('button', { name: 'Approve' })).toBeVisible();
    const variation = new URL(page.url()).hash.slice(1).split('?')[0] ?? '';
    await changePerson(page, go, 'Officer 1');
    await go(variation);
    await expectAccessible(page, 'A variation to decide');
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('button', { name: 'Approve variation' }).click();
    await expect(page.getByRole('alert')).toContainText('Enter the interests of who decides, or None');
    await page.getByLabel('Interests of who decides').fill('None');
    await page.getByRole('button', { name: 'Approve variation' }).click();
    await expect(page.getByRole('button', { name: 'Approve variation' })).toHaveCount(0);
    await go(funding);
    await expect(cell(page, 'Jan to Mar 2020', 'Profile')).toHaveText('300,000');
    await expect(cell(page, '2020-21', 'Profile')).toHaveText('850,000');
    await expect(cell(page, 'All quarters', 'Profile')).toHaveText('5,000,000');
  });

  await test.step('an underspend carried forward', async () => {
    await moveDate(page, go, '20 April 2020');
    await go(funding);
    await pasteAt(page, cell(page, 'Oct to Dec 2019', 'Actual'), '320k\r\n250k');
    await save(page, 'Save 2 figures');
    await page.getByRole('link', { name: 'Ask to carry forward from 2019 to 2020' }).click();
    await settle(page, 'Ask to carry forward');
    await page.getByLabel('July to September 2020').fill('100k');
    await page.getByLabel('Why it was not spent').fill('Two posts were filled late');
    await page.getByRole('button', { name: 'Ask to carry forward' }).click();
    await expect(page.getByRole('alert')).toContainText('leaves £99,500 over, and £100,000 is more than that');
    await page.getByLabel('July to September 2020').fill('90k');
    await page.getByRole('button', { name: 'Ask to carry forward' }).click();
    await backAtFunding(page);
    await changePerson(page, go, 'Officer 2');
    await go(`/projects/${project}/carry-forward/1`);
    await page.getByLabel('Interests declared').fill('None declared');
    await page.getByRole('button', { name: 'Save decision' }).click();
    await expect(page.getByText('£90,000, all of it')).toBeVisible();
    await go(funding);
    await expect(cell(page, 'Jul to Sep 2020', 'Profile')).toHaveText('390,000');
    await expect(cell(page, '2019-20', 'Profile')).toHaveText('1,260,000');
    await expect(cell(page, 'All quarters', 'Profile')).toHaveText('5,000,000');
  });

  await test.step('the ledger tied out: the twelve that do not agree and no other, read twice, and taken back', async () => {
    await go('/funding/tie-out');
    await expect(page.getByRole('table', { name: 'What does not agree' })).toHaveCount(0);
    const read = async (): Promise<void> => {
      await page.locator('input[type="file"]').setInputFiles({ name: 'Ledger 2017 to 2019.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger.csv) });
    };
    await read();
    await page.getByRole('button', { name: `Read ${ledger.lines} rows` }).click();
    const wrong = page.getByRole('table', { name: 'What does not agree' });
    for (const kind of new Set(ledger.planted.map((each) => each.kind))) await expect(wrong.locator('tbody').filter({ hasText: groups[kind] }).getByRole('row')).toHaveCount(3);
    await expect(wrong.getByRole('row')).toHaveCount(1 + 6 + ledger.planted.length);
    for (const { row } of ledger.planted) if (row !== null) await expect(wrong).toContainText(`Row ${row} of`);
    await expectAccessible(page, 'The tie-out');
    await read();
    await expect(page.getByText('Every row of this extract was read before.')).toBeVisible();
    await page.getByRole('button', { name: 'Back to the tie-out' }).click();
    await expect(wrong.getByRole('row')).toHaveCount(19);
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Undone/)).toBeVisible();
    await expect(wrong).toHaveCount(0);
    await expect(page.getByText('No ledger has been read.')).toBeVisible();
  });

  await test.step('as at the end of the year before', async () => {
    await go('/overview');
    await page.getByRole('button', { name: 'See as at a date' }).click();
    await page.getByLabel('Date', { exact: true }).fill('31 3 2020');
    await page.getByRole('button', { name: 'See it' }).click();
    await expect(page.getByText(/Read only/).first()).toBeVisible();
    const asAt = new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('asat') ?? '';
    await go(`${funding}?asat=${asAt}`);
    await expect(page.getByText(/^The programme as at change .*13 November 2019/)).toBeVisible();
    await expect(cell(page, 'Jan to Mar 2020', 'Profile')).toHaveText('300,000');
    await expect(cell(page, 'Jul to Sep 2020', 'Profile')).toHaveText('300,000');
    await expect(cell(page, '2019-20', 'Profile')).toHaveText('1,350,000');
    await expect(cell(page, 'Jan to Mar 2020', 'Forecast')).toHaveText('310,000');
  });
});
