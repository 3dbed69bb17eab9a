import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { paths } from '../../../../renderer/paths.ts';
import { heading, renderPage } from '../../../support/renderPage.tsx';
import { councilLead, evaluator } from '../../../support/testFile.ts';

const address = '/projects/herts-family-safeguarding-r2';
const title = 'Family Safeguarding: extension to four further authorities';

test('shows each outcome group, a gap as a gap, and how far sources disagree', async () => {
  await renderPage(address);
  await heading(title);
  const outcomes = await screen.findByRole('region', { name: 'Outcomes' });
  expect(await within(outcomes).findByText('Achieve economic well-being')).toBeTruthy();
  expect(await within(outcomes).findByRole('link', { name: /^Choose from \d+ in the library$/ })).toBeTruthy();
  expect(within(outcomes).getByText(/Added goal/)).toBeTruthy();
  const award = screen.getByRole('region', { name: 'Award' });
  expect(award.textContent).toContain('They differ by £400,000; totals use the adopted one.');
  expect(within(award).getAllByText('Illustrative')).toHaveLength(2);
});

test('adopts another figure with a reason', async () => {
  const { get } = await renderPage(paths.project('lifelong-links'));
  fireEvent.click(await screen.findByRole('button', { name: /^Adopt\s*Ceiling/ }));
  fireEvent.change(screen.getByRole('textbox', { name: /^Reason/ }), { target: { value: 'The offer stands' } });
  fireEvent.click(screen.getByRole('button', { name: 'Adopt this figure' }));
  await screen.findByText('Award adopted.');
  expect((await get('projects.get', { reference: 'lifelong-links' })).award.pence).toBe(520_000_000);
  expect((await get('changes.list', { limit: 1 })).changes[0]?.reason).toBe('The offer stands');
});

test('what is not known leads to its field', async () => {
  await renderPage(address);
  fireEvent.click(await screen.findByRole('link', { name: /^Not known, add\s*end date/ }));
  await heading('Edit project');
  expect((await screen.findByRole('textbox', { name: /^End date/ })).getAttribute('name')).toBe('endsOn');
  expect(document.activeElement?.getAttribute('name')).toBe('endsOn');
});

test('a council that recorded figures is not removed, and it is said why', async () => {
  await renderPage(`${address}/councils`);
  fireEvent.click(await screen.findByRole('button', { name: /^Remove\s*Luton/ }));
  expect(await screen.findByText(/so it took part. Give it a leaving date instead/)).toBeTruthy();
});

test('a measure opens onto its series and its councils', async () => {
  await renderPage(paths.projectOutcome('herts-family-safeguarding-r2', 'herts-family-safeguarding-r2-placement-moves-3plus'));
  await heading(title);
  const row = await screen.findByRole('button', { name: 'Looked-after children with three or more placements in the year', expanded: true });
  expect(document.activeElement).toBe(row);
  const councils = await screen.findByRole('table', { name: /figures by council$/ });
  expect(within(councils).getByText('[c]')).toBeTruthy();
  expect(screen.getByText(/\[c\] suppressed to protect people/)).toBeTruthy();
});

test('nothing is offered that the person may not do', async () => {
  for (const person of [evaluator, councilLead]) {
    const { goTo } = await renderPage(address, { person });
    await heading(title);
    for (const name of [/^More/, /^Adopt/]) expect(screen.queryByRole('button', { name })).toBeNull();
    for (const name of ['Record figures', 'Edit project', /^Not known, add/]) expect(screen.queryByRole('link', { name })).toBeNull();
    await goTo('/new-project');
    expect(await screen.findByText('Only a programme officer can make this change.')).toBeTruthy();
    document.body.replaceChildren();
  }
});

test('the past offers nothing to change', async () => {
  await renderPage(address, { asAt: 150 });
  await heading(title);
  expect(screen.queryByRole('button', { name: /^(More|Adopt)/ })).toBeNull();
  expect(screen.queryByRole('link', { name: /^(Record figures|Add figure|Not known, add)/ })).toBeNull();
});
