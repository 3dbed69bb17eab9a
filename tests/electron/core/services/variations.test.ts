import { expect, test } from 'vitest';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { councils } from '../../../support/recorded.ts';
import { councilLead, evaluator, otherOfficer, testFile, type TestFile } from '../../../support/testFile.ts';

const lifelong = 'lifelong-links';
const [herts, havering, bradford, newham] = ['herts-family-safeguarding-r2', 'havering-face-to-face', 'bradford-b-positive', 'newham-newday'] as const;
const lead = { ...councilLead, organisation: 'London Borough of Newham' };
const board = { decidedBy: 'Programme board', interests: 'None' } as const;
const decision = { ...board, samePersonReason: 'Nobody else is in' } as const;

const words = (reply: { readonly ok: boolean; readonly problem?: { readonly message: string; readonly where?: readonly { readonly message: string }[] } }) => reply.problem?.where?.map(({ message }) => message) ?? reply.problem?.message;
const got = (tracker: TestFile, project: string, number = 1) => tracker.get('variations.get', { project, number });
const seen = ({ id, changedIn }: { readonly id: string; readonly changedIn: number }) => ({ id, changedIn });
const profile = async (tracker: TestFile, project: string) =>
  new Map((await tracker.get('funding.project', { project })).quarters.map(({ quarter, profile: pence }) => [quarter, pence]));
const money: RequestOf<'variations.start'> = { project: lifelong, kind: 'money', pence: 500_500_000, profile: [{ quarter: '2019-10-01', pence: 30_000_000 }, { quarter: '2020-04-01', pence: 12_000_000 }], reason: 'A term later' };

test('the practice file has them in every state, with what moves over 31 March by award and by year', async () => {
  const tracker = await testFile('practice');
  const { variations } = await tracker.get('variations.list', {});
  expect(variations.map(({ project, kind, state }) => [project.reference, kind, state])).toEqual(expect.arrayContaining([
    [havering, 'money', 'approved'], [bradford, 'virement', 'approved'], [herts, 'time', 'submitted'], [newham, 'scope', 'draft'],
  ]));
  const { awards, years } = await tracker.get('variations.yearEnd', {});
  expect(awards.map(({ project, state, moves }) => [project.reference, state, moves])).toEqual([[havering, 'approved', [{ over: '2019-03-31', pence: 9_000_000 }]]]);
  expect(years.map(({ year, difference }) => [year, difference])).toEqual([['2017-04-01', 0], ['2018-04-01', -9_000_000], ['2019-04-01', 9_000_000]]);
  // What the story says was made so is what the rules make of it.
  expect((await got(tracker, bradford)).changes.map(({ name, difference }) => [name, difference])).toEqual([['Staff', -4_000_000], ['Training', 4_000_000]]);
  expect((await profile(tracker, bradford)).get('2020-01-01')).toBe(21_000_000);
  const [decisions] = (await tracker.get('attention.list', {})).groups.filter(({ key }) => key === 'decisions');
  expect(decisions?.items.filter(({ link }) => link.page === 'variation').map(({ what, when }) => [what, when])).toEqual([['Variation 1, End date: 30 September 2020', 'submitted 7 May 2019']]);
  expect((await tracker.get('attention.list', {}, { as: lead })).groups.flatMap(({ items }) => items).some(({ link }) => link.page === 'variation')).toBe(false);
});

