import { expect, test } from 'vitest';
import { councilLead, testFile } from '../../../support/testFile.ts';

const messages = (reply: { readonly ok: boolean; readonly problem?: { readonly message: string; readonly where?: readonly { readonly message: string }[] } }) => reply.problem?.where?.map(({ message }) => message) ?? [reply.problem?.message];

test('criteria by version with what changed after opening, decisions carried into the award, each refused and undone', async () => {
  const tracker = await testFile('practice');
  const page = await tracker.get('rounds.get', { reference: 'round-2' });
  expect(page.criteria.map(({ version, afterOpening }) => [version, afterOpening])).toEqual([[2, true], [1, false]]);
  expect(page.decisions.map(({ project, decision, decidedPence, figure }) => [project.reference, decision, decidedPence, figure])).toEqual([
    ['newham-newday', 'awarded', 255_000_000, { kind: 'agreed', pence: 255_000_000 }],
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
  expect((await tracker.get('rounds.get', { reference: 'round-2' })).decisions).toHaveLength(2);
});
