import { describe, expect, test } from 'vitest';
import { testFile, type TestFile } from '../../../support/testFile.ts';

const herts = 'herts-family-safeguarding-r2';
const january = { kind: 'financial-quarter', start: '2019-01-01' } as const;

const ofLuton = async (tracker: TestFile) =>
  (await tracker.get('measures.overdue', { project: herts })).figures.filter(({ council, period }) => council?.shortName === 'Luton' && period.start === january.start);

describe('figures that are overdue', () => {
  test('are each measure of each council and period, the longest overdue first, all counted', async () => {
    const tracker = await testFile('practice');
    const { figures, count } = await tracker.get('measures.overdue', {});
    expect(count).toBe(23);
    expect(figures).toHaveLength(23);
    expect(figures.map(({ days }) => days)).toEqual(figures.map(({ days }) => days).toSorted((a, b) => b - a));
    expect(figures[0]).toMatchObject({ project: { reference: 'havering-face-to-face' }, council: { shortName: 'Havering' }, due: '2019-01-30', days: 103, illustrative: true });
    const few = await tracker.get('measures.overdue', { limit: 2 });
    expect([few.figures.length, few.count]).toEqual([2, 23]);
  });

  test('go by the day asked for', async () => {
    const tracker = await testFile('practice');
    expect((await tracker.get('measures.overdue', {}, { at: { on: '2019-01-30' } })).count).toBeLessThan(23);
    expect((await tracker.get('measures.overdue', {}, { at: { on: '2019-08-01' } })).count).toBeGreaterThan(23);
  });

  test('end with a figure, or with the shorthand that says why there is none', async () => {
    const tracker = await testFile('practice');
    const before = await ofLuton(tracker);
    const { measure } = before[0]!;
    await tracker.get('observations.record', { measure, council: 'E06000032', period: january, shorthand: 'x' });
    expect((await ofLuton(tracker)).map((each) => each.measure)).toEqual(before.map((each) => each.measure).filter((each) => each !== measure));
    await tracker.get('changes.undo', {});
    expect(await ofLuton(tracker)).toEqual(before);
  });

  test('of a council end with a figure of the whole project, which speaks for all', async () => {
    const tracker = await testFile('practice');
    const before = await ofLuton(tracker);
    await tracker.get('observations.record', { measure: before[0]!.measure, council: null, period: january, shorthand: 'x' });
    expect(await ofLuton(tracker)).toHaveLength(before.length - 1);
  });

  test('are not claimed where nobody said when the council joined: those are told apart', async () => {
    const tracker = await testFile('practice');
    const { participations } = await tracker.get('projects.get', { reference: herts });
    const luton = participations.find(({ organisation }) => organisation.shortName === 'Luton')!;
    await tracker.get('participations.edit', { id: luton.id, changedIn: luton.changedIn, joinedOn: null });
    const { figures, cannotTell } = await tracker.get('measures.overdue', {});
    expect(figures.filter(({ council }) => council?.shortName === 'Luton')).toEqual([]);
    expect(cannotTell).toEqual({ count: 11, projects: [{ reference: herts, name: 'Family Safeguarding: extension to four further authorities' }] });
  });

  test('are none of a project that is closed, of a practice example or where nothing is measured', async () => {
    const tracker = await testFile('practice');
    expect((await tracker.get('measures.overdue', { project: 'herts-family-safeguarding-r1' })).count).toBe(0);
    expect((await (await testFile()).get('measures.overdue', {})).count).toBe(0);
    expect(await tracker.ask('measures.overdue', { project: 'nowhere' })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });

  test('are told on the list beside the form', async () => {
    const tracker = await testFile('practice');
    const { tasks } = await tracker.get('record.tasks', { project: herts, council: 'E06000032' });
    const late = tasks.filter((task) => task.late !== null);
    expect(late).toHaveLength(11);
    expect(new Set(late.map((task) => task.late))).toEqual(new Set([13]));
    const others = await tracker.get('record.tasks', { project: herts, council: 'E10000015' });
    expect(others.tasks.filter((task) => task.late !== null)).toHaveLength(1);
    const whole = await tracker.get('record.tasks', { project: herts, council: null });
    expect(whole.tasks.filter((task) => task.late !== null)).toEqual([]);
  });
});
