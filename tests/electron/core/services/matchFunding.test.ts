import { expect, test } from 'vitest';
import { councilLead, evaluator, testFile } from '../../../support/testFile.ts';

const herts = 'herts-family-safeguarding-r2';
const ealing = 'ealing-building-my-future';
const lead = { ...councilLead, organisation: 'London Borough of Ealing' };
const said = (reply: { readonly ok: boolean; readonly problem?: { readonly message: string; readonly where?: readonly { readonly message: string }[] } }) => reply.problem?.where?.map(({ message }) => message) ?? reply.problem?.message;

test('match funding adds up by kind, says what is secured and how far it falls short, and a gap is explained', async () => {
  const tracker = await testFile('practice');
  const there = await tracker.get('matchFunding.list', { project: herts });
  expect(there.totals).toMatchObject({ byKind: { cash: { pence: 120_000_000 }, 'in-kind': { pence: 31_000_000 } }, total: { pence: 151_000_000, counted: 2, of: 2 }, gap: 0 });
  const short = await tracker.get('matchFunding.list', { project: ealing });
  expect(short).toMatchObject({ needed: 40_000_000, totals: { secured: { pence: 24_000_000 }, gap: 7_000_000 }, unexplained: null, illustrative: true });
  const line = { project: ealing, source: 'Schools forum', kind: 'in-kind', secured: true, pence: 2_000_000 } as const;
  expect(said(await tracker.ask('matchFunding.add', line, { as: lead }))).toEqual(['Enter how the amount in kind was valued']);
  expect(said(await tracker.ask('matchFunding.add', { ...line, basis: 'Pay' }, { as: evaluator }))).toBe('Only a programme officer or a council lead can record figures');
  const added = await tracker.get('matchFunding.add', { ...line, basis: 'Staff at their pay' }, { as: lead });
  expect(added.totals.gap).toBe(5_000_000);
  const [own] = added.lines.filter(({ source }) => source === 'Schools forum');
  const at = { id: own?.id ?? '', changedIn: own?.changedIn ?? 0 };
  expect(said(await tracker.ask('matchFunding.edit', { ...at, changedIn: 1, source: 'Forum', kind: 'cash', secured: true, pence: 1 }, { as: lead }))).toMatch(/^Lead 1 changed this line/);
  const unknown = await tracker.get('matchFunding.edit', { ...at, source: 'Schools forum', kind: 'cash', secured: false, pence: null }, { as: lead });
  expect(unknown.totals).toMatchObject({ total: { counted: 2, of: 3 }, gap: null });
  const need = { project: ealing, changedIn: unknown.needChangedIn };
  expect(said(await tracker.ask('matchFunding.setNeed', { ...need, neededPence: 0 }, { as: lead }))).toBe('Only a programme officer can say how much match funding the award asks for');
  const gone = await tracker.get('matchFunding.remove', { id: at.id, changedIn: unknown.lines.find(({ id }) => id === at.id)?.changedIn ?? 0 }, { as: lead });
  expect(gone.lines).toHaveLength(2);
  expect(said(await tracker.ask('matchFunding.setNeed', { ...need, explanation: null }))).toEqual(['Match funding is £70,000 short of what the award asks for. Enter how the gap will be closed']);
  expect(await tracker.get('matchFunding.setNeed', { ...need, explanation: 'The forum agreed' }, { as: lead })).toMatchObject({ needed: 40_000_000, explanation: 'The forum agreed' });
  await tracker.get('changes.undo', {}, { as: lead });
  expect((await tracker.get('matchFunding.list', { project: ealing })).explanation).toMatch(/^The council asks/);
});
