import { describe, expect, test } from 'vitest';
import { otherOfficer, testFile } from '../../../support/testFile.ts';

describe('rounds', () => {
  test('are listed with the round they are inside and how many grants they have', async () => {
    const tracker = await testFile();
    const { rounds } = await tracker.get('rounds.list', {});
    expect(rounds.map(({ reference, inside, projects }) => [reference, inside?.reference ?? null, projects])).toEqual([
      ['round-1', null, 40], ['round-2', null, 23], ['round-3', 'round-2', 8],
    ]);
  });

  test('are added with a reference made from the name', async () => {
    const tracker = await testFile();
    const round = await tracker.get('rounds.add', { name: 'Round 4: care leavers', inside: 'round-2', potPence: 500_000_000, opensOn: '2018', state: 'scheduled' });
    expect(round).toMatchObject({ reference: 'round-4-care-leavers', inside: { reference: 'round-2', name: 'Round 2' }, potPence: 500_000_000, opensOn: '2018', endsOn: null, state: 'scheduled', projects: 0, changedIn: 3 });
  });

  test('with a reference that is used, an unknown outer round or dates out of order are refused', async () => {
    const tracker = await testFile();
    const before = await tracker.state();
    expect(await tracker.ask('rounds.add', { name: 'Again', reference: 'round-1', inside: 'round-9' })).toMatchObject({
      ok: false, problem: { where: [{ path: 'inside', message: 'There is no round called round-9' }, { path: 'reference', message: 'Reference round-1 is already used' }] },
    });
    expect(await tracker.ask('rounds.add', { name: 'Round 4', opensOn: '2018-02', closesOn: '2018-01-31' })).toMatchObject({ ok: false, problem: { where: [{ path: 'closesOn' }] } });
    expect(await tracker.state()).toEqual(before);
  });

  test('keep what an edit does not name, and lose what it says is unknown', async () => {
    const tracker = await testFile();
    const edited = await tracker.get('rounds.edit', { reference: 'round-2', changedIn: 2, potPence: null, state: 'closed' });
    expect(edited).toMatchObject({ potPence: null, state: 'closed', opensOn: '2016-04', closesOn: '2016-07', name: 'Round 2' });
  });

  test('are held to the dates they already have', async () => {
    const tracker = await testFile();
    expect(await tracker.ask('rounds.edit', { reference: 'round-2', changedIn: 2, closesOn: '2016-03' })).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'closesOn' }] } });
    // April 2016 may be the very day it opened.
    expect(await tracker.ask('rounds.edit', { reference: 'round-2', changedIn: 2, closesOn: '2016-04' })).toMatchObject({ ok: true });
  });

  test('are never inside a round that is inside them', async () => {
    const tracker = await testFile();
    const before = await tracker.state();
    expect(await tracker.ask('rounds.edit', { reference: 'round-2', changedIn: 2, inside: 'round-3' })).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'inside' }] } });
    expect(await tracker.ask('rounds.edit', { reference: 'round-2', changedIn: 2, inside: 'round-2' })).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'inside' }] } });
    expect(await tracker.state()).toEqual(before);
  });

  test('that somebody else changed first are shown in both versions', async () => {
    const tracker = await testFile();
    await tracker.get('rounds.edit', { reference: 'round-1', changedIn: 2, endsOn: '2016-03' }, { as: otherOfficer });
    const reply = await tracker.ask('rounds.edit', { reference: 'round-1', changedIn: 2, endsOn: '2017', inside: 'round-2' });
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'stale', yours: { endsOn: '2017', inside: 'Round 2' }, theirs: { endsOn: 'March 2016', inside: null } } });
  });

  test('that are not there cannot be edited', async () => {
    const tracker = await testFile();
    expect(await tracker.ask('rounds.edit', { reference: 'round-9', changedIn: 2, state: 'open' })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });

  test('that are as an edit asks make no change', async () => {
    const tracker = await testFile();
    expect(await tracker.ask('rounds.edit', { reference: 'round-2', changedIn: 2, name: 'Round 2', opensOn: '2016-04' })).toMatchObject({ ok: true, change: null });
  });
});
