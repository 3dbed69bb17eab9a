import { describe, expect, test } from 'vitest';
import { officer, otherOfficer, testFile, type TestFile } from '../../../support/testFile.ts';
import { addMeasure, councils, herts, recorded } from '../../../support/recorded.ts';
import { retitle } from '../../../support/retitle.ts';

async function newest(tracker: TestFile) {
  const [first] = (await tracker.get('changes.list', { limit: 1 })).changes;
  if (first === undefined) throw new Error('There is no change');
  return first;
}
const leeds = 'E08000035';
const figure = { council: councils.luton, numerator: 8, denominator: 71 };

describe('a change in words', () => {
  test('of a project added says how large it is', async () => {
    const tracker = await testFile();
    await tracker.get('projects.add', { title: 'Zoë’s Law', leads: [councils.hertfordshire], partners: [councils.luton, councils.peterborough], award: { kind: 'agreed', pence: 1_160_000_000 } });
    expect(await newest(tracker)).toMatchObject({
      seq: 3, date: '2026-06-04', time: '10:12am', operation: 'projects.add', title: 'Project added', subject: 'Zoë’s Law', link: { page: 'project', project: 'zoes-law' },
      actor: officer, before: null, after: 'Added, 3 councils, £11,600,000', undoes: null, undoneBy: null, blocked: null, illustrative: false,
    });
  });

  test('of a project changed names the field, and how many more', async () => {
    const tracker = await testFile();
    const { changedIn } = await tracker.get('projects.get', { reference: 'newham-newday' });
    await tracker.get('projects.edit', { reference: 'newham-newday', changedIn, endsOn: '2019-12', reason: 'Told by the council' });
    expect(await newest(tracker)).toMatchObject({ subject: 'NewDay', field: 'End date', before: null, after: 'December 2019', reason: 'Told by the council', rows: 1 });
    await tracker.get('projects.edit', { reference: 'newham-newday', changedIn: 3, endsOn: '2020', lifecycle: 'closing', note: 'x' });
    expect(await newest(tracker)).toMatchObject({ field: 'Where it stands and 2 more', after: 'closing' });
  });

  test('of an award names the amount that totals used before and use after', async () => {
    const tracker = await testFile();
    await tracker.get('awards.addFigure', { project: 'newham-newday', kind: 'agreed', pence: 260_000_000, adopt: true });
    expect(await newest(tracker)).toMatchObject({ subject: 'NewDay', field: 'Award', after: '£2,600,000, agreed', link: { page: 'project', project: 'newham-newday' } });
    await tracker.get('awards.addFigure', { project: 'newham-newday', kind: 'ceiling', pence: 300_000_000, adopt: true });
    expect(await newest(tracker)).toMatchObject({ before: '£2,600,000, agreed', after: '£3,000,000, ceiling' });
    await tracker.get('awards.addFigure', { project: 'newham-newday', kind: 'revised', pence: 310_000_000, adopt: false });
    expect(await newest(tracker)).toMatchObject({ before: null, after: '£3,100,000, revised, not adopted' });
  });

  test('of a figure names measure, council and period', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker, { target: { value: 10, on: '2020-03' } });
    expect(await newest(tracker)).toMatchObject({ title: 'Measure added', after: 'Added, target 10.0% by March 2020', link: { page: 'measure', measure: measure.reference } });
    await recorded(tracker, measure, figure);
    const subject = 'Looked-after children with three or more placements in the year, Luton';
    expect(await newest(tracker)).toMatchObject({ title: 'Figure recorded', subject, field: 'January to March 2019', before: null, after: '8 of 71 (11.3%)', link: { page: 'measure' } });
    await recorded(tracker, measure, { council: councils.luton, shorthand: 'x', changedIn: 4 });
    expect(await newest(tracker)).toMatchObject({ before: '8 of 71 (11.3%)', after: '[x]' });
    await recorded(tracker, measure, { council: councils.luton, shorthand: 'x', markers: 'p', changedIn: 5 });
    expect(await newest(tracker)).toMatchObject({ field: 'Markers', after: '[p]' });
  });

  test('of a council says its part in the project', async () => {
    const tracker = await testFile();
    const added = await tracker.get('participations.add', { project: 'newham-newday', organisation: leeds, role: 'partner', joinedOn: '2018-01' });
    expect(await newest(tracker)).toMatchObject({ subject: 'Leeds, NewDay', before: null, after: 'Added, as partner' });
    const part = added.participations.find(({ organisation }) => organisation.shortName === 'Leeds');
    await tracker.get('participations.remove', { id: part?.id ?? '', changedIn: part?.changedIn ?? 0 });
    expect(await newest(tracker)).toMatchObject({ subject: 'Leeds, NewDay', before: 'As partner', after: 'Removed' });
  });

  test('of a file made is its counts, and its rows are not read', async () => {
    const tracker = await testFile();
    const { changes } = await tracker.get('changes.list', {});
    expect(changes.map(({ title: each, after, blocked }) => [each, after, blocked?.because])).toEqual([
      ['File created', expect.stringMatching(/^73 projects, /), 'Change #2 made this file: it cannot be undone'],
      ['File created', expect.stringMatching(/^161 organisations, 99 indicators and /), 'Change #1 made this file: it cannot be undone'],
    ]);
  });

  test('has every field of every row when it is asked for by itself', async () => {
    const tracker = await testFile();
    await tracker.get('projects.add', { title: 'Small', leads: [leeds], award: { kind: 'agreed', pence: 150 } });
    const { fields, rows } = await tracker.get('changes.get', { change: 3 });
    expect(rows).toBe(4);
    expect(fields).toEqual(expect.arrayContaining([
      { noun: 'Project', row: 'Small', field: 'Title', before: null, after: 'Small' },
      { noun: 'Participation', row: 'Leeds, Small', field: 'Role', before: null, after: 'lead' },
      { noun: 'Award figure', row: '£1.50, agreed', field: 'Amount', before: null, after: '£1.50' },
    ]));
    expect(await tracker.ask('changes.get', { change: 99 })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });

  test('of several figures says what they share', async () => {
    const tracker = await testFile('practice');
    const { changes } = await tracker.get('changes.list', { search: 'Luton', operation: 'observations.record', limit: 500 });
    expect(changes.every(({ illustrative }) => illustrative)).toBe(true);
    expect(changes.map(({ subject, after }) => [subject, after])).toContainEqual([expect.stringContaining('Luton, October to December 2018'), expect.stringMatching(/^\d+ figures$/)]);
  });
});

