import { expect, test } from 'vitest';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { otherOfficer, testFile } from '../../../support/testFile.ts';

const herts = 'herts-family-safeguarding-r2';

test('what was changed after somebody saw it is told with who was first, and as it was when they saw it', async () => {
  const tracker = await testFile('practice');
  const project = await tracker.get('projects.get', { reference: herts });
  const note = await tracker.get('notes.add', { project: herts, kind: 'call', on: '2019-05-13', text: 'First' });
  const rows: RequestOf<'changes.moved'>['rows'] = [
    { what: 'project', reference: herts, changedIn: project.changedIn }, { what: 'note', reference: note.id, changedIn: note.changedIn },
    { what: 'round', reference: 'round-2', changedIn: 9999 }, { what: 'measure', reference: 'no-such-measure', changedIn: 1 },
  ];
  expect((await tracker.get('changes.moved', { rows })).moved).toEqual([null, null, null, null]);
  await tracker.get('projects.edit', { reference: herts, changedIn: project.changedIn, evaluator: 'Theirs' }, { as: otherOfficer });
  expect((await tracker.get('changes.moved', { rows })).moved).toMatchObject([{ by: 'Officer 2' }, null, null, null]);
  expect(await tracker.ask('projects.edit', { reference: herts, changedIn: project.changedIn, evaluator: 'Mine' })).toMatchObject({
    ok: false, problem: { kind: 'stale', yours: { evaluator: 'Mine' }, theirs: { evaluator: 'Theirs' }, was: { evaluator: project.evaluator, title: project.title } },
  });
});
