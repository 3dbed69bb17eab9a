import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { press, radio, type } from './keyboard.ts';
import { settle } from './screen.ts';

const stability = 'Long-term placement stability (same carer for two years)';

async function begin(page: Page): Promise<void> {
  await settle(page, 'Who you are');
  await type(page, page.getByLabel('Name or post'), 'Officer 1');
  await type(page, page.getByLabel('Organisation'), 'Department for Education');
  await radio(page, page.getByRole('group', { name: 'Role' }), page.getByRole('radio', { name: /^Programme officer/ }));
  await press(page, page.getByRole('button', { name: 'Go on' }));
  await settle(page, 'Start');
}

test('the council with the worst placement stability, its figures, the rows and the source, by keyboard in five steps', async ({ app: page }) => {
  test.setTimeout(120_000);
  await begin(page);
  let steps = 0;
  const step = async (target: Parameters<typeof press>[1], heading: string): Promise<void> => {
    steps += 1;
    await press(page, target);
    await settle(page, heading);
  };
  await step(page.getByRole('button', { name: /practice/i }), 'Overview');
  await step(page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Outcomes' }), 'Outcomes');
  await step(page.getByRole('link', { name: stability }), stability);
  await expect(page.getByText('Havering stands worst at 65.2%')).toBeVisible();
  await step(page.getByRole('grid', { name: /^Councils compared/ }).getByRole('link').first(), 'London Borough of Havering');
  await step(page.getByRole('link', { name: /^65\.2%\s*Long-term placement stability/ }), stability);
  expect(steps).toBe(5);
  await expect(page.getByRole('table', { name: `${stability}, Havering` }).getByRole('row')).toHaveCount(5);
  await expect(page.getByRole('region', { name: /^Sources/ })).toContainText('recorded by Council lead 10 (practice), London Borough of Havering');
});
