import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Answer } from '../../../renderer/components/Answer.tsx';
import { SmallMultiple } from '../../../renderer/components/charts/SmallMultiple.tsx';
import { Timeline } from '../../../renderer/components/charts/Timeline.tsx';
import { MultiCombobox } from '../../../renderer/components/form/Combobox.tsx';
import { DateInput } from '../../../renderer/components/form/DateInput.tsx';
import { MoneyInput } from '../../../renderer/components/form/MoneyInput.tsx';
import { Mark } from '../../../renderer/components/Mark.tsx';
import { MenuButton } from '../../../renderer/components/MenuButton.tsx';
import { Money } from '../../../renderer/components/Money.tsx';
import { isStatus, Tag } from '../../../renderer/components/Tag.tsx';
import { DataTable, type Column } from '../../../renderer/components/table/DataTable.tsx';
import type { Sort } from '../../../renderer/components/table/tableModel.ts';
import { problemAdvice, problemHeading } from '../../../renderer/format/problem.ts';
import { problemKinds, type Problem } from '../../../shared/domain/problem.ts';

afterEach(cleanup);

interface Row { readonly reference: string; readonly awarded: number | null }
const columns: readonly [Column<Row>, ...Column<Row>[]] = [
  { id: 'reference', head: 'Project', kind: 'text', cell: (row) => row.reference, sortBy: (row) => row.reference, foot: '3 projects' },
  { id: 'awarded', head: 'Awarded', kind: 'number', cell: (row) => <Money pence={row.awarded} as="pounds" />, sortBy: (row) => row.awarded, foot: '5' },
];

function Grid({ rows, onOpen }: { readonly rows: readonly Row[]; readonly onOpen: (row: Row) => void }) {
  const [sort, setSort] = useState<Sort | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  return <DataTable label="Projects" rows={rows} columns={columns} rowKey={(row) => row.reference} sort={sort} onSort={setSort} selected={selected} onSelect={(row) => setSelected(row.reference)} onOpen={onOpen} />;
}

const three: readonly Row[] = [{ reference: 'a', awarded: null }, { reference: 'b', awarded: 30_000 }, { reference: 'c', awarded: 20_000 }];
const frame = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => resolve()); });

describe('a grid', () => {
  test('is walked with arrow keys; the row under the ring is selected, and Enter opens it', async () => {
    const onOpen = vi.fn<(row: Row) => void>();
    render(<Grid rows={three} onOpen={onOpen} />);
    const grid = screen.getByRole('grid');
    const first = within(grid).getByRole('rowheader', { name: 'a' });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    await frame();
    fireEvent.keyDown(document.activeElement ?? grid, { key: 'ArrowRight' });
    await frame();
    expect(document.activeElement?.textContent).toBe('300');
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-current')).toBe('true');
    fireEvent.keyDown(document.activeElement ?? grid, { key: 'Enter' });
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(three[1]);
  });

  test('holds exactly one stop for Tab, and the head is reached by going up', async () => {
    render(<Grid rows={three} onOpen={() => {}} />);
    const grid = screen.getByRole('grid');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    const first = within(grid).getByRole('rowheader', { name: 'a' });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowUp' });
    await frame();
    expect(document.activeElement?.tagName).toBe('BUTTON');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  test('is sorted by its heads, says so, and keeps what is not known last', () => {
    render(<Grid rows={three} onOpen={() => {}} />);
    const order = (): readonly (string | null)[] => screen.getAllByRole('rowheader').slice(0, 3).map((cell) => cell.textContent);
    fireEvent.click(screen.getByRole('button', { name: 'Awarded' }));
    expect(order()).toEqual(['b', 'c', 'a']);
    expect(screen.getByRole('columnheader', { name: /Awarded/ }).getAttribute('aria-sort')).toBe('descending');
    expect(screen.getByRole('status').textContent).toBe('Sorted by awarded, high to low; not known last');
    fireEvent.click(screen.getByRole('button', { name: 'Awarded' }));
    expect(order()).toEqual(['c', 'b', 'a']);
  });

  test('without rows still has a stop for Tab', () => {
    render(<Grid rows={[]} onOpen={() => {}} />);
    expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });
});

describe('a combobox', () => {
  const options = [{ value: 'E06000022', label: 'Bath and North East Somerset', detail: 'unitary, South West' }, { value: 'E10000015', label: 'Hertfordshire', detail: 'county, East of England' }, { value: 'opcit', label: 'Opcit Research' }];
  function Picker() {
    const [values, setValues] = useState<readonly string[]>([]);
    return <MultiCombobox id="p" name="partners" label="Partners" options={options} values={values} onChange={setValues} />;
  }

  test('narrows while one types, is chosen from with keys, and each choice can be taken off', () => {
    render(<Picker />);
    const box = screen.getByRole('combobox', { name: 'Partners' });
    fireEvent.change(box, { target: { value: 'herts' } });
    expect(screen.queryAllByRole('option')).toHaveLength(0);
    expect(screen.getByText('Nothing on the list matches')).toBeDefined();
    fireEvent.change(box, { target: { value: 'hert' } });
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Hertfordshire county, East of England']);
    expect(box.getAttribute('aria-activedescendant')).toBe('p-option-0');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.getByRole('button', { name: 'Remove Hertfordshire' })).toBeDefined();
    fireEvent.click(box);
    expect(screen.getAllByRole('option')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Remove Hertfordshire' }));
    expect(screen.queryByRole('button', { name: 'Remove Hertfordshire' })).toBeNull();
    expect(document.activeElement).toBe(box);
  });

  test('Esc closes the list and leaves what was chosen', () => {
    render(<Picker />);
    const box = screen.getByRole('combobox');
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(box.getAttribute('aria-expanded')).toBe('true');
    fireEvent.keyDown(box, { key: 'Escape' });
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });
});

test('dates and short amounts are said back as they were understood', () => {
  const field = { name: 'x', onChange: () => {} };
  render(<><DateInput id="d" label="Start" {...field} value="31 3 19" /><MoneyInput id="m" label="Amount" {...field} value="1.02m" /><MoneyInput id="n" label="Other" {...field} value="1,020" /></>);
  expect(screen.getByText('Read as 31 March 2019')).toBeDefined();
  expect(screen.getByText('Read as £1,020,000')).toBeDefined();
  expect(document.getElementById('n-reading')?.textContent).toBe('');
});

test('arrow keys in a menu pass over what cannot be chosen', async () => {
  render(<MenuButton stays label="Columns"><button type="button">All</button><input type="checkbox" aria-label="Project" disabled /><input type="checkbox" aria-label="Lead" /></MenuButton>);
  fireEvent.keyDown(screen.getByRole('button', { name: 'Columns' }), { key: 'ArrowDown' });
  await frame();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'All' }));
  fireEvent.keyDown(screen.getByRole('button', { name: 'All' }), { key: 'ArrowDown' });
  expect(document.activeElement).toBe(screen.getByLabelText('Lead'));
});

