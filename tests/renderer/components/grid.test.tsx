import { act, cleanup, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Columns } from '../../../renderer/components/table/column.ts';
import { DataTable } from '../../../renderer/components/table/DataTable.tsx';
import { turned } from '../../../renderer/components/table/picks.tsx';
import type { Sort } from '../../../renderer/components/table/tableModel.ts';

interface Row { readonly name: string; readonly pence: number | null; readonly starts: string | null }
const columns: Columns<Row> = [
  { id: 'name', head: 'Name', kind: 'text', sortBy: ({ name }) => name, cell: ({ name }) => name },
  { id: 'awarded', head: 'Awarded £', kind: 'number', sortBy: ({ pence }) => pence, cell: ({ pence }) => pence ?? 'Not known', illustrative: ({ pence }) => pence === 300 },
  { id: 'starts', head: 'Started', kind: 'date', cell: ({ starts }) => starts ?? 'Not known', text: ({ starts }) => starts },
];
const rows: readonly Row[] = ['Alder', 'Beech', 'Cedar', 'Damson'].map((name, at) => ({ name, pence: at === 2 ? null : (at + 1) * 100, starts: at === 1 ? null : `May 201${at}` }));

function Grid({ opened }: { readonly opened?: (name: string) => void }) {
  const [sort, setSort] = useState<Sort | null>(null);
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  return (
    <DataTable label="Trees" rows={rows} columns={columns} rowKey={({ name }) => name} sort={sort} onSort={setSort} onOpen={({ name }) => opened?.(name)}
      picks={{ keys, nameOf: ({ name }) => name, onToggle: (some) => setKeys(turned(keys, some.map(({ name }) => name))), onClear: () => setKeys(new Set()) }} />
  );
}

const at = (row: number, column: number): HTMLElement => document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ?? document.body;
const here = (): string | undefined => document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
const chosen = (): readonly (string | undefined)[] => [...document.querySelectorAll<HTMLElement>('[data-cell][aria-selected="true"]')].map(({ dataset }) => dataset['cell']);
const press = (key: string, how: { readonly shiftKey?: boolean; readonly ctrlKey?: boolean; readonly metaKey?: boolean } = {}): boolean => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...how });
const start = (row = 0, column = 0): void => { render(<Grid />); act(() => at(row, column).focus()); };

afterEach(cleanup);

describe('choosing cells', () => {
  test('Shift with a key extends a rectangle, Shift again goes on from the same corner', () => {
    start(1, 1);
    press('ArrowDown', { shiftKey: true });
    press('ArrowLeft', { shiftKey: true });
    expect(chosen()).toEqual(['1:0', '1:1', '2:0', '2:1']);
    expect(here()).toBe('2:0');
    press('End', { shiftKey: true });
    expect(chosen()).toEqual(['1:1', '1:2', '2:1', '2:2']);
    expect(screen.getByText('4 cells chosen: 2 rows, 2 columns').getAttribute('role')).toBe('status');
    press('Home', { shiftKey: true, ctrlKey: true });
    expect(chosen()).toEqual(['0:0', '0:1', '1:0', '1:1']);
  });

  test('has a line round it, so that it is seen without colour', () => {
    start(0, 0);
    press('ArrowRight', { shiftKey: true });
    expect(at(0, 0).className).toBe('chosen chosen--t chosen--b chosen--l');
    expect(at(0, 1).className).toBe('num chosen chosen--t chosen--b chosen--r');
  });

  test.each([[{ ctrlKey: true }], [{ metaKey: true }]])('Ctrl+A takes all, Esc lets go, and a plain key too', (how) => {
    start(2, 1);
    press('a', how);
    expect(chosen()).toHaveLength(12);
    expect(here()).toBe('2:1');
    press('Escape');
    expect(chosen()).toEqual([]);
    press('ArrowUp', { shiftKey: true });
    press('ArrowUp');
    expect(chosen()).toEqual([]);
    expect(here()).toBe('0:1');
  });

  test('Shift+Space takes the row, and never the heads', () => {
    start(0, 1);
    press(' ', { shiftKey: true });
    expect(chosen()).toEqual(['0:0', '0:1', '0:2']);
    press('ArrowUp', { shiftKey: true });
    expect(chosen()).not.toContain('-1:0');
  });

  test('the mouse drags one, and Shift with a press extends it', async () => {
    start(0, 0);
    fireEvent.mouseDown(at(0, 0), { button: 0, buttons: 1 });
    fireEvent.mouseOver(at(1, 1), { buttons: 1 });
    fireEvent.mouseUp(at(1, 1));
    expect(chosen()).toEqual(['0:0', '0:1', '1:0', '1:1']);
    fireEvent.mouseOver(at(3, 2), { buttons: 0 });
    expect(chosen()).toHaveLength(4);
    fireEvent.mouseDown(at(3, 0), { button: 0, buttons: 1, shiftKey: true });
    expect(chosen()).toEqual(['0:0', '1:0', '2:0', '3:0']);
    await waitFor(() => expect(here()).toBe('3:0'));
  });

  test('is let go when the rows stand in another order', () => {
    start(0, 0);
    press('ArrowDown', { shiftKey: true });
    fireEvent.click(screen.getByRole('button', { name: 'Awarded £' }));
    expect(chosen()).toEqual([]);
  });
});