describe('finding changes', () => {
  test('by person, project, kind and words, together', async () => {
    const tracker = await testFile();
    await retitle(tracker, 'Élan vital');
    await retitle(tracker, 'Other', otherOfficer);
    await tracker.get('participations.add', { project: 'newham-newday', organisation: leeds, role: 'partner' });
    const found = async (given: object) => (await tracker.get('changes.list', { ...given })).changes.map(({ seq }) => seq);
    expect(await found({ person: 'Officer 2, Department for Education' })).toEqual([4]);
    expect(await found({ project: herts })).toEqual([4, 3, 2]);
    expect(await found({ project: herts, person: 'Officer 1, Department for Education' })).toEqual([3]);
    expect(await found({ operation: 'participations.add' })).toEqual([5]);
    expect(await found({ search: 'leeds', operation: 'participations.add' })).toEqual([5]);
    expect(await found({ search: 'COUNCIL added' })).toEqual([5]);
    expect(await found({ search: '#4' })).toEqual([4]);
    expect(await found({ search: 'nothing like this' })).toEqual([]);
    expect(await found({ project: 'nowhere' })).toEqual([]);
  });

  test('page by page, newest first, with how many there are in all', async () => {
    const tracker = await testFile('practice');
    const first = await tracker.get('changes.list', { limit: 3 });
    const next = await tracker.get('changes.list', { limit: 3, before: first.changes.at(-1)?.seq });
    expect([...first.changes, ...next.changes].map(({ seq }) => first.total - seq)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(first.matching).toBe(first.total);
    expect((await tracker.get('changes.list', {})).changes).toHaveLength(50);
  });

  test('offers the people, projects and kinds that there are', async () => {
    const tracker = await testFile();
    await retitle(tracker, 'One');
    const { people, projects, operations } = await tracker.get('changes.filters', {});
    expect(people).toContain('Officer 1, Department for Education');
    expect(projects).toHaveLength(73);
    expect(operations).toEqual([{ operation: 'programme.create', title: 'File created' }, { operation: 'projects.edit', title: 'Project changed' }]);
  });
});

describe('sources', () => {
  test('are listed once, with how much rests on each', async () => {
    const tracker = await testFile();
    await tracker.get('awards.addFigure', { project: herts, kind: 'ceiling', pence: 5, adopt: false, source: { title: 'Grant letter', publisher: 'Department' } });
    await addMeasure(tracker, { baseline: { value: 4, source: { title: 'Grant letter', publisher: 'Department' } } });
    const { sources } = await tracker.get('sources.list', { search: 'grant LETTER' });
    expect(sources).toMatchObject([{ title: 'Grant letter', publisher: 'Department', uses: 2 }]);
    expect((await tracker.get('sources.list', {})).sources.length).toBeGreaterThan(20);
  });
});
