import { describe, expect, test } from 'vitest';
import { councilLead, evaluator, otherOfficer, testFile } from '../../../support/testFile.ts';

const herts = 'herts-family-safeguarding-r2';

describe('notes of a project', () => {
  test('are kept by day with who wrote them, newest first', async () => {
    const tracker = await testFile('practice');
    const { notes } = await tracker.get('notes.list', { project: herts });
    expect(notes.length).toBeGreaterThan(2);
    expect(notes.map(({ on }) => on)).toEqual(notes.map(({ on }) => on).toSorted().toReversed());
    const added = await tracker.get('notes.add', { project: herts, kind: 'call', on: '2019-05-13', text: '  Luton sends its figures on Friday.\n' }, { as: otherOfficer });
    expect(added).toMatchObject({ project: herts, kind: 'call', text: 'Luton sends its figures on Friday.', by: 'Officer 2, Department for Education', illustrative: true });
    expect((await tracker.get('notes.list', { project: herts })).notes[0]).toEqual(added);
    expect((await tracker.get('projects.get', { reference: herts })).notes).toBe(notes.length + 1);
  });

  test('of a day to come, or of nothing, are refused in words', async () => {
    const tracker = await testFile('practice');
    const wrong = async (request: object) => {
      const reply = await tracker.askRaw('notes.add', { project: herts, kind: 'visit', on: '2019-05-13', text: 'Went well', ...request });
      return reply.ok ? null : reply.problem.where?.map(({ message }) => message);
    };
    expect(await wrong({ on: '2019-05-14' })).toEqual(['Date must be today, 13 May 2019, or in the past']);
    expect(await wrong({ text: '   ' })).toEqual(['Enter the note']);
    expect(await wrong({ kind: 'fax' })).toEqual(['Select what this is a note of']);
    expect(await tracker.ask('notes.add', { project: 'nowhere', kind: 'call', on: '2019-05-13', text: 'x' })).toMatchObject({ problem: { kind: 'not-found' } });
    for (const as of [councilLead, evaluator]) {
      expect(await tracker.ask('notes.add', { project: herts, kind: 'call', on: '2019-05-13', text: 'x' }, { as })).toMatchObject({ problem: { kind: 'forbidden' } });
    }
  });

  test('are put right and removed, nobody’s words unseen, and both can be undone', async () => {
    const tracker = await testFile('practice');
    const note = await tracker.get('notes.add', { project: herts, kind: 'call', on: '2019-05-13', text: 'First' });
    const put = await tracker.get('notes.edit', { id: note.id, changedIn: note.changedIn, text: 'Second' });
    expect(await tracker.ask('notes.edit', { id: note.id, changedIn: note.changedIn, text: 'Third' }))
      .toMatchObject({ problem: { kind: 'stale', theirs: { text: 'Second' }, yours: { text: 'Third' } } });
    expect(await tracker.ask('notes.remove', { id: note.id, changedIn: note.changedIn })).toMatchObject({ problem: { kind: 'stale' } });
    await tracker.get('notes.remove', { id: note.id, changedIn: put.changedIn });
    expect((await tracker.get('notes.list', { project: herts })).notes.map(({ id }) => id)).not.toContain(note.id);
    expect(await tracker.ask('notes.remove', { id: note.id, changedIn: put.changedIn })).toMatchObject({ problem: { kind: 'not-found' } });
    await tracker.get('changes.undo', {});
    await tracker.get('changes.undo', {});
    expect((await tracker.get('notes.list', { project: herts })).notes.find(({ id }) => id === note.id)?.text).toBe('First');
  });

  test('are told in History, and on the project’s own', async () => {
    const tracker = await testFile('practice');
    const note = await tracker.get('notes.add', { project: herts, kind: 'visit', on: '2019-05-10', text: 'Saw two teams' });
    const title = 'Family Safeguarding: extension to four further authorities';
    expect((await tracker.get('changes.list', { project: herts, limit: 1 })).changes[0])
      .toMatchObject({ title: 'Note added', subject: title, link: { page: 'project', project: herts }, after: 'Added, Saw two teams', blocked: null });
    await tracker.get('notes.edit', { id: note.id, changedIn: note.changedIn, on: '2019-05-09' });
    expect((await tracker.get('changes.list', { limit: 1 })).changes[0]).toMatchObject({ title: 'Note changed', field: 'Date', before: '10 May 2019', after: '9 May 2019' });
  });
});