test('money across the year end: started, submitted, approved as one change, undone whole', async () => {
  const tracker = await testFile('practice');
  const before = [await profile(tracker, lifelong), (await tracker.get('funding.summary', {})).total.awarded.pence] as const;
  const draft = await tracker.get('variations.start', money);
  expect(draft).toMatchObject({ number: 1, state: 'draft', moves: [{ over: '2020-03-31', pence: 12_000_000 }], moved: [] });
  expect(draft.changes.map(({ name, beforeText, afterText }) => [name, beforeText, afterText])).toEqual([
    ['Award', '£5,000,000', '£5,005,000'], ['October to December 2019', '£420,000', '£300,000'], ['April to June 2020', 'Nothing', '£120,000'],
  ]);
  const asked = await tracker.get('variations.submit', seen(draft));
  expect(words(await tracker.ask('variations.edit', { ...seen(asked), reason: 'x' }))).toBe('This variation is submitted. Send it back before it is changed');
  expect(words(await tracker.ask('variations.approve', { ...seen(asked), ...decision, interests: ' ' }))).toEqual(['Enter the interests of who decides, or None']);
  const done = await tracker.askRaw('variations.approve', { ...seen(asked), ...decision }, { as: otherOfficer });
  const after = await profile(tracker, lifelong);
  expect([after.get('2019-10-01'), after.get('2020-04-01')]).toEqual([30_000_000, 12_000_000]);
  expect((await tracker.get('funding.summary', {})).total.awarded.pence).toBe(before[1] + 500_000);
  expect((await tracker.get('projects.get', { reference: lifelong })).awards[0]?.figures.find(({ adopted }) => adopted)).toMatchObject({ kind: 'revised', pence: 500_500_000, note: 'Variation 1' });
  await tracker.get('changes.undo', { change: done.ok ? (done.change ?? 0) : 0 });
  expect(await profile(tracker, lifelong)).toEqual(before[0]);
  expect((await tracker.get('funding.summary', {})).total.awarded.pence).toBe(before[1]);
  expect((await got(tracker, lifelong)).state).toBe('submitted');
});

test('who submitted a variation decides it only with a reason, which stays with it; another officer needs none', async () => {
  const tracker = await testFile('practice');
  const asked = await tracker.get('variations.submit', seen(await tracker.get('variations.start', { project: newham, kind: 'time', endsOn: '2020-12', reason: 'A term' })));
  const state = await tracker.state();
  for (const operation of ['variations.approve', 'variations.reject'] as const) {
    expect(await tracker.ask(operation, { ...seen(asked), ...board, comment: 'As asked' })).toMatchObject({ problem: { where: [{
      path: 'samePersonReason', message: 'You submitted this variation. Ask another officer to decide it, or enter the reason why you decide it yourself',
    }] } });
  }
  expect(await tracker.state()).toEqual(state);
  expect(await tracker.get('variations.approve', { ...seen(asked), ...decision })).toMatchObject({ state: 'approved', samePersonReason: 'Nobody else is in' });
  expect(await tracker.get('variations.approve', { ...seen(await got(tracker, herts)), ...decision })).toMatchObject({ state: 'approved', samePersonReason: null });
});

test('one whose base moved is refused with both values, and can be started again from what stands now', async () => {
  const tracker = await testFile('practice');
  const asked = await tracker.get('variations.submit', seen(await tracker.get('variations.start', money)));
  const there = (await tracker.get('funding.project', { project: lifelong })).quarters.find(({ quarter }) => quarter === '2019-10-01');
  await tracker.get('profile.set', { project: lifelong, cells: [{ quarter: '2019-10-01', pence: 41_000_000, changedIn: there?.profileLines[0]?.changedIn ?? null }] });
  const state = await tracker.state();
  expect(words(await tracker.ask('variations.approve', { ...seen(asked), ...decision }))).toEqual(['October to December 2019 was £420,000 when this variation was started and is £410,000 now']);
  expect(await tracker.state()).toEqual(state);
  expect((await got(tracker, lifelong)).moved).toEqual([{ name: 'October to December 2019', started: '£420,000', now: '£410,000' }]);
  const back = await tracker.get('variations.sendBack', { ...seen(asked), comment: 'The profile moved' });
  const again = await tracker.get('variations.edit', { ...seen(back), fromNow: true });
  expect([again.moved, again.changes.find(({ quarter }) => quarter === '2019-10-01')?.beforeText]).toEqual([[], '£410,000']);
  expect(await tracker.get('variations.approve', { ...seen(await tracker.get('variations.submit', seen(again))), ...decision })).toMatchObject({ state: 'approved' });
});

