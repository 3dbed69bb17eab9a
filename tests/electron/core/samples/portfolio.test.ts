import { describe, expect, test } from 'vitest';
import { mergeRows } from '../../../../electron/core/reference/rowSet.ts';
import { referenceRows } from '../../../../electron/core/reference/referenceRows.ts';
import { portfolioRows } from '../../../../electron/core/samples/portfolio.ts';
import { firstDay, isPartialDate, surelyBefore } from '../../../../shared/domain/partialDate.ts';
import { checkLeads } from '../../../../shared/domain/participation.ts';

const rows = portfolioRows();
const all = mergeRows(referenceRows(), rows);
const table = <T extends keyof typeof rows>(name: T) => rows[name] ?? [];
const project = (reference: string) => table('project').find((row) => row.reference === reference);
const parties = (reference: string) => table('participation').filter((row) => row.project_id === project(reference)?.id);
const organisations = new Map((all.organisation ?? []).map((row) => [row.id, row]));
const figures = (reference: string) => {
  const award = table('award').find((row) => row.reference === `${reference}-award`);
  return table('award_figure').filter((row) => row.award_id === award?.id).map((row) => [row.kind, row.amount_pence, row.dated, row.adopted]);
};

describe('the real portfolio', () => {
  test('is the same each time, and names no row twice', () => {
    expect(portfolioRows()).toEqual(rows);
    const ids = Object.values(all).flatMap((set) => set.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('holds 72 grants and one practice example', () => {
    expect(table('project')).toHaveLength(73);
    expect(table('project').filter((row) => row.kind === 'practice example').map((row) => row.reference)).toEqual(['childrens-social-work-matters']);
    expect(table('award')).toHaveLength(72);
  });

  test('knows £134,026,500 for 53 of 72 grants', () => {
    const adopted = table('award_figure').filter((row) => row.adopted === 1);
    expect(adopted).toHaveLength(53);
    expect(adopted.reduce((total, row) => total + (row.amount_pence ?? Number.NaN), 0)).toBe(13_402_650_000);
  });

  test('makes nothing up', () => {
    const made = Object.values(rows).flatMap((set) => set.filter((row) => 'illustrative' in row && row.illustrative !== 0));
    expect(made).toEqual([]);
    expect(table('project').every((row) => row.lifecycle === null && row.stage === null && row.reform_area === null)).toBe(true);
  });

  test('has real dates in a possible order', () => {
    const dates = table('project').flatMap((row) => [row.starts_on, row.ends_on])
      .concat(table('award_figure').map((row) => row.dated), table('source').map((row) => row.published_on))
      .concat(table('programme_fact').flatMap((row) => [row.fact_date, row.period_start, row.period_end]))
      .concat(table('round').flatMap((row) => [row.opens_on, row.closes_on, row.starts_on, row.ends_on]));
    expect(dates.filter((date) => date !== null && !isPartialDate(date))).toEqual([]);
    expect(table('project').filter((row) => row.starts_on !== null && row.ends_on !== null && surelyBefore(row.ends_on, row.starts_on))).toEqual([]);
  });

  test('gives councils the code they had then', () => {
    const codes = new Map((all.council_code ?? []).map((row) => [row.code, row]));
    const starts = new Map(table('project').map((row) => [row.id, firstDay(row.starts_on ?? '2016')]));
    for (const row of table('participation').filter(({ council_code }) => council_code !== null)) {
      const [code, on] = [codes.get(row.council_code ?? ''), starts.get(row.project_id) ?? ''];
      expect(code?.organisation_id).toBe(row.organisation_id);
      expect(code !== undefined && code.valid_from <= on && (code.valid_to ?? on) >= on).toBe(true);
    }
  });

  test('gives each project one lead, joint leads or none known', () => {
    for (const { id } of table('project')) expect(checkLeads(table('participation').filter((row) => row.project_id === id).map((row) => row.role))).toEqual([]);
    const leaderless = table('project').filter(({ reference }) => parties(reference).every((row) => row.role === 'partner'));
    expect(leaderless.map((row) => row.reference)).toEqual(['pan-london-fgm', 'north-london-efficiency-r1', 'compass-centre-r1']);
  });

  test('cites a source for every project, figure and fact', () => {
    const cited = new Set(table('citation').flatMap((row) => [row.project_id, row.award_figure_id, row.programme_fact_id]));
    const uncited = [...table('project'), ...table('award_figure'), ...table('programme_fact')].filter(({ id }) => !cited.has(id));
    expect(uncited).toEqual([]);
  });
});

describe('one project', () => {
  test('Hertfordshire takes family safeguarding to four others for £11.6 million', () => {
    const reference = 'herts-family-safeguarding-r2';
    expect(project(reference)).toMatchObject({ starts_on: '2017-05', ends_on: null, evaluator: null, follows_id: project('herts-family-safeguarding-r1')?.id });
    expect(parties(reference).map((row) => [row.council_code, row.role])).toEqual([
      ['E10000015', 'lead'], ['E06000036', 'partner'], ['E06000032', 'partner'], ['E06000031', 'partner'], ['E06000037', 'partner'],
    ]);
    expect(figures(reference)).toEqual([['announced', 1_160_000_000, '2017-05-04', 1]]);
  });

  test.each([
    ['herts-family-safeguarding-r1', [['announced', 486_000_000, null, 1], ['announced', 480_000_000, null, 0]]],
    ['firstline-r2', [['ceiling', 373_000_000, null, 1], ['announced', 370_000_000, '2016-11-04', 0]]],
    ['mla-reclaiming-social-work', [['announced', 440_000_000, null, 1], ['ceiling', 420_000_000, null, 0]]],
    ['doncaster-growing-futures', [['announced', 309_000_000, '2017-01-25', 1], ['announced', 300_000_000, '2015', 0]]],
    ['dorset-reinvigorating', [['announced', 199_500_000, '2017-01-26', 1], ['ceiling', 190_000_000, null, 0]]],
    ['safe-families', [['announced', 235_000_000, null, 1], ['announced', 200_000_000, null, 0]]],
    ['national-fgm-centre-r1', [['announced', 210_000_000, null, 1], ['announced', 100_000_000, '2016-04-04', 0]]],
    ['priory-suffolk', [['announced', 100_000_000, null, 0], ['announced', 130_000_000, null, 0], ['announced', 140_000_000, null, 0]]],
    ['mockingbird-r1', [['announced', 160_000_000, null, 0]]],
    ['newham-newday', [['ceiling', 260_000_000, null, 1]]],
    ['coram-permanence', []],
  ])('%s: every figure that stands in its sources', (reference, expected) => {
    expect(figures(reference)).toEqual(expected);
  });

  test.each(['national-fgm-centre-r1', 'national-fgm-centre-r2', 'london-child-house'])('%s has joint leads', (reference) => {
    expect(parties(reference).filter((row) => row.role === 'joint lead')).toHaveLength(2);
  });

  test('remarks on a title are a note, and a body other than a council has no code', () => {
    expect(project('calderdale-r1')).toMatchObject({ title: 'Calderdale project', note: 'Title not seen in any source. Listed by name only.' });
    expect(project('staying-close-break')?.theme).toBe('Staying Close');
    expect(parties('firstline-r1').map((row) => [organisations.get(row.organisation_id)?.reference, row.council_code])).toEqual([['frontline', null]]);
  });
});

describe('the programme', () => {
  test('has three rounds, the third inside the second', () => {
    expect(table('round').map((row) => [row.reference, row.pot_pence])).toEqual([['round-1', null], ['round-2', 20_000_000_000], ['round-3', null]]);
    expect(table('round')[2]?.inside_id).toBe(table('round')[1]?.id);
  });

  test('has 56 facts, and goes by one answer to each question', () => {
    expect(table('programme_fact')).toHaveLength(56);
    const adopted = table('programme_fact').filter((row) => row.adopted === 1).map((row) => [row.question, row.pence, row.number]);
    expect(adopted).toEqual([
      ['round-1.money', 11_000_000_000, null], ['programme.money', 21_280_000_000, null], ['round-1.projects', null, 57], ['programme.projects', null, 94],
    ]);
    const counts = table('programme_fact').filter((row) => row.question === 'programme.projects').map((row) => row.number);
    expect(counts).toEqual([70, 95, 98, 94]);
  });
});
