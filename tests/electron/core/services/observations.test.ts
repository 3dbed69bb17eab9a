import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../../shared/domain/actor.ts';
import { evaluator, officer, otherOfficer, testFile, type TestFile } from '../../../support/testFile.ts';
import { addMeasure, councils, detail, herts, quarter, record, recorded } from '../../../support/recorded.ts';

const { hertfordshire, luton, peterborough } = councils;
const lead = (organisation: string): Actor => ({ name: 'Lead 2', organisation, role: 'council lead' });
const figure = { council: luton, numerator: 8, denominator: 71 };

async function withMeasure(): Promise<{ readonly tracker: TestFile; readonly measure: Awaited<ReturnType<typeof addMeasure>> }> {
  const tracker = await testFile();
  return { tracker, measure: await addMeasure(tracker) };
}

/** What was refused, at which field, in which words. */
const refusal = async (reply: ReturnType<typeof record>) => {
  const answer = await reply;
  return answer.ok ? answer : [answer.problem.kind, ...(answer.problem.where ?? []).map(({ path, message }) => `${path ?? ''}: ${message}`)];
};

describe('recording a figure', () => {
  test('keeps its parts and works out the share', async () => {
    const { tracker, measure } = await withMeasure();
    const reply = await record(tracker, measure, { ...figure, note: '  Zoë’s team ', markers: '[p] e' });
    expect(reply).toMatchObject({
      ok: true, change: 4,
      value: {
        measure: measure.reference, council: { code: luton, shortName: 'Luton' }, period: quarter(), value: 800 / 71, numerator: 8, denominator: 71, shorthand: null,
        markers: 'pe', status: 'recorded', version: 1, note: 'Zoë’s team', illustrative: false, recordedBy: 'Officer 1, Department for Education', changedIn: 4,
      },
    });
  });

  test('keeps text in one form, so that the same words are the same bytes', async () => {
    const { tracker, measure } = await withMeasure();
    await recorded(tracker, measure, { ...figure, note: 'Zoe\u0308' });
    expect(await record(tracker, measure, { ...figure, note: 'Zo\u00eb' })).toMatchObject({ ok: true, change: null });
  });

  test('refuses figures that cannot be, each at its field', async () => {
    const { tracker, measure } = await withMeasure();
    const before = await tracker.state();
    const of = (given: object) => refusal(record(tracker, measure, { council: luton, ...given }));
    expect(await of({ numerator: 83, denominator: 73 })).toEqual(['invalid', 'numerator: Children looked after on 31 March with 3+ placements in the year must be 73 or fewer']);
    expect(await of({ numerator: 1 })).toEqual(['invalid', 'denominator: Enter all children looked after on 31 March']);
    expect(await of({ numerator: 1.5, denominator: 10 })).toMatchObject(['invalid', expect.stringContaining('must be a whole number, like 30')]);
    expect(await of({})).toMatchObject(['invalid', expect.stringContaining('numerator: Enter')]);
    expect(await of({ shorthand: 'q' })).toEqual(['invalid', 'shorthand: Reason must be one of [c], [x], [z] or [low]']);
    expect(await of({ shorthand: 'x', numerator: 1, denominator: 2 })).toMatchObject(['invalid', expect.stringContaining('not both')]);
    expect(await of({ numerator: 1, denominator: 2, markers: 'q' })).toEqual(['invalid', 'markers: Markers must be letters of [p], [r], [e], [f], [u] or [b]']);
    expect(await tracker.state()).toEqual(before);
  });

  test('takes a reason in place of a figure', async () => {
    const { tracker, measure } = await withMeasure();
    expect(await recorded(tracker, measure, { council: luton, shorthand: ' [X] ' })).toMatchObject({ value: null, shorthand: 'x' });
  });

  test('of a share of nobody is not applicable', async () => {
    const { tracker, measure } = await withMeasure();
    expect(await recorded(tracker, measure, { council: luton, numerator: 0, denominator: 0 })).toMatchObject({ value: null, shorthand: 'z', numerator: 0, denominator: 0 });
  });

  test('in a practice file is made up, and says so', async () => {
    const tracker = await testFile('practice');
    const measure = { reference: `${herts}-placement-moves-3plus` };
    expect(await recorded(tracker, measure, figure)).toMatchObject({ illustrative: true, version: 2 });
    expect(await recorded(tracker, measure, { ...figure, period: quarter('2015-01-01') })).toMatchObject({ version: 1 });
  });
});

