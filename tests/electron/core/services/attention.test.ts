import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../../shared/domain/actor.ts';
import { evaluator, testFile } from '../../../support/testFile.ts';

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

  test('in the practice programme has measures off course, all of them counted', async () => {
    const tracker = await testFile('practice');
    const { groups } = await tracker.get('attention.list', {});
    expect(groups.map(({ key }) => key)).toEqual(['late', 'decisions', 'money', 'to-explain', 'off-course', 'gaps']);
    const [offCourse, gaps] = groups.slice(4);
    expect(offCourse?.items).toHaveLength(offCourse?.count ?? 0);
    expect(offCourse?.items[0]).toMatchObject({ where: 'Warwickshire, The House Project', when: 'Jan to Mar 2019' });
    expect(offCourse?.items.every(({ illustrative, link }) => illustrative && link.page === 'measure')).toBe(true);
    expect(gaps?.items.map(({ what }) => what)).toContain('No measure');
  });

  test('counts payments and carry-forwards that wait for a decision, and those that are held or due', async () => {
    const tracker = await testFile('practice');
    const { groups } = await tracker.get('attention.list', {});
    const [decisions, money, explain] = groups.slice(1);
    expect(decisions?.items.map(({ what, when, verb }) => [what, when, verb])).toEqual([['Payment 3, £760,000', '17 May 2019, in 4 days', 'Decide'], ['Payment 3, £900,000', '14 Jun 2019, in 32 days', 'Decide'], ['Claim 2, £107,298.78', 'for Jan to Mar 2019, sent 2 May 2019', 'Decide'], ['Carry £141,550 forward from 2018 to 2019', 'asked 8 May 2019', 'Decide'], ['Variation 1, End date: 30 September 2020', 'submitted 7 May 2019', 'Decide']]);
    expect(money?.items[0]).toMatchObject({ what: 'Luton’s team in place', late: '13 days late', link: { page: 'project-funding', part: 'conditions' } });
    const { projects } = await tracker.get('funding.variances', {});
    expect(explain?.items.map(({ what, where, link }) => [what, where, link.page])).toEqual([
      ['5 quarters to explain', 'Havering, Face to Face Pathways', 'project-funding'], ['2 quarters to explain', 'Warwickshire, The House Project', 'project-funding'], ...projects.filter(({ unexplained }) => unexplained > 0).slice(2).map(() => expect.anything()),
      ['4 lines do not agree', 'Ledger and payments', 'tie-out'],
    ]);
    expect(explain?.count).toBe(projects.filter(({ unexplained }) => unexplained > 0).length + 1);
    expect(money?.items.map(({ what }) => what)).toContain('Payment 9, £965,000, held');
    expect(groups.slice(1, 4).every(({ items }) => items.every(({ illustrative }) => illustrative))).toBe(true);
  });

  test('begins with what is late: a line for each council and period, the longest overdue first', async () => {
    const tracker = await testFile('practice');
    const { groups: [late], count, overdue, groups } = await tracker.get('attention.list', {});
    expect(late).toMatchObject({ key: 'late', title: 'Late', count: 10 });
    expect(late?.items).toHaveLength(10);
    expect(late?.items[0]).toEqual({
      what: 'Figure, Oct to Dec 2018', where: 'Havering, Face to Face Pathways', when: '30 Jan 2019, 103 days late', late: '103 days late', verb: 'Record',
      illustrative: true,
      link: {
        page: 'record', project: 'havering-face-to-face', council: 'E09000016', measure: 'havering-face-to-face-placement-stability-long-term',
        period: 'financial-quarter:2018-10-01',
      },
    });
    expect(late?.items).toContainEqual(expect.objectContaining({ what: '7 figures, Jan to Mar 2019', where: 'Luton, Family Safeguarding' }));
    expect(count).toBe(groups.reduce((sum, group) => sum + group.count, 0));
    expect(overdue).toMatchObject({ count: 23, cannotTell: { count: 0, projects: [] } });
    expect(overdue.figures).toHaveLength(6);
  });

  test('offers to record only to those who may', async () => {
    const tracker = await testFile('practice');
    const verbs = async (as: Actor) => (await tracker.get('attention.list', {}, { as })).groups[0]?.items.map(({ where, verb }) => [where.split(',')[0], verb]);
    expect(new Set((await verbs(evaluator))?.map(([, verb]) => verb))).toEqual(new Set(['Look']));
    const asLuton = await verbs({ name: 'Lead 2', organisation: 'Luton Borough Council', role: 'council lead' });
    expect(asLuton).toContainEqual(['Luton', 'Record']);
    expect(asLuton).toContainEqual(['Havering', 'Look']);
  });

  test('is nothing in a file that is empty', async () => {
    const tracker = await testFile('empty');
    expect(await tracker.get('attention.list', {})).toEqual({ groups: [], count: 0, overdue: { figures: [], count: 0, cannotTell: { count: 0, projects: [] } } });
  });
});
