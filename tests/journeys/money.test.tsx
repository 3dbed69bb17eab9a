import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Actor } from '../../shared/domain/actor.ts';
import { paths } from '../../renderer/paths.ts';
import { heading, renderPage, type PageUnderTest } from '../support/renderPage.tsx';

const herts = 'herts-family-safeguarding-r2';
const lead: Actor = { name: 'Lead 1', organisation: 'Hertfordshire County Council', role: 'council lead' };
const columns = ['Profile', 'Forecast', 'Actual', 'Variance', '%', 'Paid'];

const cell = (quarter: string, column: string): HTMLElement => {
  const row = within(screen.getByRole('grid')).getAllByRole('row').find((each) => each.querySelector('th')?.textContent === quarter);
  const found = row?.querySelectorAll('td')[columns.indexOf(column)];
  if (!(found instanceof HTMLElement)) throw new Error(`There is no cell ${quarter}, ${column}`);
  return found;
};
const paste = (at: HTMLElement, text: string): void => {
  act(() => at.focus());
  fireEvent.paste(at, { clipboardData: { getData: (kind: string) => (kind === 'text/plain' ? text : ''), types: ['text/plain'], files: [] } });
};
const forecasts = async (page: PageUnderTest) => (await page.get('funding.project', { project: herts })).quarters.filter(({ quarter }) => quarter > '2019-04-01').map(({ forecast, forecastMadeIn }) => [forecast, forecastMadeIn]);

test('a council lead pastes a forecast, sees it read back, is refused the past, saves it as one change and takes it back', async () => {
  const page = await renderPage(paths.project(herts, 'funding'), { person: lead });
  await screen.findByRole('grid');
  expect(cell('Jan to Mar 2019', 'Variance').textContent).toBe('\u2212141,550');
  expect(cell('2018-19', 'Actual').textContent).toBe('4,144,655');
  expect(cell('Jul to Sep 2019', 'Actual').textContent).toBe('[z]');
  expect(cell('Jul to Sep 2019', 'Profile').getAttribute('aria-readonly')).toBe('true');

  paste(cell('Jan to Mar 2019', 'Forecast'), '1.1m');
  await screen.findByText(/^Pasted 1 cell: 0 differ from what is kept, 1 to put right/);
  expect(cell('Jan to Mar 2019', 'Forecast').textContent).toContain('January to March 2019 is over, so it cannot be forecast');
  fireEvent.click(screen.getByRole('button', { name: 'Leave all as it was' }));

  paste(cell('Jul to Sep 2019', 'Forecast'), '1.12m\r\n0\r\n\u00a3950,000.50\r\n');
  await screen.findByText(/^Pasted 3 cells: 3 differ from what is kept\. Save keeps them/);
  expect(cell('Jul to Sep 2019', 'Forecast').textContent).toContain('1,120,000, was £1,090,000');
  fireEvent.click(screen.getByRole('button', { name: 'Save 3 figures' }));
  await screen.findByText('Saved 3 figures by quarter.');
  expect(await forecasts(page)).toEqual([[112_000_000, '2019-04-01'], [0, '2019-04-01'], [95_000_050, '2019-04-01']]);
  const { changes: [change] } = await page.get('changes.list', { project: herts, limit: 1 });
  expect(change).toMatchObject({ title: 'Money by quarter set', after: '3 forecasts' });
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText(/^Undone/);
  expect(await forecasts(page)).toEqual([[109_000_000, '2019-01-01'], [106_000_000, '2019-01-01'], [102_000_000, '2019-01-01']]);
});

test('an officer follows the forecast to all its versions, and sees which figures each said', async () => {
  await renderPage(paths.project(herts, 'funding'));
  fireEvent.click(await screen.findByRole('link', { name: /^Forecast version \d$/ }));
  await heading('Forecast versions');
  const table = screen.getByRole('table', { name: /^What each version said/ });
  const row = within(table).getByRole('rowheader', { name: 'Jan to Mar 2019' }).closest('tr');
  expect([...row?.querySelectorAll('td') ?? []].map(({ textContent }) => textContent).slice(-2)).toEqual(['918,450', '\u221296,550']);
  expect(within(screen.getByRole('table', { name: /^Versions of the forecast/ })).getAllByRole('row')[1]?.textContent).toContain('11,274,124');
});

