import { expect, test } from 'vitest';
import { councilLead, testFile } from '../../../support/testFile.ts';

const messages = (reply: { readonly ok: boolean; readonly problem?: { readonly message: string; readonly where?: readonly { readonly message: string }[] } }) => reply.problem?.where?.map(({ message }) => message) ?? [reply.problem?.message];

test('criteria by version with what changed after opening, decisions carried into the award, each refused and undone', async () => {
  const tracker = await testFile('practice');
  const page = await tracker.get('rounds.get', { reference: 'round-2' });
  expect(page.criteria.map(({ version, afterOpening }) => [version, afterOpening])).toEqual([[2, true], [1, false]]);
  expect(page.decisions.map(({ project, decision, decidedPence, figure }) => [project.reference, decision, decidedPence, figure])).toEqual([
    ['newham-newday', 'awarded', 255_000_000, { kind: 'agreed', pence: 255_000_000 }],
    ['bradford-b-positive', 'awarded', 305_000_000, { kind: 'agreed', pence: 305_000_000 }],
    ['herts-family-safeguarding-r2', 'awarded with conditions', 1_200_000_000, { kind: 'ceiling', pence: 1_200_000_000 }],
  ]);
  const known = new Set(page.projects.map(({ reference }) => reference));
  for (const { project } of page.decisions) expect(known).toContain(project.reference);
  const awarded = async () => (await tracker.get('funding.summary', {})).total.awarded;
  expect(await awarded()).toMatchObject({ pence: 13_402_650_000, counted: 53 });

  const before = await tracker.state();
  const criteria = { reference: 'round-2', version: 2, text: 'Need: 100', from: '2019-05-01' };
  expect(messages(await tracker.ask('rounds.setCriteria', criteria))).toEqual(['The round opened in April 2016. Enter the reason why its criteria change', 'Enter who decided to change the criteria']);
  const why = { reason: 'Asked by bidders', decidedBy: 'Board' };
  expect(messages(await tracker.ask('rounds.setCriteria', { ...criteria, ...why, text: ' ' }))).toEqual(['Enter the criteria']);
  expect(messages(await tracker.ask('rounds.setCriteria', { ...criteria, ...why, version: 1 }))).toEqual(['Somebody changed the criteria of this round after you opened them. Nothing was saved. Look again and save again']);
  const decision = { decision: 'awarded' as const, recommendation: 'award' as const, recommendedPence: 50_000_000, decidedPence: 40_000_000, decidedOn: '2019-05-02', decidedBy: 'Board', interests: 'None' };
  expect(messages(await tracker.ask('decisions.record', { ...decision, project: 'newham-newday' }))).toEqual(['Enter the reason why the decision differs from the recommendation']);
  const said = { ...decision, reason: 'Less rent' };
  expect(messages(await tracker.ask('decisions.record', { ...said, project: 'newham-newday', interests: ' ', decidedBy: null }))).toEqual(['Enter who decided', 'Enter the interests of who decided, or None']);
  expect(messages(await tracker.ask('decisions.record', { ...said, project: 'newham-newday', decidedOn: '2017-09-21' }))).toEqual([expect.stringContaining('A decision of 21 September 2017')]);
  expect((await tracker.ask('decisions.record', { ...said, project: 'newham-newday' }, { as: councilLead })).ok).toBe(false);
  expect((await tracker.ask('rounds.setCriteria', { ...criteria, ...why }, { as: councilLead })).ok).toBe(false);
  expect(await tracker.state()).toEqual(before);

  expect((await tracker.get('rounds.setCriteria', { ...criteria, ...why })).criteria[0]).toMatchObject({ version: 3, afterOpening: true, ...why });
  await tracker.get('changes.undo', {});

  // An adopted figure stays as it is, and the decision names it.
  await tracker.get('decisions.record', { ...said, project: 'newham-newday' });
  expect(await awarded()).toMatchObject({ pence: 13_402_650_000, counted: 53 });
  await tracker.get('changes.undo', {});

  // Where none is adopted, the amount becomes the agreed figure in the same change, and goes with it.
  const rows = (await tracker.get('funding.summary', {})).byProject.filter(({ reference: each, awarded: sum }) => sum.counted === 0 && each !== null && known.has(each));
  const reference = rows[0]?.reference ?? '';
  const after = await tracker.get('decisions.record', { ...said, project: reference });
  expect(after.decisions[0]).toMatchObject({ project: { reference }, figure: { kind: 'agreed', pence: 40_000_000 } });
  expect(await awarded()).toMatchObject({ pence: 13_442_650_000, counted: 54 });
  await tracker.get('changes.undo', {});
  expect(await awarded()).toMatchObject({ pence: 13_402_650_000, counted: 53 });
  expect((await tracker.get('rounds.get', { reference: 'round-2' })).decisions).toHaveLength(3);
});

