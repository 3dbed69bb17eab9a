import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { choose, pick, press, radio, tabTo, type } from './keyboard.ts';
import { expectAccessible, settle } from './screen.ts';

const measures = [
  { outcome: 'Stay safe', name: 'Child protection plans that were a second or later plan' },
  { outcome: 'Be healthy', name: 'Emotional health of looked-after children, mean SDQ score' },
] as const;

async function beWho(page: Page, name: string, organisation: string, role: RegExp, save: string): Promise<void> {
  await type(page, page.getByLabel('Name or post'), name);
  await type(page, page.getByLabel('Organisation'), organisation);
  await radio(page, page.getByRole('group', { name: 'Role' }), page.getByRole('radio', { name: role }));
  await press(page, page.getByRole('button', { name: save }));
}

const rail = (page: Page, name: RegExp) => page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name });

async function openFromRail(page: Page, name: RegExp, heading: string): Promise<void> {
  await press(page, rail(page, name));
  await settle(page, heading);
}

test('a grant from its first entry to a figure of a quarter, by keyboard alone', async ({ app: page }) => {
  test.setTimeout(150_000);
  await settle(page, 'Who you are');
  await beWho(page, 'Officer 1', 'Department for Education', /^Programme officer/, 'Go on');
  await settle(page, 'Start');
  await press(page, page.getByRole('link', { name: 'New programme' }));
  await type(page, page.getByLabel('Title of the programme'), 'Innovation grants');
  await page.keyboard.press('Enter');
  await settle(page, 'Overview');
  await expect(page.getByText('No project yet.')).toBeVisible();

  await press(page, page.getByRole('link', { name: 'Add project' }));
  await settle(page, 'New project');
  await type(page, page.getByLabel('Title', { exact: true }), 'Family Safeguarding');
  await choose(page, page.getByRole('combobox', { name: /^Lead/ }), 'Hertfordshire');
  for (const council of ['Bracknell Forest', 'Luton', 'Peterborough', 'West Berkshire']) await choose(page, page.getByRole('combobox', { name: /^Other councils/ }), council);
  await type(page, page.getByLabel(/^Amount/), '11.6m');
  await expect(page.getByText('£11,600,000')).toBeVisible();
  await pick(page, page.getByLabel('What kind of figure'), 'Ann');
  await expectAccessible(page, 'A filled form');
  await page.keyboard.press('ControlOrMeta+Enter');
  await settle(page, 'Family Safeguarding');
  await expect(page.getByRole('link', { name: /^Councils/ }).last()).toHaveText(/Councils 5/);
  await expect(page.getByText('£11.6 million').first()).toBeVisible();
  await expectAccessible(page, 'A new project');

  for (const { outcome, name } of measures) {
    await press(page, page.getByRole('button', { name: 'More' }));
    await press(page, page.getByRole('link', { name: 'Add a measure' }).first());
    await settle(page, 'Choose from the library');
    await pick(page, page.getByLabel('Outcome'), outcome);
    await radio(page, page.getByRole('group', { name: 'Measure' }), page.getByRole('radio', { name: new RegExp(`^${name}`) }));
    await pick(page, page.getByLabel('A figure is expected for each'), 'Financial quarter');
    await type(page, page.getByLabel(/^Target \(/), '20');
    await page.keyboard.press('ControlOrMeta+Enter');
    await settle(page, 'Family Safeguarding');
    await expect(page.getByText(`Measure added: ${name}.`)).toBeVisible();
  }
  await expectAccessible(page, 'Outcomes of a project');

  await openFromRail(page, /^Overview/, 'Overview');
  const money = page.getByRole('region', { name: 'Money awarded' });
  const outcomes = page.getByRole('table', { name: /^Projects by outcome group/ });
  await expect(money).toContainText('£11.6 million');
  await expect(money).toContainText('known for 1 of 1 project');
  await expect(outcomes).toContainText('No figure yet, Child protection plans');
  await expect(outcomes).not.toContainText('Met');

  await openFromRail(page, /^Settings/, 'Settings');
  await beWho(page, 'Lead 1', 'Hertfordshire', /^Council lead/, 'Save who you are');
  await expect(page.getByText('Lead 1, Hertfordshire')).toBeVisible();

  await openFromRail(page, /^Overview/, 'Overview');
  await press(page, outcomes.getByRole('link', { name: 'Family Safeguarding' }));
  await settle(page, 'Family Safeguarding');
  await press(page, page.getByRole('link', { name: 'Record figures' }));
  await settle(page, /^Hertfordshire, /);
  await press(page, page.getByRole('navigation', { name: 'Measures' }).getByRole('link', { name: /^Child protection plans that were/ }));
  await expect(page.getByRole('heading', { level: 2, name: measures[0].name })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const [whole, part] = [page.getByRole('row').filter({ has: page.getByRole('textbox') }).nth(0).getByRole('textbox'), page.getByRole('row').filter({ has: page.getByRole('textbox') }).nth(1).getByRole('textbox')];
  await type(page, whole, '71');
  await type(page, part, '83');
  await press(page, page.getByRole('button', { name: 'Save and go to next' }));
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('must be 71 or fewer');
  await expect(page).toHaveTitle(/^Error: Hertfordshire, /);
  await expectAccessible(page, 'A figure in error');
  await press(page, page.getByRole('alert').getByRole('link'));
  await expect(part).toBeFocused();
  await type(page, part, '8');
  await expect(page.getByText('11.3%', { exact: true })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Save and go to next' }));
  await expect(page.getByRole('heading', { level: 2, name: measures[1].name })).toBeVisible();
  await expect(page.getByText(/^Recorded for Hertfordshire, .*: 8 of 71 \(11\.3%\)\./)).toBeVisible();
  await expectAccessible(page, 'The next figure');

  await openFromRail(page, /^Overview/, 'Overview');
  await expect(money).toContainText('£11.6 million');
  await expect(outcomes).toContainText('Met, Child protection plans');
  await openFromRail(page, /^History/, 'History');
  const newest = page.getByRole('table', { name: /^Changes/ }).getByRole('rowheader').nth(1);
  await expect(newest).toContainText('Figure recorded:');
  await expect(newest).toContainText('Lead 1, Hertfordshire');
  await press(page, page.getByRole('button', { name: /^Undo Figure recorded/ }));
  await expect(page.getByText('Undone: Figure recorded.')).toBeVisible();
  await expect(newest).toContainText('Undone: Figure recorded:');
  await openFromRail(page, /^Overview/, 'Overview');
  await expect(outcomes).toContainText('No figure yet, Child protection plans');

  await openFromRail(page, /^History/, 'History');
  await press(page, page.getByRole('button', { name: /^Details of File created/ }));
  await press(page, page.getByRole('link', { name: /^See the programme as at this change/ }));
  await settle(page, 'Overview');
  await expect(page.getByText('The programme as at change 1,')).toBeVisible();
  await expect(page.getByText('No project yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  await press(page, page.getByRole('link', { name: 'Back to now' }));
  await expect(money).toContainText('£11.6 million');
  await tabTo(page, rail(page, /^Projects/), 'Shift+Tab');
});
