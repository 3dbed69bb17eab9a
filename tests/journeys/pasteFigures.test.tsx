import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Actor } from '../../shared/domain/actor.ts';
import { paths } from '../../renderer/paths.ts';
import { heading, renderPage, type PageUnderTest } from '../support/renderPage.tsx';

const luton: Actor = { name: 'Lead 2', organisation: 'Luton Borough Council', role: 'council lead' };
const project = 'herts-family-safeguarding-r2';
const measure = `${project}-placement-moves-3plus`;
const numerator = 'Children looked after on 31 March with 3+ placements in the year';

const cell = (name: string, of: 'Number' | 'Out of'): HTMLElement => {
  const rows = within(screen.getByRole('grid')).getAllByRole('row');
  const row = rows.find((each) => each.querySelector('th')?.textContent === name);
  const found = row?.querySelectorAll('td')[of === 'Number' ? 0 : 1];
  if (!(found instanceof HTMLElement)) throw new Error(`There is no cell ${name}`);
  return found;
};
/** A real paste event, with whatever a spreadsheet put on the clipboard. */
const paste = (at: HTMLElement, given: Readonly<Record<string, string>>): void => {
  act(() => at.focus());
  fireEvent.paste(at, { clipboardData: { getData: (kind: string) => given[kind] ?? '', types: Object.keys(given), files: [] } });
};
const copied = (): string => {
  let text = '';
  fireEvent.copy(document.activeElement ?? document.body, { clipboardData: { setData: (kind: string, data: string) => { if (kind === 'text/plain') text = data; } } });
  return text;
};
const key = (name: string, how: object = {}): boolean => fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...how });

async function open(person: Actor): Promise<PageUnderTest> {
  const page = await renderPage(paths.recordGrid(project, measure), { person });
  await heading('Looked-after children with three or more placements in the year');
  await screen.findByRole('grid');
  return page;
}
const figures = async (page: PageUnderTest) => (await page.get('record.grid', { measure })).figures.filter(({ of }) => of === 'luton-borough-council')
  .map(({ figure }) => [figure.period.start, figure.numerator, figure.denominator, figure.shorthand]);

test('E10 a council lead pastes a block from Excel, sees each cell read back, puts one right, saves all at once and takes it back', async () => {
  const page = await open(luton);
  const before = await figures(page);
  const block = '16\t121\r\n\t122\r\n15\t125\r\n130\t124\r\n';
  paste(cell('Apr to Jun 2018', 'Number'), { 'text/plain': block, 'text/html': '<table><tr><td>999</td></tr></table><script>bad()</script>' });
  await screen.findByText('Pasted 8 cells: 4 differ from what is recorded, 1 to put right, 1 blank cell left as it was. Nothing is saved yet');
  expect(cell('Apr to Jun 2018', 'Number').textContent).toContain('16 [b], was 14; 16 of 121 is 13.2%');
  expect(cell('Jul to Sep 2018', 'Number').textContent).toBe('14 [r]');
  expect(cell('Oct to Dec 2018', 'Out of').className).toContain('sheet--changed');
  const wrong = cell('Jan to Mar 2019', 'Number');
  expect(wrong.getAttribute('aria-invalid')).toBe('true');
  expect(wrong.textContent).toBe(`130, ${numerator} must be 124 or fewer`);
  expect(document.body.textContent).not.toContain('999');

  expect(copied()).toBe('16\t121\r\n14\t122\r\n15\t125\r\n130\t124\r\n');
  key('Enter', { ctrlKey: true });
  const summary = await screen.findByRole('alert');
  expect(document.title).toMatch(/^Error: /);
  fireEvent.click(within(summary).getByRole('link', { name: `Luton, January to March 2019: ${numerator} must be 124 or fewer` }));
  expect(document.activeElement).toBe(cell('Jan to Mar 2019', 'Number'));
  key('1');
  const box = screen.getByRole<HTMLInputElement>('textbox');
  fireEvent.change(box, { target: { value: '13' } });
  expect(screen.getByText('13 is read as 13')).toBeDefined();
  key('Enter');
  expect(await figures(page)).toEqual(before);
  fireEvent.click(await screen.findByRole('button', { name: 'Save 3 figures' }));
  await screen.findByText('Recorded 3 figures: Looked-after children with three or more placements in the year.');
  expect(await figures(page)).toEqual(expect.arrayContaining([['2018-04-01', 16, 121, null], ['2018-10-01', 15, 125, null], ['2019-01-01', 13, 124, null]]));
  await expect.poll(() => cell('Jan to Mar 2019', 'Number').className).not.toContain('changed');

  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Undone: Figures recorded.');
  expect(await figures(page)).toEqual(before);
  await expect.poll(() => cell('Jan to Mar 2019', 'Number').textContent).toBe('');
});

