import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { AnnounceContext } from '../../../../renderer/api/announce.ts';
import type { Door } from '../../../../renderer/api/door.ts';
import { FileContext, type FileOnScreen } from '../../../../renderer/api/file.ts';
import { DoorContext } from '../../../../renderer/api/hooks.ts';
import { useCsvFile } from '../../../../renderer/api/csvFile.ts';
import { ChooseCsv } from '../../../../renderer/components/ChooseCsv.tsx';
import { useJob } from '../../../../renderer/api/jobs.ts';
import { JobLine } from '../../../../renderer/components/JobLine.tsx';
import type { TrackerEvent } from '../../../../shared/contract/index.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A desktop door that answers one thing and lets the test tell events. */
function desktop(value: unknown) {
  const asked: unknown[] = [];
  const hearers = new Set<(event: TrackerEvent) => void>();
  const door: Door = {
    name: 'electron', upload: null, uploadTable: null, download: null,
    ask: async (operation, request) => { asked.push([operation, request]); return { ok: true, value } as never; },
    listen: (hearer) => { hearers.add(hearer); return () => hearers.delete(hearer); },
  };
  const said = vi.fn();
  const show = (what: ReactNode): void => {
    // Only the handle of the file is looked at.
    render(<DoorContext value={door}><FileContext value={{ handle: 'file' } as FileOnScreen}><AnnounceContext value={() => said}>{what}</AnnounceContext></FileContext></DoorContext>);
  };
  return { asked, said, show, tell: (event: TrackerEvent) => act(() => hearers.forEach((hear) => hear(event))) };
}

test('the desktop window asks by its own dialog, and nothing happens where that is left', async () => {
  const chosen = { upload: 'u', name: 'figures.csv', bytes: 4 };
  for (const [answer, times] of [[chosen, 1], [null, 0]] as const) {
    const { show, asked } = desktop(answer);
    const picked = vi.fn();
    const Choosing = () => <ChooseCsv id="choose" again={false} {...useCsvFile({ onPicked: picked, onRefused: () => {} })} />;
    show(<Choosing />);
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: 'Choose a CSV file' })); });
    expect(asked).toEqual([['uploads.choose', {}]]);
    expect(picked).toHaveBeenCalledTimes(times);
    cleanup();
  }
});

test('work says how far it is after a second, and can be stopped', async () => {
  vi.useFakeTimers();
  const { show, asked, said, tell } = desktop({ stopping: false });
  const Watched = () => <JobLine {...useJob('one')} doing="Looking through figures.csv" />;
  show(<Watched />);
  expect(screen.getByRole('status').textContent).toBe('');
  act(() => void vi.advanceTimersByTime(100));
  expect(screen.getByRole('status').textContent).toBe('Looking through figures.csv');
  expect(screen.queryByRole('button')).toBeNull();
  act(() => void vi.advanceTimersByTime(1000));
  expect(screen.getByText('0 rows')).toBeTruthy();
  tell({ kind: 'job', job: 'other', done: 9, of: 10, state: 'running' });
  tell({ kind: 'job', job: 'one', done: 12_000, of: 40_000, state: 'running' });
  expect(screen.getByText('12,000 of about 40,000 rows')).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'Rows done' })).toBeTruthy();
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: 'Cancel' })); });
  expect(asked).toEqual([['jobs.cancel', { file: 'file', job: 'one' }]]);
  expect(said).toHaveBeenCalledExactlyOnceWith('It was done before it could be stopped');
});
