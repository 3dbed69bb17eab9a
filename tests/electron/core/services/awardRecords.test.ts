import { expect, test } from 'vitest';
import { councilLead, testFile } from '../../../support/testFile.ts';

const herts = 'herts-family-safeguarding-r2';
const messages = (reply: { readonly ok: boolean; readonly problem?: { readonly message: string; readonly where?: readonly { readonly message: string }[] } }) => reply.problem?.where?.map(({ message }) => message) ?? [reply.problem?.message];

test('what the practice programme holds, a new version, the standard with its gaps, and one undo of each', async () => {
  const tracker = await testFile('practice');
  const records = await tracker.get('records.get', { project: herts });
  expect(records.documents.map(({ kind, version, superseded }) => [kind, version, superseded])).toEqual([['grant agreement', 2, false], ['grant agreement', 1, true], ['award letter', 1, false]]);
  expect(records.documents[1]).toMatchObject({ pence: 1_160_000_000, startsOn: '2017-04', fixes: ['amount', 'dates', 'conditions', 'partners', 'eligible spending'] });
  const { complies, explained, unanswered, requirements } = records.standard;
  expect([complies, explained, unanswered]).toEqual([7, 1, [7, 10]]);
  expect(requirements[0]?.missing).toEqual(['No senior officer is named from 1 April 2018 to 13 May 2018']);
  expect(requirements[6]?.missing).toEqual(['Not answered yet', 'No check is on record']);
  expect(requirements[8]?.missing).toEqual(['The yearly review was due on 2 May 2019']);
  expect(requirements[5]?.document?.name).toBe('Grant agreement, version 2');
  const whole = (await tracker.get('records.get', { project: 'bradford-b-positive' })).standard;
  expect([whole.complies, whole.explained, whole.requirements.flatMap(({ missing }) => missing)]).toEqual([9, 1, []]);

  const before = await tracker.state();
  const letter = { project: herts, kind: 'grant agreement' as const, fixes: ['amount' as const], pence: 1_160_000_000 };
  expect(messages(await tracker.ask('documents.add', { ...letter, dated: '2018-01-01' }))).toEqual(['The date must be the same as or after 5 April 2018, the date of version 2']);
  expect(messages(await tracker.ask('documents.add', { ...letter, dated: '2019-06-01' }))).toEqual(['The date must be today, 13 May 2019, or in the past']);
  expect(messages(await tracker.ask('documents.add', { ...letter, dated: '2019-05-01', pence: null }))).toEqual(['Enter the amount that it fixed']);
  expect(messages(await tracker.ask('documents.add', { ...letter, dated: '2019-05-01', fixes: ['dates'], pence: null }))).toEqual(['Enter a date that it fixed']);
  expect((await tracker.ask('documents.add', { ...letter, dated: '2019-05-01' }, { as: councilLead })).ok).toBe(false);
  expect(await tracker.state()).toEqual(before);
  const third = await tracker.get('documents.add', { ...letter, dated: '2019-05-01' });
  expect(third.documents.map(({ version, superseded }) => [version, superseded])).toEqual([[3, false], [2, true], [1, true], [1, false]]);
  await tracker.get('changes.undo', {});
  expect((await tracker.get('records.get', { project: herts })).documents).toHaveLength(3);

  const [term] = requirements[0]?.entries ?? [];
  const kept = { project: herts, number: 1, id: term?.id ?? '', changedIn: term?.changedIn ?? 0, person: 'Deputy director 1 (practice)', dated: '2017-04-01', until: '2018-05-13' };
  expect((await tracker.get('standard.enter', kept)).standard.requirements[0]?.missing).toEqual([]);
  expect((await tracker.ask('standard.enter', { ...kept, until: '2018-05-12' })).ok).toBe(false);
  expect(messages(await tracker.ask('standard.enter', { project: herts, number: 9, dated: '2019-05-10', says: 'Go on' }))).toEqual(['Enter spending, reconciled', 'Select decision', 'Enter decided by']);
  const reviewed = await tracker.get('standard.enter', { project: herts, number: 9, dated: '2019-05-10', pence: 690_257_400, says: 'Continue', person: 'Deputy director 2 (practice)' });
  expect(reviewed.standard.requirements[8]?.missing).toEqual([]);
  expect(messages(await tracker.ask('standard.answer', { project: herts, number: 7, answer: 'complies' }))).toEqual(['Enter where the evidence for requirement 7 is']);
  expect(messages(await tracker.ask('standard.answer', { project: herts, number: 1, answer: 'explained', reason: 'x' }))).toEqual(['Requirement 1 was answered already. Open it again and change the answer']);
  const answered = await tracker.get('standard.answer', { project: herts, number: 7, answer: 'explained', reason: 'The council’s own audit stands for it' });
  expect([answered.standard.explained, answered.standard.unanswered]).toEqual([2, [10]]);
});
