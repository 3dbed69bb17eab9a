import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../../shared/domain/actor.ts';
import { evaluator, officer, otherOfficer, testFile, type TestFile } from '../../../support/testFile.ts';
import { addMeasure, councils, herts, quarter, recorded } from '../../../support/recorded.ts';
import { retitle } from '../../../support/retitle.ts';

const title = async (tracker: TestFile): Promise<string> => (await tracker.get('projects.get', { reference: herts })).title;
const step = async (tracker: TestFile, what: 'changes.undo' | 'changes.redo', as: Actor = officer) => {
  const reply = await tracker.ask(what, {}, { as });
  return reply.ok ? [reply.value.title, reply.value.undoes] : reply.problem.message;
};
const lutonLead: Actor = { name: 'Lead 2', organisation: 'Luton Borough Council', role: 'council lead' };
const leeds = 'E08000035';
const figure = { council: councils.luton, numerator: 8, denominator: 71 };

describe('undo and redo by key', () => {
  test('walk back through this person’s changes of this sitting, and forward again', async () => {
    const tracker = await testFile();
    await retitle(tracker, 'One');
    await retitle(tracker, 'Two');
    expect(await step(tracker, 'changes.undo')).toEqual(['Undone: Project changed', 4]);
    expect(await title(tracker)).toBe('One');
    expect(await step(tracker, 'changes.undo')).toEqual(['Undone: Project changed', 3]);
    expect(await step(tracker, 'changes.undo')).toContain('no change since this file was opened');
    expect(await step(tracker, 'changes.redo')).toEqual(['Redone: Project changed', 6]);
    expect(await step(tracker, 'changes.redo')).toEqual(['Redone: Project changed', 5]);
    expect(await title(tracker)).toBe('Two');
    expect(await step(tracker, 'changes.redo')).toBe('There is nothing to redo');
    expect(await step(tracker, 'changes.undo')).toEqual(['Undone: Project changed', 8]);
    expect(await title(tracker)).toBe('One');
  });

  test('a new change ends what could be redone', async () => {
    const tracker = await testFile();
    await retitle(tracker, 'One');
    await tracker.get('changes.undo', {});
    await retitle(tracker, 'Other');
    expect(await step(tracker, 'changes.redo')).toBe('There is nothing to redo');
    expect((await tracker.get('programme.get', {}))).toMatchObject({ undo: { change: 5, title: 'Project changed' }, redo: null });
  });

  test('never reach another person’s change', async () => {
    const tracker = await testFile();
    await retitle(tracker, 'One');
    expect(await step(tracker, 'changes.undo', otherOfficer)).toContain('no change since');
    expect((await tracker.get('programme.get', {}, { as: otherOfficer })).undo).toBeNull();
    expect((await tracker.get('programme.get', {})).undo).toEqual({ change: 3, title: 'Project changed' });
  });

  test('name what another person did on top', async () => {
    const tracker = await testFile();
    await retitle(tracker, 'One');
    await retitle(tracker, 'Two', otherOfficer);
    expect(await step(tracker, 'changes.undo')).toBe('Change #3 cannot be undone: later changes rest on it. First undo #4');
  });

  test('pass over a change that somebody else took back', async () => {
    const tracker = await testFile();
    await retitle(tracker, 'One');
    await tracker.get('changes.undo', { change: 3 }, { as: otherOfficer });
    expect((await tracker.get('programme.get', {})).undo).toBeNull();
    expect((await tracker.get('programme.get', {}, { as: otherOfficer })).redo).toMatchObject({ change: 4 });
  });
});

