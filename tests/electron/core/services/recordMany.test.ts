import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../../shared/domain/actor.ts';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { evaluator, otherOfficer, testFile, type TestFile } from '../../../support/testFile.ts';
import { addMeasure, councils, quarter, recorded } from '../../../support/recorded.ts';

const { luton, peterborough } = councils;
const lead = (organisation: string): Actor => ({ name: 'Lead 2', organisation, role: 'council lead' });
type Figure = RequestOf<'observations.recordMany'>['figures'][number];

async function withMeasure() {
  const tracker = await testFile();
  const measure = await addMeasure(tracker);
  const many = (figures: readonly Figure[], as?: Actor) => tracker.ask('observations.recordMany', { measure: measure.reference, figures: [...figures] }, as === undefined ? {} : { as });
  return { tracker, measure, many, grid: (as?: Actor) => tracker.get('record.grid', { measure: measure.reference }, as === undefined ? {} : { as }) };
}

const figure = (council: string | null, start: string, numerator: number, denominator: number): Figure => ({ council, period: quarter(start), numerator, denominator });
const there = async (tracker: TestFile, measure: string) => (await tracker.get('observations.list', { measure })).observations.map(({ council, period, numerator, denominator, shorthand }) => [council?.shortName ?? null, period.start, numerator, denominator, shorthand]);

describe('figures recorded at once', () => {
  test('are one change with one undo', async () => {
    const { tracker, measure, many } = await withMeasure();
    const before = await tracker.file.lastChange();
    const reply = await many([figure('luton-borough-council', '2018-10-01', 9, 70), figure(luton, '2019-01-01', 8, 71), { council: peterborough, period: quarter(), shorthand: '[x]' }]);
    expect(reply).toMatchObject({ ok: true, change: before + 1, value: { observations: [{ numerator: 9, council: { code: luton } }, { value: 800 / 71 }, { shorthand: 'x' }] } });
    expect(await there(tracker, measure.reference)).toEqual([['Luton', '2019-01-01', 8, 71, null], ['Peterborough', '2019-01-01', null, null, 'x'], ['Luton', '2018-10-01', 9, 70, null]]);
    await tracker.get('changes.undo', {});
    expect(await there(tracker, measure.reference)).toEqual([]);
    expect(await tracker.file.lastChange()).toBe(before + 2);
    await tracker.get('changes.redo', {});
    expect(await there(tracker, measure.reference)).toHaveLength(3);
  });

  test('that stand there already change nothing, and those beside them are kept', async () => {
    const { tracker, measure, many } = await withMeasure();
    const one = await recorded(tracker, measure, { council: luton, numerator: 8, denominator: 71, note: 'Two moved', markers: 'p', status: 'provisional' });
    expect(await many([figure(luton, '2019-01-01', 8, 71)])).toMatchObject({ ok: true, change: null });
    expect(await many([figure(luton, '2019-01-01', 8, 71), figure(luton, '2018-10-01', 9, 70)])).toMatchObject({ ok: true, change: one.changedIn + 1 });
    const [kept] = (await tracker.get('observations.list', { measure: measure.reference })).observations;
    expect(kept).toMatchObject({ note: 'Two moved', markers: 'p', status: 'provisional', changedIn: one.changedIn });
  });

  test('are none where one of them cannot be, and each fault is at its figure', async () => {
    const { tracker, many } = await withMeasure();
    const before = await tracker.state();
    const reply = await many([
      figure(luton, '2018-10-01', 9, 70), figure(luton, '2019-01-01', 83, 71), figure(luton, '2026-04-01', 8, 71), figure(luton, '2018-07-01', 1.5, 10),
      figure('E08000012', '2019-01-01', 8, 71), { council: luton, period: quarter('2018-04-01'), numerator: 4 }, figure('luton-borough-council', '2018-10-01', 9, 70), { council: luton, period: quarter('2018-01-01'), shorthand: 'q' },
    ]);
    if (reply.ok) throw new Error('It was recorded');
    expect(reply.problem.kind).toBe('invalid');
    expect(reply.problem.where?.map(({ path, message }) => [path, message])).toEqual([
      ['figures.1.numerator', expect.stringContaining('must be 71 or fewer')],
      ['figures.2.period', 'April to June 2026 ends on 30 June 2026; record it from 1 July 2026'],
      ['figures.3.numerator', expect.stringContaining('must be a whole number')],
      ['figures.4.council', expect.stringContaining('does not take part')],
      ['figures.5.denominator', expect.stringContaining('Enter')],
      ['figures.6.council', 'Luton, October to December 2018 stands here twice. Keep one of the two'],
      ['figures.7.shorthand', expect.stringContaining('[c]')],
    ]);
    expect(await tracker.state()).toEqual(before);
  });

  test('are their own council’s, for a council lead that leads nothing', async () => {
    const { tracker, many } = await withMeasure();
    const before = await tracker.state();
    expect(await many([figure(luton, '2019-01-01', 8, 71), figure(peterborough, '2019-01-01', 8, 71)], lead('Luton'))).toMatchObject({
      ok: false, problem: { kind: 'forbidden', where: [{ path: 'figures.1.council', message: expect.stringContaining('Only the lead of this project') }] },
    });
    expect(await many([figure(luton, '2019-01-01', 8, 71)], evaluator)).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    expect(await tracker.state()).toEqual(before);
    expect(await many([figure(luton, '2019-01-01', 8, 71)], lead('Luton'))).toMatchObject({ ok: true });
    expect(await many([figure(peterborough, '2019-01-01', 8, 71)], lead('Hertfordshire'))).toMatchObject({ ok: true });
  });

  test('never write over what somebody saved meanwhile: both are named', async () => {
    const { tracker, measure, many } = await withMeasure();
    const seen = await recorded(tracker, measure, { council: luton, numerator: 8, denominator: 71 });
    const theirs = await tracker.get('observations.record', { measure: measure.reference, council: luton, period: quarter(), numerator: 9, denominator: 71, changedIn: seen.changedIn }, { as: otherOfficer });
    await recorded(tracker, measure, { council: peterborough, numerator: 1, denominator: 10 });
    const before = await tracker.state();
    const mine = [figure(luton, '2018-10-01', 5, 70), { ...figure(luton, '2019-01-01', 7, 71), changedIn: seen.changedIn }, figure(peterborough, '2019-01-01', 2, 10)];
    expect(await many(mine)).toMatchObject({
      ok: false,
      problem: {
        kind: 'stale', message: '2 figures changed after you opened them. Nothing was saved. Compare the two and save again',
        theirs: { 'Luton, January to March 2019': '9 of 71 (12.7%), Officer 2, Department for Education', 'Peterborough, January to March 2019': expect.stringContaining('1 of 10 (10.0%)') },
        yours: { 'Luton, January to March 2019': '7 of 71 (9.9%)', 'Peterborough, January to March 2019': '2 of 10 (20.0%)' },
      },
    });
    expect(await tracker.state()).toEqual(before);
    expect(await many([{ ...figure(luton, '2019-01-01', 7, 71), changedIn: theirs.changedIn }])).toMatchObject({ ok: true });
  });

  test('that were taken out again meanwhile are said to be', async () => {
    const { tracker, measure, many } = await withMeasure();
    const seen = await recorded(tracker, measure, { council: luton, numerator: 8, denominator: 71 });
    await tracker.get('changes.undo', {});
    expect(await many([{ ...figure(luton, '2019-01-01', 7, 71), changedIn: seen.changedIn }])).toMatchObject({ ok: false, problem: { kind: 'stale', theirs: { 'Luton, January to March 2019': 'Taken out again' } } });
  });

  test('are a thousand at most, and some hundreds are recorded in a few seconds', async () => {
    const { tracker, many } = await withMeasure();
    const starts = Array.from({ length: 32 }, (_, at) => `${2010 + Math.floor(at / 4)}-${['01', '04', '07', '10'][at % 4]}-01`);
    const all = Object.values(councils).flatMap((council) => starts.map((start, at) => figure(council, start, at % 10, 20)));
    expect(await many(Array.from({ length: 1001 }, () => figure(luton, '2018-01-01', 1, 2)))).toMatchObject({ ok: false, problem: { kind: 'invalid', message: 'Enter 1,000 figures or fewer at once' } });
    expect(await many([])).toMatchObject({ ok: false, problem: { kind: 'invalid', message: 'Enter a figure' } });
    const before = await tracker.file.lastChange();
    const began = performance.now();
    const reply = await many(all);
    expect(reply.ok ? reply.value.observations.length : reply).toBe(160);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(await tracker.file.lastChange()).toBe(before + 1);
  });
});

