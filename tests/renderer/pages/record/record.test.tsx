import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { IndicatorShown, RecordTask } from '../../../../shared/contract/outcomes.ts';
import { asForm, workedOut } from '../../../../renderer/pages/record/figureModel.ts';
import { councilAsked, nextTask, periodAsked, taskAsked } from '../../../../renderer/pages/record/recordPlace.ts';
import { paths } from '../../../../renderer/paths.ts';
import { heading, renderPage } from '../../../support/renderPage.tsx';
import { evaluator } from '../../../support/testFile.ts';

const project = 'herts-family-safeguarding-r2';
const task = (measure: string, status: RecordTask['status']): RecordTask => ({ measure, indicator: measure, period: { kind: 'month', start: '2019-04-01' }, status, outcome: null, late: null });
const tasks = [task('a', 'Completed'), task('b', 'Not started'), task('c', 'Not started')];

test('an address names council, measure and period; what it leaves out is chosen', () => {
  expect(paths.record('p')).toBe('/projects/p/record');
  expect(paths.record('p', { council: null })).toBe('/projects/p/record/whole');
  expect(paths.record('p', { measure: 'm' })).toBe('/projects/p/record/own/m');
  expect(paths.record('p', { council: 'E1', measure: 'm', period: 'month:2019-04-01' })).toBe('/projects/p/record/E1/m/month%3A2019-04-01');
  expect([councilAsked('own'), councilAsked('whole'), councilAsked('E1')]).toEqual([{}, { council: null }, { council: 'E1' }]);
  expect(periodAsked('month:2019-04-01')).toEqual({ kind: 'month', start: '2019-04-01' });
  expect(periodAsked('month:2019-04-02')).toBeNull();
});

test('leads to the next measure without a figure, round the end of the list', () => {
  expect(taskAsked(tasks, undefined)?.measure).toBe('b');
  expect(taskAsked(tasks, 'z')).toBeNull();
  expect(nextTask(tasks, 'b')?.measure).toBe('c');
  expect(nextTask(tasks, 'c')?.measure).toBe('b');
  expect(nextTask([task('a', 'Completed'), task('b', 'Not started')], 'b')).toBeNull();
});

test('works a share out exactly, and only from two parts that can stand', () => {
  const indicator = { kind: 'percentage', unit: 'percent', multiplier: 100, decimals: 1, numeratorName: 'Moves', denominatorName: 'Children', wholeParts: true } as IndicatorShown;
  const form = asForm(null, indicator);
  expect(workedOut({ ...form, numerator: '1' }, indicator)).toBeNull();
  expect(workedOut({ ...form, numerator: '1', denominator: '8' }, indicator)).toBe('12.5%');
  expect(workedOut({ ...form, numerator: '9', denominator: '8' }, indicator)).toBeNull();
  expect(workedOut({ ...form, numerator: '0', denominator: '0' }, indicator)).toBe('[z]');
});

test('an officer chooses among the councils; the figure that is there is loaded and can be changed', async () => {
  const page = await renderPage(paths.record(project));
  await heading(/^Bracknell Forest, /);
  const councils = screen.getByLabelText<HTMLSelectElement>('Figures of');
  expect([...councils.options].map(({ text }) => text)).toEqual(['Bracknell Forest', 'Hertfordshire', 'Luton', 'Peterborough', 'West Berkshire', 'The whole project']);
  await page.goTo(paths.record(project, { council: 'E06000032', measure: `${project}-placement-moves-3plus`, period: 'financial-quarter:2018-10-01' }));
  await heading('Luton, October to December 2018');
  const top = await screen.findByLabelText<HTMLInputElement>('Children looked after on 31 March with 3+ placements in the year');
  expect(top.value).toBe('14');
  fireEvent.change(top, { target: { value: '15' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Recorded for Luton, October to December 2018: 15 of 124 (12.1%).');
});

test('a partner’s lead is offered their own council alone', async () => {
  await renderPage(paths.record(project), { person: { name: 'Lead 2', organisation: 'Luton Borough Council', role: 'council lead' } });
  await heading(/^Luton, /);
  expect(screen.queryByLabelText('Figures of')).toBeNull();
});

test('an evaluator is told why no figure is taken', async () => {
  await renderPage(paths.record(project), { person: evaluator });
  await screen.findByText('No figure can be recorded here.');
  expect(screen.getByText(/Only a programme officer or a council lead can record figures/)).toBeDefined();
});
