import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { paths } from '../../../../renderer/paths.ts';
import { groupsOf, paymentFacets, sumsOf, waitingOf } from '../../../../renderer/pages/funding/paymentsModel.ts';
import { heading, renderPage } from '../../../support/renderPage.tsx';
import { yearOf } from '../../../../shared/domain/financialQuarter.ts';
import { formatMoneyProse } from '../../../../shared/domain/money.ts';

test('payments stand by when they are due, those to decide first, and sum to what is shown', async () => {
  const page = await renderPage(paths.payments);
  await heading('Payments');
  const { payments } = await page.get('payments.list', {});

  const queue = await screen.findByRole('region', { name: /^Waiting for a decision$/ });
  const rows = within(queue).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.querySelector('td:last-child')?.textContent?.slice(0, 6).trim())).toEqual(['Decide', 'Decide', 'Look a', 'Look a']);
  expect(waitingOf(payments).map(({ held }) => held.length > 0)).toEqual([false, false, true, true]);
  expect(within(queue).getByRole('link', { name: /^Decide.*payment 3 of B Positive/ }).getAttribute('href')).toContain('/projects/bradford-b-positive/payments/3');

  // Every cut of the payments comes to the same.
  const total = sumsOf(payments);
  for (const by of ['month', 'quarter'] as const) expect(groupsOf(payments, by).reduce((sum, group) => sum + sumsOf(group.payments).pence, 0)).toBe(total.pence);
  // Of projects whose payments are all kept here, it is what Funding says is paid.
  const funding = await page.get('funding.summary', {});
  const whole = new Set(funding.byProject.filter(({ paid }) => paid.counted > 0).map(({ reference }) => reference));
  const known = sumsOf(payments.filter(({ project }) => whole.has(project.reference)));
  expect(known.by.Paid.pence - known.back).toBe(funding.total.paid.pence);
  expect(screen.getByText(`${total.by.Paid.count} payments, £184,000 of it came back`)).not.toBeNull();
  expect(screen.getByRole('link', { name: formatMoneyProse(total.by.Held.pence) }).getAttribute('href')).toContain('/funding/payments?state=Held');
  expect(Object.values(total.by).reduce((sum, { count }) => sum + count, 0)).toBe(payments.length);

  // A year's payments come to what Funding says of the year: what came back is taken off in the year it did.
  const { menus } = paymentFacets(payments);
  const inYear = (year: string) => payments.filter((payment) => whole.has(payment.project.reference) && menus.find(({ id }) => id === 'year')?.values(payment).includes(year) === true);
  for (const { year, paid, scheduled } of funding.byYear) {
    if (year === null) continue;
    const { by } = sumsOf(inYear(year));
    const came = payments.flatMap(({ back }) => back).filter(({ kind, on }) => kind === 'refund' && yearOf(on) === year).reduce((sum, { pence }) => sum + pence, 0);
    expect([by.Paid.pence - came, by.Proposed.pence + by.Held.pence + by.Approved.pence + by.Planned.pence]).toEqual([paid.pence, scheduled.pence]);
  }

  const calendar = screen.getByRole('region', { name: /^By quarter of due date/ });
  expect(within(calendar).getByRole('button', { name: 'Apr to Jun 2018' }).getAttribute('aria-expanded')).toBe('false');
  expect(within(calendar).getByRole('button', { name: 'Apr to Jun 2019' }).getAttribute('aria-expanded')).toBe('true');
  // Paper has no button to open what is folded.
  const drawn = (): number => within(calendar).getAllByRole('row').filter((row) => row.querySelector('th[scope="row"] a') !== null).length;
  const folded = drawn();
  expect(folded).toBeLessThan(payments.length);
  fireEvent(window, new Event('beforeprint'));
  expect(drawn()).toBe(payments.length);
  fireEvent(window, new Event('afterprint'));
  expect(drawn()).toBe(folded);
  fireEvent.click(within(calendar).getByRole('button', { name: 'By month' }));
  expect(await screen.findByRole('button', { name: 'May 2019' })).not.toBeNull();

  fireEvent.click(within(screen.getByRole('group', { name: 'State' })).getByRole('button', { name: /^Paid/ }));
  await screen.findByText(`Showing ${total.by.Paid.count} of ${payments.length}`);
  expect(screen.queryByRole('region', { name: /^Waiting for a decision$/ })).toBeNull();
  // What was asked for is open, and is all that is summed.
  expect(screen.getByRole('button', { name: 'April 2019' }).getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText(formatMoneyProse(total.by.Paid.pence))).not.toBeNull();
});
