import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { press, radio, type } from './keyboard.ts';
import { expectAccessible, expectAccessibleZoomed, settle } from './screen.ts';

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

const measure = '/measures/herts-family-safeguarding-r2-placement-moves-3plus';
const screens = {
  'of councils': { Councils: '/councils', 'The register': '/councils/register', 'A council': '/councils/E10000015', 'A council that ended': '/councils/E10000009', 'No such council': '/councils/E99' },
  'of outcomes': { Outcomes: '/outcomes', 'An indicator': '/outcomes/placement_stability_long_term', 'An indicator nobody uses': '/outcomes/placed_20_miles_outside' },
  'of a measure': { 'A measure': measure, 'A council’s measure': `${measure}?council=E06000031&period=financial-quarter:2018-10-01` },
} as const;

for (const [part, addresses] of Object.entries(screens)) {
  test(`screens ${part}`, async ({ app: page }) => {
    test.setTimeout(150_000);
    await begin(page);
    await press(page, page.getByRole('button', { name: /practice/i }));
    await settle(page, 'Overview');
    const { origin, hash } = new URL(page.url());
    const file = new URLSearchParams(hash.split('?')[1]).get('file') ?? '';
    for (const [screen, address] of Object.entries(addresses)) {
      const [path = '', query] = address.split('?');
      await page.goto(`${origin}/#${path}?file=${file}${query === undefined ? '' : `&${query}`}`);
      await settle(page);
      await expectAccessible(page, screen);
      await expectAccessibleZoomed(page, screen);
    }
  });
}