describe('the period of a figure', () => {
  test('is of the kind the measure is recorded by, and starts where such a period does', async () => {
    const { tracker, measure } = await withMeasure();
    const of = (period: Parameters<typeof record>[2]['period']) => refusal(record(tracker, measure, { ...figure, ...(period === undefined ? {} : { period }) }));
    expect(await of({ kind: 'month', start: '2019-01-01' })).toEqual(['invalid', 'period: Select a financial quarter, which this measure is recorded by']);
    expect(await of(quarter('2019-02-01'))).toEqual(['invalid', 'period: No financial quarter starts on 1 February 2019']);
  });

  test('is over', async () => {
    const tracker = await testFile('practice');
    const measure = await addMeasure(tracker, { basis: 'families' });
    const on = (day: string, start: string) => refusal(tracker.ask('observations.record', { measure: measure.reference, ...figure, period: quarter(start) }, { at: { on: day } }));
    expect(await on('2019-03-31', '2019-01-01')).toEqual(['invalid', 'period: January to March 2019 ends on 31 March 2019; record it from 1 April 2019']);
    expect(await on('2019-03-31', '2019-04-01')).toEqual(['invalid', 'period: April to June 2019 has not begun']);
    expect(await on('2019-04-01', '2019-01-01')).toMatchObject({ ok: true });
  });

  test('of a day may be that day', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker, { every: 'day' });
    expect(await record(tracker, measure, { ...figure, period: { kind: 'day', start: '2026-06-04' } })).toMatchObject({ ok: true });
    expect(await refusal(record(tracker, measure, { ...figure, period: { kind: 'day', start: '2026-06-05' } }))).toEqual(['invalid', 'period: 5 June 2026 has not begun']);
  });

  test('may lie before the project began: it is a baseline', async () => {
    const { tracker, measure } = await withMeasure();
    expect(await record(tracker, measure, { ...figure, period: quarter('2014-04-01') })).toMatchObject({ ok: true });
  });
});

describe('the council of a figure', () => {
  test('takes part in the project, under a code in force at the end of the period', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker);
    const of = (council: string, period = quarter()) => refusal(record(tracker, measure, { ...figure, council, period }));
    expect(await of('E99999999')).toEqual(['invalid', 'council: There is no council with the code E99999999']);
    expect(await of('E08000035')).toEqual(['invalid', 'council: Leeds does not take part in this project']);
    expect(await of('E10000009', quarter('2019-04-01'))).toMatchObject(['invalid', expect.stringMatching(/^council: E10000009 Dorset.* ended on 31 March 2019; use /)]);
  });

  test('is left out for a figure of the whole project', async () => {
    const { tracker, measure } = await withMeasure();
    expect(await recorded(tracker, measure, { ...figure, council: null })).toMatchObject({ council: null });
    await recorded(tracker, measure, figure);
    expect((await tracker.get('observations.list', { measure: measure.reference })).observations.map(({ council }) => council?.shortName ?? null)).toEqual([null, 'Luton']);
  });
});