test('a menu opens by keys, Esc closes it and gives the focus back', async () => {
  render(<MenuButton label="More"><button type="button">Add figure</button><button type="button">Edit</button></MenuButton>);
  const button = screen.getByRole('button', { name: 'More' });
  fireEvent.keyDown(button, { key: 'ArrowDown' });
  await frame();
  expect(document.activeElement?.textContent).toBe('Add figure');
  fireEvent.keyDown(document.activeElement ?? button, { key: 'ArrowUp' });
  expect(document.activeElement?.textContent).toBe('Edit');
  fireEvent.keyDown(document.activeElement ?? button, { key: 'Escape' });
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-expanded')).toBe('false');
});

test('an answer is waited for, refused or shown', () => {
  const { rerender, container } = render(<Answer reply={undefined}>{() => 'never'}</Answer>);
  expect(container.querySelector('[aria-busy="true"]')).not.toBeNull();
  rerender(<Answer reply={{ ok: false, problem: { kind: 'not-found', what: 'project', message: 'There is no such project' } }}>{() => 'never'}</Answer>);
  expect(screen.getByText('There is no such project.')).toBeDefined();
  rerender(<Answer reply={{ ok: true, value: 7 }}>{(value) => `seven ${value}`}</Answer>);
  expect(screen.getByText('seven 7')).toBeDefined();
});

test('every kind of problem has its words, and none begs, curses or shows a code', () => {
  for (const kind of problemKinds) {
    const words = `${problemHeading({ kind } as Problem)} ${problemAdvice({ kind } as Problem) ?? ''}`;
    expect(words).not.toMatch(/invalid|illegal|forbidden|please|sorry|oops|error/i);
  }
});

test('a mark is shape and word; what does not exist is hatched', () => {
  const { container } = render(<MemoryRouter><Mark state="target met" /><Mark state="target not met" /><Mark state="no measure" /><Tag status="Completed" /><Tag status="On hold" /></MemoryRouter>);
  expect([...container.querySelectorAll('.mark, .unknown, .tag')].map((each) => `${each.className}: ${each.textContent}`))
    .toEqual(['mark mark--met: Met', 'mark mark--out: Not met', 'unknown: No measure', 'tag tag--purple: On hold']);
  expect(isStatus('On hold')).toBe(true);
  expect(isStatus('toString')).toBe(false);
});

test('pictures say what they show', () => {
  const point = (start: string, value: number | null) => ({ period: { kind: 'financial-quarter', start } as const, value, shorthand: value === null ? 'c' : null, version: 1 });
  render(<MemoryRouter>
    <SmallMultiple alt="Repeat plans: fell to 17.2%, target 18%" points={[point('2018-10-01', 20), point('2019-01-01', 17.2), point('2019-04-01', null)]} target={18} format={(value) => `${value}%`} />
    <Timeline alt="One council, still taking part" today="2019-05-13" rows={[{ id: 'a', name: 'Hertfordshire', lead: true, planned: null, from: '2017-05', to: null }]} />
  </MemoryRouter>);
  const chart = screen.getByRole('img', { name: 'Repeat plans: fell to 17.2%, target 18%' });
  expect([...chart.querySelectorAll('text')].map((text) => text.textContent)).toEqual(['[c]', '17.2%', 'T 18%', 'Dec 2018', 'Jun 2019']);
  expect(within(screen.getByRole('img', { name: 'One council, still taking part' })).getByText('Lead, from May 2017')).toBeDefined();
});
