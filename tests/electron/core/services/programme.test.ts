import { describe, expect, test } from 'vitest';
import { otherOfficer, testFile } from '../../../support/testFile.ts';

describe('the frame', () => {
  test('counts grants and the councils of the day, not entries and register codes', async () => {
    const tracker = await testFile();
    const frame = await tracker.get('programme.get', {}, { at: { on: '2019-05-13' } });
    expect(frame.counts).toEqual({ projects: 72, examples: 1, councils: 151, measures: 0, figures: 0, changes: 2 });
    expect(frame).toMatchObject({ today: '2019-05-13', sample: 'portfolio', practiceDate: null, illustrative: false, readOnly: null, asAt: null, undo: null, redo: null });
  });

  test('counts the councils that stood then', async () => {
    const tracker = await testFile();
    const on = async (day: string) => (await tracker.get('programme.get', {}, { at: { on: day } })).counts.councils;
    expect([await on('2019-03-31'), await on('2019-04-01'), await on('2023-04-01')]).toEqual([152, 151, 153]);
  });

  test('goes by the day in London where there is no practice date', async () => {
    const tracker = await testFile('empty', { now: '2026-06-03T23:30:00.000Z' });
    expect((await tracker.get('programme.get', {})).today).toBe('2026-06-04');
  });

  test('of the practice programme says its date and that figures are made up', async () => {
    const tracker = await testFile('practice');
    expect(await tracker.get('programme.get', {})).toMatchObject({ practiceDate: '2019-05-13', today: '2019-05-13', illustrative: true, counts: { projects: 72, councils: 151 } });
  });

  test('of the past says how many later changes are hidden, and offers no undo', async () => {
    const tracker = await testFile();
    await tracker.get('rounds.add', { name: 'Round 4' });
    await tracker.get('rounds.add', { name: 'Round 5' });
    const frame = await tracker.get('programme.get', {}, { at: { asAt: { change: 2 } } });
    expect(frame).toMatchObject({ asAt: { change: 2, laterChanges: 2 }, lastChange: { seq: 2 }, counts: { changes: 2 }, undo: null });
  });

  test('offers to undo this person’s latest change of this sitting, and nobody else’s', async () => {
    const tracker = await testFile();
    await tracker.get('rounds.add', { name: 'Round 4' });
    expect((await tracker.get('programme.get', {})).undo).toEqual({ change: 3, title: 'Round added' });
    expect((await tracker.get('programme.get', {}, { as: otherOfficer })).undo).toBeNull();
  });

  test('of a file open for reading says why', async () => {
    const tracker = await testFile('portfolio', { mode: 'read' });
    expect((await tracker.get('programme.get', {})).readOnly).not.toBeNull();
    expect(await tracker.ask('rounds.add', { name: 'Round 4' })).toMatchObject({ ok: false, problem: { kind: 'read-only' } });
  });
});

describe('the programme', () => {
  test('takes a new title and marking, trimmed', async () => {
    const tracker = await testFile();
    const edited = await tracker.ask('programme.edit', { changedIn: 1, title: '  Innovation, round 2 ', marking: 'OFFICIAL-SENSITIVE', reason: 'Names of posts' });
    expect(edited).toMatchObject({ ok: true, change: 3, value: { title: 'Innovation, round 2', marking: 'OFFICIAL-SENSITIVE', changedIn: 3, undo: { change: 3 } } });
  });

  test('that is as it was asked to be makes no change', async () => {
    const tracker = await testFile();
    const { title, changedIn } = await tracker.get('programme.get', {});
    expect(await tracker.ask('programme.edit', { changedIn, title })).toMatchObject({ ok: true, change: null });
    expect(await tracker.file.lastChange()).toBe(2);
  });

  test('lowers the marking only with a reason', async () => {
    const tracker = await testFile();
    const { changedIn } = await tracker.get('programme.edit', { changedIn: 1, marking: 'OFFICIAL-SENSITIVE' });
    const before = await tracker.state();
    for (const reason of [undefined, null, '', '  ']) {
      expect(await tracker.ask('programme.edit', { changedIn, marking: 'OFFICIAL', reason })).toMatchObject({
        ok: false, problem: { kind: 'invalid', message: 'Enter why the marking is lowered', where: [{ path: 'reason' }] },
      });
    }
    expect(await tracker.state()).toEqual(before);
    expect(await tracker.get('programme.edit', { changedIn, marking: 'OFFICIAL', reason: 'Names of posts are gone' })).toMatchObject({ marking: 'OFFICIAL' });
  });

  test('that somebody else changed first is not written over', async () => {
    const tracker = await testFile();
    await tracker.get('programme.edit', { changedIn: 1, title: 'Theirs' }, { as: otherOfficer });
    const before = await tracker.state();
    expect(await tracker.ask('programme.edit', { changedIn: 1, title: 'Yours' })).toMatchObject({
      ok: false,
      problem: {
        kind: 'stale', yours: { title: 'Yours' }, theirs: { title: 'Theirs' },
        message: 'Officer 2 changed the programme on 4 June 2026 at 10:12am, after you opened it. Nothing was saved. Compare the two and save again',
      },
    });
    expect(await tracker.state()).toEqual(before);
  });
});

describe('the practice date', () => {
  test('moves forward, and is today from then on', async () => {
    const tracker = await testFile('practice');
    const { changedIn } = await tracker.get('programme.get', {});
    const moved = await tracker.get('programme.movePracticeDate', { changedIn, to: '2019-06-30' });
    expect(moved).toMatchObject({ practiceDate: '2019-06-30', today: '2019-06-30' });
    expect(await tracker.get('programme.get', {})).toMatchObject({ today: '2019-06-30' });
  });

  test('does not move back', async () => {
    const tracker = await testFile('practice');
    const { changedIn } = await tracker.get('programme.get', {});
    const before = await tracker.state();
    expect(await tracker.ask('programme.movePracticeDate', { changedIn, to: '2019-05-12' })).toMatchObject({
      ok: false, problem: { kind: 'invalid', message: 'The practice date can only move forward from 13 May 2019', where: [{ path: 'to' }] },
    });
    expect(await tracker.state()).toEqual(before);
  });

  test('belongs to a practice programme only', async () => {
    const tracker = await testFile();
    expect(await tracker.ask('programme.movePracticeDate', { changedIn: 1, to: '2030-01-01' })).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
  });
});