test('E10 what is no block of figures is refused in words, and nothing is written', async () => {
  const page = await open(luton);
  const before = await figures(page);
  const at = cell('Apr to Jun 2018', 'Out of');
  const told = async (given: Readonly<Record<string, string>>, words: string | RegExp): Promise<void> => { paste(at, given); await screen.findByText(words); };
  await told({ 'text/html': '<b>8</b>' }, /^What was copied holds no text\./);
  await told({ 'image/png': 'x' }, /^What was copied holds no text\./);
  await told({ 'text/plain': '8\t'.repeat(5 * 1024 * 1024) }, /^What was copied is 10 MB of text, and 1 MB or less can be pasted\./);
  await told({ 'text/plain': '8\t9\n7\n' }, /^Row 2 of what was copied has 1 cell and the first has 2\./);
  await told({ 'text/plain': '8\n'.repeat(40) }, /^What was copied is 40 rows by 1 column, and from this cell there are 5 rows by 9 columns\./);
  await told({ 'text/plain': '122\t9\t31\n' }, /^Pasted 3 cells: .*2 to put right/);
  const others = within(cell('Apr to Jun 2018', 'Out of').closest('tr')!).getAllByRole('gridcell')[3];
  expect(others?.textContent).toContain('Only the lead of this project or a programme officer can record figures of another council');
  expect(others?.getAttribute('aria-readonly')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: 'Leave all as it was' }));
  paste(cell('Apr to Jun 2019', 'Number'), { 'text/plain': '8\t71\n' });
  await screen.findByText(/2 to put right/);
  expect(cell('Apr to Jun 2019', 'Number').textContent).toContain('record it from 1 July 2019');
  act(() => cell('Apr to Jun 2019', 'Number').focus());
  key('F2');
  await screen.findByText(/^April to June 2019 ends on 30 June 2019/, { selector: '[role=alert]' });
  expect(await figures(page)).toEqual(before);
});

test('typing goes from cell to cell by keys; Esc leaves one as it was and Ctrl+Z takes the last back', async () => {
  await open(luton);
  act(() => cell('Oct to Dec 2018', 'Number').focus());
  key('F2');
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('14');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '99' } });
  key('Escape');
  expect(document.activeElement).toBe(cell('Oct to Dec 2018', 'Number'));
  expect(cell('Oct to Dec 2018', 'Number').textContent).toBe('14 [r]');
  key('9');
  key('Tab');
  expect(document.activeElement).toBe(cell('Oct to Dec 2018', 'Out of'));
  expect(cell('Oct to Dec 2018', 'Number').textContent).toContain('9 [r], was 14');
  key('ArrowDown');
  key('Home');
  key('[');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '[x]' } });
  key('Enter');
  expect(cell('Jan to Mar 2019', 'Out of').textContent).toContain('[x]');
  key('z', { ctrlKey: true });
  expect(cell('Jan to Mar 2019', 'Out of').textContent).toBe('');
  key('z', { ctrlKey: true });
  expect(cell('Oct to Dec 2018', 'Number').textContent).toBe('14 [r]');
  expect(screen.getByRole('button', { name: 'Save' })).toBeDefined();
});

