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

test('claims, profile, forecasts, shares, the grants standard, carry-forward, outcomes and plans are of the award that was chosen', async () => {
  const page = await renderPage(paths.rounds);
  await heading('Rounds');
  const of = { project, award: second };
  const spent = [['2018-04-01', 0], ['2018-07-01', 1_500_000], ['2018-10-01', 0], ['2019-01-01', 0]] as const;
  const press = (name: string): void => { fireEvent.click(screen.getByRole('button', { name })); };
  const fill = (label: string | RegExp, value: string): void => { fireEvent.change(screen.getByLabelText(label), { target: { value } }); };

  await page.goTo(paths.addFigure(project));
  await screen.findByLabelText('Award');
  fill('Award', '*');
  fill(/^Amount/, '500k');
  fill('What kind of figure', 'agreed');
  press('Add this figure');
  expect((await screen.findByRole('alert')).textContent).toContain('Enter the reference of the new award');
  fill('Reference of the new award', own);
  press('Add this figure');
  await screen.findAllByText(`There is, or was, an award called ${own}. Enter another reference`);
  fill('Reference of the new award', second);
  fireEvent.click(screen.getByLabelText(/^Adopt it/));
  press('Add this figure');
  await screen.findByRole('heading', { level: 3, name: second });
  await page.get('funding.keep', { ...of, what: 'payments', from: '2019-04-01' });
  await page.get('profile.set', { ...of, cells: [...spent.map(([quarter, pence]) => ({ quarter, pence: pence === 0 ? 0 : 2_000_000 })), { quarter: '2019-04-01', pence: 1_000_000 }] });
  await page.get('funding.keep', { ...of, what: 'actuals', from: '2018-04-01' });
  await page.get('actuals.record', { ...of, entries: spent.map(([quarter, pence]) => ({ kind: 'actual', quarter, pence })) });
  await page.get('funding.keep', { ...of, what: 'forecasts', from: '2019-04-01' });
  await page.get('forecasts.set', { ...of, cells: [{ quarter: '2019-07-01', pence: 300_000 }] });
  const goTo = async (address: string, button?: string): Promise<void> => {
    await page.goTo(ofAward(address, of));
    if (button !== undefined) await screen.findByRole('button', { name: button });
  };
  const chosen = async (): Promise<void> => expect(await awards()).toEqual([[own, null], [second, 'page']]);

  const sent = async (name: string): Promise<void> => {
    press(name);
    await waitFor(() => expect(screen.queryByRole('button', { name })).toBeNull());
  };

  await goTo(paths.claimTerms(project), 'Save terms');
  await chosen();
  fill(/^The award pays/, '75');
  press('Save terms');
  await screen.findByText('Claimed at 75% of cost.');
  fireEvent.click(screen.getByRole('link', { name: 'Make a claim' }));
  await heading('Make a claim');
  await chosen();
  await screen.findByLabelText('Cost of All costs');
  fill('Cost of All costs', '100');
  press('Save draft');
  await heading('Claim 1');
  await screen.findByText(`Award ${second}`);
  fireEvent.click(screen.getByRole('link', { name: 'Change' }));
  await heading('Change a claim');
  await screen.findByText(`Award ${second}`);
  const claims = async (award: string) => (await page.get('claims.list', { project, award })).claims;
  expect([await claims(own), (await claims(second)).map(({ number, state }) => [number, state])]).toEqual([[], [[1, 'draft']]]);
  expect((await page.get('claims.open', { project, award: own })).terms).toBeNull();

  await goTo(paths.projectProfile(project));
  await chosen();
  await screen.findByText('£500,000');
  await screen.findByText('£30,000');

  await goTo(paths.forecastVersions(project));
  await chosen();
  expect(within(await screen.findByRole('table', { name: /^Versions of the forecast/ })).getAllByRole('row')).toHaveLength(2);

  await goTo(paths.awardShares(project), 'Set shares');
  await chosen();
  await screen.findByText(/^They come to £500,000, the award\./);
  fill('They hold from', '1 4 2019');
  fill('Havering', '500k');
  await sent('Set shares');
  expect((await page.get('records.get', of)).shares.map(({ pence }) => pence)).toEqual([50_000_000]);

  await goTo(paths.grantStandard(project));
  await heading('Grants standard');
  await screen.findByText(`Award ${second}`);
  await goTo(paths.answerStandard(project, 2), 'Save answer');
  await screen.findByText(`Award ${second}`);
  fireEvent.click(screen.getByLabelText('It is met'));
  fill('Evidence', 'The business case');
  press('Save answer');
  await heading('Grants standard');
  const answer = async (award: string) => (await page.get('records.get', { project, award })).standard.requirements.find(({ number }) => number === 2)?.evidence ?? null;
  expect([await answer(second), await answer(own)]).toEqual(['The business case', expect.not.stringMatching('The business case') as unknown]);

  await goTo(paths.askCarryForward(project, '2018-04-01'), 'Ask to carry forward');
  await chosen();
  fill('July to September 2019', '5k');
  fill('Why it was not spent', 'Began late');
  await sent('Ask to carry forward');
  expect((await page.get('carryForwards.list', { project })).carryForwards.filter(({ award }) => award === second)).toMatchObject([{ pence: 500_000 }]);

  await goTo(paths.planPayments(project), 'Plan payments');
  await chosen();
  fill('Amount of all together', '4000');
  fill('First due', '30 9 2019');
  await screen.findByRole('button', { name: 'Plan 4 payments' });
  await sent('Plan 4 payments');
  expect((await page.get('funding.project', of)).payments).toHaveLength(4);

  await goTo(paths.paidOnOutcomes(project, 'add'), 'Set up schedule');
  await chosen();
});
