import { describe, expect, test } from 'vitest';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { otherOfficer, testFile, type TestFile } from '../../../support/testFile.ts';

const leeds = { reference: 'leeds-family-valued', changedIn: 2 } as const;

async function problemOf(tracker: TestFile, request: RequestOf<'projects.edit'>) {
  const before = await tracker.state();
  const reply = await tracker.ask('projects.edit', request);
  expect(await tracker.state()).toEqual(before);
  if (reply.ok) throw new Error('This was to be refused');
  return reply.problem;
}

describe('editing a project', () => {
  test('changes the fields that are given and no other; null makes one unknown', async () => {
    const tracker = await testFile();
    const before = await tracker.get('projects.get', { reference: leeds.reference });
    const reply = await tracker.ask('projects.edit', { ...leeds, stage: 'scale', endsOn: null, round: null, reason: 'Said in the annual review' });
    expect(reply).toMatchObject({ ok: true, change: 3 });
    const after = await tracker.get('projects.get', { reference: leeds.reference });
    expect(after).toEqual({ ...before, stage: 'scale', endsOn: null, round: null, changedIn: 3 });
  });

  test('makes no change where nothing differs', async () => {
    const tracker = await testFile();
    const { title, startsOn } = await tracker.get('projects.get', { reference: leeds.reference });
    expect(await tracker.ask('projects.edit', { ...leeds, title, startsOn, model: undefined })).toMatchObject({ ok: true, change: null, value: { changedIn: 2 } });
    expect(await tracker.file.lastChange()).toBe(2);
  });

  test('of a version somebody else has changed shows both, and who was first', async () => {
    const tracker = await testFile();
    await tracker.get('projects.edit', { ...leeds, title: 'Family Valued, Leeds', startsOn: '2015-02' }, { as: otherOfficer });
    expect(await problemOf(tracker, { ...leeds, title: 'Family Values' })).toMatchObject({
      kind: 'stale',
      message: 'Officer 2 changed this project on 4 June 2026 at 10:12am, after you opened it. Nothing was saved. Compare the two and save again',
      yours: { title: 'Family Values' },
      theirs: { title: 'Family Valued, Leeds', startsOn: 'February 2015', round: 'Round 1' },
    });
  });

  test('is possible again with the version that was read anew', async () => {
    const tracker = await testFile();
    await tracker.get('projects.edit', { ...leeds, title: 'One' });
    expect(await tracker.ask('projects.edit', { ...leeds, changedIn: 3, title: 'Two' })).toMatchObject({ ok: true, change: 4 });
  });

  test('is held to the dates the project already has', async () => {
    const tracker = await testFile();
    expect(await problemOf(tracker, { ...leeds, endsOn: '2014-12' })).toMatchObject({ kind: 'invalid', where: [{ path: 'endsOn' }] });
    expect(await problemOf(tracker, { ...leeds, startsOn: '2016-04' })).toMatchObject({ kind: 'invalid', where: [{ path: 'endsOn' }] });
    expect(await tracker.ask('projects.edit', { ...leeds, endsOn: '2015' })).toMatchObject({ ok: true });
  });

  test('refuses to follow itself, or one that follows it', async () => {
    const tracker = await testFile();
    expect(await problemOf(tracker, { ...leeds, follows: 'leeds-family-valued' })).toMatchObject({ kind: 'invalid', where: [{ path: 'follows' }] });
    expect(await problemOf(tracker, { reference: 'herts-family-safeguarding-r1', changedIn: 2, follows: 'herts-family-safeguarding-r2' })).toMatchObject({ kind: 'invalid', where: [{ path: 'follows' }] });
  });

  test('of a project that is not there is not found', async () => {
    const tracker = await testFile();
    expect(await problemOf(tracker, { ...leeds, reference: 'nothing', title: 'A project' })).toMatchObject({ kind: 'not-found', message: 'There is no project called nothing' });
  });

  test('cannot leave it without a title', async () => {
    const tracker = await testFile();
    expect(await problemOf(tracker, { ...leeds, title: '\u200b' })).toMatchObject({ kind: 'invalid', where: [{ path: 'title', message: 'Enter title' }] });
  });
});

describe('where a project stands', () => {
  test('moves as the rule allows, and from unknown to anywhere', async () => {
    const tracker = await testFile();
    await tracker.get('projects.edit', { ...leeds, lifecycle: 'in delivery' });
    expect(await problemOf(tracker, { ...leeds, changedIn: 3, lifecycle: 'closed' })).toMatchObject({ kind: 'invalid', where: [{ path: 'lifecycle' }] });
    await tracker.get('projects.edit', { ...leeds, changedIn: 3, lifecycle: 'closing' });
    await tracker.get('projects.edit', { ...leeds, changedIn: 4, lifecycle: 'closed' });
  });

  test('needs a reason to be withdrawn or terminated, and loses it when the project moves on', async () => {
    const tracker = await testFile();
    expect(await problemOf(tracker, { ...leeds, lifecycle: 'withdrawn' })).toMatchObject({ kind: 'invalid', where: [{ path: 'lifecycleReason' }] });
    await tracker.get('projects.edit', { ...leeds, lifecycle: 'withdrawn', lifecycleReason: 'No lead was found' });
    expect(await problemOf(tracker, { ...leeds, changedIn: 3, lifecycleReason: null })).toMatchObject({ kind: 'invalid', where: [{ path: 'lifecycleReason' }] });
    expect(await tracker.get('projects.edit', { ...leeds, changedIn: 3, lifecycle: 'approved' })).toMatchObject({ lifecycle: 'approved', lifecycleReason: null });
  });
});