test('virement never goes below what is spent, and leaves the quarters as they are', async () => {
  const tracker = await testFile('practice');
  const before = await profile(tracker, bradford);
  const line = (category: string | null, pence: number) => ({ category, pence });
  const ask = (lines: readonly { readonly category: string | null; readonly pence: number }[]) => tracker.ask('variations.start', { project: bradford, kind: 'virement', lines: [...lines], reason: 'Vans' });
  expect(words(await ask([line(null, 0), line('premises', 400_000_000)]))).toEqual(['Not on a cost line cannot be £0: £2,177,980 of it is spent already', expect.stringContaining('more than before')]);
  expect(words(await ask([line('staff', 60_000_000), line('premises', 30_000_000)]))).toEqual([expect.stringContaining('more than before')]);
  const draft = await ask([line('staff', 45_000_000), line('premises', 35_500_000), line('services', 6_000_000)]);
  if (!draft.ok) throw new Error(draft.problem.message);
  expect(draft.value.warning).toMatch(/^£5,000 is left on no cost line/);
  const short = await tracker.get('variations.edit', { ...seen(draft.value), lines: [line('staff', 45_000_000), line('premises', 36_000_000), line('services', 6_000_000)] });
  const done = await tracker.get('variations.approve', { ...seen(await tracker.get('variations.submit', seen(short))), ...decision });
  expect([done.state, done.warning]).toEqual(['approved', null]);
  expect(await profile(tracker, bradford)).toEqual(before);
  const { fields } = await tracker.get('variations.fields', { project: bradford, kind: 'virement' });
  expect(fields.map(({ name, now }) => [name, now]).filter(([, now]) => now !== 0)).toEqual([
    ['Not on a cost line', 218_000_000], ['Staff', 45_000_000], ['Bought services', 6_000_000], ['Premises and equipment', 36_000_000], ['Training', 9_000_000],
  ]);
});

test('a hold blocks forecasts and payments together, an end stops the award, time and partners change the project', async () => {
  const tracker = await testFile('practice');
  const approve = async (request: RequestOf<'variations.start'>) =>
    tracker.get('variations.approve', { ...seen(await tracker.get('variations.submit', seen(await tracker.get('variations.start', request)))), ...decision });
  await approve({ project: lifelong, kind: 'hold', reason: 'Accounts are late' });
  expect((await tracker.get('funding.project', { project: lifelong })).stopped).toContain('(Accounts are late)');
  expect(await tracker.ask('forecasts.set', { project: lifelong, cells: [{ quarter: '2019-10-01', pence: 1 }] })).toMatchObject({ problem: { message: expect.stringContaining('no forecast can be made') } });
  expect(await tracker.ask('payments.propose', { project: lifelong, pence: 100, dueOn: '2019-06-28' })).toMatchObject({ problem: { message: expect.stringContaining('no payment can be proposed') } });
  expect(words(await tracker.ask('variations.start', { project: lifelong, kind: 'hold', reason: 'Again' }))).toEqual(['The award is on hold already: accounts are late']);
  await approve({ project: lifelong, kind: 'end', ends: 'terminated', endsOn: '2019-06-30', reason: 'The charity closes' });
  expect(await tracker.get('projects.get', { reference: lifelong })).toMatchObject({ lifecycle: 'terminated', lifecycleReason: 'The charity closes', endsOn: '2019-06-30' });
  expect((await tracker.get('funding.project', { project: lifelong })).stopped).toContain('terminated');
  await approve({ project: newham, kind: 'partner', partner: { organisation: 'E09000016', side: 'joins', on: '2019-06-01' }, reason: 'It asked to' });
  const joined = (await tracker.get('projects.get', { reference: newham })).participations.find(({ council }) => council?.code === 'E09000016');
  expect(joined).toMatchObject({ role: 'partner', joinedOn: '2019-06-01' });
  await approve({ project: newham, kind: 'partner', partner: { organisation: 'E09000016', side: 'leaves', on: '2019-12-31' }, reason: 'Its own plan' });
  expect((await tracker.get('projects.get', { reference: newham })).participations.find(({ council }) => council?.code === 'E09000016')).toMatchObject({ leftOn: '2019-12-31' });
  const waiting = await got(tracker, herts);
  await tracker.get('variations.approve', { ...seen(waiting), ...decision, comment: 'As asked' });
  expect((await tracker.get('projects.get', { reference: herts })).endsOn).toBe('2020-09-30');
});

