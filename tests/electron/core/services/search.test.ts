import { describe, expect, test } from 'vitest';
import { testFile, type TestFile } from '../../../support/testFile.ts';

const found = (tracker: TestFile, text: string, limit?: number) => tracker.get('search.find', { text, ...(limit === undefined ? {} : { limit }) });

describe('search.find', () => {
  test('finds projects by title and by who takes part, councils by name and code, with slips forgiven', async () => {
    const tracker = await testFile();
    const { councils, projects } = await found(tracker, 'hertforshire');
    expect(councils).toMatchObject({ close: false });
    expect(councils.found[0]).toMatchObject({ kind: 'council', code: 'E10000015', name: 'Hertfordshire', detail: 'East of England, E10000015' });
    expect(projects.found.map(({ reference }) => reference)).toContain('herts-family-safeguarding-r2');
    expect((await found(tracker, 'famly safegarding hertfordshire')).projects.found[0]?.name).toMatch(/Family Safeguarding/i);
    expect((await found(tracker, 'E10000015')).councils).toMatchObject({ close: true, of: 1 });
    expect((await found(tracker, 'Bracknell Forest')).projects.found.map(({ reference }) => reference)).toContain('herts-family-safeguarding-r2');
  });

  test('a council of another day says until when it stood', async () => {
    const tracker = await testFile('portfolio', { now: '2026-06-04T09:12:00.000Z' });
    const { councils } = await found(tracker, 'Northamptonshire');
    expect(councils.found.find(({ name }) => name === 'Northamptonshire')?.detail).toMatch(/until 31 March 2021$/);
    expect(councils.found.map(({ name }) => name)).toEqual(['Northamptonshire', 'North Northamptonshire', 'West Northamptonshire']);
  });

  test('finds measures of projects beside the library', async () => {
    const tracker = await testFile('practice');
    const { measures } = await found(tracker, 'placement moves', 50);
    const { measures: stability } = await found(tracker, 'three or more placements', 50);
    const all = [...measures.found, ...stability.found];
    expect(all.some(({ kind }) => kind === 'indicator')).toBe(true);
    const used = all.find(({ kind }) => kind === 'measure');
    expect(used).toMatchObject({ illustrative: true });
    expect(used?.detail).not.toBe('');
  });

  test('finds what stands in texts, shows the line, and says where it leads', async () => {
    const tracker = await testFile('practice');
    const { texts } = await found(tracker, 'respite', 50);
    expect(texts.close).toBe(true);
    expect(texts.found.every(({ detail }) => /respite/i.test(detail))).toBe(true);
    const project = await tracker.get('projects.get', { reference: 'herts-family-safeguarding-r2' });
    expect((await tracker.ask('projects.edit', { reference: project.reference, changedIn: project.changedIn, note: 'Quoll sightings in the garden', reason: 'Zebra crossing closed' })).ok).toBe(true);
    expect((await found(tracker, 'quoll')).texts.found).toMatchObject([{ field: 'Note', name: project.title, place: { at: 'project', reference: project.reference }, detail: 'Quoll sightings in the garden' }]);
    expect((await found(tracker, 'zebra')).texts.found).toMatchObject([{ field: 'Reason', place: { at: 'change' }, detail: 'Zebra crossing closed' }]);
  });

  test('finds what notes say and why a project was rated so, and leads to its notes', async () => {
    const tracker = await testFile('practice');
    const project = 'herts-family-safeguarding-r2';
    const place = { at: 'project', reference: project, tab: 'notes' };
    await tracker.get('notes.add', { project, kind: 'visit', on: '2019-05-10', text: 'The wombat room is open' });
    expect((await found(tracker, 'wombat')).texts.found).toMatchObject([{ field: 'Note of a visit', place, detail: 'The wombat room is open', illustrative: true }]);
    await tracker.get('ratings.set', { project, subject: 'risk', scale: 'five-step', step: 3, on: '2019-05-10', reason: 'Numbats were late' });
    expect((await found(tracker, 'numbats')).texts.found).toMatchObject([{ field: 'Why risk was rated so', place }]);
  });

  test('as at a change it finds what was known then', async () => {
    const tracker = await testFile();
    const before = (await tracker.state())['last'];
    await tracker.get('projects.add', { title: 'Quokka visits', kind: 'grant' });
    expect((await found(tracker, 'quokka')).projects.of).toBe(1);
    const past = await tracker.get('search.find', { text: 'quokka' }, { at: { asAt: { change: before ?? 1 } } });
    expect(past.projects.of).toBe(0);
  });

  test('nothing typed, signs and very odd text find nothing and do no harm', async () => {
    const tracker = await testFile();
    for (const text of ['', '   ', '%', "'; --", '\u0000', '𝔘'.repeat(40)]) {
      const { projects, councils, measures, texts } = await found(tracker, text);
      expect([projects.of, councils.of, measures.of, texts.of], JSON.stringify(text)).toEqual([0, 0, 0, 0]);
    }
    expect(await tracker.ask('search.find', { text: 'x'.repeat(301) })).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
  });

  test('answers at once: the time is printed, for people to read', async () => {
    const asked = ['h', 'he', 'hert', 'hertforshire', 'family safeguarding', 'placement stability', 'zzqqyyxx', 'e10000015', 'edge of care', 'resp'];
    for (const sample of ['portfolio', 'practice'] as const) {
      const tracker = await testFile(sample);
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        for (const text of asked) {
          const began = performance.now();
          await found(tracker, text);
          times.push(performance.now() - began);
        }
      }
      const sorted = times.toSorted((a, b) => a - b);
      const at = (share: number): string => `${(sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1)} ms`;
      process.stdout.write(`search.find on the ${sample} file: half within ${at(0.5)}, 95 of 100 within ${at(0.95)}\n`);
      expect(times.length).toBe(asked.length * 5);
    }
  });
});
