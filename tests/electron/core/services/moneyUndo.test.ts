import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepsOf, asShare } from '../../../../electron/core/services/awardRecords/shareIssues.ts';
import { sharesOf } from '../../../../electron/core/repositories/awardShares.ts';
import { adoptedFigures } from '../../../../electron/core/repositories/funding.ts';
import type { FundingFigures } from '../../../../shared/contract/funding.ts';
import { checkShares } from '../../../../shared/domain/shares.ts';
import { act, begin, moneyDeeds } from '../../../support/realCommands.ts';
import { otherOfficer, testFile, type TestFile } from '../../../support/testFile.ts';

const [herts, lifelong, leeds] = ['herts-family-safeguarding-r2', 'lifelong-links', 'leeds-family-valued'] as const;
const seen = ({ id, changedIn }: { readonly id: string; readonly changedIn: number }) => ({ id, changedIn });
const board = { decidedBy: 'Programme board', interests: 'None', samePersonReason: 'Nobody else is in' } as const;

/** The number of the change that an operation made. */
async function changeOf(tracker: TestFile, operation: string, request: object): Promise<number> {
  const reply = await tracker.askRaw(operation, request, { as: otherOfficer });
  if (!reply.ok) throw new Error(`${operation}: ${reply.problem.message} ${JSON.stringify(reply.problem.where ?? [])}`);
  return reply.change ?? 0;
}

/** Why a change cannot be taken back, once nothing was written. */
async function refusal(tracker: TestFile, change: number): Promise<string> {
  const before = await tracker.state();
  const reply = await tracker.askRaw('changes.undo', { change });
  expect(await tracker.state()).toEqual(before);
  return reply.ok ? 'undone' : reply.problem.message;
}

const paymentsOf = async (tracker: TestFile, project: string) => (await tracker.get('payments.list', { project })).payments;

test('an approval or withdrawal is not undone where it would leave two variations of one kind open: the later one is named', async () => {
  const tracker = await testFile('practice');
  const start = (endsOn: string) => tracker.get('variations.start', { project: lifelong, kind: 'time', endsOn, reason: 'A term' });
  const first = await tracker.get('variations.submit', seen(await start('2020-12')));
  const approved = await changeOf(tracker, 'variations.approve', { ...seen(first), ...board });
  const second = await start('2021-12');
  const why = 'variations 1 and 2 of time would both be open. Decide or withdraw variation 2 first';
  expect(await refusal(tracker, approved)).toBe(`Change #${approved} cannot be undone: lifelong-links-award: ${why}`);
  const withdrawn = await changeOf(tracker, 'variations.withdraw', seen(second));
  await start('2022-12');
  expect(await refusal(tracker, withdrawn)).toContain('variations 2 and 3 of time would both be open. Decide or withdraw variation 3 first');
});

test('a withdrawal of a carry-forward is not undone where another request of the year waits by then: its change is named', async () => {
  const tracker = await testFile('practice');
  const [asked] = (await tracker.get('carryForwards.list', { project: herts, state: 'requested' })).carryForwards;
  const withdrawn = await changeOf(tracker, 'carryForwards.withdraw', { ...seen(asked!), reason: 'Too much' });
  const again = await changeOf(tracker, 'carryForwards.request', { project: herts, year: '2018-04-01', pence: 100, into: [{ quarter: '2019-07-01', pence: 100 }], reason: 'Less' });
  expect(await refusal(tracker, withdrawn)).toContain(`First undo #${again}`);
});

test('a payment that money came back of stays paid, and what came back stays where it was paid out again', async () => {
  const tracker = await testFile('practice');
  const payment = async (number: number) => (await paymentsOf(tracker, lifelong)).find((each) => each.number === number)!;
  const awarded = (await tracker.get('funding.project', { project: lifelong })).figures.awarded.pence;
  const { figures } = await tracker.get('funding.project', { project: lifelong });
  const rest = awarded - figures.paid.pence - figures.scheduled.pence;
  const made = await tracker.get('payments.propose', { project: lifelong, pence: rest, dueOn: '2019-05-13' });
  await tracker.get('payments.approve', seen(await payment(made.number)), { as: otherOfficer });
  const paid = await changeOf(tracker, 'payments.markPaid', { ...seen(await payment(made.number)), on: '2019-05-13' });
  const back = await changeOf(tracker, 'payments.refund', { ...seen(await payment(made.number)), pence: 1000, on: '2019-05-13', reason: 'Not needed' });
  expect(await refusal(tracker, paid)).toContain(`£10 of it has come back or been written off. Undo that first`);
  for (const { id, changedIn, state } of await paymentsOf(tracker, lifelong)) if (state !== 'paid' && state !== 'cancelled') await tracker.get('payments.cancel', { id, changedIn, reason: 'x' });
  const left = (await tracker.get('funding.project', { project: lifelong })).figures.available.pence;
  const again = await tracker.get('payments.propose', { project: lifelong, pence: left, dueOn: '2019-05-13' });
  await tracker.get('payments.approve', seen(await payment(again.number)), { as: otherOfficer });
  await tracker.get('payments.markPaid', { ...seen(await payment(again.number)), on: '2019-05-13' });
  expect(await refusal(tracker, back)).toMatch(/is paid, more than the award of /);
});

