import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPage } from '../../../support/renderPage.tsx';

/** Presses each button of a facet by itself: as many rows are shown as it says. */
async function pressEach(facet: string, of: number): Promise<void> {
  const names = within(screen.getByRole('group', { name: facet })).getAllByRole('button').map(({ textContent }) => textContent);
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) {
    const button = (): HTMLElement => within(screen.getByRole('group', { name: facet })).getByRole('button', { name: name ?? '' });
    const count = Number(/(\d+)$/.exec(name ?? '')?.[1]);
    fireEvent.click(button());
    await screen.findByText(`Showing ${count} of ${of}`);
    const rows = document.querySelectorAll('tbody tr:not(.spacer)').length;
    // A practice example stands in the table too, and is told apart above it.
    const examples = Number(/(\d+) practice example/.exec(document.querySelector('.filters--chips')?.textContent ?? '')?.[1] ?? 0);
    expect(rows, name ?? '').toBe(count + examples);
    fireEvent.click(button());
    await screen.findByText(`Showing ${of} of ${of}`);
  }
}

test('a facet of Projects says how many rows its value leaves', async () => {
  await renderPage('/projects?columns=title', { sample: 'portfolio' });
  await screen.findByText('Showing 72 of 72');
  await pressEach('Round', 72);
  await pressEach('Award', 72);
});

test('a facet of the register says how many rows its value leaves', async () => {
  await renderPage('/councils/register', { sample: 'portfolio' });
  const [, of] = /of (\d+)/.exec((await screen.findByText(/^Showing \d+ of \d+$/)).textContent) ?? [];
  fireEvent.click(screen.queryByRole('button', { name: 'Clear all' }) ?? document.body);
  await screen.findByText(`Showing ${of} of ${of}`);
  await pressEach('On the day', Number(of));
  await pressEach('Takes part', Number(of));
});
