import { readFileSync } from 'node:fs';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { paths } from '../../renderer/paths.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { AnswerOf, Reply } from '../../shared/contract/index.ts';
import { heading, renderPage, type PageUnderTest } from '../support/renderPage.tsx';
import { officer } from '../support/testFile.ts';

const ealing = 'ealing-building-my-future';
const lead: Actor = { name: 'Lead 1', organisation: 'London Borough of Ealing', role: 'council lead' };
const other: Actor = { name: 'Lead 2', organisation: 'Hertfordshire County Council', role: 'council lead' };

const type = (label: string, value: string): void => { fireEvent.change(screen.getByLabelText(label), { target: { value } }); };
const press = (name: string): void => { fireEvent.click(screen.getByRole('button', { name })); };

/** One table of an export of the whole file, as text. */
async function csvOf({ host, handle }: PageUnderTest, name: string): Promise<string> {
  const made = (await host.ask('exports.make', { handle })) as Reply<AnswerOf<'exports.make'>>;
  const out = host.handOutExport((made.ok ? made.value?.fetch : null) ?? '');
  if (!out.ok) throw new Error(out.problem.message);
  return Buffer.from(unzipSync(readFileSync(out.value.path))[name] ?? []).toString('utf8');
}

test('a lead brings cash and staff beside the grant, what is not known stays unknown, and Funding says what others bear', async () => {
  const page = await renderPage(paths.matchLine(ealing), { person: lead });
  const saved = () => waitFor(() => expect(page.router.state.location.pathname).toBe(paths.project(ealing, 'funding')));
  await screen.findByLabelText('Source');
  type('Source', 'Schools forum');
  type('Amount', '20k');
  fireEvent.click(screen.getByLabelText('In-kind'));
  press('Add match funding');
  expect((await screen.findByRole('alert')).textContent).toContain('Select whether it is secured');
  fireEvent.click(screen.getByLabelText('Yes, in writing'));
  press('Add match funding');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Enter how the amount in kind was valued'));
  type('How it was valued', 'Two posts at their pay');
  press('Add match funding');
  await saved();
  const told = () => page.get('matchFunding.list', { project: ealing });
  expect((await told()).totals).toMatchObject({ byKind: { 'in-kind': { pence: 2_000_000 } }, total: { pence: 35_000_000, counted: 3, of: 3 }, gap: 5_000_000 });

  await page.goTo(paths.matchLine(ealing));
  await screen.findByLabelText('Source');
  type('Source', 'A charity');
  fireEvent.click(screen.getByLabelText('Not yet'));
  press('Add match funding');
  await saved();
  expect((await told()).totals).toMatchObject({ total: { pence: 35_000_000, counted: 3, of: 4 }, secured: { pence: 26_000_000, counted: 2, of: 2 }, gap: null });
  // Where it cannot be told how much is short, nobody is asked to explain it.
  expect((await told()).unexplained).toBeNull();

  // Who speaks for another council says nothing of this one.
  await page.host.ask('person.set', other);
  const refused = await page.host.ask('matchFunding.add', { project: ealing, source: 'Us', kind: 'cash', secured: true, pence: 1 }, { file: page.handle });
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'forbidden', message: 'Your organisation does not take part in this project' } });
  expect((await told()).lines).toHaveLength(4);

  await page.host.ask('person.set', officer);
  await page.goTo(paths.matchNeed(ealing));
  await screen.findByLabelText('Match funding asked for');
  type('Match funding asked for', '340k');
  press('Save');
  await saved();
  expect((await told()).totals.gap).toBe(0);
  const rows = (await csvOf(page, 'match-funding.csv')).split('\r\n');
  const column = (head: string): number => rows[0]?.replace('\uFEFF', '').split(',').indexOf(head) ?? -1;
  expect(rows.find((row) => row.includes('A charity'))?.split(',')[column('amount_gbp')]).toBe('');

  await page.goTo(paths.funding());
  const table = await screen.findByRole('table', { name: 'Match funding by project, in pounds' });
  expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Project', 'Cash', 'In-kind', 'All', 'Secured', 'Gap']);
  const line = (name: RegExp) => within(table).getByRole('rowheader', { name }).closest('tr');
  expect([...line(/Building My Future/)?.querySelectorAll('td') ?? []].map(({ textContent }) => textContent)).toEqual(['330,0002 of 3', '20,000', '350,0003 of 4', '260,000', '0']);
  expect(line(/^All projects told/)?.textContent).toContain('1,860,0005 of 6');
  fireEvent.click(within(table).getByRole('link', { name: /Building My Future/ }));
  await saved();
});