test('a cancelled payment is not put back where others were planned in its place: what is paid and scheduled stays within the award', async () => {
  const tracker = await testFile('practice');
  const available = async () => (await tracker.get('funding.project', { project: lifelong })).figures.available.pence;
  const first = await tracker.get('payments.propose', { project: lifelong, pence: await available(), dueOn: '2019-06-28' });
  const cancelled = await changeOf(tracker, 'payments.cancel', { ...seen(first), reason: 'Not needed' });
  const second = await tracker.get('payments.propose', { project: lifelong, pence: 1_000, dueOn: '2019-06-28' });
  expect(await refusal(tracker, cancelled)).toMatch(/would be paid or scheduled, £10 more than the award of .*Cancel a payment that was planned or proposed since, or vary the award, first/);
  await tracker.get('payments.cancel', { ...seen(second), reason: 'Not needed' });
  await tracker.get('changes.undo', { change: cancelled });
  expect(await available()).toBe(0);
});

test('money that came back is not put out again where it was planned anew meanwhile', async () => {
  const tracker = await testFile('practice');
  const made = (await paymentsOf(tracker, lifelong)).find(({ state }) => state === 'paid')!;
  const back = await changeOf(tracker, 'payments.refund', { ...seen(made), pence: 1_000, on: '2019-05-13', reason: 'Not needed' });
  const { available } = (await tracker.get('funding.project', { project: lifelong })).figures;
  await tracker.get('payments.plan', { project: lifelong, kind: 'instalment', instalments: [{ pence: available.pence, dueOn: '2019-06-28' }] });
  expect(await refusal(tracker, back)).toMatch(/would be paid or scheduled, £10 more than the award/);
});

test.each(['met', 'set aside'] as const)('a condition that is %s stays so once the payment that it held is made: neither an undo nor the form opens it', async (state) => {
  const tracker = await testFile('practice');
  const payment = await tracker.get('payments.propose', { project: lifelong, pence: 1_000, dueOn: '2019-05-13' });
  const condition = await tracker.get('conditions.add', { project: lifelong, kind: 'condition', title: 'Team in place' });
  await tracker.get('payments.hold', { project: lifelong, payment: payment.id, condition: condition.id });
  const met = await changeOf(tracker, 'conditions.update', { ...seen(condition), state, reason: 'Enough' });
  await tracker.get('changes.undo', { change: met });
  await tracker.get('changes.redo', {});
  const closed = (await tracker.get('funding.project', { project: lifelong })).conditions.find(({ id }) => id === condition.id)!;
  const approved = await tracker.get('payments.approve', seen(payment), { as: otherOfficer });
  await tracker.get('payments.markPaid', { ...seen(approved), on: '2019-05-13' });
  const why = `lifelong-links-award: condition ${condition.number} cannot be open again, because payment ${payment.number}, which it held back, is paid. Undo that first, or add a new condition`;
  expect(await refusal(tracker, closed.changedIn)).toBe(`Change #${closed.changedIn} cannot be undone: ${why}`);
  const reply = await tracker.askRaw('conditions.update', { ...seen(closed), state: 'open' });
  expect(reply.ok ? [] : reply.problem.where).toEqual([{ path: 'state', message: why }]);
});

test('from when payments are kept is not undone once there are payments', async () => {
  const tracker = await testFile('practice');
  const project = 'stockport-family';
  await tracker.get('awards.addFigure', { project, kind: 'agreed', pence: 1_000_000, adopt: true });
  const kept = await changeOf(tracker, 'funding.keep', { project, what: 'payments', from: '2019-04-01' });
  await tracker.get('payments.propose', { project, pence: 100, dueOn: '2019-06-28' });
  expect(await refusal(tracker, kept)).toContain('a payment of April to June 2019 is kept already');
});

const cut = (rows: readonly FundingFigures[], total: FundingFigures): void => {
  for (const key of ['awarded', 'profiled', 'forecast', 'spent', 'paid', 'scheduled', 'available'] as const) {
    expect(rows.reduce((sum, row) => sum + row[key].pence, 0)).toBe(total[key].pence);
  }
};

