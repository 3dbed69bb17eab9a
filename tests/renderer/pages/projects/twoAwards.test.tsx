import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ofAward, paths, withAward } from '../../../../renderer/paths.ts';
import { heading, renderPage, type PageUnderTest } from '../../../support/renderPage.tsx';

const project = 'havering-face-to-face';
const [own, second] = [`${project}-award`, 'a-second-award'];

/** A second award of the project, with an amount and its payments kept here. */
async function secondAward(page: PageUnderTest): Promise<void> {
  const rows = [['award', 'project', 'kind', 'amount_gbp', 'dated', 'adopted', 'note'], [second, project, 'agreed', '500000', '2019-04-01', 'yes', '']];
  await page.get('imports.apply', { tables: [{ name: 'Pasted', rows }] });
  await page.get('funding.keep', { project, award: second, what: 'payments', from: '2019-04-01' });
}

const type = (label: string, value: string): void => { fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } }); };
const awards = async (): Promise<readonly (readonly [string | null, string | null])[]> =>
  within(await screen.findByRole('navigation', { name: 'Awards of this project' })).getAllByRole('link').map((link) => [link.textContent, link.getAttribute('aria-current')]);

test('the own award of a project goes without saying; another is named, and goes on from page to page of its project alone', () => {
  expect([ofAward(paths.payment(project, 3), { project, award: own }), ofAward(paths.payment(project, 3), { project, award: second })]).toEqual([`/projects/${project}/payments/3`, `/projects/${project}/payments/3?award=${second}`]);
  const here = { pathname: paths.project(project, 'funding'), search: `?award=${second}&show=quarters` };
  expect(withAward(paths.addVariation(project, 'time'), here)).toBe(`/projects/${project}/variations/add?kind=time&award=${second}`);
  expect([withAward(paths.project('leeds-family-valued'), here), withAward(paths.overview, here), withAward(`${paths.project(project)}?award=${own}`, here)]).toEqual(['/projects/leeds-family-valued', '/overview', `/projects/${project}?award=${own}`]);
});

test('of a project with two awards each can be chosen, and everything about it is asked, said and written of that one', async () => {
  const page = await renderPage(paths.rounds);
  await heading('Rounds');
  await secondAward(page);
  await page.goTo(paths.project(project, 'funding'));
  expect(await awards()).toEqual([[own, 'page'], [second, null]]);
  fireEvent.click(screen.getByRole('link', { name: second }));
  await screen.findByText('£500,000');
  await screen.findByText('No change to the award was asked for.');

  fireEvent.click(screen.getByRole('link', { name: 'Start variation' }));
  await heading('Start a variation');
  expect(await awards()).toEqual([[own, null], [second, 'page']]);
  fireEvent.click(await screen.findByLabelText('Scope: what the project does'));
  fireEvent.change(await screen.findByLabelText('What the project is to do'), { target: { value: 'Two more teams' } });
  type('Reason', 'More families came');
  fireEvent.click(screen.getByRole('button', { name: 'Save draft' }));
  await heading('Variation 1: scope');
  await screen.findByText(`Award ${second}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Submit' }));
  await screen.findByRole('button', { name: 'Approve' });
  const kinds = async (award: string) => (await page.get('variations.list', { project, award })).variations.map(({ kind }) => kind);
  expect([await kinds(own), await kinds(second)]).toEqual([['money'], ['scope']]);

  const waiting = (await page.get('attention.list', {})).groups.flatMap(({ items }) => items).find(({ what }) => what.startsWith('Variation 1, Scope'));
  expect(waiting?.link).toEqual({ page: 'variation', project, award: second, number: 1 });

  for (const [address, submit, fill] of [
    [paths.addLetter(project), 'Add letter or agreement', () => { type('Date', '1 4 2019'); type('Amount', '500k'); }],
    [paths.addCondition(project), 'Add condition', () => type('Condition', 'A plan')],
    [paths.addPayment(project), 'Propose payment', () => { type('Amount', '1000'); type('Due date', '28 6 2019'); }],
  ] as const) {
    await page.goTo(ofAward(address, { project, award: second }));
    expect(await awards()).toEqual([[own, null], [second, 'page']]);
    await screen.findByRole('button', { name: submit });
    if (submit.startsWith('Add letter')) fireEvent.click(screen.getByRole('checkbox', { name: 'Amount' }));
    fill();
    fireEvent.click(screen.getByRole('button', { name: submit }));
    await waitFor(() => expect(screen.queryByRole('button', { name: submit })).toBeNull());
  }
  const money = await page.get('funding.project', { project, award: second });
  expect([money.conditions.length, money.payments.map(({ pence }) => pence)]).toEqual([1, [100_000]]);
  expect((await page.get('records.get', { project, award: second })).documents).toHaveLength(1);

  await page.goTo(ofAward(paths.matchNeed(project), { project, award: second }));
  await screen.findByRole('button', { name: 'Save' });
  type('Match funding asked for', '5000');
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect((await page.get('matchFunding.list', { project, award: second })).needed).toBe(500_000));
});