test('leads propose of their own project, officers decide, and every other input is refused in words', async () => {
  const tracker = await testFile('practice');
  const state = await tracker.state();
  const refused = async (request: object) => words(await tracker.askRaw('variations.start', { project: newham, reason: 'R', ...request }));
  expect(await refused({ kind: 'time' })).toEqual(['Enter the new end date']);
  expect(await refused({ kind: 'time', endsOn: '2015' })).toEqual([expect.stringContaining('when the project starts')]);
  expect(await refused({ kind: 'time', scope: 'x', endsOn: '2020' })).toEqual(['The scope is no part of a variation of time. Start one of another kind for it']);
  expect(await refused({ kind: 'scope', scope: 'x' })).toEqual(['Variation 1 of scope is still open for this award. Decide or withdraw it first']);
  expect(await refused({ kind: 'money' })).toEqual(['Nothing changes. Enter a new award, or other amounts for one quarter or more']);
  expect(await refused({ kind: 'money', pence: 100 })).toEqual([expect.stringMatching(/^The profile comes to £2,600,000, .* more than the award of £1$/)]);
  expect(await refused({ kind: 'money', profile: [{ quarter: '2019-10-01', pence: 999_999_999 }] })).toEqual([expect.stringContaining('more than the award')]);
  expect(await refused({ kind: 'money', profile: [{ quarter: '2019-10-01', pence: 1, category: 'biscuits' }] })).toEqual(['There is no cost line called biscuits']);
  expect(await refused({ kind: 'end' })).toEqual(['Select who ends it', 'Enter the date it ends']);
  expect(await refused({ kind: 'hold', reason: ' ' })).toEqual(['Enter the reason for the hold']);
  expect(await refused({ kind: 'partner', partner: { organisation: 'E08000035', side: 'leaves', on: '2019-06-01' } })).toEqual(['It does not take part in this project, so it cannot leave']);
  expect(await tracker.ask('variations.start', { project: newham, kind: 'time', endsOn: '2020-03' }, { as: councilLead })).toMatchObject({ problem: { kind: 'forbidden' } });
  expect(await tracker.ask('variations.start', { project: newham, kind: 'time', endsOn: '2020-03' }, { as: evaluator })).toMatchObject({ problem: { kind: 'forbidden' } });
  expect(await tracker.state()).toEqual(state);
  const draft = await tracker.get('variations.start', { project: newham, kind: 'time', endsOn: '2020-03' }, { as: lead });
  expect(words(await tracker.ask('variations.submit', seen(draft), { as: lead }))).toEqual(['Enter the reason for the variation']);
  const asked = await tracker.get('variations.submit', seen(await tracker.get('variations.edit', { ...seen(draft), reason: 'Longer' }, { as: lead })), { as: lead });
  expect(await tracker.ask('variations.approve', { ...seen(asked), ...decision }, { as: lead })).toMatchObject({ problem: { kind: 'forbidden' } });
  expect(await tracker.ask('variations.approve', { ...seen(draft), ...decision })).toMatchObject({ problem: { kind: 'stale' } });
  expect(await tracker.get('variations.reject', { ...seen(asked), ...decision, comment: 'No money after 2019' })).toMatchObject({ state: 'rejected', comment: 'No money after 2019', decidedBy: 'Programme board', decidedOn: '2019-05-13' });
  expect(words(await tracker.ask('variations.withdraw', seen(await got(tracker, newham, 2)), { as: lead }))).toBe('This variation is rejected, and that cannot change. Start another');
  expect(await tracker.get('variations.withdraw', seen(await got(tracker, newham)), { as: lead })).toMatchObject({ state: 'withdrawn' });
});

