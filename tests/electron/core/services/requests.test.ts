import { describe, expect, test } from 'vitest';
import { councilLead, evaluator, testFile, type TestFile } from '../../../support/testFile.ts';

/** Asks for what must be refused, and proves that nothing was written. */
async function refused(tracker: TestFile, operation: string, request: unknown, as = councilLead) {
  const before = await tracker.state();
  const reply = await tracker.askRaw(operation, request, { as });
  expect(await tracker.state()).toEqual(before);
  if (reply.ok) throw new Error(`${operation} was not refused`);
  return reply.problem;
}

describe('a request', () => {
  test('for an operation that is not there is refused by name', async () => {
    const tracker = await testFile();
    expect(await refused(tracker, 'projects.delete', {})).toMatchObject({ kind: 'not-found', message: 'There is no operation called projects.delete' });
    expect(await refused(tracker, 'toString', {})).toMatchObject({ kind: 'not-found' });
  });

  test('about the host is not answered on a file', async () => {
    const tracker = await testFile();
    expect(await refused(tracker, 'files.list', {})).toMatchObject({ kind: 'not-found' });
  });

  test('that is no object, or has a field nobody knows, is refused at the field', async () => {
    const tracker = await testFile();
    expect(await refused(tracker, 'projects.get', 'leeds-family-valued')).toMatchObject({ kind: 'invalid' });
    expect(await refused(tracker, 'projects.list', { colour: 'red' })).toMatchObject({
      kind: 'invalid', where: [{ message: 'This request has no field called colour' }],
    });
  });

  test('that lacks what is needed says so in words, every field at once', async () => {
    const tracker = await testFile();
    const problem = await refused(tracker, 'projects.add', { title: '  ', startsOn: '2017-13', lifecycle: 'finished' });
    expect(problem).toMatchObject({ kind: 'invalid', message: 'There are 3 things to put right' });
    expect(problem.where?.map(({ path, message }) => [path, message])).toEqual([
      ['title', 'Enter the title of the project'],
      ['lifecycle', 'Select where the project stands'],
      ['startsOn', 'Start date must be a year, a month or a day, like 2017, 2017-05 or 2017-05-09'],
    ]);
  });

  test('is told one thing of each field', async () => {
    const tracker = await testFile();
    const request = { project: 'leeds-family-valued', kind: 'agreed', pence: 2 ** 53, adopt: false };
    expect(await refused(tracker, 'awards.addFigure', request)).toMatchObject({ message: 'Amount must be a whole number of pence', where: [{ path: 'pence' }] });
  });

  test('by somebody whose role may not is refused', async () => {
    const tracker = await testFile();
    expect(await refused(tracker, 'projects.add', { title: 'A project' })).toMatchObject({ kind: 'forbidden', message: 'Only a programme officer can make this change' });
    expect(await refused(tracker, 'rounds.add', { name: 'Round 4' }, evaluator)).toMatchObject({ kind: 'forbidden' });
  });

  test('that is malformed is told so before anybody is asked for their role', async () => {
    const tracker = await testFile();
    expect(await refused(tracker, 'projects.add', { title: 7 })).toMatchObject({ kind: 'invalid' });
  });

  test('with text that no file can hold is refused at its field', async () => {
    const tracker = await testFile();
    const before = await tracker.state();
    const reply = await tracker.ask('projects.add', { title: 'A project', note: 'half \ud800', theme: 'hidden \u0000' });
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'theme' }, { path: 'note' }] } });
    expect(await tracker.state()).toEqual(before);
  });
});

describe('the past', () => {
  test('can be read and not changed', async () => {
    const tracker = await testFile();
    const at = { asAt: { change: 2 } };
    expect(await tracker.ask('rounds.add', { name: 'Round 4' }, { at })).toMatchObject({ ok: false, problem: { kind: 'read-only' } });
    await tracker.get('rounds.add', { name: 'Round 4' });
    expect((await tracker.get('rounds.list', {}, { at })).rounds.map(({ name }) => name)).not.toContain('Round 4');
    expect((await tracker.get('rounds.list', {})).rounds.map(({ name }) => name)).toContain('Round 4');
  });

  test('of a change that was never made is not found', async () => {
    const tracker = await testFile();
    expect(await tracker.ask('rounds.list', {}, { at: { asAt: { change: 99 } } })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });
});
