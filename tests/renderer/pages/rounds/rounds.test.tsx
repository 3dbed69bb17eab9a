import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { inOrder, mayHold } from '../../../../renderer/pages/rounds/roundOrder.ts';
import type { RoundShown } from '../../../../shared/contract/programme.ts';
import { councilLead } from '../../../support/testFile.ts';
import { heading, renderPage } from '../../../support/renderPage.tsx';

const type = (name: string | RegExp, value: string): void => { fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } }); };
const rowOf = async (name: RegExp): Promise<HTMLElement> => {
  const row = (await screen.findByRole('rowheader', { name })).closest('tr');
  if (row === null) throw new Error(`No row ${String(name)}`);
  return row;
};

describe('the order of rounds', () => {
  const round = (reference: string, inside: string | null): RoundShown => ({
    reference, name: reference, inside: inside === null ? null : { reference: inside, name: inside }, state: null, opensOn: null, closesOn: null, startsOn: null, endsOn: null, potPence: null, note: null, projects: 0, changedIn: 1,
  });
  const rounds = [round('a', 'c'), round('b', null), round('c', null), round('d', 'a')];

  test('puts each under the one it is inside', () => {
    expect(inOrder(rounds).map((each) => [each.round.reference, each.depth])).toEqual([['b', 0], ['c', 0], ['a', 1], ['d', 2]]);
  });

  test('lets none be inside itself, nor inside one that is inside it', () => {
    expect(mayHold(rounds, 'c').map(({ reference }) => reference)).toEqual(['b']);
    expect(mayHold(rounds, 'd').map(({ reference }) => reference)).toEqual(['a', 'b', 'c']);
    expect(mayHold(rounds, null)).toEqual(rounds);
  });
});

describe('the rounds page', () => {
  test('is reached from the overview, and shows window, pot and awards with their coverage', async () => {
    await renderPage('/overview', { sample: 'portfolio' });
    fireEvent.click(await screen.findByRole('link', { name: 'Rounds' }));
    await heading('Rounds');
    const second = await rowOf(/^Round 2/);
    expect(second.textContent).toContain('Apr 2016 to Jul 2016');
    expect(second.textContent).toContain('200.0');
    expect(second.textContent).toContain('20 of 23');
    expect((await rowOf(/^Round 1/)).textContent).toContain('Not known');
    expect((await rowOf(/^Round 3/)).textContent).toContain('inside Round 2');
    expect(within(second).getByRole('link', { name: 'Round 2' }).getAttribute('href')).toContain('/projects?round=round-2');
  });

  test('takes a new round and a changed one, every fault told at once', async () => {
    const { get } = await renderPage('/new-round', { sample: 'portfolio' });
    await heading('New round');
    type(/^Opens for bids/, 'June 2019');
    type(/^Closes for bids/, '31 2 2019');
    fireEvent.click(await screen.findByRole('button', { name: 'Add round' }));
    expect([...(await screen.findByRole('alert')).querySelectorAll('li')].map((line) => line.textContent)).toEqual(['Enter the name of the round', 'Closing date must be a real date']);
    type(/^Name/, 'Round 4');
    type(/^Closes for bids/, 'July 2019');
    type(/^Pot/, '80m');
    fireEvent.click(screen.getByRole('button', { name: 'Add round' }));
    await heading('Rounds');
    expect(await screen.findByText('Round added: Round 4.')).toBeTruthy();
    fireEvent.click(within(await rowOf(/^Round 4/)).getByRole('link', { name: /^Edit ?Round 4/ }));
    await heading('Edit round');
    await screen.findByRole('option', { name: 'Round 2' });
    fireEvent.change(screen.getByRole('combobox', { name: /^Inside/ }), { target: { value: 'round-2' } });
    fireEvent.change(screen.getByRole('combobox', { name: /^State/ }), { target: { value: 'open' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    await heading('Rounds');
    const made = (await get('rounds.list', {})).rounds.find(({ reference }) => reference === 'round-4');
    expect([made?.potPence, made?.opensOn, made?.closesOn, made?.inside?.reference, made?.state, made?.projects]).toEqual([8_000_000_000, '2019-06', '2019-07', 'round-2', 'open', 0]);
  });

  test('offers a council lead to read and nothing else', async () => {
    const { goTo } = await renderPage('/rounds', { sample: 'portfolio', person: councilLead });
    await rowOf(/^Round 1/);
    expect(screen.queryByRole('link', { name: /^(Add|Edit)/ })).toBeNull();
    await goTo('/new-round');
    expect(await screen.findByText(/^Only a programme officer/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