test('a shared award takes its new shares with it: asked for at the field, told before and after, made so from the day it is decided, undone whole', async () => {
  const tracker = await testFile('practice');
  const sharesOf = async () => (await tracker.get('records.get', { project: herts })).shares.map(({ council, pence, from, to }) => [council.shortName, pence, from, to]);
  const [before, spread] = [await sharesOf(), await profile(tracker, herts)];
  const { fields } = await tracker.get('variations.fields', { project: herts, kind: 'money' });
  expect(fields.filter(({ field }) => field === 'share').map(({ name, council, now }) => [name, council?.shortName, now])).toEqual([
    ['Share of Bracknell Forest', 'Bracknell Forest', 162_400_000], ['Share of Hertfordshire', 'Hertfordshire', 348_000_000], ['Share of Luton', 'Luton', 255_200_000],
    ['Share of Peterborough', 'Peterborough', 232_000_000], ['Share of West Berkshire', 'West Berkshire', 162_400_000],
  ]);
  const less = {
    project: herts, kind: 'money', pence: 1_060_000_000, reason: 'Two teams fewer', profile: [{ quarter: '2019-10-01', pence: 94_000_000 }, { quarter: '2020-01-01', pence: null }],
  } satisfies RequestOf<'variations.start'>;
  const shares = [{ council: councils.hertfordshire, pence: 308_000_000 }, { council: councils.luton, pence: 215_200_000 }, { council: councils.peterborough, pence: 212_000_000 }];
  const state = await tracker.state();
  const where = async (request: object) => { const reply = await tracker.askRaw('variations.start', { ...less, ...request }); return reply.ok ? [] : 'where' in reply.problem ? reply.problem.where : reply.problem; };
  expect(await where({})).toEqual([{ path: 'shares', message: 'The shares come to £11,600,000, £1,000,000 more than the award of £10,600,000. Enter new shares that come to it' }]);
  expect(await where({ shares: shares.slice(1) })).toEqual([{ path: 'shares', message: 'The shares come to £11,000,000, £400,000 more than the award of £10,600,000. Enter new shares that come to it' }]);
  expect(await where({ shares: [...shares, { council: 'E08000035', pence: 1 }] })).toEqual([{ path: 'shares.3.council', message: 'Leeds does not take part in this project' }]);
  expect(await where({ shares: [...shares, shares[1]] })).toEqual([{ path: 'shares.3.council', message: 'The share of this council is given twice' }]);
  expect(await where({ kind: 'scope', pence: undefined, profile: undefined, scope: 'Less', shares })).toEqual([{ path: 'shares', message: 'Shares are no part of a variation of scope. Start one of another kind for them' }]);
  expect(await tracker.state()).toEqual(state);

  const draft = await tracker.get('variations.start', { ...less, shares });
  expect(draft.changes.slice(0, 4).map(({ name, beforeText, afterText, difference }) => [name, beforeText, afterText, difference])).toEqual([
    ['Award', '£11,600,000', '£10,600,000', -100_000_000], ['Share of Hertfordshire', '£3,480,000', '£3,080,000', -40_000_000], ['Share of Luton', '£2,552,000', '£2,152,000', -40_000_000], ['Share of Peterborough', '£2,320,000', '£2,120,000', -20_000_000],
  ]);
  const asked = await tracker.get('variations.submit', seen(draft));
  const done = await tracker.askRaw('variations.approve', { ...seen(asked), ...decision }, { as: otherOfficer });
  expect(done).toMatchObject({ ok: true, value: { state: 'approved' } });
  const after = await sharesOf();
  expect(after.filter(([,,, to]) => to !== null)).toEqual(before.map(([name, pence, from]) => [name, pence, from, '2019-05-12']));
  expect(after.filter(([,,, to]) => to === null)).toEqual([
    ['Bracknell Forest', 162_400_000, '2019-05-13', null], ['Hertfordshire', 308_000_000, '2019-05-13', null], ['Luton', 215_200_000, '2019-05-13', null], ['Peterborough', 212_000_000, '2019-05-13', null],
    ['West Berkshire', 162_400_000, '2019-05-13', null],
  ]);
  const figures = (await tracker.get('projects.get', { reference: herts })).awards[0]?.figures;
  expect(figures?.find(({ adopted }) => adopted)?.pence).toBe(1_060_000_000);
  // The other way round, a figure alone, says which way to go.
  const old = figures?.find(({ adopted }) => !adopted);
  expect(words(await tracker.ask('awards.adoptFigure', { figure: old?.id ?? '', changedIn: old?.changedIn ?? 0 }))).toContainEqual(expect.stringMatching(/^herts-family-safeguarding-r2-award: .*Start a variation of money instead: it carries the new shares with it$/));
  await tracker.get('changes.undo', { change: done.ok ? (done.change ?? 0) : 0 });
  expect([await sharesOf(), await profile(tracker, herts), (await got(tracker, herts, draft.number)).state]).toEqual([before, spread, 'submitted']);

  const { sharesChangedIn } = await tracker.get('records.get', { project: herts });
  await tracker.get('shares.set', { project: herts, from: '2019-05-01', changedIn: sharesChangedIn, shares: [{ council: councils.luton, pence: 1_160_000_000 }] });
  expect(words(await tracker.ask('variations.approve', { ...seen(await got(tracker, herts, draft.number)), ...decision }))).toContain('Share of Luton was £2,552,000 when this variation was started and is £11,600,000 now');
});

