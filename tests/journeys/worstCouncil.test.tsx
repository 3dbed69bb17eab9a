import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { paths } from '../../renderer/paths.ts';
import { heading, renderPage } from '../support/renderPage.tsx';

const stability = 'Long-term placement stability (same carer for two years)';

test('from the framework to the worst council, its figures, the rows and who recorded them', async () => {
  await renderPage(paths.outcomes);
  await heading('Outcomes');
  fireEvent.click(await screen.findByRole('link', { name: stability }));
  await heading(stability);
  const grid = await screen.findByRole('grid', { name: /Councils compared/ });
  fireEvent.click(within(grid).getAllByRole('link')[0]!);
  await heading('London Borough of Havering');
  const figures = await screen.findByRole('table', { name: /^Latest figures of Havering/ });
  fireEvent.click(within(figures).getByRole('link', { name: /^65\.2%\s*Long-term placement stability/ }));
  await heading(stability);
  expect(await screen.findByRole('heading', { name: /^Havering does not meet its target/ })).toBeDefined();
  const rows = await screen.findByRole('table', { name: `${stability}, Havering` });
  expect(within(rows).getAllByRole('rowheader').at(-1)?.textContent).toBe('Jul to Sep 2018');
  expect((await screen.findByRole('region', { name: /^Sources/ })).textContent).toContain('recorded by Council lead 10 (practice), London Borough of Havering, last on 22 October 2018');
  fireEvent.click(within(rows).getByRole('link', { name: /^65\.2\s*, Jul to Sep 2018/ }));
  const made = await screen.findByRole('region', { name: 'What July to September 2018 is made of' });
  expect(document.activeElement?.textContent).toBe('What July to September 2018 is made of');
  expect(made.textContent).toContain('60 of 92');
  fireEvent.click(within(made).getByRole('button', { name: /^Close/ }));
  expect(screen.queryByRole('region', { name: /is made of$/ })).toBeNull();
});

test('one council of a measure is chosen by its address and by the switch; what it never reported is not known', async () => {
  await renderPage(paths.measure('herts-family-safeguarding-r2-placement-moves-3plus', { council: 'E06000032' }));
  await heading(/three or more placements/);
  const luton = await screen.findByRole('table', { name: /, Luton$/ });
  expect(within(luton).getByRole('row', { name: /^Jan to Mar 2019/ }).textContent).toContain('Not known');
  expect(screen.getByRole('button', { name: 'Luton' }).getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: 'All together' }));
  const all = await screen.findByRole('table', { name: /, All 5 councils$/ });
  expect(within(all).getByRole('row', { name: /^Jan to Mar 2019/ }).textContent).toContain('4 of 5');
  expect(screen.getByRole('img', { name: /^Line: .*with England/ })).toBeDefined();
});

test('aims that nobody measures are gaps, with what the library has for them', async () => {
  await renderPage(paths.outcomes);
  await heading('Outcomes');
  fireEvent.click(await screen.findByRole('button', { name: /^Nobody measures/ }));
  expect(screen.getByText('Showing 15 of 28 aims')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: /^3 in the library\s*for Physically healthy/ }));
  expect(screen.getAllByText('No project uses it')).toHaveLength(3);
  fireEvent.change(screen.getByLabelText('Find a measure, aim or project'), { target: { value: 'havering nothing' } });
  expect(screen.getByText('Nothing here is named so.')).toBeDefined();
});

test('the picture of councils is walked by arrow keys, says whose the tile is, and stands as a table', async () => {
  await renderPage(paths.councils);
  await heading('Councils');
  const first = await screen.findByRole('link', { name: 'Hertfordshire, 5 projects' });
  expect(first.tabIndex).toBe(0);
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowRight' });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Suffolk, 5 projects');
  expect(screen.getByText(/^County council, East of England. Leads/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  expect(within(screen.getByRole('table', { name: /^Councils taking part by region/ })).getAllByRole('link')).toHaveLength(74);
});

test('the register is found through and says which council stands where one ended', async () => {
  const page = await renderPage(paths.councilRegister);
  await heading('Councils');
  fireEvent.change(await screen.findByLabelText('Find in this list'), { target: { value: 'dorset' } });
  await screen.findByText('Showing 2 of 163');
  const row = screen.getByRole('row', { name: /E10000009/ });
  expect(row.textContent).toContain('Bournemouth, Christchurch and Poole E06000058 and Dorset E06000059');
  await page.goTo(paths.council('E10000009'));
  await heading('Dorset County Council');
  expect(screen.getByText('Ended')).toBeDefined();
  expect(screen.getByText('No figure of Dorset is recorded.')).toBeDefined();
  await page.goTo(paths.council('E06000059'));
  await heading('Dorset Council');
  expect(await screen.findByText(/^As Dorset/)).toBeDefined();
});

test('a council, an indicator or a measure that is not there says so and leads on', async () => {
  const page = await renderPage(paths.council('E99'));
  expect(await screen.findByText('There is no council called E99.')).toBeDefined();
  await page.goTo(paths.indicator('nothing'));
  expect(await screen.findByText('The library has no measure called nothing.')).toBeDefined();
  await page.goTo(paths.measure('nothing'));
  expect(await screen.findByText('There is no measure called nothing.')).toBeDefined();
});
