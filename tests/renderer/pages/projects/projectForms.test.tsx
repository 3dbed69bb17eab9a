import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { heading, renderPage } from '../../../support/renderPage.tsx';

const type = (name: string | RegExp, value: string): void => { fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } }); };
const choose = (name: string | RegExp, typed: string): void => {
  const box = screen.getByRole('combobox', { name });
  fireEvent.change(box, { target: { value: typed } });
  fireEvent.keyDown(box, { key: 'Enter' });
};
const issues = async (): Promise<readonly (string | null)[]> => [...(await screen.findByRole('alert')).querySelectorAll('li')].map((line) => line.textContent);

test('a new project is one change, with its council, its award and who says so', async () => {
  const { get } = await renderPage('/new-project', { sample: 'portfolio' });
  await heading('New project');
  const before = (await get('programme.get', {})).lastChange.seq;
  type(/^Start date/, '31 2 2018');
  type(/^Amount/, 'plenty');
  fireEvent.click(screen.getByRole('button', { name: 'Add project' }));
  expect(await issues()).toEqual(['Enter the title of the project', 'Start date must be a real date', 'Amount must be an amount of money, like 1,234.50', 'Select what kind of figure this is']);
  type(/^Title/, 'Harbour: a home for every leaver');
  expect(screen.getByText('Left out, it is made from the title: harbour-a-home-for-every-leaver')).toBeTruthy();
  type(/^Start date/, 'May 2018');
  type(/^Amount/, '1.02m');
  expect(screen.getByText('Read as £1,020,000')).toBeTruthy();
  choose(/^Lead/, 'Hertfordshire');
  choose(/^Other councils/, 'Luton');
  type(/^End date/, '1 4 2017');
  fireEvent.change(screen.getByRole('combobox', { name: /^What kind of figure/ }), { target: { value: 'announced' } });
  type(/^Source/, 'Letter of award');
  fireEvent.click(screen.getByRole('button', { name: 'Add project' }));
  expect(await issues()).toEqual(['End date must be the same as or after May 2018 when the project starts']);
  type(/^End date/, '2020');
  fireEvent.click(screen.getByRole('button', { name: 'Add project' }));
  await heading('Harbour: a home for every leaver');
  expect(screen.getByText('Project added: Harbour: a home for every leaver.')).toBeTruthy();
  const made = await get('projects.get', { reference: 'harbour-a-home-for-every-leaver' });
  expect([made.award.pence, made.leads.map(({ shortName }) => shortName), made.councils.length, made.awards[0]?.figures[0]?.sources[0]?.title]).toEqual([102_000_000, ['Hertfordshire'], 2, 'Letter of award']);
  expect((await get('programme.get', {})).lastChange.seq).toBe(before + 1);
});

test('a half-typed project is offered again', async () => {
  const { host, handle, goTo } = await renderPage('/overview', { sample: 'empty' });
  await host.ask('drafts.keep', { file: handle, form: 'project-add', title: 'New project', address: '/new-project', fields: { title: 'Half of it', leads: [] } });
  await goTo('/new-project');
  fireEvent.click(await screen.findByRole('button', { name: 'Go on with it' }));
  expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveProperty('value', 'Half of it');
});

test('somebody else saved first: both versions stand side by side', async () => {
  const { get, host, handle } = await renderPage('/projects/herts-family-safeguarding-r2/edit');
  await screen.findByRole('textbox', { name: /^Title/ });
  fireEvent.change(screen.getByRole('combobox', { name: /^Evaluator/ }), { target: { value: 'Mine' } });
  const { changedIn } = await get('projects.get', { reference: 'herts-family-safeguarding-r2' });
  await host.ask('projects.edit', { reference: 'herts-family-safeguarding-r2', changedIn, evaluator: 'Theirs' }, { file: handle });
  fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByRole('heading', { name: 'Moved while you worked' })).toBeTruthy();
  const row = (await screen.findByRole('rowheader', { name: 'Evaluator' })).closest('tr');
  expect(row?.textContent).toBe('EvaluatorNot knownEvaluator, theirs: TheirsEvaluator, mine: Mine');
});

test('a measure comes from the library, and its baseline is worked out from its parts', async () => {
  const { get } = await renderPage('/projects/herts-family-safeguarding-r2/measures/add?outcome=achieve_economic_well_being');
  fireEvent.click(await screen.findByRole('radio', { name: /^Care leavers in education, employment or training/ }));
  type(/^Care leavers in education, employment or training/, '40');
  type(/^Care leavers aged/, '80');
  expect(screen.getByText('Comes to 50.0%')).toBeTruthy();
  type(/^Target/, '150');
  fireEvent.click(screen.getByRole('button', { name: 'Add measure' }));
  expect(await issues()).toEqual(['Target must be between 0 and 100']);
  type(/^Target/, '60');
  fireEvent.click(screen.getByRole('button', { name: 'Add measure' }));
  await screen.findByText(/^Measure added/);
  const measures = (await get('projects.get', { reference: 'herts-family-safeguarding-r2' })).measures;
  expect(measures.find(({ indicator }) => indicator.name.startsWith('Care leavers in education'))?.target?.value).toBe(60);
});

