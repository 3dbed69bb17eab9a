import { describe, expect, test } from 'vitest';
import { testFile } from '../../../support/testFile.ts';

describe('what needs attention', () => {
  test('in the real portfolio is the gaps in its record, each with its share and its filter', async () => {
    const tracker = await testFile();
    const { groups, count } = await tracker.get('attention.list', {});
    expect(groups.map(({ key }) => key)).toEqual(['gaps']);
    expect(count).toBe(4);
    expect(groups[0]?.items.map(({ what, where, link }) => [what, where, link.page === 'projects' ? link.filter : null])).toEqual([
      ['Award not known', '19 of 72 projects', 'award-not-known'],
      ['Start date not known', '35 of 72 projects', 'start-not-known'],
      ['Lead not known', '3 of 72 projects', 'lead-not-known'],
      ['Sources disagree on an award', '9 of 72 projects', 'sources-disagree'],
    ]);
  });

  test('counts what the Projects table shows under the same filter', async () => {
    const tracker = await testFile();
    const grants = (await tracker.get('projects.list', {})).projects.filter(({ kind }) => kind === 'grant');
    expect(grants.filter(({ awarded }) => awarded.pence === null)).toHaveLength(19);
    expect(grants.filter(({ startsOn }) => startsOn === null)).toHaveLength(35);
    expect(grants.filter(({ leads }) => leads.length === 0)).toHaveLength(3);
    expect(grants.filter(({ awarded }) => (awarded.disagreement ?? 0) > 0)).toHaveLength(9);
  });

  test('in the practice programme begins with measures off course, eight shown and all counted', async () => {
    const tracker = await testFile('practice');
    const [offCourse, gaps] = (await tracker.get('attention.list', {})).groups;
    expect(offCourse).toMatchObject({ key: 'off-course' });
    expect(offCourse?.items.length).toBeLessThanOrEqual(8);
    expect(offCourse?.count).toBeGreaterThanOrEqual(offCourse?.items.length ?? 0);
    expect(offCourse?.items.every(({ illustrative, link }) => illustrative && link.page === 'measure')).toBe(true);
    expect(gaps?.items.map(({ what }) => what)).toContain('No measure');
  });

  test('is nothing in a file that is empty', async () => {
    const tracker = await testFile('empty');
    expect(await tracker.get('attention.list', {})).toEqual({ groups: [], count: 0 });
  });
});
