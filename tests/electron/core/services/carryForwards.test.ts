import { describe, expect, test } from 'vitest';
import { evaluator, officer, otherOfficer, testFile, councilLead } from '../../../support/testFile.ts';

const herts = 'herts-family-safeguarding-r2';
const lead = { ...councilLead, organisation: 'Hertfordshire County Council' };
const said = (reply: { readonly ok: boolean; readonly problem?: { readonly message: string; readonly where?: readonly { readonly message: string }[] } }) => reply.problem?.where?.map(({ message }) => message) ?? reply.problem?.message;

describe('carrying an underspend forward', () => {
  test('a lead asks, an officer approves in part, and the new profile is the same change; undo takes both back', async () => {
    const tracker = await testFile('practice');
    const before = await tracker.get('funding.project', { project: herts });
    const { years, requests: [waiting] } = await tracker.get('carryForwards.outlook', { project: herts });
    expect(years.map(({ year, underspend, over }) => [year, underspend, over])).toEqual([['2019-04-01', -27_500_000, false], ['2018-04-01', 15_534_500, true], ['2017-04-01', 54_208_100, true]]);
    expect(waiting).toMatchObject({ state: 'requested', pence: 14_155_000, year: '2018-04-01', illustrative: true, inTheWay: null, requestedBy: 'Council lead 1 (practice), Hertfordshire County Council' });
    expect(waiting?.moves).toEqual([
      { quarter: '2019-01-01', before: 106_000_000, after: 91_845_000 }, { quarter: '2019-07-01', before: 102_000_000, after: 109_000_000 }, { quarter: '2019-10-01', before: 98_000_000, after: 105_155_000 },
    ]);
    const at = { id: waiting?.id ?? '', changedIn: waiting?.changedIn ?? 0 };
    const approve = { ...at, decision: 'approved' as const };
    expect(said(await tracker.ask('carryForwards.decide', approve, { as: lead }))).toBe('Only a programme officer can make this change');
    expect(said(await tracker.ask('carryForwards.decide', { ...approve, into: [{ quarter: '2019-07-01', pence: 7_000_000 }] }))).toEqual(['Enter the reason why less is carried forward than was asked for']);
    expect(said(await tracker.ask('carryForwards.decide', { ...approve, into: [{ quarter: '2020-01-01', pence: 7_000_000 }] }))).toEqual(['January to March 2020 was not asked for']);
    expect(said(await tracker.ask('carryForwards.decide', { ...approve, changedIn: 1 }))).toMatch(/^Council lead 1/);
    const reply = await tracker.ask('carryForwards.decide', { ...approve, into: [{ quarter: '2019-07-01', pence: 7_000_000 }], interests: 'None declared', comment: 'The rest is not needed' });
    if (!reply.ok) throw new Error(reply.problem.message);
    expect(reply.value).toMatchObject({ state: 'approved', approvedPence: 7_000_000, decidedBy: officer.name, decidedOn: '2019-05-13', comment: 'The rest is not needed', changedIn: reply.change });
    expect(reply.value.into.map(({ approvedPence }) => approvedPence)).toEqual([7_000_000, 0]);
    const now = await tracker.get('funding.project', { project: herts });
    const profile = (money: typeof now, quarter: string) => money.quarters.find((each) => each.quarter === quarter)?.profile;
    expect([profile(now, '2019-01-01'), profile(now, '2019-07-01'), profile(now, '2019-10-01')]).toEqual([99_000_000, 109_000_000, 98_000_000]);
    expect(now.figures.profiled).toEqual(before.figures.profiled);
    const change = await tracker.get('changes.get', { change: reply.change ?? 0 });
    expect(change).toMatchObject({ title: 'Carry-forward decided', reason: 'The rest is not needed', subject: expect.stringContaining('Family Safeguarding') });
    expect(change.fields.filter(({ noun }) => noun === 'Profiled amount')).toHaveLength(2);
    expect(said(await tracker.ask('carryForwards.decide', { ...approve, changedIn: reply.value.changedIn }))).toEqual(['This request is approved already. Make another']);
    expect((await tracker.get('funding.project', { project: herts }, { at: { asAt: { change: (reply.change ?? 0) - 1 } } })).quarters).toEqual(before.quarters);
    await tracker.get('changes.undo', {});
    expect(profile(await tracker.get('funding.project', { project: herts }), '2019-07-01')).toBe(102_000_000);
    expect((await tracker.get('carryForwards.list', { project: herts, state: 'requested' })).carryForwards).toHaveLength(1);
  });

  test('at the end of a year each award says what it leaves over, and sums say of how many they are known', async () => {
    const tracker = await testFile('practice');
    const now = await tracker.get('funding.yearEnd', {});
    expect([now.year, now.over, now.years]).toEqual(['2019-04-01', false, ['2020-04-01', '2019-04-01', '2018-04-01', '2017-04-01', '2015-04-01', '2014-04-01']]);
    const { rows, totals, without, over } = await tracker.get('funding.yearEnd', { year: '2018-04-01' });
    expect(over).toBe(true);
    expect(rows[0]).toMatchObject({ project: { reference: herts }, profile: { pence: 430_000_000 }, outlook: { pence: 414_465_500 }, underspend: 15_534_500, asked: 14_155_000, approved: null, needs: 'Decide on the request' });
    const needing = rows.map(({ needs }) => needs !== null);
    expect(needing).toEqual(needing.toSorted((a, b) => Number(b) - Number(a)));
    expect(rows.length + without).toBe((await tracker.get('funding.summary', {})).total.awarded.of);
    expect(totals.underspend).toEqual({ pence: rows.reduce((sum, { underspend }) => sum + (underspend ?? 0), 0), counted: rows.filter(({ underspend }) => underspend !== null).length, of: rows.length });
    const first = await tracker.get('funding.yearEnd', { year: '2017-04-01' });
    expect(first.totals.approved).toEqual({ pence: 11_650_000, counted: 2, of: 2 });
    expect(first.totals.moved.pence).toBe(11_650_000);
    expect(totals.moved.pence).toBe(9_000_000);
    expect(first.rows.find(({ project }) => project.reference === 'ealing-building-my-future')).toMatchObject({ underspend: 0, approved: 2_650_000, needs: null });
  });

  test('a request is for what a year leaves over, once at a time, by the lead of the project', async () => {
    const tracker = await testFile('practice');
    const asking = { project: herts, year: '2017-04-01', pence: 100_000, into: [{ quarter: '2019-07-01', pence: 100_000 }], reason: 'Teams started late' };
    const ask = (over: Partial<typeof asking>, as = lead) => tracker.ask('carryForwards.request', { ...asking, ...over }, { as });
    expect(said(await ask({}, evaluator))).toBe('Only a programme officer or a council lead can record figures');
    expect(said(await ask({}, { ...lead, organisation: 'Luton' }))).toBe('Only the lead of this project or a programme officer can speak for the money of another council');
    expect(said(await ask({ pence: 60_000_000, into: [{ quarter: '2019-07-01', pence: 60_000_000 }] }))).toEqual(['2017 to 2018 leaves £542,081 over, and £600,000 is more than that']);
    expect(said(await ask({ into: [{ quarter: '2018-01-01', pence: 50_000 }, { quarter: '2018-01-01', pence: 50_000 }] }))).toContain('January to March 2018 is given twice');
    expect(said(await ask({ year: '2018-04-01' }))).toBe('A request to carry money forward from 2018 to 2019 waits for a decision already. Withdraw it first to ask anew');
    expect(said(await ask({ year: '2018-05-01' }))).toEqual(['Financial year must be its first day, like 2018-04-01']);
    const before = await tracker.state();
    expect(said(await ask({ reason: ' ' }))).toEqual(['Enter the reason why the money was not spent']);
    expect(await tracker.state()).toEqual(before);
    const made = await tracker.get('carryForwards.request', asking, { as: lead });
    expect(made).toMatchObject({ number: 2, state: 'requested', ownRequest: true });
    const gone = await tracker.get('carryForwards.withdraw', { id: made.id, changedIn: made.changedIn, reason: 'Asked in error' }, { as: lead });
    expect(gone.state).toBe('withdrawn');
    expect(said(await tracker.ask('carryForwards.withdraw', { id: made.id, changedIn: gone.changedIn }))).toBe('This request is withdrawn already, so it cannot be withdrawn');
    const own = await tracker.get('carryForwards.request', asking, { as: otherOfficer });
    const decide = { id: own.id, changedIn: own.changedIn, decision: 'approved' as const };
    expect(said(await tracker.ask('carryForwards.decide', decide, { as: otherOfficer }))).toEqual(['You asked for this yourself. Ask another officer to decide, or enter the reason why you decide on it yourself']);
    expect(said(await tracker.ask('carryForwards.decide', { ...decide, decision: 'rejected', comment: 'No room' }, { as: otherOfficer }))).toEqual([expect.stringContaining('You asked for this yourself')]);
    expect((await tracker.get('carryForwards.decide', { ...decide, decision: 'rejected', comment: 'No room in the year' })).state).toBe('rejected');
    const { groups } = await tracker.get('attention.list', {});
    expect(groups.find(({ key }) => key === 'decisions')?.items.filter(({ link }) => link.page === 'carry-forward').map(({ what, where }) => [what, where])).toEqual([['Carry £141,550 forward from 2018 to 2019', expect.stringContaining('Hertfordshire')]]);
  });
});