describe('undoing from History', () => {
  test('an officer undoes any change; others their own', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker);
    const reply = await tracker.ask('observations.record', { measure: measure.reference, period: quarter(), ...figure }, { as: lutonLead });
    expect(reply).toMatchObject({ ok: true, change: 4 });
    expect(await tracker.ask('changes.undo', { change: 3 }, { as: lutonLead })).toMatchObject({ ok: false, problem: { kind: 'forbidden', message: 'Only Officer 1 or a programme officer can undo this change' } });
    expect(await tracker.ask('changes.undo', { change: 4 }, { as: evaluator })).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    expect(await tracker.ask('changes.undo', { change: 4, reason: 'Sent twice' }, { as: lutonLead })).toMatchObject({ ok: true, change: 5, value: { undoes: 4, reason: 'Sent twice', before: '8 of 71 (11.3%)', after: null } });
    expect(await tracker.ask('changes.redo', { change: 4 })).toMatchObject({ ok: true, change: 6, value: { title: 'Redone: Figure recorded', undoes: 5 } });
    expect(await tracker.ask('changes.undo', { change: 4 })).toMatchObject({ ok: true, value: { undoes: 6 } });
  });

  test('says of each change whether it can be undone by this person, and which to undo first', async () => {
    const tracker = await testFile();
    await retitle(tracker, 'One');
    await retitle(tracker, 'Two');
    await tracker.get('changes.undo', {});
    const blocked = async (as: Actor) => (await tracker.get('changes.list', { limit: 3 }, { as })).changes.map((change) => [change.seq, change.undoneBy, change.blocked?.because ?? null]);
    expect(await blocked(officer)).toEqual([[5, null, null], [4, 5, 'Change #4 was already undone by change #5'], [3, null, null]]);
    expect(await blocked(lutonLead)).toEqual([[5, null, expect.stringContaining('Only Officer 1')], [4, 5, expect.any(String)], [3, null, expect.stringContaining('Only Officer 1')]]);
    await retitle(tracker, 'Three');
    expect((await tracker.get('changes.list', { limit: 4 })).changes.at(-1)?.blocked).toEqual({ because: 'Change #3 cannot be undone: later changes rest on it. First undo #6', first: 6 });
  });

  test('refuses what made the file, what is undone already, and what is not there', async () => {
    const tracker = await testFile();
    await retitle(tracker, 'One');
    await tracker.get('changes.undo', { change: 3 });
    const refused = async (change: number) => tracker.ask('changes.undo', { change });
    expect(await refused(2)).toMatchObject({ ok: false, problem: { kind: 'forbidden', message: 'Change #2 made this file: it cannot be undone' } });
    expect(await refused(3)).toMatchObject({ ok: false, problem: { kind: 'conflict', message: 'Change #3 was already undone by change #4' } });
    expect(await refused(77)).toMatchObject({ ok: false, problem: { kind: 'not-found', message: 'There is no change #77' } });
    expect(await tracker.ask('changes.redo', { change: 2 })).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
  });

  test('is checked like any change: a lead that came since stands in the way', async () => {
    const tracker = await testFile();
    const { participations } = await tracker.get('projects.get', { reference: 'newham-newday' });
    const lead = participations.find(({ role }) => role === 'lead');
    await tracker.get('participations.remove', { id: lead?.id ?? '', changedIn: lead?.changedIn ?? 0 });
    await tracker.get('participations.add', { project: 'newham-newday', organisation: leeds, role: 'lead' });
    const before = await tracker.state();
    expect(await tracker.ask('changes.undo', { change: 3 })).toMatchObject({ ok: false, problem: { kind: 'conflict', message: expect.stringContaining('Change #3 cannot be undone') } });
    expect(await tracker.state()).toEqual(before);
  });
});

/** Everything that people look at. */
async function screens(tracker: TestFile, at?: { readonly asAt: { readonly change: number } }) {
  const asking = at === undefined ? {} : { at };
  const { projects } = await tracker.get('projects.list', {}, asking);
  return {
    portfolio: await tracker.get('portfolio.summary', {}, asking),
    projects,
    attention: await tracker.get('attention.list', {}, asking),
    outcomes: await tracker.get('outcomes.summary', {}, asking),
    detail: await tracker.get('projects.get', { reference: herts }, asking),
    rounds: await tracker.get('rounds.list', {}, asking),
    sources: await tracker.get('sources.list', {}, asking),
    funding: await tracker.get('funding.summary', {}, asking),
    money: await tracker.get('funding.project', { project: herts }, asking),
  };
}