describe('a figure that is there already', () => {
  test('is left alone by the same figure', async () => {
    const { tracker, measure } = await withMeasure();
    await recorded(tracker, measure, { ...figure, markers: 'p', note: 'First count' });
    const before = await tracker.state();
    expect(await record(tracker, measure, figure)).toMatchObject({ ok: true, change: null, value: { markers: 'p', note: 'First count', changedIn: 4 } });
    expect(await tracker.state()).toEqual(before);
  });

  test('is not written over unseen: the answer says what stands there, by whom, and how to replace it', async () => {
    const { tracker, measure } = await withMeasure();
    await recorded(tracker, measure, figure);
    expect(await record(tracker, measure, { ...figure, numerator: 9 }, otherOfficer)).toMatchObject({
      ok: false,
      problem: {
        kind: 'conflict', where: [{ path: 'changedIn' }],
        message: 'Luton, January to March 2019 already has 8 of 71 (11.3%), recorded by Officer 1, Department for Education on 4 June 2026. To replace it, send its change number, 4, as changedIn',
      },
    });
    expect(await record(tracker, measure, { ...figure, numerator: 9, changedIn: 4 }, otherOfficer)).toMatchObject({ ok: true, change: 5, value: { numerator: 9, recordedBy: 'Officer 2, Department for Education' } });
  });

  test('that somebody changed first shows both', async () => {
    const { tracker, measure } = await withMeasure();
    await recorded(tracker, measure, figure);
    await recorded(tracker, measure, { ...figure, numerator: 9, changedIn: 4 });
    expect(await record(tracker, measure, { ...figure, numerator: 10, changedIn: 4 })).toMatchObject({
      ok: false, problem: { kind: 'stale', message: expect.stringContaining('changed the figure of Luton, January to March 2019'), yours: { figure: '10 of 71 (14.1%)' }, theirs: { figure: '9 of 71 (12.7%)' } },
    });
  });

  test('and was taken back meanwhile is not recorded again unseen', async () => {
    const { tracker, measure } = await withMeasure();
    await recorded(tracker, measure, figure);
    await tracker.get('changes.undo', {});
    expect(await record(tracker, measure, { ...figure, numerator: 9, changedIn: 4 })).toMatchObject({ ok: false, problem: { kind: 'conflict', message: expect.stringContaining('no longer has the figure you opened') } });
  });

  test('of another breakdown or period is another figure', async () => {
    const { tracker, measure } = await withMeasure();
    await recorded(tracker, measure, figure);
    await recorded(tracker, measure, { ...figure, numerator: 2, breakdown: 'Under 5' });
    await recorded(tracker, measure, { ...figure, numerator: 3, period: quarter('2018-10-01') });
    expect((await detail(tracker, measure)).observations.map(({ breakdown, numerator }) => [breakdown, numerator])).toEqual([['', 8], ['Under 5', 2], ['', 3]]);
  });
});

describe('who may record', () => {
  test('a council lead records their own council’s figures, known by name, short name, reference or code in any case', async () => {
    const { tracker, measure } = await withMeasure();
    const names = ['Luton Borough Council', 'luton', 'LUTON', 'e06000032'];
    for (const [n, organisation] of names.entries()) {
      expect(await record(tracker, measure, { ...figure, period: quarter(`20${15 + n}-01-01`) }, lead(organisation))).toMatchObject({ ok: true });
    }
  });

  test('not those of another council, nor of the whole project', async () => {
    const { tracker, measure } = await withMeasure();
    for (const council of [peterborough, null]) {
      expect(await record(tracker, measure, { ...figure, council }, lead('Luton'))).toMatchObject({ ok: false, problem: { kind: 'forbidden', message: expect.stringContaining('Only the lead of this project') } });
    }
  });

  test('but the lead of the project records its partners’ and the whole project’s too', async () => {
    const { tracker, measure } = await withMeasure();
    for (const council of [hertfordshire, peterborough, null]) expect(await record(tracker, measure, { ...figure, council }, lead('Hertfordshire'))).toMatchObject({ ok: true });
  });

  test('nobody of an organisation that takes no part, or that is not known', async () => {
    const { tracker, measure } = await withMeasure();
    expect(await record(tracker, measure, figure, lead('Leeds City Council'))).toMatchObject({ ok: false, problem: { kind: 'forbidden', message: 'Your organisation does not take part in this project' } });
    expect(await record(tracker, measure, figure, lead('Atlantis'))).toMatchObject({ ok: false, problem: { kind: 'forbidden', message: expect.stringContaining('Check it in Settings') } });
    expect(await record(tracker, measure, figure, lead(''))).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    expect(await record(tracker, measure, figure, evaluator)).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
  });
});