test('a council that is not chosen is asked for at its field', async () => {
  await renderPage('/projects/herts-family-safeguarding-r2/councils/add');
  await heading('Add a council');
  fireEvent.click(await screen.findByRole('button', { name: 'Add to the project' }));
  expect(await issues()).toEqual(['Enter a council or organisation']);
});

test('a project whose adding is undone while it is on screen leaves for the list', async () => {
  const { get, router } = await renderPage('/new-project', { sample: 'portfolio' });
  await heading('New project');
  type(/^Title/, 'Add');
  fireEvent.click(screen.getByRole('button', { name: 'Add project' }));
  await heading('Add');
  expect((await get('projects.get', { reference: 'add' })).title).toBe('Add');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await heading('Projects');
  expect(await screen.findByText('Undone: Project added.')).toBeTruthy();
  expect(router.state.location.pathname).toBe('/projects');
});

test('a lead that the file does not know is added on the way, and is chosen', async () => {
  const { get } = await renderPage('/new-project', { sample: 'portfolio' });
  await heading('New project');
  type(/^Title/, 'Lighthouse');
  const box = screen.getByRole('combobox', { name: /^Lead/ });
  fireEvent.change(box, { target: { value: 'Harbour Trust' } });
  fireEvent.click(await screen.findByRole('option', { name: 'Add “Harbour Trust” as a new organisation' }));
  const dialog = await screen.findByRole('dialog', { name: 'New organisation' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Add organisation' }));
  expect(await within(dialog).findByRole('link', { name: 'Select a kind of organisation' })).toBeTruthy();
  fireEvent.change(within(dialog).getByRole('combobox', { name: 'Kind' }), { target: { value: 'trust' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Add organisation' }));
  await screen.findByRole('button', { name: 'Remove Harbour Trust' });
  expect(screen.getByText('Organisation added: Harbour Trust.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Add project' }));
  await heading('Lighthouse');
  expect((await get('projects.get', { reference: 'lighthouse' })).leads).toMatchObject([{ name: 'Harbour Trust', reference: 'harbour-trust' }]);
});

test('targets are set, altered and taken away step by step', async () => {
  const measure = 'herts-family-safeguarding-r2-placement-moves-3plus';
  const { get, goTo } = await renderPage(`/projects/herts-family-safeguarding-r2/measures/${measure}`);
  const steps = async () => (await get('measures.get', { measure })).targets.map(({ period, value }) => [period.start, value]);
  const add = await screen.findByRole('button', { name: 'Add a step' });
  const before = await steps();
  expect(before.length).toBeGreaterThan(0);
  fireEvent.click(add);
  fireEvent.change(screen.getByRole('combobox', { name: `Period of step ${before.length + 1}` }), { target: { value: '2019-10-01' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await issues()).toEqual(['Enter the target for October to December 2019']);
  type('Target for October to December 2019', '9.5');
  fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));
  await heading('Family Safeguarding: extension to four further authorities');
  expect(await steps()).toEqual([...before, ['2019-10-01', 9.5]].toSorted(([a], [b]) => String(a).localeCompare(String(b))));
  await goTo(`/projects/herts-family-safeguarding-r2/measures/${measure}`);
  fireEvent.click(await screen.findByRole('button', { name: /^Remove\s*October to December 2019/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));
  await heading('Family Safeguarding: extension to four further authorities');
  expect(await steps()).toEqual(before);
});

test('shares agreed for later are asked for before they go', async () => {
  const project = 'herts-family-safeguarding-r2';
  const { get, goTo } = await renderPage('/overview', { sample: 'practice' });
  await screen.findByRole('heading', { level: 1 });
  const [first] = (await get('projects.get', { reference: project })).councils;
  const { sharesChangedIn } = await get('records.get', { project });
  await get('shares.set', { project, from: '2020-04-01', shares: [{ council: first?.code ?? '', pence: 1_160_000_000 }], changedIn: sharesChangedIn });
  await goTo(`/projects/${project}/shares`);
  await screen.findByRole('textbox', { name: /^They hold from/ });
  expect(screen.queryByRole('checkbox')).toBeNull();
  type(/^They hold from/, '1 6 2019');
  fireEvent.click(screen.getByRole('button', { name: 'Set shares' }));
  expect(await issues()).toEqual([expect.stringContaining('Shares are agreed for later, and would go: from 1 April 2020 ')]);
  fireEvent.click(screen.getByRole('checkbox', { name: /^Replace them/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Set shares' }));
  await waitFor(async () => expect((await get('records.get', { project })).shares.filter(({ from }) => from === '2020-04-01')).toEqual([]), { timeout: 5_000 });
});