test('payments made one after the other stand in one row until they are asked for, and what holds one stands under it', async () => {
  await renderPage(paths.project(herts, 'funding'));
  const table = await screen.findByRole('table', { name: 'Payments' });
  const fold = within(table).getByRole('button', { name: 'Payments 1 to 7' });
  const first = () => within(table).getByRole('link', { name: 'Payment 1' }).closest('tr')?.className;
  expect(fold.closest('tr')?.textContent).toContain('6,350,000Paid');
  expect(first()).toContain('row--printed');
  fireEvent.click(fold);
  expect(fold.getAttribute('aria-expanded')).toBe('true');
  expect(first()).not.toContain('row--printed');
  expect(within(table).getByRole('link', { name: 'Payment 9' }).closest('tr')?.nextElementSibling?.textContent).toMatch(/^By condition 3, Luton’s team in place/);
});

test('an officer approves what another proposed, and one that a condition holds only once it is met', async () => {
  const page = await renderPage(paths.payment('bradford-b-positive', 3));
  await heading('Payment 3');
  fireEvent.click(screen.getByRole('button', { name: 'Approve' }));
  fireEvent.change(screen.getByLabelText('Amount'), { target: { value: '750k' } });
  fireEvent.click(screen.getByRole('button', { name: 'Approve payment' }));
  const summary = await screen.findByRole('alert');
  expect(summary.textContent).toContain('Enter the reason why the amount approved differs from the amount proposed');
  fireEvent.change(screen.getByLabelText('Why another amount'), { target: { value: 'A month less' } });
  fireEvent.click(screen.getByRole('button', { name: 'Approve payment' }));
  await screen.findByRole('button', { name: 'Mark as paid' });
  expect((await page.get('payments.list', { project: 'bradford-b-positive', state: 'approved' })).payments).toMatchObject([{ number: 3, approvedPence: 75_000_000, differenceReason: 'A month less' }]);

  await page.goTo(paths.payment(herts, 9));
  await heading('Payment 9');
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
  await page.goTo(paths.editCondition(herts, 3));
  fireEvent.change(await screen.findByLabelText('State'), { target: { value: 'met' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save condition' }));
  await screen.findByRole('grid');
  await page.goTo(paths.payment(herts, 9));
  await screen.findByRole('button', { name: 'Approve' });
});

test('a lead asks to carry forward no more than a year leaves over', async () => {
  const page = await renderPage(paths.askCarryForward(herts, '2017-04-01'), { person: lead });
  fireEvent.change(await screen.findByLabelText('July to September 2019'), { target: { value: '600k' } });
  fireEvent.change(screen.getByLabelText('Why it was not spent'), { target: { value: 'Teams started late' } });
  fireEvent.click(screen.getByRole('button', { name: 'Ask to carry forward' }));
  expect((await screen.findAllByText('2017 to 2018 leaves £542,081 over, and £600,000 is more than that')).length).toBeGreaterThan(0);
  fireEvent.change(screen.getByLabelText('July to September 2019'), { target: { value: '40k' } });
  fireEvent.click(screen.getByRole('button', { name: 'Ask to carry forward' }));
  await screen.findByRole('grid');
  expect((await page.get('carryForwards.list', { project: herts, year: '2017-04-01' })).carryForwards).toMatchObject([{ pence: 4_000_000, state: 'requested' }]);
});

test('an officer approves a part of a carry-forward, and the quarters hold the new profile', async () => {
  const page = await renderPage(paths.carryForward(herts, 1));
  await heading('Carry-forward from 2018 to 2019');
  fireEvent.change(screen.getByLabelText('July to September 2019'), { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save decision' }));
  expect((await screen.findAllByText('Enter the reason why less is carried forward than was asked for')).length).toBeGreaterThan(0);
  fireEvent.change(screen.getByLabelText('Why not all of it'), { target: { value: 'No more is needed' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save decision' }));
  await screen.findByText('£71,550 of £141,550: £71,550 into October to December 2019');
  fireEvent.click(screen.getByRole('link', { name: 'See the quarters' }));
  await screen.findByRole('grid');
  expect([cell('Jul to Sep 2019', 'Profile').textContent, cell('Oct to Dec 2019', 'Profile').textContent]).toEqual(['1,020,000', '1,051,550']);
  expect((await page.get('carryForwards.list', { project: herts, state: 'approved' })).carryForwards).toMatchObject([{ approvedPence: 7_155_000, comment: 'No more is needed' }]);
});

test('the money of the programme stands as a picture and as a table, and leads to what it is made of', async () => {
  const page = await renderPage(paths.funding());
  await heading('Funding');
  await screen.findByRole('heading', { name: /£27.2 million paid and £10.7 million to come/ });
  fireEvent.click(screen.getByRole('button', { name: 'By year' }));
  fireEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  const table = await screen.findByRole('table', { name: 'Payments by financial year and state, in pounds' });
  expect(within(table).getByRole('rowheader', { name: '2018-19' }).closest('tr')?.textContent).toBe('2018-199,603,6530000');
  fireEvent.click(screen.getAllByRole('link', { name: 'Payment 9, £965,000' })[0]!);
  await heading('Payment 9');
  expect(page.router.state.location.pathname).toBe(paths.payment(herts, 9));
});

test('of a project whose money is not kept here nothing is nought', async () => {
  await renderPage(paths.project('stockport-family', 'funding'));
  await screen.findByText('No payment yet.');
  expect(screen.getAllByText('Not kept here')).toHaveLength(3);
  expect(screen.getAllByText('Not known').length).toBeGreaterThanOrEqual(5);
});

test('an officer plans a schedule at once, changes one of it as it is proposed, and goes beyond the award by a decision', async () => {
  const page = await renderPage(paths.planPayments('havering-face-to-face'));
  await heading('Plan a schedule of payments');
  const type = (label: string, value: string): void => { fireEvent.change(screen.getByLabelText(label), { target: { value } }); };
  expect((await screen.findByLabelText<HTMLInputElement>('Amount of all together')).value).toBe('100000');
  type('How many', '3');
  type('First due', '30 9 2019');
  await screen.findByRole('button', { name: 'Plan 3 payments' });
  type('Another amount for payment 5', '20k');
  const amounts = within(screen.getByRole('table')).getAllByRole('row').slice(1, 4).map((row) => [...row.querySelectorAll('td')].slice(0, 2).map((each) => each.textContent));
  expect(amounts).toEqual([['30 Sep 2019', '20,000'], ['31 Dec 2019', '40,000'], ['31 Mar 2020', '40,000']]);
  type('Another amount for payment 6', '90k');
  expect(screen.queryByText('Decision to go beyond the award')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Plan 3 payments' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing is left for the payments without an amount of their own');
  type('Another amount for payment 6', '');
  fireEvent.click(screen.getByRole('button', { name: 'Plan 3 payments' }));
  await screen.findByRole('grid');
  const planned = async () => (await page.get('payments.list', { project: 'havering-face-to-face' })).payments.filter(({ number }) => number > 4).map(({ number, dueOn, pence, state }) => [number, dueOn, pence, state]);
  expect(await planned()).toEqual([[5, '2019-09-30', 2_000_000, 'planned'], [6, '2019-12-31', 4_000_000, 'planned'], [7, '2020-03-31', 4_000_000, 'planned']]);

  await page.goTo(paths.payment('havering-face-to-face', 6));
  fireEvent.click(await screen.findByRole('button', { name: 'Change and propose' }));
  type('Amount', '50k');
  expect(screen.getByText(/£50,000 is more than is left\. £40,000 is left of the award/)).not.toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Propose payment' }));
  expect((await screen.findByRole('alert')).textContent).toContain('record the decision to go beyond it');
  type('Why it goes beyond the award', 'Two more families joined');
  fireEvent.click(screen.getByRole('button', { name: 'Propose payment' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Enter who decided');
  type('Who decided', 'Deputy director, 9 May 2019');
  fireEvent.click(screen.getByRole('button', { name: 'Propose payment' }));
  await screen.findByText('Two more families joined. Deputy director, 9 May 2019');
  expect((await planned())[1]).toEqual([6, '2019-12-31', 5_000_000, 'proposed']);
});

test('an officer sets how far spending may leave its profile', async () => {
  const page = await renderPage(paths.settings);
  fireEvent.change(await screen.findByLabelText('Tolerance'), { target: { value: 'ten' } });
  fireEvent.click(screen.getByRole('button', { name: 'Set tolerance' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Tolerance must be a number');
  fireEvent.change(screen.getByLabelText('Tolerance'), { target: { value: '15' } });
  fireEvent.click(screen.getByRole('button', { name: 'Set tolerance' }));
  await screen.findByText('15%');
  expect((await page.get('funding.variances', {})).tolerance.percent).toBe(15);
});

const house = 'warwickshire-house-project';
const place = (row: string, column: string): HTMLElement => {
  const found = document.querySelector(`[id$="-${row}_${column}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`There is no cell ${row}, ${column}`);
  return found;
};
const doncaster = 'l:city-of-doncaster-council';
const standing = (): readonly (string | null)[] => [...document.querySelectorAll('.strip dd')].map((each) => each.textContent);
const shareOf = (council: string): string | undefined =>
  within(screen.getByRole('table', { name: /^Share of each council/ })).getByRole('rowheader', { name: council }).closest('tr')?.textContent;

test('F09 an officer pastes a profile by council and cost category, sees the sums move, is held to award and shares, and saves it as one change', async () => {
  const page = await renderPage(paths.projectProfile(house));
  await screen.findByRole('grid');
  expect(standing()).toEqual(['£3,700,000', '£3,700,000', '£0']);
  expect(shareOf('Doncaster')).toBe('Doncaster£525,000£185,000£340,000');
  expect([place('c:city-of-doncaster-council', 'all').textContent, place('k:staff', 'y2019-04-01').textContent, place('all', 'q2019-04-01').textContent, place('all', 'all').textContent]).toEqual(['185,000', '790,000', '330,000', '3,700,000']);
  expect(place('all', 'spent').textContent).toBe('2,031,980');

  // 12k more in one quarter than there is left.
  paste(place(`${doncaster}:staff`, 'q2019-07-01'), '42k');
  await screen.findByText('The profile comes to £3,712,000, £12,000 more than the award of £3,700,000.');
  expect(place(`${doncaster}:staff`, 'q2019-07-01').textContent).toBe('42,000, was £30,000');
  expect([standing()[2], place('all', 'q2019-07-01').textContent]).toEqual(['£12,000 more than the award', '332,000']);
  fireEvent.click(screen.getByRole('button', { name: 'Save 1 amount' }));
  const summary = await screen.findByRole('alert');
  fireEvent.click(within(summary).getByRole('link', { name: 'The profile comes to £3,712,000, £12,000 more than the award of £3,700,000' }));
  expect(document.activeElement).toBe(place('all', 'all'));
  fireEvent.click(screen.getByRole('button', { name: 'Leave all as it was' }));

  paste(place(`${doncaster}:staff`, 'q2019-04-01'), '\tApr to Jun 2019\nBiscuits\t1\n');
  await screen.findByText(/^“Biscuits” before row 2 of what was copied is no cost category/);
  paste(place(`${doncaster}:staff`, 'q2019-04-01'), '1\t2\n3\n');
  await screen.findByText('Row 2 of what was copied has 1 cell and the first has 2. Copy a whole rectangle of cells');

  // A category that is not on screen yet comes with the block; what goes to it is taken from staff.
  paste(place(`${doncaster}:staff`, 'q2019-04-01'), 'Council\tCost category\tQ1 2019-20\tQ2 2019-20\tTotal\nDoncaster\tStaff\t£25,000\t28k\t53,000\n\tTraining\t5k\t2,000\t7,000\n');
  await screen.findByText('Pasted 4 cells: 4 differ from what is kept. Save keeps them');
  expect([place(`${doncaster}:training`, 'all').textContent, place('c:city-of-doncaster-council', 'all').textContent, standing()[2]]).toEqual(['7,000', '185,000', '£0']);
  fireEvent.click(screen.getByRole('button', { name: 'Save 4 amounts' }));
  await screen.findByText('Saved 4 amounts of the profile.');
  const lines = async () => (await page.get('funding.project', { project: house })).quarters.flatMap(({ profileLines }) => profileLines).filter(({ council }) => council?.shortName === 'Doncaster').map(({ category, pence }) => `${category?.reference} ${pence / 100_000}`).toSorted();
  const after = await lines();
  expect(after.filter((line) => line.startsWith('training'))).toEqual(['training 2', 'training 5']);
  const { changes: [change] } = await page.get('changes.list', { project: house, limit: 1 });
  expect(change).toMatchObject({ title: 'Profile set' });
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText(/^Undone/);
  expect((await lines()).some((line) => line.startsWith('training'))).toBe(false);
});

test('rows of a cost category are added, a council goes no further than its share, and what moved meanwhile shows both', async () => {
  const page = await renderPage(paths.projectProfile(house));
  await screen.findByRole('grid');
  fireEvent.change(screen.getByLabelText('Council of the new row'), { target: { value: 'city-of-doncaster-council' } });
  fireEvent.change(screen.getByLabelText('Cost category of the new row'), { target: { value: 'evaluation' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add row' }));
  await screen.findByText('Added Doncaster, Evaluation. A row is kept once it holds an amount');
  for (const quarter of ['q2018-01-01', 'q2018-04-01']) paste(place('l::', quarter), 'clear');
  paste(place(`${doncaster}:evaluation`, 'q2020-01-01'), '0.4m');
  await screen.findByText('Doncaster is profiled £585,000 by 31 March 2020, £60,000 more than its share of £525,000 on that day.');
  expect(place('c:city-of-doncaster-council', 'all').className).toContain('sheet--wrong');
  expect(shareOf('Doncaster')).toBe('Doncaster£525,000£585,000£60,000 too much');
  paste(place(`${doncaster}:evaluation`, 'q2020-01-01'), '300,000');
  // Somebody else changes the same amount before it is saved.
  const other = (await page.get('funding.project', { project: house })).quarters.find(({ quarter }) => quarter === '2018-04-01')?.profileLines[0];
  await page.get('profile.set', { project: house, cells: [{ quarter: '2018-04-01', pence: 33_900_000, changedIn: other?.changedIn ?? null }] });
  fireEvent.click(screen.getByRole('button', { name: 'Save 3 amounts' }));
  await screen.findByText(/£339,000/);
  expect((await page.get('funding.project', { project: house })).all.profile).toBe(369_900_000);
});

test('a profile is read by whoever may not set it, and a quarter that is split leads there from the tab', async () => {
  const page = await renderPage(paths.projectProfile(house), { person: { name: 'Evaluator 1', organisation: 'An evaluator', role: 'evaluator' } });
  await screen.findByRole('grid');
  expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull();
  expect(place(`${doncaster}:staff`, 'q2019-04-01').getAttribute('aria-readonly')).toBe('true');
  await page.goTo(paths.project(house, 'funding'));
  await screen.findByRole('grid');
  expect(screen.getByRole('link', { name: 'Profile by cost category' }).getAttribute('href')).toContain(paths.projectProfile(house));
});

test('clear takes a forecast out of the grid of quarters, and nought stays one', async () => {
  const page = await renderPage(paths.project(house, 'funding'));
  await screen.findByRole('grid');
  paste(cell('Apr to Jun 2019', 'Profile'), '5');
  await screen.findByText(/1 to put right/);
  expect(cell('Apr to Jun 2019', 'Profile').textContent).toContain('April to June 2019 is profiled in 10 parts, by cost category or council. Change them in the profile');
  fireEvent.click(screen.getByRole('button', { name: 'Leave all as it was' }));
  paste(cell('Jul to Sep 2019', 'Forecast'), '0\r\nClear\r\n');
  await screen.findByText(/^Pasted 2 cells: 2 differ/);
  fireEvent.click(screen.getByRole('button', { name: 'Save 2 figures' }));
  await screen.findByText('Saved 2 figures by quarter.');
  expect((await page.get('funding.project', { project: house })).quarters.filter(({ quarter }) => quarter === '2019-07-01' || quarter === '2019-10-01').map(({ forecast }) => forecast)).toEqual([0, null]);
  // The grid forgets what was written just after it is said to be saved.
  await expect.poll(() => [cell('Jul to Sep 2019', 'Forecast').textContent, cell('Oct to Dec 2019', 'Forecast').textContent]).toEqual(['0', '']);
});

test('an officer finds the decisions of a round, decides with conditions, meets them in the award, and one undo takes all back', async () => {
  const page = await renderPage(paths.rounds);
  await heading('Rounds');
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  fireEvent.change(await screen.findByRole('combobox', { name: 'What to find or do' }), { target: { value: 'round 2 decisions' } });
  const [found] = within(await screen.findByRole('group', { name: /^Rounds/ })).getAllByRole('option');
  expect(found?.textContent).toBe('Round 2 Criteria and decisions');
  if (found !== undefined) fireEvent.click(found);
  await heading('Round 2');
  fireEvent.click(await screen.findByRole('link', { name: 'Record a decision' }));
  await heading('Record a decision');
  const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  fill('Project', 'newham-newday');
  fill('Decision', 'awarded with conditions');
  fill('Condition 1', 'Lease of the second site');
  fill('Due date of condition 1', '31 2 2019');
  fill('Condition 2', 'Named lead');
  fill('Decided on', '2 5 2019');
  fill('Decided by', 'Investment board');
  fill('Interests declared', 'None');
  fireEvent.click(screen.getByRole('button', { name: 'Record decision' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Due date must be a real date');
  fill('Due date of condition 1', '31 7 2019');
  fill('What holds back condition 1', 'every');
  fireEvent.click(screen.getByRole('button', { name: 'Record decision' }));
  await heading('Round 2');
  const link = await screen.findByRole('link', { name: 'Lease of the second site' });
  expect(link.closest('span')?.textContent).toBe('Lease of the second site, open, due 31 Jul 2019');
  fireEvent.click(link);
  await heading('Change a condition');
  await page.goTo(paths.project('newham-newday', 'funding'));
  const row = (await screen.findByRole('link', { name: 'Lease of the second site' })).closest('tr');
  expect(row?.textContent).toMatch(/Holds every payment.*Decided with the bid, 2 May 2019/);
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await screen.findByText(/^Undone/);
  expect((await page.get('funding.project', { project: 'newham-newday' })).conditions).toEqual([]);
});