test('somebody saved first: both are named, and only what I choose is kept', async () => {
  const page = await open(luton);
  paste(cell('Jul to Sep 2018', 'Number'), { 'text/plain': '13\n12\n' });
  await screen.findByText(/^Pasted 2 cells/);
  const [theirs] = (await page.get('record.grid', { measure })).figures.filter(({ of, figure }) => of === 'luton-borough-council' && figure.period.start === '2018-10-01');
  await page.get('observations.record', { measure, council: 'E06000032', period: { kind: 'financial-quarter', start: '2018-10-01' }, numerator: 11, denominator: 124, changedIn: theirs?.figure.changedIn });
  fireEvent.click(screen.getByRole('button', { name: 'Save 2 figures' }));
  const moved = await screen.findByRole('table', { name: 'Two edits' });
  expect(moved.textContent).toContain('Luton, October to December 2018');
  expect(moved.textContent).toContain('11 of 124');
  expect(moved.textContent).toContain('12 of 124');
  expect(within(moved).getAllByRole('row')[1]?.children[1]?.textContent).toMatch(/^14 of 124/);
  fireEvent.click(screen.getByRole('button', { name: 'Take all theirs' }));
  await expect.poll(() => cell('Oct to Dec 2018', 'Number').textContent).toMatch(/^11/);
  expect(cell('Jul to Sep 2018', 'Number').textContent).toContain('13 [r], was 14');
  fireEvent.click(await screen.findByRole('button', { name: 'Save 1 figure' }));
  await screen.findByText(/^Recorded 1 figure: /);
  expect(await figures(page)).toEqual(expect.arrayContaining([['2018-07-01', 13, 122, null], ['2018-10-01', 11, 124, null]]));
});

test('somebody saved first: a figure of mine is kept where I choose it, and the others with it', async () => {
  const page = await open(luton);
  paste(cell('Jul to Sep 2018', 'Number'), { 'text/plain': '13\n12\n' });
  await screen.findByText(/^Pasted 2 cells/);
  const [theirs] = (await page.get('record.grid', { measure })).figures.filter(({ of, figure }) => of === 'luton-borough-council' && figure.period.start === '2018-10-01');
  await page.get('observations.record', { measure, council: 'E06000032', period: { kind: 'financial-quarter', start: '2018-10-01' }, numerator: 11, denominator: 124, changedIn: theirs?.figure.changedIn });
  fireEvent.click(screen.getByRole('button', { name: 'Save 2 figures' }));
  await screen.findByRole('table', { name: 'Two edits' });
  fireEvent.click(screen.getByRole('radio', { name: /^Luton, October to December 2018, mine/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Save what is chosen' }));
  await screen.findByText(/^Recorded 2 figures: /);
  expect(await figures(page)).toEqual(expect.arrayContaining([['2018-07-01', 13, 122, null], ['2018-10-01', 12, 124, null]]));
  expect((await page.get('changes.list', { limit: 1 })).changes[0]?.reason).toBe('Two edits met. Kept mine: Luton, October to December 2018.');
});

test('who may not record reads and copies, and is told why', async () => {
  await open({ name: 'Evaluator 1', organisation: 'Opcit Research', role: 'evaluator' });
  expect(screen.getByText('No figure can be recorded here.').parentElement?.textContent).toContain('Only a programme officer or a council lead can record figures.');
  expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull();
  act(() => document.querySelector<HTMLElement>('[data-cell="4:0"]')?.focus());
  expect(copied()).toMatch(/^\d+\r\n$/);
});

test('who may not record a figure is led to the grid to see it, and nobody to fill it in', async () => {
  await renderPage(paths.record(project, { council: 'E06000032', measure }), { person: { name: 'Evaluator 1', organisation: 'Opcit Research', role: 'evaluator' } });
  expect((await screen.findByRole('link', { name: 'See as a grid' })).getAttribute('href')).toContain(`/grid/${measure}`);
  expect(screen.queryByRole('link', { name: 'Fill in a grid' })).toBeNull();
});

test('what was pasted and not saved is a draft, offered when one comes back', async () => {
  const page = await open(luton);
  paste(cell('Jul to Sep 2018', 'Number'), { 'text/plain': '13\n' });
  await screen.findByText(/^Pasted 1 cell/);
  await page.goTo(paths.overview);
  await heading('Overview');
  await expect.poll(async () => (await page.get('drafts.list', {})).drafts.length).toBe(1);
  await page.goTo(paths.recordGrid(project, measure));
  await screen.findByRole('grid');
  fireEvent.click(await screen.findByRole('button', { name: 'Go on with it' }));
  expect(cell('Jul to Sep 2018', 'Number').textContent).toContain('13 [r], was 14');
  expect((await page.get('drafts.list', {})).drafts).toMatchObject([{ title: 'Looked-after children with three or more placements in the year, grid', address: paths.recordGrid(project, measure) }]);
});
