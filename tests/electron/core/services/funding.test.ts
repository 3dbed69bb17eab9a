import { describe, expect, test } from 'vitest';
import { councilLead, evaluator, officer, otherOfficer, testFile, type TestFile } from '../../../support/testFile.ts';

const herts = 'herts-family-safeguarding-r2';
const measures = ['awarded', 'profiled', 'forecast', 'spent', 'paid', 'scheduled', 'available'] as const;
const lead = { ...councilLead, organisation: 'Hertfordshire County Council' };

const quarter = async (tracker: TestFile, project: string, start: string) => (await tracker.get('funding.project', { project })).quarters.find((each) => each.quarter === start);
const where = (reply: { readonly ok: boolean; readonly problem?: { readonly message: string; readonly where?: readonly { readonly message: string }[] } }) => reply.problem?.where?.map(({ message }) => message) ?? reply.problem?.message;

describe('money of the programme', () => {
  test('every cut sums to the total, and says of how many projects each figure is known', async () => {
    const tracker = await testFile('practice');
    const { total, byRound, byYear, byProject } = await tracker.get('funding.summary', {});
    for (const measure of measures) {
      for (const cut of [byRound, byProject]) {
        expect([measure, cut.reduce((sum, row) => sum + row[measure].pence, 0)]).toEqual([measure, total[measure].pence]);
        expect(cut.reduce((sum, row) => sum + row[measure].counted, 0)).toBe(total[measure].counted);
        expect(cut.reduce((sum, row) => sum + row[measure].of, 0)).toBe(total[measure].of);
      }
    }
    for (const measure of measures.slice(0, 6) as readonly Exclude<(typeof measures)[number], 'available'>[]) expect(byYear.reduce((sum, row) => sum + row[measure].pence, 0)).toBe(total[measure].pence);
    expect(byYear.some((row) => 'available' in row)).toBe(false);
    expect([byRound.at(-1)?.reference, byYear.at(-1)?.year]).toEqual([null, null]);
    expect(total.awarded).toEqual({ pence: 13_402_650_000, counted: 53, of: 72 });
    expect(byProject.filter(({ paid }) => paid.counted > 0).length).toBeGreaterThanOrEqual(8);
    expect(new Set(byRound.filter(({ paid }) => paid.counted > 0).map(({ reference }) => reference)).size).toBe(3);
    expect(byYear.filter(({ year, paid }) => year !== null && paid.pence > 0).length).toBeGreaterThanOrEqual(3);
    expect(byProject.find(({ reference }) => reference === 'hampshire-iow')).toMatchObject({ awarded: { counted: 0 }, profiled: { pence: 310_000_000 }, available: { counted: 0 } });
    expect(byProject.find(({ reference }) => reference === herts)).toMatchObject({
      awarded: { pence: 1_160_000_000 }, profiled: { pence: 1_160_000_000 }, spent: { pence: 690_257_400 }, forecast: { pence: 1_117_757_400 }, paid: { pence: 635_000_000 }, scheduled: { pence: 507_500_000 }, available: { pence: 17_500_000 },
    });
  });

  test('of the real portfolio paid, spent and available are not known', async () => {
    const tracker = await testFile('portfolio');
    const { total } = await tracker.get('funding.summary', {});
    expect(total).toMatchObject({ awarded: { counted: 53, of: 72 }, spent: { counted: 0, of: 72 }, paid: { counted: 0 }, scheduled: { counted: 0 }, available: { counted: 0 }, illustrative: false });
  });

  test('payments by quarter and state add up to paid and scheduled', async () => {
    const tracker = await testFile('practice');
    const [{ total }, { quarters, counted }] = [await tracker.get('funding.summary', {}), await tracker.get('funding.calendar', {})];
    expect(quarters.reduce((sum, each) => sum + each.paid, 0)).toBe(total.paid.pence);
    expect(quarters.reduce((sum, each) => sum + each.approved + each.proposed + each.planned + each.held, 0)).toBe(total.scheduled.pence);
    expect(quarters.some(({ held }) => held > 0)).toBe(true);
    expect(counted).toBe(total.paid.counted);
  });

  test('what is due in ninety days comes by its day, overdue first', async () => {
    const tracker = await testFile('practice');
    const { due, to } = await tracker.get('funding.due', {});
    expect(to).toBe('2019-08-11');
    expect(due.map((each) => each.due)).toEqual(due.map((each) => each.due).toSorted());
    expect(due[0]).toMatchObject({ kind: 'condition', condition: { title: 'Luton’s team in place', holds: [9] } });
    expect(due.filter(({ kind }) => kind === 'payment').length).toBeGreaterThan(4);
  });
});