test('conditions of a decision become conditions of the award, with what they hold back, in one change that one undo takes back', async () => {
  const tracker = await testFile('practice');
  const herts = 'herts-family-safeguarding-r2';
  const funding = async () => tracker.get('funding.project', { project: herts });
  const [first] = (await funding()).conditions;
  expect(first).toMatchObject({ number: 1, title: 'Steering group of the five councils meets', decision: { round: { reference: 'round-2' }, on: '2017-03-16' } });
  const before = await tracker.state();
  const open = (await funding()).payments.filter(({ state }) => state === 'planned');
  const decision = { project: herts, decision: 'awarded with conditions' as const, decidedOn: '2019-05-02', decidedBy: 'Board', interests: 'None' };
  const conditions = [{ title: 'A plan for the second year', dueOn: '2019-07-31', holds: { payment: open[0]?.id ?? '' } }, { title: 'Accounts sent', holds: {} }, { title: 'Name the lead' }];
  expect(messages(await tracker.ask('decisions.record', decision))).toEqual(['Enter at least one condition']);
  expect(messages(await tracker.ask('decisions.record', { ...decision, conditions: [{ title: ' ' }] }))).toEqual(['Enter the condition']);
  expect(messages(await tracker.ask('decisions.record', { ...decision, conditions: [{ title: 'Late', dueOn: '2019-02-30' }] }))).toEqual(['The date it is due must be a real date, like 2019-05-13']);
  const paid = (await funding()).payments.find(({ state }) => state === 'paid');
  expect(messages(await tracker.ask('decisions.record', { ...decision, conditions: [{ title: 'Late', holds: { payment: paid?.id ?? '' } }] }))).toEqual([`Payment ${paid?.number} is paid, so there is nothing to hold back. Select another, or nothing`]);
  expect(messages(await tracker.ask('decisions.record', { ...decision, conditions: [{ title: 'Late', holds: { payment: 'none' } }] }))).toEqual(['This award has no such payment']);
  expect(await tracker.state()).toEqual(before);

  const page = await tracker.get('decisions.record', { ...decision, conditions });
  expect(page.decisions[0]?.conditions).toEqual([
    { title: 'A plan for the second year', inAward: { award: `${herts}-award`, number: 5, state: 'open', dueOn: '2019-07-31' } },
    { title: 'Accounts sent', inAward: { award: `${herts}-award`, number: 6, state: 'open', dueOn: null } }, { title: 'Name the lead', inAward: { award: `${herts}-award`, number: 7, state: 'open', dueOn: null } },
  ]);
  const after = await funding();
  expect(after.conditions.slice(4).map(({ holds, holdsAll, decision: from }) => [holds.length, holdsAll, from])).toEqual([
    [1, false, { round: page.round, on: '2019-05-02' }], [after.payments.filter(({ state }) => state !== 'cancelled').length, true, { round: page.round, on: '2019-05-02' }], [0, false, { round: page.round, on: '2019-05-02' }],
  ]);
  expect(after.payments.find(({ id }) => id === open[0]?.id)?.held.map(({ what }) => what)).toEqual(expect.arrayContaining(['Condition 5, A plan for the second year', 'Condition 6, Accounts sent']));

  const [change] = (await tracker.get('changes.list', {})).changes;
  await tracker.get('changes.undo', {});
  expect((await funding()).conditions).toHaveLength(4);
  expect((await funding()).payments.filter(({ state }) => state === 'planned')).toEqual(open);
  expect((await tracker.get('rounds.get', { reference: 'round-2' })).decisions).toHaveLength(3);
  // As at that change the conditions still stand.
  expect((await tracker.get('funding.project', { project: herts }, { at: { asAt: { change: change?.seq ?? 0 } } })).conditions).toHaveLength(7);
});
