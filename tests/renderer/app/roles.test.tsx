import { readFileSync, writeFileSync } from 'node:fs';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Actor } from '../../../shared/domain/actor.ts';
import { heading, renderPage } from '../../support/renderPage.tsx';
import { councilLead, evaluator } from '../../support/testFile.ts';

const theirs = '/projects/herts-family-safeguarding-r2';
const screens = ['/overview', '/projects', theirs, `${theirs}/councils`, `${theirs}/outcomes`, `${theirs}/history`, '/rounds', '/councils', '/councils/E06000032', '/outcomes', '/measures/herts-family-safeguarding-r2-placement-moves-3plus', '/history', '/settings'] as const;
const forms = ['/new-project', `${theirs}/edit`, `${theirs}/award/add`, `${theirs}/councils/add`, `${theirs}/measures/add`, '/new-round', '/rounds/round-1'] as const;

/** Words that begin the name of an act on the record. */
const change = /^(?:Add|Adopt|Anonymise|Change(?! the columns)|Choose from|Edit|Fill in|Move it|Not known, add|Record(?! of)|Redo|Remove|Save the programme|Undo)\b/;
/** What a filter, a view or the person's own desk offers under the same words, and changes nothing in the file. */
const harmless = /^(?:Remove .*(?:filter|view)|Remove (?:Round|By|Award|State|Theme)\b)/;

async function settled(): Promise<void> {
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => { expect(document.querySelector('[aria-busy="true"]')).toBeNull(); });
}

const offered = (): readonly string[] => {
  const main = document.querySelector('main');
  if (main === null) throw new Error('There is no page');
  return [...main.querySelectorAll<HTMLElement>('button, a[href], [role="button"]')].map((control) => (control.textContent ?? '').replace(/\s+/g, ' ').trim()).filter((name) => change.test(name) && !harmless.test(name));
};

test.each([['an evaluator', evaluator], ['a council lead of another council', councilLead]] as readonly (readonly [string, Actor])[])('%s is offered no change that is not theirs, on any screen', async (_, person) => {
  const { goTo } = await renderPage('/overview', { person });
  await heading('Overview');
  for (const address of screens) {
    await goTo(address);
    await settled();
    // A lead's own late figures stand among the work; those of others do not offer to be recorded.
    const own = (name: string): boolean => person.role === 'council lead' && /^Record.*Leeds/.test(name);
    expect(offered().filter((name) => !own(name)), address).toEqual([]);
  }
  for (const address of forms) {
    await goTo(address);
    expect(await screen.findByText('Only a programme officer can make this change.'), address).toBeTruthy();
    expect(document.querySelector('form[data-form]'), address).toBeNull();
  }
});

test('a file that somebody else holds says who, offers no change, and asks before it is taken over', async () => {
  let held = '';
  const { goTo, get } = await renderPage('/overview', {
    before: (file) => {
      held = `${file}.lock`;
      writeFileSync(held, JSON.stringify({ id: 'theirs', person: 'Officer 2', machine: 'DESK-2', process: 4711, processStart: null, since: new Date().toISOString(), door: 'window' }));
    },
  });
  await heading('Overview');
  expect(await screen.findByText(/open for editing by Officer 2/)).toBeTruthy();
  for (const address of screens) {
    await goTo(address);
    await settled();
    expect(offered(), address).toEqual([]);
  }
  await goTo('/new-project');
  await settled();
  expect(document.querySelector('form[data-form]')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Take over' }));
  const question = await screen.findByRole('dialog', { name: /^Take over / });
  expect(question.textContent).toContain('Officer 2 has it open on DESK-2');
  // The safe answer is the main one, and leaves everything as it was.
  const stay = within(question).getByRole('button', { name: 'Leave it with Officer 2' });
  expect(stay.className).toContain('btn--main');
  fireEvent.click(stay);
  expect(JSON.parse(readFileSync(held, 'utf8'))).toMatchObject({ person: 'Officer 2' });
  fireEvent.click(screen.getByRole('button', { name: 'Take over' }));
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take over' }));
  expect(await screen.findByRole('textbox', { name: /^Title/ })).toBeTruthy();
  expect(JSON.parse(readFileSync(held, 'utf8'))).toMatchObject({ person: 'Officer 1' });
  expect((await get('programme.get', {})).readOnly).toBeNull();
});