describe('the quarters of a project', () => {
  test('show profile, forecast, actual, variance and paid, and what is past the tolerance', async () => {
    const tracker = await testFile('practice');
    expect(await quarter(tracker, herts, '2019-01-01')).toMatchObject({
      profile: 106_000_000, forecast: 101_500_000, actual: 91_845_000, provisional: true, paid: 0, variance: { pence: -14_155_000, percent: -13.4, past: true },
      explanation: { state: 'given', by: 'Council lead 1 (practice), Hertfordshire County Council' }, mayForecast: false,
    });
    const { years, toDate, all, tolerance } = await tracker.get('funding.project', { project: herts });
    expect(tolerance.percent).toBe(10);
    expect(years.map(({ year, profile, forecast, actual }) => [year, profile, forecast, actual])).toEqual([
      ['2017-04-01', 330_000_000, 275_791_900, 275_791_900], ['2018-04-01', 430_000_000, 414_465_500, 414_465_500], ['2019-04-01', 400_000_000, 427_500_000, null],
    ]);
    expect(all).toMatchObject({
      profile: 1_160_000_000, forecast: 1_117_757_400, actual: 690_257_400, paid: 635_000_000, variance: { pence: -42_242_600, percent: -3.6, past: false, of: 'forecast' },
    });
    expect(toDate).toMatchObject({ to: '2019-01-01', profile: 760_000_000, forecast: 690_257_400, actual: 690_257_400, variance: { pence: -69_742_600, percent: -9.2, past: false, of: 'actual' } });
    expect(years.map(({ variance }) => variance?.pence)).toEqual([-54_208_100, -15_534_500, 27_500_000]);
    expect(await quarter(tracker, herts, '2019-04-01')).toMatchObject({ actual: null, variance: { pence: 6_500_000, percent: 6.3, past: false, of: 'forecast' } });
    const { quarters } = await tracker.get('funding.project', { project: herts });
    expect(quarters.filter(({ quarter: start }) => start >= '2019-04-01').map(({ variance }) => [variance?.of, variance?.past])).toEqual(Array.from({ length: 4 }, () => ['forecast', false]));
  });

  test('run to the end of the year where no more is known of the end', async () => {
    const tracker = await testFile('portfolio');
    const { quarters } = await tracker.get('funding.project', { project: 'lifelong-links' });
    expect([quarters[0]?.quarter, quarters.at(-1)?.quarter, quarters.length]).toEqual(['2017-04-01', '2020-10-01', 15]);
  });

  test('a forecast belongs to the quarter it was made in, nought is one, and the past is never rewritten', async () => {
    const tracker = await testFile('practice');
    const was = await quarter(tracker, herts, '2019-07-01');
    expect(was).toMatchObject({ forecast: 109_000_000, forecastMadeIn: '2019-01-01', forecastChangedIn: null });
    await tracker.get('forecasts.set', { project: herts, cells: [{ quarter: '2019-07-01', pence: 0 }, { quarter: '2019-10-01', pence: 105_000_000 }] }, { as: lead });
    const now = await quarter(tracker, herts, '2019-07-01');
    expect(now).toMatchObject({ forecast: 0, forecastMadeIn: '2019-04-01' });
    await tracker.get('forecasts.set', { project: herts, cells: [{ quarter: '2019-07-01', pence: null, changedIn: now?.forecastChangedIn ?? null }] });
    expect(await quarter(tracker, herts, '2019-07-01')).toMatchObject({ forecast: null });
    expect(where(await tracker.ask('forecasts.set', { project: herts, cells: [{ quarter: '2019-04-01', pence: 1 }] }))).toEqual(['April to June 2019 has begun, so it cannot be forecast. Forecast July to September 2019 or later, or record what was spent']);
    await tracker.get('changes.undo', {});
    expect(await quarter(tracker, herts, '2019-07-01')).toMatchObject({ forecast: 0 });
  });

  test('a forecast lies before the end of the award, where that is known', async () => {
    const tracker = await testFile('practice');
    const ends = async (endsOn: string | null) => tracker.get('projects.edit', { reference: herts, changedIn: (await tracker.get('projects.get', { reference: herts })).changedIn, endsOn });
    await ends('2020-03');
    const before = await tracker.state();
    const far = () => tracker.ask('forecasts.set', { project: herts, cells: [{ quarter: '2045-04-01', pence: 100 }, { quarter: '2045-07-01', pence: null }] });
    expect(await far()).toMatchObject({ problem: { kind: 'invalid', where: [{ path: 'cells.0.quarter', message: expect.stringMatching(/^April to June 2045 is after .*Vary the time of the award first, or forecast /) }] } });
    expect(await tracker.state()).toEqual(before);
    await ends(null);
    expect((await far()).ok).toBe(true);
  });

  test('D1 every version of a forecast stands beside the others and what was spent', async () => {
    const tracker = await testFile('practice');
    const { columns, rows, now } = await tracker.get('funding.forecasts', { project: herts });
    expect(columns.map(({ madeIn }) => madeIn)).toEqual((await tracker.get('funding.project', { project: herts })).forecastsMadeIn);
    expect(now).toBe('2019-04-01');
    expect(rows.find(({ quarter: start }) => start === '2019-01-01')).toEqual({ quarter: '2019-01-01', actual: 91_845_000, off: 91_845_000 - 101_500_000 });
    expect(columns.at(-1)).toMatchObject({ toEnd: { pence: 1_117_757_400 - 91_845_000 + 101_500_000 }, by: expect.stringContaining('(practice)') });
    await tracker.get('forecasts.set', { project: herts, cells: [{ quarter: '2019-07-01', pence: 0 }] }, { as: lead });
    const after = (await tracker.get('funding.forecasts', { project: herts })).columns;
    expect(after.at(-1)).toMatchObject({ madeIn: '2019-04-01', by: 'Lead 1, Hertfordshire County Council' });
    expect(after.at(-1)?.cells.slice(rows.findIndex(({ quarter: start }) => start === '2019-07-01')).map((cell) => [cell?.pence, cell?.own])).toEqual([[0, true], [106_000_000, false], [102_000_000, false]]);
    expect(after.slice(0, -1)).toEqual(columns);
    expect((await tracker.ask('funding.forecasts', { project: herts, award: 'none' }))).toMatchObject({ problem: { kind: 'not-found' } });
  });

  test('a block is kept whole or not at all, and writes over nothing unseen', async () => {
    const tracker = await testFile('practice');
    const before = await tracker.state();
    const bad = await tracker.ask('forecasts.set', { project: herts, cells: [{ quarter: '2019-10-01', pence: 5 }, { quarter: '2019-01-01', pence: 5 }] });
    expect(bad).toMatchObject({ problem: { kind: 'invalid', where: [{ path: 'cells.1.quarter' }] } });
    expect(await tracker.ask('profile.set', { project: herts, cells: [{ quarter: '2020-01-01', pence: 5 }] })).toMatchObject({ problem: { kind: 'conflict' } });
    expect(where(await tracker.ask('profile.set', { project: herts, cells: [{ quarter: '2020-04-01', pence: 100 }] }))).toEqual(['The profile would come to £11,600,001, £1 more than the award of £11,600,000']);
    expect(await tracker.ask('profile.set', { project: herts, cells: [{ quarter: '2020-04-01', pence: 1, category: 'biscuits' }] })).toMatchObject({ problem: { where: [{ path: 'cells.0.category' }] } });
    expect(await tracker.state()).toEqual(before);
  });

  test('D4 a shared award is profiled by cost category and council, no council beyond its share, and no part is lost under a total', async () => {
    const tracker = await testFile('practice');
    const house = 'warwickshire-house-project';
    const [before, spring] = [await tracker.state(), await quarter(tracker, house, '2019-04-01')];
    expect([spring?.profile, spring?.profileLines.length]).toEqual([33_000_000, 10]);
    const place = { category: 'training', council: 'doncaster' };
    const doncaster = spring?.profileLines.find(({ council, category }) => council?.shortName === 'Doncaster' && category?.reference === 'staff');
    const council = doncaster?.council?.code ?? '';
    const freed = await Promise.all(['2018-04-01', '2018-07-01'].map(async (start) => ({ quarter: start, pence: null, changedIn: (await quarter(tracker, house, start))?.profileLines[0]?.changedIn ?? null })));
    const refused = await tracker.ask('profile.set', { project: house, cells: [...freed, { quarter: '2019-07-01', ...place, council, pence: 13_000_000 }, { quarter: '2020-01-01', ...place, council, pence: 29_500_000 }] });
    expect(refused).toMatchObject({ problem: { where: [{ path: 'cells.2.pence', message: 'Doncaster is profiled £610,000 by 31 March 2020, £85,000 more than its share of £525,000 on that day' }] } });
    // A total would stand beside the parts: the grid of quarters is refused it, and says where to go.
    for (const pence of [40_000_000, null]) {
      expect(where(await tracker.ask('funding.setQuarters', { project: house, profile: [{ quarter: '2019-04-01', pence, changedIn: null }] }))).toEqual(['April to June 2019 is profiled in 10 parts, by cost category or council. Change its parts instead']);
    }
    expect(await tracker.state()).toEqual(before);
    await tracker.get('profile.set', { project: house, cells: [{ quarter: '2019-04-01', category: 'staff', council, pence: 2_900_000, changedIn: doncaster?.changedIn ?? null }, { quarter: '2019-04-01', ...place, council, pence: 100_000 }], reason: 'A course' });
    const after = await quarter(tracker, house, '2019-04-01');
    expect([after?.profile, after?.profileLines.length]).toEqual([33_000_000, 11]);
    const byCouncil = await tracker.get('funding.byCouncil', {});
    expect(byCouncil.rows.find((row) => row.council?.code === council)).toMatchObject({ awarded: { pence: 52_500_000 }, profiled: { pence: 18_500_000 } });
    await tracker.get('changes.undo', {});
    expect((await quarter(tracker, house, '2019-04-01'))?.profileLines.map(({ pence }) => pence)).toEqual(spring?.profileLines.map(({ pence }) => pence));
  });

  test('spending is recorded, corrected with a reason and not before it is kept here', async () => {
    const tracker = await testFile('practice');
    const entry = { kind: 'actual', quarter: '2019-04-01', pence: 50_000_000 } as const;
    await tracker.get('actuals.record', { project: herts, entries: [entry] }, { as: lead });
    expect(where(await tracker.ask('actuals.record', { project: herts, entries: [{ ...entry, quarter: '2018-04-01', pence: 1, changedIn: (await quarter(tracker, herts, '2018-04-01'))?.spend[0]?.changedIn ?? null }] })))
      .toEqual(['What was spent in April to June 2018 could be changed until the end of July to September 2018. Record a correction with its reason']);
    expect(where(await tracker.ask('actuals.record', { project: herts, entries: [{ kind: 'correction', quarter: '2018-04-01', pence: -500 }] }))).toEqual(['Enter the reason for the correction']);
    await tracker.get('actuals.record', { project: herts, entries: [{ kind: 'correction', quarter: '2018-04-01', pence: -500, reason: 'Booked twice' }, { kind: 'refund', quarter: '2018-04-01', pence: 700, reason: 'Came back' }] });
    expect((await quarter(tracker, herts, '2018-04-01'))?.actual).toBe(103_877_500 - 1200);
    expect(where(await tracker.ask('actuals.record', { project: 'calderdale-r1', entries: [entry] }))).toEqual(['Amounts spent of this award are not kept here yet. Say first from when they are']);
    expect(await tracker.ask('actuals.record', { project: herts, entries: [entry] }, { as: evaluator })).toMatchObject({ problem: { kind: 'forbidden' } });
    expect(await tracker.ask('actuals.record', { project: herts, entries: [{ ...entry, quarter: '2019-01-01' }] }, { as: councilLead })).toMatchObject({ problem: { kind: 'forbidden' } });
  });

  test('as at an earlier change it is as it was known then', async () => {
    const tracker = await testFile('practice');
    const { change } = await tracker.get('changes.asAt', { date: '2018-12-31' });
    const then = await tracker.get('funding.project', { project: herts }, { at: { asAt: { change } } });
    expect(then.figures).toMatchObject({ paid: { pence: 635_000_000 }, spent: { pence: 486_281_400 + 0 } });
    expect(then.quarters.find((each) => each.quarter === '2019-07-01')).toMatchObject({ forecast: 102_000_000, forecastMadeIn: '2017-04-01' });
    expect(then.payments.find(({ number }) => number === 8)?.state).toBe('planned');
  });
});

