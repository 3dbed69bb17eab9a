import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { paths } from '../../renderer/paths.ts';
import { renderPage } from '../support/renderPage.tsx';

const project = 'bradford-b-positive';
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

test('an officer sees which figure is missing, sets up a schedule without it, and proposes what is due with its working', async () => {
  const page = await renderPage(paths.paidOnOutcomes(project, 2));
  await heading('Outcomes in the second year');
  await screen.findByText(/has no figure for January to March 2019/);
  expect(screen.queryByRole('button', { name: 'Propose this payment' })).toBeNull();

  await page.goTo(paths.paidOnOutcomes(project, 'add'));
  await heading('Set up what is paid on outcomes');
  fireEvent.click(await screen.findByRole('button', { name: 'Set up schedule' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Enter the name');
  const fill = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  fill('Name', 'What children say');
  fill('Share of the award, %', '1');
  fill('Judged to', '31 3 2019');
  fireEvent.click(screen.getByLabelText(/^In steps/));
  fill('Steps', '50: 40\nhalf');
  fill('Weight of Children who feel included in decisions about them', '90');
  fill('Guard of Children who feel included in decisions about them', `${project}-sv-feels-settled`);
  fill('Side of harm of Children who feel included in decisions about them', 'below');
  fill('Limit of the guard of Children who feel included in decisions about them', '60');
  fireEvent.click(screen.getByRole('button', { name: 'Set up schedule' }));
  expect((await screen.findByRole('alert')).textContent).toContain('“half” is no step. Write what is achieved and what is paid, like 60: 50');
  fill('Steps', '50: 40\n80: 70%');
  fireEvent.click(screen.getByRole('button', { name: 'Set up schedule' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Weights must add up to 100%. They come to 90%');
  fill('Weight of Children who feel included in decisions about them', '100');
  fill('What counts the answers of Children who feel included in decisions about them', `${project}-sv-included-in-decisions`);
  fireEvent.click(screen.getByRole('button', { name: 'Set up schedule' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Enter how many must have answered');
  fill('How many must have answered of Children who feel included in decisions about them', '20');
  fireEvent.click(screen.getByRole('button', { name: 'Set up schedule' }));

  await heading('What children say');
  const [row] = within(await screen.findByRole('table', { name: /^The working/ })).getAllByRole('row').slice(1);
  expect(row?.textContent).toMatch(/68\.8%.*89\.38%.*70%/);
  expect(row?.textContent).toMatch(/How many answered: \d+, at least 20 must have\. Enough/);
  fireEvent.click(screen.getByRole('button', { name: 'Propose this payment' }));
  fill('Due date', '28 6 2019');
  fireEvent.click(screen.getByRole('button', { name: 'Propose payment' }));
  await heading('Payment 5');
  await screen.findByRole('heading', { name: 'How it was worked out' });
  expect((await page.get('funding.project', { project })).payments.at(-1)).toMatchObject({ kind: 'outcome-linked', state: 'proposed', pence: 2_200_800 });
});

test('an officer chooses among scales, and reads each in words', async () => {
  const page = await renderPage(paths.editPaidOnOutcomes(project, 2));
  await heading('Change what is paid on outcomes');
  for (const [choice, words] of [[/^All or nothing/, 'All or nothing: all of it from the target on, nothing below it'], [/^From 30% to 96\.67%/, '1.5 × achieved − 45, from 0% to 100%']] as const) {
    fireEvent.click(await screen.findByLabelText(choice));
    fireEvent.click(screen.getByRole('button', { name: 'Save schedule' }));
    await heading('Outcomes in the second year');
    await screen.findByText(words);
    await page.goTo(paths.editPaidOnOutcomes(project, 2));
  }
});

test('an officer holds a payment until the target of a measure is met', async () => {
  await renderPage(paths.payment(project, 3));
  await heading('Payment 3');
  fireEvent.click(screen.getByRole('button', { name: 'Hold' }));
  const measure = await screen.findByLabelText('Until the target of this measure is met');
  expect(within(measure).queryByRole('option', { name: 'Looked-after children with three or more placements' })).toBeNull();
  fireEvent.change(measure, { target: { value: `${project}-cohort-care-entry` } });
  fireEvent.click(screen.getByRole('button', { name: 'Hold payment' }));
  await screen.findByText(/By the outcome Project children who entered care, since 13 May 2019, until its target is met/);
});
