import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { heading, renderPage } from '../support/renderPage.tsx';
import { officer } from '../support/testFile.ts';

const reference = 'leeds-family-valued';
const change = (label: RegExp, value: string): void => void fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });

test('two edits of one project: a draft that met another edit waits on Overview, both are shown, each field is chosen, History says how', { timeout: 60_000 }, async () => {
  const page = await renderPage(`/projects/${reference}/edit`);
  await screen.findByRole('textbox', { name: /^Title/ });
  const before = await page.get('projects.get', { reference });
  change(/^Note/, 'My note');
  change(/^Title/, 'My title');
  await page.goTo('/overview');
  await heading('Overview');
  await screen.findByText(/^Draft kept:/);

  await page.host.ask('person.set', { ...officer, name: 'Officer 2' });
  await page.host.ask('projects.edit', { reference, changedIn: before.changedIn, title: 'Their title', evaluator: 'Their evaluator' }, { file: page.handle });
  await page.host.ask('person.set', officer);
  // The same person has the same drafts.
  await expect.poll(() => screen.queryByRole('link', { name: /^Settle/ })?.closest('tr')?.textContent).toContain('Officer 2 changed it after you began');
  await screen.findByText('Two edits met', { exact: false });
  // The page asks again while the other person is at the desk, and draws the line anew: who misses it clicks again.
  await expect.poll(() => {
    const link = screen.queryByRole('link', { name: /^Settle/ });
    if (link !== null) fireEvent.click(link);
    return page.router.state.location.pathname;
  }).toBe(`/projects/${reference}/edit`);

  fireEvent.click(await screen.findByRole('button', { name: 'Go on with it' }));
  await screen.findByRole('heading', { name: 'Moved while you worked' });
  const table = screen.getByRole('table', { name: 'Two edits' });
  const rows = within(table).getAllByRole('row').slice(1).map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ['Title', before.title, 'Title, theirs: Their title', 'Title, mine: My title'],
    ['Evaluator', before.evaluator ?? 'Not known', 'Evaluator, theirs: Their evaluator', `Evaluator, mine: ${before.evaluator ?? 'Not known'}`],
    ['Note', before.note ?? 'Not known', `Note, theirs: ${before.note ?? 'Not known'}`, 'Note, mine: My note'],
  ]);
  // Nothing was written by looking.
  expect((await page.get('projects.get', { reference })).title).toBe('Their title');
  fireEvent.click(within(table).getByRole('radio', { name: /^Title, mine/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Save what is chosen' }));
  await heading('My title');
  expect(await page.get('projects.get', { reference })).toMatchObject({ title: 'My title', evaluator: 'Their evaluator', note: 'My note' });
  const { changes } = await page.get('changes.list', { limit: 1 });
  expect(changes[0]).toMatchObject({ reason: 'Two edits met. Kept mine: Title.', actor: { name: officer.name } });
  await page.goTo('/overview');
  await heading('Overview');
  expect(screen.queryByText('Two edits met')).toBeNull();
});