test('shares that were agreed for later are not taken away by a variation: they are named, ended first, and then it is approved', async () => {
  const tracker = await testFile('practice');
  const seenIn = async () => (await tracker.get('records.get', { project: herts })).sharesChangedIn;
  const two = [{ council: councils.hertfordshire, pence: 900_000_000 }, { council: councils.luton, pence: 260_000_000 }];
  await tracker.get('shares.set', { project: herts, from: '2020-04-01', changedIn: await seenIn(), shares: two });
  const shares = [{ council: councils.hertfordshire, pence: 308_000_000 }, { council: councils.luton, pence: 295_200_000 }];
  const asked = await tracker.get('variations.submit', seen(await tracker.get('variations.start', { project: herts, kind: 'money', shares, reason: 'Luton takes on a team' })));
  const approve = () => tracker.askRaw('variations.approve', { ...seen(asked), ...decision }, { as: otherOfficer });
  const state = await tracker.state();
  const refused = await approve();
  expect(refused.ok || !('where' in refused.problem) ? null : refused.problem.where).toEqual([{
    path: 'shares',
    message: 'Shares are agreed for later, and would go: from 1 April 2020 Hertfordshire £9,000,000 and Luton £2,600,000. End those first, in Shares of councils, by setting none from 1 April 2020',
  }]);
  expect(await tracker.state()).toEqual(state);
  await tracker.get('shares.set', { project: herts, from: '2020-04-01', changedIn: await seenIn(), shares: [] });
  expect(await approve()).toMatchObject({ ok: true, value: { state: 'approved' } });
  expect((await tracker.get('records.get', { project: herts })).shares.filter(({ to }) => to === null).map(({ council, pence }) => [council.shortName, pence])).toContainEqual(['Luton', 295_200_000]);
});