/** What must hold of the money of the file whatever was done and taken back, told from its rows. */
async function expectSound(tracker: TestFile): Promise<void> {
  const { total, byProject, byRound } = await tracker.get('funding.summary', {});
  cut(byProject, total);
  cut(byRound, total);
  await tracker.read(async (db) => {
    const once = (rows: readonly unknown[][]): void => expect(new Set(rows.map((row) => row.join(' '))).size).toBe(rows.length);
    once((await db.selectFrom('variation').select(['award_id', 'kind']).where('state', 'in', ['draft', 'submitted']).execute()).map((row) => Object.values(row)));
    once((await db.selectFrom('carry_forward').select(['award_id', 'financial_year']).where('state', '=', 'requested').execute()).map((row) => Object.values(row)));
    const payments = await db.selectFrom('payment').selectAll().execute();
    const [back, figures] = [await db.selectFrom('money_back').selectAll().execute(), new Map((await adoptedFigures(db, null)).map((row) => [row.award_id, row]))];
    const due = ({ pence, approved_pence }: (typeof payments)[number]): number => approved_pence ?? pence;
    for (const payment of payments) {
      const came = back.filter(({ payment_id }) => payment_id === payment.id);
      if (came.length > 0) expect([payment.state, came.reduce((sum, { pence }) => sum + pence, 0) <= due(payment)]).toEqual(['paid', true]);
      if (payment.approved_by !== null && payment.approved_by === payment.proposed_by) expect(payment.same_person_reason).not.toBeNull();
    }
    for (const [award, own] of Map.groupBy(payments.filter(({ state }) => state === 'paid'), ({ award_id }) => award_id)) {
      const net = own.reduce((sum, row) => sum + due(row), 0) - back.reduce((sum, row) => (row.award_id === award && row.kind === 'refund' ? sum + row.pence : sum), 0);
      if (net > (figures.get(award)?.amount_pence ?? 0)) expect(own.some(({ decision_reason }) => decision_reason !== null)).toBe(true);
    }
    once((await db.selectFrom('payment_working').innerJoin('payment', 'payment.id', 'payment_working.payment_id').select('schedule_id').where('state', '<>', 'cancelled').execute()).map((row) => Object.values(row)));
    const paid = await db.selectFrom('ledger_match').innerJoin('payment', 'payment.id', 'ledger_match.payment_id').select('payment.state').execute();
    expect(paid.every(({ state }) => state === 'paid')).toBe(true);
    for (const { award_id, what, kept_from } of await db.selectFrom('award_kept').selectAll().execute()) {
      const days = what === 'payments' ? payments.filter((row) => row.award_id === award_id).map(({ paid_on, due_on }) => paid_on ?? due_on) : [];
      for (const day of days) expect(day >= kept_from.slice(0, 7)).toBe(true);
    }
    for (const [award, shares] of Map.groupBy(await sharesOf(db, null), ({ award_id }) => award_id)) {
      expect(checkShares(stepsOf(figures.get(award) ?? null), shares.map(asShare))).toEqual([]);
    }
  });
}

/** Two grants with money to move: known awards, a profile, payments that were proposed, approved and paid. */
async function withMoney(tracker: TestFile): Promise<void> {
  await begin(tracker);
  for (const project of [herts, leeds]) {
    await tracker.get('awards.addFigure', { project, kind: 'revised', pence: 20_000, dated: '2018-05', adopt: true });
    for (const what of ['payments', 'actuals', 'forecasts'] as const) await tracker.get('funding.keep', { project, what, from: '2019-01-01' });
    await tracker.get('profile.set', { project, cells: [{ quarter: '2026-01-01', pence: 9_000 }, { quarter: '2026-10-01', pence: 9_000 }] });
    for (const pence of [6_000, 7_000]) {
      const proposed = await tracker.get('payments.propose', { project, pence, dueOn: '2026-06-04' });
      const approved = await tracker.get('payments.approve', seen(proposed), { as: otherOfficer });
      await tracker.get('payments.markPaid', { ...seen(approved), on: '2026-06-04' });
    }
  }
}

test('whatever is done with money and taken back, in whatever order, its invariants hold after each', async () => {
  const deeds = fc.array(fc.record({ does: fc.constantFrom(...moneyDeeds), a: fc.nat(50), b: fc.nat(50), c: fc.nat(50) }), { minLength: 40, maxLength: 40 });
  const done = new Map<string, number>();
  await fc.assert(fc.asyncProperty(deeds, async (steps) => {
    const tracker = await testFile();
    await withMoney(tracker);
    const first = (await tracker.file.lastChange()) - 8;
    for (const step of steps) {
      const { ended, operation } = await act(tracker, step, first);
      if (ended !== 'done') continue;
      done.set(operation, (done.get(operation) ?? 0) + 1);
      await expectSound(tracker);
    }
  }), { numRuns: 3, endOnFailure: true });
  expect([...done.keys()]).toEqual(expect.arrayContaining(['changes.undo']));
});