describe('a measure as a grid', () => {
  test('holds every period from the project’s start to the one that runs, and the councils that take part', async () => {
    const { tracker, measure, grid } = await withMeasure();
    await recorded(tracker, measure, { council: luton, numerator: 8, denominator: 71 });
    const { periods, columns, figures, indicator, project } = await grid();
    expect(project.reference).toBe('herts-family-safeguarding-r2');
    expect(indicator.key).toBe('placement_moves_3plus');
    expect(columns.map(({ council, refusal }) => [council?.name, refusal])).toEqual([['Bracknell Forest', null], ['Hertfordshire', null], ['Luton', null], ['Peterborough', null], ['West Berkshire', null]]);
    expect(figures).toMatchObject([{ of: 'luton-borough-council', figure: { numerator: 8, denominator: 71 } }]);
    expect(periods.map(({ period }) => period.start).toSorted()).toEqual(periods.map(({ period }) => period.start));
    expect(periods.filter(({ closed }) => closed !== null)).toHaveLength(1);
    expect(periods.at(-1)?.closed).toMatch(/^April to June 2026 ends on 30 June 2026; record it from 1 July 2026$/);
    expect(periods.map(({ period }) => period.start)).toContain('2019-01-01');
  });

  test('says of each council why this person may not record its figures, and puts theirs first', async () => {
    const { grid } = await withMeasure();
    const { columns } = await grid(lead('Luton'));
    expect(columns[0]).toMatchObject({ council: { name: 'Luton' }, refusal: null });
    expect(columns.slice(1).every(({ refusal }) => refusal?.startsWith('Only the lead of this project') === true)).toBe(true);
  });

  test('of no such measure is not found', async () => {
    const tracker = await testFile();
    expect(await tracker.ask('record.grid', { measure: 'no-such' })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });
});
