import { describe, expect, test } from 'vitest';
import { otherOfficer, testFile, type TestFile } from '../../../support/testFile.ts';

const herts = 'herts-family-safeguarding-r2';

async function partOf(tracker: TestFile, project: string, shortName: string) {
  const part = (await tracker.get('projects.get', { reference: project })).participations.find(({ organisation }) => organisation.shortName === shortName);
  if (part === undefined) throw new Error(`${shortName} takes no part in ${project}`);
  return part;
}

describe('taking part in a project', () => {
  test('is added with role and dates, under the code of that time', async () => {
    const tracker = await testFile();
    const project = await tracker.get('participations.add', { project: 'dorset-reinvigorating', organisation: 'E10000020', role: 'partner', joinedOn: '2018-04', note: 'Joined late' });
    expect(project.participations.find(({ organisation }) => organisation.shortName === 'Norfolk')).toMatchObject({
      role: 'partner', council: { code: 'E10000020' }, joinedOn: '2018-04', plannedJoinedOn: null, note: 'Joined late', illustrative: false, changedIn: 3,
    });
    expect(project.changedIn).toBe(2);
  });

  test('takes an organisation by its reference, and a council by its own in the code it had when it joined', async () => {
    const tracker = await testFile();
    await tracker.get('participations.add', { project: herts, organisation: 'frontline', role: 'delivery partner' });
    const project = await tracker.get('participations.add', { project: herts, organisation: 'dorset-county-council', role: 'partner', joinedOn: '2018' });
    expect(project.participations.find(({ organisation }) => organisation.shortName === 'Frontline')).toMatchObject({ council: null, role: 'delivery partner' });
    expect(project.councils.map(({ code }) => code)).toContain('E10000009');
  });

  test('is refused twice, at a time the council did not exist, with dates out of order, or as a second lead', async () => {
    const tracker = await testFile();
    const before = await tracker.state();
    const ask = (request: object) => tracker.askRaw('participations.add', { project: herts, organisation: 'E10000020', role: 'partner', ...request });
    expect(await ask({ organisation: 'E06000032' })).toMatchObject({ ok: false, problem: { where: [{ path: 'organisation', message: 'Luton already takes part in this project, as partner' }] } });
    expect(await ask({ organisation: 'E06000059', joinedOn: '2018' })).toMatchObject({ ok: false, problem: { where: [{ path: 'organisation', message: expect.stringContaining('began on 1 April 2019') }] } });
    expect(await ask({ joinedOn: '2018-05', leftOn: '2018-04' })).toMatchObject({ ok: false, problem: { where: [{ path: 'leftOn' }] } });
    expect(await ask({ role: 'lead' })).toMatchObject({ ok: false, problem: { where: [{ path: 'role' }] } });
    expect(await ask({ project: 'nothing' })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    expect(await tracker.state()).toEqual(before);
  });

  test('keeps what an edit does not name, and is held to the dates it has', async () => {
    const tracker = await testFile();
    const { id } = await partOf(tracker, herts, 'Luton');
    await tracker.get('participations.edit', { id, changedIn: 2, joinedOn: '2017-11', plannedJoinedOn: '2017-06' });
    expect(await partOf(tracker, herts, 'Luton')).toMatchObject({ joinedOn: '2017-11', plannedJoinedOn: '2017-06', role: 'partner', changedIn: 3 });
    expect(await tracker.ask('participations.edit', { id, changedIn: 3, leftOn: '2017-10' })).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'leftOn' }] } });
    expect(await tracker.ask('participations.edit', { id, changedIn: 3, joinedOn: '2017-11' })).toMatchObject({ ok: true, change: null });
    await tracker.get('participations.edit', { id, changedIn: 3, plannedJoinedOn: null });
    expect(await partOf(tracker, herts, 'Luton')).toMatchObject({ joinedOn: '2017-11', plannedJoinedOn: null });
  });

  test('that somebody else changed first is shown in both versions', async () => {
    const tracker = await testFile();
    const { id } = await partOf(tracker, herts, 'Luton');
    await tracker.get('participations.edit', { id, changedIn: 2, joinedOn: '2017-11' }, { as: otherOfficer });
    for (const operation of ['participations.edit', 'participations.remove']) {
      const reply = await tracker.askRaw(operation, { id, changedIn: 2, ...(operation === 'participations.edit' ? { joinedOn: '2018' } : {}) });
      expect(reply).toMatchObject({ ok: false, problem: { kind: 'stale', theirs: { joinedOn: 'November 2017' } } });
    }
  });

  test('can be removed where no figure rests on it', async () => {
    const tracker = await testFile();
    const { id } = await partOf(tracker, herts, 'Luton');
    const project = await tracker.get('participations.remove', { id, changedIn: 2 });
    expect(project.councils.map(({ shortName }) => shortName)).toEqual(['Hertfordshire', 'Bracknell Forest', 'Peterborough', 'West Berkshire']);
    expect(await tracker.ask('participations.remove', { id, changedIn: 2 })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });

  test('is part of the record once there are figures', async () => {
    const tracker = await testFile('practice');
    const part = await partOf(tracker, herts, 'Hertfordshire');
    const before = await tracker.state();
    expect(await tracker.ask('participations.remove', { id: part.id, changedIn: part.changedIn })).toMatchObject({
      ok: false, problem: { kind: 'conflict', message: expect.stringMatching(/^Hertfordshire has \d+ figures in this project, so it took part\. Give it a leaving date instead$/) },
    });
    expect(await tracker.state()).toEqual(before);
  });
});