describe('the form for recording', () => {
  test('lists a council’s measures with the latest period that is over, and which have a figure', async () => {
    const tracker = await testFile('practice');
    const { council, councils: all, tasks } = await tracker.get('record.tasks', { project: herts, council: luton });
    expect(council).toEqual({ code: luton, shortName: 'Luton' });
    expect(all.map(({ shortName }) => shortName)).toEqual(['Bracknell Forest', 'Hertfordshire', 'Luton', 'Peterborough', 'West Berkshire']);
    expect(tasks.find(({ measure }) => measure.endsWith('placement-moves-3plus'))).toMatchObject({ period: quarter(), status: 'Not started', outcome: 'Stability and continuity' });
    const done = await tracker.get('record.tasks', { project: herts, council: peterborough });
    expect(done.tasks.find(({ measure }) => measure.endsWith('placement-moves-3plus'))).toMatchObject({ status: 'Completed' });
  });

  test('opens on a council lead’s own council, and on the whole project for others', async () => {
    const tracker = await testFile('practice');
    expect((await tracker.get('record.tasks', { project: herts }, { as: lead('Luton Borough Council') })).council?.shortName).toBe('Luton');
    expect((await tracker.get('record.tasks', { project: herts }, { as: officer })).council).toBeNull();
  });

  test('shows what stands there, what was recorded last, and the definition of that period', async () => {
    const tracker = await testFile('practice');
    const measure = `${herts}-placement-moves-3plus`;
    const sheet = await tracker.get('record.sheet', { measure, council: peterborough });
    expect(sheet).toMatchObject({ period: quarter(), current: { numerator: 7, denominator: 69 }, last: { period: quarter('2018-10-01') }, definition: { version: 2 }, council: { code: peterborough } });
    expect(sheet.lastFour.map(({ period }) => period.start)).toEqual(['2018-10-01', '2018-07-01', '2018-04-01', '2018-01-01']);
    expect(sheet.periods.slice(0, 8).map(({ start }) => start)).toEqual(['2019-01-01', '2018-10-01', '2018-07-01', '2018-04-01', '2018-01-01', '2017-10-01', '2017-07-01', '2017-04-01']);
    expect(sheet.periods.at(-1)).toEqual(quarter('2016-04-01'));
    expect((await tracker.get('record.sheet', { measure, council: peterborough, period: quarter('2017-04-01') })).definition.version).toBe(1);
  });

  test('offers no period that is not over', async () => {
    const tracker = await testFile('practice');
    expect(await tracker.ask('record.sheet', { measure: `${herts}-placement-moves-3plus`, council: luton, period: quarter('2019-04-01') }))
      .toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'period' }] } });
  });
});

test('a late return moves the figure of the whole and its coverage, and nothing before it', async () => {
  const tracker = await testFile('practice');
  const measure = { reference: `${herts}-placement-moves-3plus` };
  const before = await detail(tracker, measure);
  expect(before.latest).toMatchObject({ counted: 4, of: 5 });
  await recorded(tracker, measure, figure);
  const after = await detail(tracker, measure);
  expect(after.latest).toMatchObject({ counted: 5, of: 5, numerator: (before.latest?.numerator ?? 0) + 8, denominator: (before.latest?.denominator ?? 0) + 71 });
  expect(after.series.slice(0, -1)).toEqual(before.series.slice(0, -1));
});
