import { describe, expect, test } from 'vitest';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { councilLead, evaluator, otherOfficer, testFile, type TestFile } from '../../../support/testFile.ts';

type Request = RequestOf<'projects.editMany'>;
const leeds = { reference: 'leeds-family-valued', changedIn: 2 } as const;
const herts = { reference: 'herts-family-safeguarding-r2', changedIn: 2 } as const;

const rowsOf = async (tracker: TestFile) => new Map((await tracker.get('projects.list', {})).projects.map((row) => [row.reference, row]));

async function problemOf(tracker: TestFile, request: Request) {
  const before = await tracker.state();
  const reply = await tracker.ask('projects.editMany', request);
  expect(await tracker.state()).toEqual(before);
  if (reply.ok) throw new Error('This was to be refused');
  return reply.problem;
}

describe('editing many projects', () => {
  test('is one change of the fields that are given and of these projects alone', async () => {
    const tracker = await testFile();
    const before = await rowsOf(tracker);
    const reply = await tracker.ask('projects.editMany', { projects: [leeds, herts], stage: 'scale', lifecycle: 'in delivery', reason: 'Said in the annual review' });
    expect(reply).toMatchObject({ ok: true, change: 3, value: { projects: 2, changed: 2 } });
    for (const [reference, row] of await rowsOf(tracker)) {
      const was = before.get(reference);
      expect(row).toEqual(reference === leeds.reference || reference === herts.reference ? { ...was, stage: 'scale', lifecycle: 'in delivery', changedIn: 3 } : was);
    }
    const { changes } = await tracker.get('changes.list', { limit: 1 });
    expect(changes[0]).toMatchObject({ operation: 'projects.editMany', reason: 'Said in the annual review' });
  });

  test('of the whole list is one undo', async () => {
    const tracker = await testFile();
    const before = await rowsOf(tracker);
    const projects = [...before.values()].map(({ reference, changedIn }) => ({ reference, changedIn }));
    expect(await tracker.get('projects.editMany', { projects, theme: 'Staying Close' })).toEqual({ projects: 73, changed: 73 - [...before.values()].filter(({ theme }) => theme === 'Staying Close').length });
    await tracker.get('changes.undo', { change: 3 });
    const plain = (rows: typeof before) => [...rows.values()].map(({ changedIn: _, ...row }) => row);
    expect(plain(await rowsOf(tracker))).toEqual(plain(before));
  });

  test('leaves those that are as wanted, and makes no change where all are', async () => {
    const tracker = await testFile();
    await tracker.get('projects.edit', { ...leeds, stage: 'test' });
    expect(await tracker.get('projects.editMany', { projects: [{ ...leeds, changedIn: 3 }, herts], stage: 'test' })).toEqual({ projects: 2, changed: 1 });
    expect((await rowsOf(tracker)).get(leeds.reference)?.changedIn).toBe(3);
    expect(await tracker.ask('projects.editMany', { projects: [{ ...leeds, changedIn: 3 }], stage: 'test' })).toMatchObject({ ok: true, change: null });
  });

  test('names each project that cannot go there, and changes none', async () => {
    const tracker = await testFile();
    await tracker.get('projects.edit', { ...leeds, lifecycle: 'closed' });
    await tracker.get('projects.edit', { ...herts, lifecycle: 'closing' });
    const problem = await problemOf(tracker, { projects: [{ ...leeds, changedIn: 3 }, { ...herts, changedIn: 4 }, { reference: 'pause', changedIn: 2 }], lifecycle: 'approved' });
    expect(problem.kind).toBe('invalid');
    expect(problem.where).toEqual(expect.arrayContaining([
      { path: 'projects.0', message: 'Family Valued: A project that is closed cannot become approved. It can become closing' },
      { path: 'projects.1', message: expect.stringMatching(/^Family Safeguarding: extension .+ closing cannot become approved/) },
    ]));
  });

  test('names a project that is not there or chosen twice, by its place', async () => {
    const tracker = await testFile();
    expect((await problemOf(tracker, { projects: [leeds, { reference: 'nothing', changedIn: 2 }, leeds], stage: 'test' })).where).toEqual([
      { path: 'projects.1', message: 'There is no project called nothing' }, { path: 'projects.2', message: 'Family Valued is chosen twice' },
    ]);
  });

  test('of versions somebody else has changed says which, who and both versions', async () => {
    const tracker = await testFile();
    await tracker.get('projects.edit', { ...leeds, stage: 'develop' }, { as: otherOfficer });
    expect(await problemOf(tracker, { projects: [leeds, herts], stage: 'scale' })).toEqual({
      kind: 'stale', message: '1 project was changed after you opened the list. Nothing was saved. Look at it and save again',
      where: [{ path: 'projects.0', message: 'Family Valued: Officer 2 changed it on 4 June 2026 at 10:12am' }],
      yours: { 'Family Valued': 'scale' }, theirs: { 'Family Valued': 'develop' },
    });
  });

  test('asks why projects were ended early, which round there is, and what to change', async () => {
    const tracker = await testFile();
    expect(await problemOf(tracker, { projects: [leeds], lifecycle: 'withdrawn' })).toMatchObject({ where: [{ path: 'lifecycleReason', message: 'Enter the reason why the project was withdrawn' }] });
    expect(await problemOf(tracker, { projects: [leeds], round: 'round-9' })).toMatchObject({ where: [{ path: 'round', message: 'There is no round called round-9' }] });
    expect(await problemOf(tracker, { projects: [leeds] })).toMatchObject({ message: 'Choose what to change' });
    expect(await problemOf(tracker, { projects: [], stage: 'test' })).toMatchObject({ message: 'Choose the projects to change' });
    await tracker.get('projects.editMany', { projects: [leeds, herts], lifecycle: 'withdrawn', lifecycleReason: 'The council withdrew' });
    expect(await tracker.get('projects.get', { reference: leeds.reference })).toMatchObject({ lifecycle: 'withdrawn', lifecycleReason: 'The council withdrew' });
  });

  test('leaves the tag on what was made up, and is for those who may edit a project', async () => {
    const tracker = await testFile('practice');
    const before = (await rowsOf(tracker)).get(herts.reference);
    await tracker.get('projects.editMany', { projects: [{ reference: herts.reference, changedIn: before?.changedIn ?? 0 }], theme: 'Other' });
    expect((await rowsOf(tracker)).get(herts.reference)).toMatchObject({ illustrative: before?.illustrative, theme: 'Other' });
    for (const as of [councilLead, evaluator]) expect(await tracker.ask('projects.editMany', { projects: [leeds], stage: 'test' }, { as })).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
  });
});