test('Funding says nothing of match funding where none is told', async () => {
  const page = await renderPage(paths.funding(), { sample: 'portfolio' });
  await heading('Funding');
  await screen.findByRole('heading', { level: 2, name: 'By project' });
  expect((await page.get('matchFunding.summary', {})).total).toMatchObject({ total: { pence: 0, counted: 0, of: 0 }, gap: { of: 0 } });
  expect(screen.queryByRole('heading', { level: 2, name: 'Match funding' })).toBeNull();
});

test('an officer goes from the count of late conditions to the register, narrows it, opens one and meets it', async () => {
  const page = await renderPage(paths.funding());
  await heading('Funding');
  const { conditions } = await page.get('conditions.list', {});
  const { today } = await page.get('programme.get', {});
  const late = conditions.filter(({ state, dueOn }) => (state === 'open' || state === 'in progress') && dueOn !== null && dueOn < today);
  expect(late.length).toBeGreaterThan(0);
  expect(conditions.slice(0, late.length)).toEqual(late);
  fireEvent.click(await screen.findByRole('link', { name: new RegExp(`^${late.length} late conditions?$`) }));
  await heading('Conditions and milestones');
  await screen.findByText(`Showing ${late.length} of ${conditions.length}`);
  press('Clear all');
  await screen.findByText(`Showing ${conditions.length} of ${conditions.length}`);
  const open = within(screen.getByRole('group', { name: 'State' })).getByRole('button', { name: /^Open/ });
  fireEvent.click(open);
  const table = () => screen.getByRole('table', { name: /^Conditions and milestones of all awards/ });
  expect(within(table()).getAllByRole('row')[1]?.textContent).toMatch(/Luton’s team in place.*late.*Payment 9/);
  fireEvent.click(within(table()).getByRole('link', { name: /^3\. Luton’s team in place/ }));
  await screen.findByLabelText('State');
  type('State', 'met');
  press('Save condition');
  await screen.findByRole('grid');
  expect((await page.get('conditions.list', { state: 'met' })).conditions.map(({ title }) => title)).toContain('Luton’s team in place');

  // The Overview counts what is still late, and opens the same view of it; who may not change a condition reads it.
  await page.host.ask('person.set', other);
  page.reload(paths.lateConditions);
  await heading('Conditions and milestones');
  if (late.length === 1) await screen.findByText('No condition fits these filters.');
  press('Clear all');
  const [, first] = within(await screen.findByRole('table', { name: /^Conditions and milestones of all awards/ })).getAllByRole('row');
  expect(first?.querySelector('a')?.getAttribute('href')).toContain('/funding?');
});

test('D12 an officer goes from What needs you to the award whose yearly review is late, reviews it, and it is late no more', async () => {
  const page = await renderPage(paths.overview);
  const needs = async () => (await page.get('attention.list', {})).groups.flatMap(({ items }) => items).find(({ link }) => link.page === 'standard');
  await heading('Overview');
  expect(await needs()).toMatchObject({ what: 'Yearly review of an award', where: 'Grants standard', when: '2 May 2019, 11 days late' });
  fireEvent.click(await screen.findByRole('link', { name: /Yearly review of an award/ }));
  await heading('Grants standard of all awards');
  const { awards } = await page.get('standard.list', {});
  await screen.findByText(`Showing 1 of ${awards.length}`);
  expect(awards.map(({ met, explained, unanswered }) => met + explained + unanswered).every((sum) => sum === 10)).toBe(true);
  press('Clear all');
  const rows = within(await screen.findByRole('table', { name: /^How each award stands/ })).getAllByRole('row').slice(1);
  expect(rows).toHaveLength(awards.length);
  expect([...rows[0]?.querySelectorAll('td') ?? []].map(({ textContent }) => textContent)).toEqual(['7', '1', '2', '9. Yearly review', '2 May 201911 days late']);
  // Where nobody keeps the record nothing is late, and nothing is met.
  expect(awards.at(-1)).toMatchObject({ begun: false, met: 0, unanswered: 10, late: [], next: null });
  expect(rows.at(-1)?.textContent).toContain('Nothing on record');
  fireEvent.click(within(rows[0] ?? document.body).getByRole('link'));
  await heading('Grants standard');
  await page.get('standard.enter', { project: 'herts-family-safeguarding-r2', number: 9, dated: '2019-05-10', pence: 690_257_400, says: 'Continue', person: 'Deputy director 2 (practice)' });
  expect(await needs()).toBeUndefined();
  const [first] = (await page.get('standard.list', {})).awards;
  expect([first?.late, first?.missing]).toEqual([[], [1, 7, 10]]);
});
