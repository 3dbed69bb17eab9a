import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Actor } from '../../shared/domain/actor.ts';
import { paths } from '../../renderer/paths.ts';
import { heading, renderPage } from '../support/renderPage.tsx';

const luton: Actor = { name: 'Lead 2', organisation: 'Luton Borough Council', role: 'council lead' };
const project = 'herts-family-safeguarding-r2';
const measure = `${project}-placement-moves-3plus`;
const numerator = 'Children looked after on 31 March with 3+ placements in the year';
const box = (label: RegExp | string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: RegExp | string, value: string) => fireEvent.change(box(label), { target: { value } });

test('a council lead types a share above its whole, puts it right, finds it in History and takes it back', async () => {
  const page = await renderPage(paths.record(project, { measure }), { person: luton });
  await heading('Luton, January to March 2019');
  await screen.findByRole('button', { name: 'Save' });
  type('All children looked after on 31 March', '124');
  expect(screen.getAllByText('Not yet')).toHaveLength(1);
  type(numerator, '130');
  fireEvent.click(await screen.findByRole('button', { name: 'Save and go to next' }));
  const summary = await screen.findByRole('alert');
  const words = `${numerator} must be 124 or fewer`;
  expect(document.title).toMatch(/^Error: Luton, January to March 2019, /);
  expect(document.activeElement).toBe(summary);
  fireEvent.click(within(summary).getByRole('link', { name: words }));
  expect(document.activeElement).toBe(box(numerator));
  expect(box(numerator).value).toBe('130');
  expect(screen.getByText('There is a problem', { selector: '.tag' })).toBeDefined();
  type(numerator, '13');
  expect(screen.getByText('10.5%', { selector: 'output' })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Recorded for Luton, January to March 2019: 13 of 124 (10.5%).');
  await expect.poll(() => document.title).not.toMatch(/^Error/);
  const current = screen.getByRole('navigation', { name: 'Measures' }).querySelector('[aria-current="step"]');
  await expect.poll(() => current?.textContent).toContain('Completed');

  await page.goTo(paths.history);
  await heading('History');
  const newest = (await screen.findAllByRole('rowheader'))[1];
  const row = newest?.closest('tr');
  expect(row?.textContent).toContain('Figure recorded: Looked-after children with three or more placements in the year');
  expect(row?.textContent).toContain('January to March 2019');
  expect(row?.textContent).toContain('Lead 2, Luton Borough Council');
  expect(row?.textContent).toContain('13 of 124 (10.5%)');
  fireEvent.click(within(row!).getByRole('button', { name: /^Undo/ }));
  await screen.findByText('Undone: Figure recorded.');
  await screen.findByText('Undone: Figure recorded:');
  expect(document.activeElement?.id).toMatch(/^change-/);
  const { current: left } = await page.get('record.sheet', { measure });
  expect(left).toBeNull();
});

test('a figure that is not there is said with its reason, and goes on to the next measure', async () => {
  const page = await renderPage(paths.record(project, { measure }), { person: luton });
  await heading('Luton, January to March 2019');
  fireEvent.click(await screen.findByRole('button', { name: 'We do not have this figure' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save and go to next' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Select why there is no figure');
  fireEvent.click(screen.getByLabelText(/^Not available/));
  type(/^Note for the department/, 'The system was down at the end of March');
  fireEvent.click(screen.getByRole('button', { name: 'Save and go to next' }));
  await screen.findByRole('heading', { level: 2, name: 'Average caseload in the project team' });
  await expect.poll(() => document.activeElement?.tagName).toBe('H1');
  const { current } = await page.get('record.sheet', { measure });
  expect(current).toMatchObject({ shorthand: 'x', numerator: null, note: 'The system was down at the end of March', recordedBy: expect.stringContaining('Lead 2') });
});

test('somebody saved first: both figures stand side by side, and mine is kept only when I say so', async () => {
  const page = await renderPage(paths.record(project, { measure }), { person: luton });
  await heading('Luton, January to March 2019');
  await screen.findByRole('button', { name: 'Save' });
  type('All children looked after on 31 March', '124');
  type(numerator, '13');
  await page.get('observations.record', { measure, council: 'E06000032', period: { kind: 'financial-quarter', start: '2019-01-01' }, numerator: 12, denominator: 124 });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  const moved = await screen.findByRole('table', { name: 'Two edits' });
  expect(moved.textContent).toContain('12 of 124');
  expect(moved.textContent).toContain('13 of 124');
  fireEvent.click(screen.getByRole('button', { name: 'Keep all mine' }));
  await expect.poll(async () => (await page.get('record.sheet', { measure })).current?.numerator).toBe(13);
});
