import { describe, expect, test } from 'vitest';
import { testFile } from '../../../support/testFile.ts';

describe('the list of projects', () => {
  test('holds every entry, grants and practice examples', async () => {
    const tracker = await testFile();
    const { projects } = await tracker.get('projects.list', {});
    expect(projects).toHaveLength(73);
    expect(projects.filter(({ kind }) => kind === 'practice example').map(({ reference }) => reference)).toEqual(['childrens-social-work-matters']);
  });

  test('says who leads, how many councils take part and in which regions', async () => {
    const tracker = await testFile();
    const { projects } = await tracker.get('projects.list', {});
    const row = (reference: string) => projects.find((project) => project.reference === reference);
    expect(row('herts-family-safeguarding-r2')).toMatchObject({
      leads: [{ shortName: 'Hertfordshire' }], councils: 5, regions: ['East of England', 'South East'], awarded: { pence: 1_160_000_000, kind: 'announced' }, round: { reference: 'round-2' }, changedIn: 2,
    });
    expect(row('national-fgm-centre-r2')).toMatchObject({ leads: [{ reference: 'barnardos' }, { reference: 'local-government-association' }], councils: null });
  });

  test('tells how far the figures of an award lie apart, adopted or not', async () => {
    const tracker = await testFile();
    const { projects } = await tracker.get('projects.list', {});
    const awarded = (reference: string) => projects.find((project) => project.reference === reference)?.awarded;
    expect(awarded('herts-family-safeguarding-r1')).toEqual({ pence: 486_000_000, kind: 'announced', illustrative: false, disagreement: 6_000_000 });
    expect(awarded('priory-suffolk')).toEqual({ pence: null, kind: null, illustrative: false, disagreement: 40_000_000 });
    expect(awarded('hampshire-iow')).toEqual({ pence: null, kind: null, illustrative: false, disagreement: null });
  });
});

describe('one project', () => {
  test('shows each award figure with what its source says', async () => {
    const tracker = await testFile();
    const { awards, award } = await tracker.get('projects.get', { reference: 'firstline-r2' });
    expect(award).toMatchObject({ pence: 373_000_000, kind: 'ceiling', disagreement: 3_000_000 });
    expect(awards[0]?.figures.map(({ pence, adopted, sources }) => [pence, adopted, sources[0]?.says ?? null])).toEqual([
      [373_000_000, true, 'Up to £3.73 million'], [370_000_000, false, null],
    ]);
  });

  test('shows the council then, and the councils now where it is gone', async () => {
    const tracker = await testFile();
    const part = async (on: string) => (await tracker.get('projects.get', { reference: 'dorset-reinvigorating' }, { at: { on } })).participations[0];
    expect(await part('2019-03-31')).toMatchObject({ council: { code: 'E10000009', shortName: 'Dorset', region: 'South West' }, councilNow: [] });
    expect((await part('2019-05-13'))?.councilNow.map(({ code }) => code)).toEqual(['E06000058', 'E06000059']);
  });

  test('names what it follows and what follows it', async () => {
    const tracker = await testFile();
    expect(await tracker.get('projects.get', { reference: 'herts-family-safeguarding-r1' })).toMatchObject({ follows: null, followedBy: [{ reference: 'herts-family-safeguarding-r2' }] });
  });

  test('has a cell for each outcome of the framework, the added goal too', async () => {
    const tracker = await testFile();
    const { outcomes, measures } = await tracker.get('projects.get', { reference: 'leeds-family-valued' });
    expect(measures).toEqual([]);
    expect(outcomes).toHaveLength(6);
    expect(outcomes.every(({ state, of }) => state === 'no measure' && of === 0)).toBe(true);
  });

  test('in the practice programme wears the tag wherever a part is made up', async () => {
    const tracker = await testFile('practice');
    const project = await tracker.get('projects.get', { reference: 'herts-family-safeguarding-r2' });
    expect(project.illustrative).toBe(true);
    expect(project.measures.length).toBeGreaterThan(0);
  });

  test('that is not there is not found', async () => {
    const tracker = await testFile();
    expect(await tracker.ask('projects.get', { reference: 'nothing' })).toMatchObject({ ok: false, problem: { kind: 'not-found', what: 'project' } });
  });
});
