import { describe, expect, test } from 'vitest';
import { evaluator, otherOfficer, testFile } from '../../../support/testFile.ts';

describe('the council register', () => {
  test('holds every code, old and new, and counts the grants of a council with those it followed', async () => {
    const tracker = await testFile();
    const { councils, on } = await tracker.get('councils.list', {}, { at: { on: '2019-05-13' } });
    expect(on).toBe('2019-05-13');
    expect(councils).toHaveLength(163);
    const council = (code: string) => councils.find((each) => each.code === code);
    expect(council('E10000015')).toMatchObject({ shortName: 'Hertfordshire', region: 'East of England', organisation: 'hertfordshire-county-council', projects: 5, validTo: null, successors: [] });
    expect(council('E10000009')).toMatchObject({ validTo: '2019-03-31', successors: ['E06000058', 'E06000059'], projects: 1 });
    expect(council('E06000059')).toMatchObject({ validFrom: '2019-04-01', projects: 1 });
  });

  test('does not count practice examples', async () => {
    const tracker = await testFile();
    const { councils } = await tracker.get('councils.list', {});
    // East Riding takes part in the practice example alone.
    expect(councils.find(({ shortName }) => shortName.startsWith('East Riding'))?.projects).toBe(0);
  });
});

describe('organisations', () => {
  test('are added with a reference made from the name', async () => {
    const tracker = await testFile();
    expect(await tracker.get('organisations.add', { name: 'Catch 21 & friends', kind: 'charity' })).toEqual({
      reference: 'catch-21-and-friends', name: 'Catch 21 & friends', shortName: 'Catch 21 & friends', kind: 'charity', changedIn: 3,
    });
    expect((await tracker.get('organisations.list', { kind: 'charity' })).organisations.map(({ reference }) => reference)).toContain('catch-21-and-friends');
  });

  test('of a name that is there are refused, however it is written', async () => {
    const tracker = await testFile();
    const before = await tracker.state();
    expect(await tracker.ask('organisations.add', { name: 'THE FOSTERING  NETWORK', kind: 'charity' })).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'name' }] } });
    expect(await tracker.ask('organisations.add', { name: 'Another', reference: 'frontline', kind: 'charity' })).toMatchObject({ ok: false, problem: { where: [{ path: 'reference', message: 'Reference frontline is already used' }] } });
    expect(await tracker.state()).toEqual(before);
  });

  test('are asked for by a kind that exists', async () => {
    const tracker = await testFile();
    expect((await tracker.get('organisations.list', { kind: 'council' })).organisations).toHaveLength(161);
    expect(await tracker.ask('organisations.list', { kind: 'band' })).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'kind' }] } });
  });
});

describe('people', () => {
  test('are listed with how many changes they made', async () => {
    const tracker = await testFile();
    await tracker.get('rounds.add', { name: 'Round 4' });
    await tracker.get('rounds.add', { name: 'Round 5' });
    const { actors } = await tracker.get('actors.list', {});
    expect(actors.find(({ name }) => name === 'Officer 1')).toMatchObject({ organisation: 'Department for Education', role: 'programme officer', changes: 2, anonymised: false });
  });

  test('who left are written over in every change they made; the role stays, and it is a change', async () => {
    const tracker = await testFile();
    await tracker.get('rounds.add', { name: 'Round 4' }, { as: otherOfficer });
    const leaver = (await tracker.get('actors.list', {})).actors.find(({ name }) => name === 'Officer 2');
    const reply = await tracker.ask('actors.anonymise', { id: leaver?.id ?? '' });
    expect(reply).toMatchObject({ ok: true, change: 4, value: { name: 'Left the post', role: 'programme officer', anonymised: true, changes: 1 } });
    expect(await tracker.ask('actors.anonymise', { id: leaver?.id ?? '' })).toMatchObject({ ok: true, change: null });
    const then = await tracker.get('actors.list', {}, { at: { asAt: { change: 3 } } });
    expect(then.actors.map(({ name }) => name)).not.toContain('Officer 2');
  });

  test('are only written over by an officer, and only if they are there', async () => {
    const tracker = await testFile();
    const before = await tracker.state();
    expect(await tracker.ask('actors.anonymise', { id: 'nobody' })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    expect(await tracker.ask('actors.anonymise', { id: 'nobody' }, { as: evaluator })).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    expect(await tracker.state()).toEqual(before);
  });
});
