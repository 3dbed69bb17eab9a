import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { paths } from '../../../../renderer/paths.ts';
import { heading, renderPage } from '../../../support/renderPage.tsx';
import { evaluator } from '../../../support/testFile.ts';

const lead = { name: 'Council lead 1', organisation: 'Luton Borough Council', role: 'council lead' } as const;
const exportIt = () => fireEvent.click(screen.getByRole('button', { name: 'Export CSV files' }));
const names = async (): Promise<readonly (string | null)[]> => within(await screen.findByRole('table', { name: 'Files of the export' })).getAllByRole('rowheader').map(({ textContent }) => textContent);

test('everything goes out, with its fingerprint, and what was looked back at says its change', async () => {
  await renderPage(paths.exportFigures(), { asAt: 138, person: evaluator });
  await heading('Export figures');
  expect(screen.getByText(/as they stood at change 138/)).toBeTruthy();
  exportIt();
  expect(await screen.findByText(/^Exported: .*-change-138\.zip/)).toBeTruthy();
  expect(await names()).toContain('observations.csv');
  expect(screen.getByText(/^[0-9a-f]{64}$/)).toBeTruthy();
});

test('one project or one council must be named', async () => {
  await renderPage(paths.exportFigures());
  await heading('Export figures');
  fireEvent.click(screen.getByLabelText(/^One council/));
  exportIt();
  expect((await screen.findByRole('alert')).textContent).toContain('Select a council');
  fireEvent.click(screen.getByLabelText('One project'));
  exportIt();
  await screen.findByText('Select a project', { selector: 'a' });
});

test('a council’s page leads to its own rows, without the changes of others', async () => {
  await renderPage(paths.council('E06000032'));
  fireEvent.click(await screen.findByRole('link', { name: 'Export its figures' }));
  await heading('Export figures');
  expect((await screen.findByRole('combobox', { name: 'Council' })).getAttribute('value')).toBe('Luton');
  exportIt();
  const files = await names();
  expect(files).toContain('observations.csv');
  expect(files).not.toContain('changes.csv');
});

test('a council lead is offered one council, and refused another’s in words', async () => {
  await renderPage(paths.exportFigures({ council: 'E08000035' }), { person: lead });
  await heading('Export figures');
  expect(screen.queryByLabelText('Everything in this file')).toBeNull();
  exportIt();
  expect((await screen.findByRole('alert')).textContent).toContain('A council lead can export their own council only');
});
