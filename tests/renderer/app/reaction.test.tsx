import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { useAnnounce } from '../../../renderer/api/announce.ts';
import type { Door } from '../../../renderer/api/door.ts';
import { DoorContext, useCommand } from '../../../renderer/api/hooks.ts';
import { ReactionProvider } from '../../../renderer/app/Reaction.tsx';

afterEach(cleanup);

function Acts() {
  const announce = useAnnounce();
  const first = useCommand('programme.edit', { said: () => 'The first was done' });
  const second = useCommand('projects.add', { said: () => 'The second was done' });
  const nothing = { reference: 'x', changedIn: 1 } as never;
  return (
    <>
      <button type="button" onClick={() => void first.mutateAsync(nothing)}>First</button>
      <button type="button" onClick={() => void second.mutateAsync(nothing)}>Second</button>
      <button type="button" onClick={() => announce('A thing happened')}>Happen</button>
    </>
  );
}

/** Two acts over a door that answers when the test says so. */
function twoActs() {
  const answers = new Map<string, () => void>();
  const door: Door = {
    name: 'electron', upload: null, uploadTable: null, download: null, listen: () => () => {},
    ask: (operation) => new Promise((resolve) => { answers.set(operation, () => resolve({ ok: true, value: {}, change: 7 } as never)); }),
  };
  const page = <ReactionProvider view="/">{(line) => <>{line}<Acts /></>}</ReactionProvider>;
  render(<QueryClientProvider client={new QueryClient()}><DoorContext value={door}><RouterProvider router={createMemoryRouter([{ path: '/', element: page }])} /></DoorContext></QueryClientProvider>);
  return {
    press: (name: string) => act(async () => { fireEvent.click(screen.getByRole('button', { name })); }),
    answer: (operation: string) => act(async () => { answers.get(operation)?.(); }),
    line: () => screen.getByRole('status', { name: 'What was done' }).querySelector('b')?.textContent,
  };
}

test('what is told of an act does not take the line of one that began later', async () => {
  const { press, answer, line } = twoActs();
  await press('First');
  await press('Second');
  await answer('projects.add');
  expect(line()).toBe('The second was done.');
  await answer('programme.edit');
  expect(line()).toBe('The second was done.');
});

test('acts that are told of in their order each have the line', async () => {
  const { press, answer, line } = twoActs();
  await press('First');
  await press('Second');
  await answer('programme.edit');
  expect(line()).toBe('The first was done.');
  await answer('projects.add');
  expect(line()).toBe('The second was done.');
  await press('First');
  await press('Happen');
  await answer('programme.edit');
  expect(line()).toBe('A thing happened.');
});
