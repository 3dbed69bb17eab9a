import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { paths } from '../../renderer/paths.ts';
import { renderPage } from '../support/renderPage.tsx';

const project = 'staying-close-break';
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const fill = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('a claim is drafted, refused where it does not hold, sent, and decided: what is said stands at its field, and the payment leads back to it', async () => {
  const page = await renderPage(paths.claim(project, 'add'));
  await heading('Make a claim');
  await screen.findByLabelText('Cost of Staff');
  // Claims stand for the two newest quarters that are over: the one before them is offered.
  expect(screen.getByLabelText<HTMLSelectElement>('Quarter').value).toBe('2018-07-01');
  fill('Quarter', '2019-04-01');
  fill('Cost of Staff', '1m');
  fill('Evidence of Staff', 'Payroll');
  fill('Cost of Premises and equipment', '0');
  fireEvent.click(screen.getByLabelText('Send it to be decided'));
  press('Send claim');
  const alert = await screen.findByRole('alert');
  expect(within(alert).getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Staff has £448,708.02 left, and £1,000,000 is claimed', 'Enter the cost of Training, £0 if there is none', 'Confirm that the claim is true and complete',
  ]);
  fireEvent.click(screen.getByLabelText('Keep it as a draft'));
  press('Save draft');
  await heading('Claim 3');
  await screen.findByText(/^Staff has £448,708\.02 left, and £1,000,000 is claimed\. Enter the cost of Training/);
  expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();

  await page.goTo(paths.editClaim(project, 3));
  await heading('Change a claim');
  await screen.findByLabelText('Cost of Staff');
  fill('Cost of Staff', '50k');
  fill('Cost of Training', '0');
  press('Save draft');
  await heading('Claim 3');
  fireEvent.click(await screen.findByRole('button', { name: 'Send' }));
  fireEvent.click(await screen.findByLabelText(/^This claim is true and complete/));
  press('Send claim');
  fireEvent.click(await screen.findByRole('button', { name: 'Decide' }));
  await screen.findByText('£45,000 is due');
  fill('Amount', '44k');
  fill('Why another amount', 'One post began in May');
  press('Approve claim');
  expect((await screen.findByRole('alert')).textContent).toContain('You sent this claim. Ask another officer to decide on it');
  fill('Why you decide on it yourself', 'Nobody else is in');
  press('Approve claim');
  await screen.findByText(/£44,000 of £45,000 due/);
  expect((await page.get('payments.list', { project })).payments.at(-1)).toMatchObject({ number: 2, kind: 'claim', state: 'approved', pence: 4_500_000, approvedPence: 4_400_000 });

  fireEvent.click(screen.getByRole('link', { name: 'Payment 2' }));
  await heading('Payment 2');
  await screen.findByRole('link', { name: 'Claim 3, April to June 2019' });
});

test('an award without terms of claims says so in a line, and an officer sets them', async () => {
  const page = await renderPage(paths.project('newham-newday', 'funding'));
  await screen.findByText('This award is paid by instalment, not by claim.');
  fireEvent.click(screen.getByRole('link', { name: 'Set terms of claims' }));
  await heading('Terms of claims');
  await screen.findByLabelText(/^The award pays/);
  fill(/^The award pays/, '120');
  press('Save terms');
  expect((await screen.findByRole('alert')).textContent).toContain('The rate must be more than 0% and at most 100%');
  fill(/^The award pays/, '75');
  press('Save terms');
  await screen.findByText(/^Claimed at 75% of cost\./);
  expect((await page.get('claims.open', { project: 'newham-newday' })).terms).toMatchObject({ ratePercent: 75, capPercent: null });
});