/** What a row was last changed in is the one thing an undo cannot put back. */
const sameButForNumbers = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'changedIn' || key === 'forecastChangedIn' || key === 'recordedAt' || key === 'recordedBy' ? undefined : each)));

const acts: readonly (readonly [string, (tracker: TestFile) => Promise<unknown>])[] = [
  ['a project added', (tracker) => tracker.get('projects.add', { title: 'New', leads: [leeds], partners: [councils.luton], award: { kind: 'agreed', pence: 100, source: { title: 'Letter' } } })],
  ['a project changed', (tracker) => retitle(tracker, 'Changed')],
  ['a council added', (tracker) => tracker.get('participations.add', { project: herts, organisation: leeds, role: 'partner' })],
  ['a council removed', async (tracker) => {
    const [part] = (await tracker.get('projects.get', { reference: 'staying-close-ne-lincs' })).participations;
    return tracker.get('participations.remove', { id: part?.id ?? '', changedIn: part?.changedIn ?? 0 });
  }],
  ['an award adopted', (tracker) => tracker.get('awards.addFigure', { project: 'newham-newday', kind: 'revised', pence: 1_250_000_000, adopt: true, source: { title: 'Letter' } })],
  ['a measure added', (tracker) => addMeasure(tracker, { basis: 'staff', baseline: { value: 4, source: { title: 'Letter' } }, targets: [{ period: quarter(), value: 4 }] })],
  ['a figure recorded', (tracker) => recorded(tracker, { reference: `${herts}-placement-moves-3plus` }, figure)],
  ['a forecast set', (tracker) => tracker.get('forecasts.set', { project: herts, cells: [{ quarter: '2019-07-01', pence: 0 }, { quarter: '2019-10-01', pence: 5_000 }] })],
  ['a payment proposed', (tracker) => tracker.get('payments.propose', { project: herts, dueOn: '2019-06-28', pence: 1_000 })],
  ['a round added', (tracker) => tracker.get('rounds.add', { name: 'Fourth round' })],
];

describe('undoing', () => {
  test.each(acts)('%s puts every screen back, and redoing brings it on again', async (_, act) => {
    const tracker = await testFile('practice');
    const before = sameButForNumbers(await screens(tracker));
    await act(tracker);
    const after = sameButForNumbers(await screens(tracker));
    expect(after).not.toEqual(before);
    await tracker.get('changes.undo', {});
    expect(sameButForNumbers(await screens(tracker))).toEqual(before);
    await tracker.get('changes.redo', {});
    expect(sameButForNumbers(await screens(tracker))).toEqual(after);
  });
});

describe('the past', () => {
  test('answers on every screen what it answered then', async () => {
    const tracker = await testFile('practice');
    const then = await tracker.file.lastChange();
    const before = await screens(tracker);
    for (const [, act] of acts) await act(tracker);
    expect(await screens(tracker, { asAt: { change: then } })).toEqual(before);
  });

  test('has a history of its own, where nothing can be undone', async () => {
    const tracker = await testFile();
    await retitle(tracker, 'One');
    await retitle(tracker, 'Two');
    const { changes, total } = await tracker.get('changes.list', {}, { at: { asAt: { change: 3 } } });
    expect([total, changes[0]?.seq, changes[0]?.after, changes[0]?.blocked?.because]).toEqual([3, 3, 'One', 'The past cannot be changed']);
    expect(await tracker.ask('changes.undo', {}, { at: { asAt: { change: 3 } } })).toMatchObject({ ok: false, problem: { kind: 'read-only' } });
  });

  test('of a day is the change it ended with', async () => {
    const tracker = await testFile('practice');
    expect(await tracker.get('changes.asAt', { date: '2018-03-31' })).toMatchObject({ date: expect.stringMatching(/^2018-03-/), laterChanges: expect.any(Number) });
    expect(await tracker.ask('changes.asAt', { date: '1999-01-01' })).toMatchObject({ ok: false, problem: { kind: 'not-found', message: expect.stringContaining('knew nothing yet on 1 January 1999') } });
  });
});