describe('payments', () => {
  test('are proposed by one and approved by another, or the reason is kept', async () => {
    const tracker = await testFile('practice');
    const proposed = await tracker.get('payments.propose', { project: herts, kind: 'claim', dueOn: '2019-06-20', pence: 10_000_000, instrument: 'section 31 determination', instrumentReference: '31/4001', annexLine: 'Hertfordshire' }, { as: lead });
    expect(proposed).toMatchObject({ number: 13, state: 'proposed', proposedBy: 'Lead 1, Hertfordshire County Council', instrument: 'section 31 determination', annexLine: 'Hertfordshire' });
    expect(await tracker.ask('payments.approve', { id: proposed.id, changedIn: proposed.changedIn }, { as: lead })).toMatchObject({ problem: { kind: 'forbidden' } });
    const own = await tracker.get('payments.propose', { project: herts, kind: 'instalment', dueOn: '2019-06-20', pence: 5_000_000 });
    expect(own.ownProposal).toBe(true);
    expect(where(await tracker.ask('payments.approve', { id: own.id, changedIn: own.changedIn }))).toEqual(['You proposed this payment. Ask another officer to approve it, or enter the reason why you approve it yourself']);
    const approved = await tracker.get('payments.approve', { id: own.id, changedIn: own.changedIn, pence: 4_000_000, differenceReason: 'One month less' }, { as: otherOfficer });
    expect(approved).toMatchObject({ state: 'approved', pence: 5_000_000, approvedPence: 4_000_000, differenceReason: 'One month less', approvedBy: 'Officer 2, Department for Education', samePersonReason: null });
    const paid = await tracker.get('payments.markPaid', { id: own.id, changedIn: approved.changedIn, on: '2019-05-13' });
    expect(paid).toMatchObject({ state: 'paid', paidOn: '2019-05-13' });
    const back = await tracker.get('payments.refund', { id: own.id, changedIn: paid.changedIn, pence: 1_000_000, on: '2019-05-13', reason: 'Not needed' });
    expect(back.back).toEqual([{ kind: 'refund', pence: 1_000_000, on: '2019-05-13', reason: 'Not needed' }]);
    expect((await tracker.get('funding.project', { project: herts })).figures.paid.pence).toBe(635_000_000 + 3_000_000);
    expect(where(await tracker.ask('payments.writeOff', { id: own.id, changedIn: paid.changedIn, pence: 4_000_000, on: '2019-05-13', reason: 'Gone' })))
      .toEqual(['£40,000 is more than the £30,000 of this payment that has not come back or been written off']);
    expect(await tracker.ask('payments.cancel', { id: own.id, changedIn: paid.changedIn, reason: 'x' })).toMatchObject({ problem: { kind: 'invalid' } });
  });

  test('are held by a condition until it is met', async () => {
    const tracker = await testFile('practice');
    const { payments, conditions } = await tracker.get('funding.project', { project: herts });
    const nine = payments.find(({ number }) => number === 9);
    expect(nine).toMatchObject({ state: 'proposed', held: [{ by: 'condition', what: 'Condition 3, Luton’s team in place' }] });
    const approve = { id: nine?.id ?? '', changedIn: nine?.changedIn ?? 0 };
    expect(where(await tracker.ask('payments.approve', approve, { as: otherOfficer }))).toEqual(['Held by condition 3, Luton’s team in place. It cannot be approved until that is met or set aside with a reason']);
    const third = conditions.find(({ number }) => number === 3);
    await tracker.get('conditions.update', { id: third?.id ?? '', changedIn: third?.changedIn ?? 0, state: 'met', evidence: 'Seen on 10 May' });
    expect(await tracker.get('payments.approve', approve, { as: otherOfficer })).toMatchObject({ state: 'approved', held: [] });
  });

  test('are held by an outcome until its target is met, and released only with a reason', async () => {
    const tracker = await testFile('practice');
    const { payments } = await tracker.get('funding.project', { project: 'newham-newday' });
    const linked = payments.find(({ kind }) => kind === 'outcome-linked');
    expect(linked?.held).toMatchObject([{ by: 'outcome', measure: 'newham-newday-sv-parents-respected' }]);
    const proposed = await tracker.get('payments.propose', { id: linked?.id ?? '', changedIn: linked?.changedIn ?? 0 });
    expect(await tracker.ask('payments.approve', { id: proposed.id, changedIn: proposed.changedIn }, { as: otherOfficer })).toMatchObject({ problem: { kind: 'conflict' } });
    const [hold] = proposed.held;
    expect(await tracker.askRaw('payments.release', { hold: hold?.id, changedIn: hold?.changedIn })).toMatchObject({ problem: { where: [{ path: 'reason' }] } });
    await tracker.get('payments.release', { hold: hold?.id ?? '', changedIn: hold?.changedIn ?? 0, reason: 'The survey is late' });
    expect(await tracker.get('payments.approve', { id: proposed.id, changedIn: proposed.changedIn }, { as: otherOfficer })).toMatchObject({ state: 'approved' });
  });

  test('and forecasts stop together where an award is on hold or its project is', async () => {
    const tracker = await testFile('practice');
    const project = 'staying-close-fair-ways';
    const money = await tracker.get('funding.project', { project });
    expect(money.stopped).toContain('The award is on hold from 10 April 2019');
    expect(await tracker.ask('forecasts.set', { project, cells: [{ quarter: '2019-10-01', pence: 1 }] })).toMatchObject({ problem: { kind: 'conflict' } });
    expect(await tracker.ask('payments.propose', { project, dueOn: '2019-07-01', pence: 100 })).toMatchObject({ problem: { kind: 'conflict' } });
    expect(await tracker.ask('payments.plan', { project, kind: 'instalment', instalments: [{ dueOn: '2019-07-01', pence: 100 }] })).toMatchObject({ problem: { kind: 'conflict' } });
    expect(await tracker.ask('funding.setQuarters', { project, forecasts: [{ quarter: '2019-10-01', pence: 1 }] })).toMatchObject({ problem: { kind: 'conflict' } });
    const waits = (await tracker.get('payments.list', { project })).payments.find(({ state }) => state === 'planned' || state === 'proposed');
    expect(await tracker.ask(waits?.state === 'planned' ? 'payments.propose' : 'payments.approve', { id: waits?.id ?? '', changedIn: waits?.changedIn ?? 0 })).toMatchObject({ problem: { kind: 'conflict' } });
    const stands = await tracker.get('projects.get', { reference: herts });
    await tracker.get('projects.edit', { reference: herts, changedIn: stands.changedIn, lifecycle: 'on hold' });
    expect(await tracker.ask('forecasts.set', { project: herts, cells: [{ quarter: '2019-10-01', pence: 1 }] })).toMatchObject({ problem: { kind: 'conflict', message: 'The project is on hold, so nothing can be forecast or paid until it goes on' } });
  });

  test('a planned payment that is proposed is not moved to before payments are kept here', async () => {
    const tracker = await testFile('practice');
    const { payments } = await tracker.get('payments.list', { project: herts });
    const planned = payments.find(({ state }) => state === 'planned');
    const { id = '', changedIn = 0 } = planned ?? {};
    const before = await tracker.state();
    const reply = await tracker.ask('payments.propose', { id, changedIn, dueOn: '2001-05-01' });
    expect(where(reply)).toEqual([expect.stringMatching(/kept here from .*, and 1 May 2001 is before that$/)]);
    expect(await tracker.state()).toEqual(before);
  });

  test('go beyond the award only by a recorded decision', async () => {
    const tracker = await testFile('practice');
    const propose = { project: herts, dueOn: '2019-06-20', pence: 17_500_001 } as const;
    expect(where(await tracker.ask('payments.propose', propose))).toEqual(['£175,000.01 is more than is left. £175,000 is left of the award of £11,600,000. Lower the payment, vary the award, or record the decision to go beyond it']);
    expect(await tracker.get('payments.propose', { ...propose, decision: { reason: 'Ministers agreed', decidedBy: 'Board of May 2019' } })).toMatchObject({ decision: { by: 'Board of May 2019' } });
    const added = await tracker.ask('awards.addFigure', { project: herts, kind: 'revised', pence: 600_000_000, adopt: true });
    expect(where(added)).toEqual(['herts-family-safeguarding-r2-award: £6,350,000 is paid, more than the award of £6,000,000', expect.stringContaining('The profile comes to £11,600,000, £5,600,000 more'), expect.stringContaining('From 12 June 2017 the shares come to £11,600,000')]);
    expect(where(await tracker.ask('payments.plan', { project: 'hampshire-iow', kind: 'instalment', instalments: [{ dueOn: '2019-07-01', pence: 100 }] })))
      .toContain('The amount of the award is not known, so nothing can be paid from it. Record the award first, or the decision to pay without it');
  });

  test('that somebody moved first are refused with both versions', async () => {
    const tracker = await testFile('practice');
    const three = (await tracker.get('funding.project', { project: 'bradford-b-positive' })).payments.find(({ number }) => number === 3);
    const approve = { id: three?.id ?? '', changedIn: three?.changedIn ?? 0 };
    await tracker.get('payments.cancel', { ...approve, reason: 'Sent twice' });
    expect(await tracker.ask('payments.approve', approve, { as: officer })).toMatchObject({ problem: { kind: 'stale', theirs: { state: 'cancelled' } } });
  });

  /** A payment proposed by one, approved by another and made. */
  const make = async (tracker: TestFile, project: string, pence: number, decision?: { readonly reason: string; readonly decidedBy: string }) => {
    const proposed = await tracker.get('payments.propose', { project, pence, dueOn: '2019-05-13', ...(decision === undefined ? {} : { decision }) });
    const approved = await tracker.get('payments.approve', { id: proposed.id, changedIn: proposed.changedIn }, { as: otherOfficer });
    return tracker.get('payments.markPaid', { id: proposed.id, changedIn: approved.changedIn, on: '2019-05-13' });
  };

  test('paid never comes to more than awarded, nor to less than nought, by an undo either', async () => {
    const tracker = await testFile('practice');
    const project = 'leeds-family-valued';
    const first = await make(tracker, project, 18_400_000);
    await tracker.get('payments.refund', { id: first.id, changedIn: first.changedIn, pence: 18_400_000, on: '2019-05-13', reason: 'Sent twice' });
    const refunded = await tracker.file.lastChange();
    expect(where(await tracker.ask('changes.undo', { change: first.changedIn }))).toEqual([expect.stringContaining('payment 3 is approved and £184,000 of it has come back or been written off')]);
    await make(tracker, project, 18_400_000);
    expect(where(await tracker.ask('changes.undo', { change: refunded }))).toEqual(['leeds-family-valued-award: £5,034,000 is paid, more than the award of £4,850,000']);
    expect((await tracker.get('funding.project', { project })).figures.paid.pence).toBe(485_000_000);
  });

  test('a decision to go beyond the award is of the payment that has it, and lets nothing else through', async () => {
    const tracker = await testFile('practice');
    const project = 'leeds-family-valued';
    await make(tracker, project, 20_000_000, { reason: 'Ministers agreed', decidedBy: 'Board of May 2019' });
    expect(where(await tracker.ask('awards.addFigure', { project, kind: 'revised', pence: 466_599_999, adopt: true })))
      .toContain('leeds-family-valued-award: £4,666,000 is paid without a decision to go beyond the award, more than the award of £4,665,999.99');
  });

  test('an award is not made less than what is profiled of it', async () => {
    const tracker = await testFile('practice');
    const project = 'bradford-b-positive';
    expect(where(await tracker.ask('awards.addFigure', { project, kind: 'revised', pence: 313_999_999, adopt: true })))
      .toEqual(['bradford-b-positive-award: The profile comes to £3,140,000, £0.01 more than the award of £3,139,999.99. Lower the profile first, or start a variation of money, which changes both at once']);
    await tracker.get('awards.addFigure', { project, kind: 'revised', pence: 314_000_000, adopt: true });
  });

  test('a council’s lines are not made more than its share, nor its share less than its lines', async () => {
    const tracker = await testFile('practice');
    const last = (await quarter(tracker, herts, '2020-01-01'))?.profileLines[0];
    const line = (pence: number) => ({ project: herts, cells: [
      ...['2019-07-01', '2019-10-01', '2020-01-01'].map((start) => ({ quarter: start, pence: 0, changedIn: last?.changedIn ?? 0 })), { quarter: '2020-01-01', council: 'luton-borough-council', pence },
    ] });
    expect(where(await tracker.ask('profile.set', line(255_200_001)))).toEqual([expect.stringContaining('Luton is profiled £2,552,000.01 by 31 March 2020, £0.01 more than its share of £2,552,000 on that day')]);
    await tracker.get('profile.set', line(255_200_000));
    const { shares, sharesChangedIn: changedIn } = await tracker.get('records.get', { project: herts });
    const moved = shares.map(({ council, pence }) => ({ council: council.code, pence: pence + (council.shortName === 'Luton' ? -1 : council.shortName === 'Hertfordshire' ? 1 : 0) }));
    expect(where(await tracker.ask('shares.set', { project: herts, from: '2019-05-13', shares: moved, changedIn }))).toEqual([expect.stringContaining('more than its share of £2,551,999.99')]);
  });

  test('nobody becomes another person by a capital letter or a space', async () => {
    const tracker = await testFile('practice');
    const proposed = await tracker.get('payments.propose', { project: herts, dueOn: '2019-06-20', pence: 100 });
    const reply = await tracker.ask('payments.approve', { id: proposed.id, changedIn: proposed.changedIn }, { as: { ...officer, name: 'officer  1', organisation: 'department for Education' } });
    expect(where(reply)).toEqual(['You proposed this payment. Ask another officer to approve it, or enter the reason why you approve it yourself']);
  });
});