describe('a row', () => {
  test('is the same row wherever it comes to stand, so that the ring stays on it and nothing is drawn anew', () => {
    start(0, 0);
    const alder = at(0, 0).closest('tr');
    fireEvent.click(screen.getByRole('button', { name: 'Awarded £' }));
    expect(within(screen.getByRole('grid')).getAllByRole('row').indexOf(alder ?? document.createElement('tr'))).toBe(3);
  });
});

describe('one stop of the Tab key', () => {
  test('is all the grid has, whatever is chosen; Tab is left to the browser', () => {
    start(1, 1);
    press('a', { ctrlKey: true });
    expect([...document.querySelectorAll('table :is(td, th, button, input)')].filter((element) => (element as HTMLElement).tabIndex === 0)).toHaveLength(1);
    expect(press('Tab')).toBe(true);
    expect(press('Tab', { shiftKey: true })).toBe(true);
    expect(press('ArrowDown', {})).toBe(false);
  });
});

describe('ticking rows', () => {
  const ticked = (): readonly string[] => within(screen.getByRole('grid')).getAllByRole('row').flatMap((row) => (row.getAttribute('aria-selected') === 'true' ? [row.querySelector('th')?.textContent ?? ''] : []));

  test('Space ticks the row, with or without Ctrl, and the rows of what is chosen; Esc takes the ticks away last', () => {
    start(1, 0);
    press(' ');
    expect(ticked()).toEqual(['Beech']);
    press('ArrowDown');
    press('ArrowDown', { shiftKey: true });
    press(' ', { ctrlKey: true });
    expect(ticked()).toEqual(['Beech', 'Cedar', 'Damson']);
    press('Escape');
    expect([chosen(), ticked().length]).toEqual([[], 3]);
    press('Escape');
    expect(ticked()).toEqual([]);
    expect(press('Escape')).toBe(true);
  });

  test('the tick in the head turns all rows shown', () => {
    start();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose all 4 shown' }));
    expect(ticked()).toHaveLength(4);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose Cedar' }));
    expect(ticked()).toEqual(['Alder', 'Beech', 'Damson']);
    // A row and the first column are called by their own words, once.
    expect(screen.getByRole('rowheader', { name: 'Cedar' })).toBeTruthy();
    expect(screen.getAllByRole('columnheader')[0]?.getAttribute('aria-label')).toBe('Name');
  });
});

describe('copying by key', () => {
  const copy = (): string => {
    let text = '';
    const event = createEvent.copy(document.activeElement ?? document.body, { clipboardData: { setData: (_: string, data: string) => { text = data; } } });
    fireEvent(document.activeElement ?? document.body, event);
    return text;
  };

  test('takes what is chosen as tab-separated text; the unknown is blank and said', () => {
    start(0, 1);
    press('ArrowDown', { shiftKey: true });
    press('ArrowRight', { shiftKey: true });
    expect(copy()).toBe('100\tMay 2010\r\n200\t');
    expect(screen.getByText('Copied 4 cells; 1 not known is blank')).toBeTruthy();
  });

  test('takes the cell with the ring where nothing is chosen', () => {
    start(3, 0);
    expect(copy()).toBe('Damson');
  });
});
