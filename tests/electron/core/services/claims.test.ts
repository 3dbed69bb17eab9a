import { describe, expect, test } from 'vitest';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { councilLead, evaluator, otherOfficer, testFile, type TestFile } from '../../../support/testFile.ts';

const project = 'leeds-family-valued';
const lead = councilLead;
const said = (reply: { readonly ok: boolean; readonly problem?: { readonly message: string; readonly where?: readonly { readonly path?: string; readonly message: string }[] } }) => reply.problem?.where?.map(({ path, message }) => [path, message]) ?? reply.problem?.message;
const lines = (...costs: readonly (number | null)[]): RequestOf<'claims.save'>['lines'] => costs.map((costPence, at) => ({ category: ['staff', 'training'][at] ?? null, costPence, evidence: costPence === null || costPence === 0 ? null : 'Payroll and invoices' }));
const typed = (over: Partial<RequestOf<'claims.save'>> = {}): RequestOf<'claims.save'> => ({ project, quarter: '2026-01-01', lines: lines(100_001, 50_000), ...over });
const whole = { send: true, declared: true } as const;

/** Leeds with an award of £10,000, £6,000 of it profiled on staff and £4,000 on training, claimed at 80%. */
async function claimed(over: Partial<RequestOf<'claims.setTerms'>> = {}): Promise<TestFile> {
  const tracker = await testFile();
  await tracker.get('awards.addFigure', { project, kind: 'agreed', pence: 1_000_000, adopt: true, source: { title: 'Letter' } });
  await tracker.get('projects.edit', { reference: project, changedIn: (await tracker.get('projects.get', { reference: project })).changedIn, lifecycle: 'in delivery' });
  await tracker.get('funding.keep', { project, what: 'payments', from: '2015-01-01' });
  await tracker.get('profile.set', { project, cells: [{ quarter: '2026-01-01', category: 'staff', pence: 600_000 }, { quarter: '2026-01-01', category: 'training', pence: 400_000 }] });
  await tracker.get('claims.setTerms', { project, ratePercent: 80, capPercent: null, ...over });
  return tracker;
}

const at = ({ id, changedIn }: { readonly id: string; readonly changedIn: number }) => ({ id, changedIn });

describe('D4 a claim from draft to payment', () => {
  test('a lead drafts and sends, an officer sends back and approves less: one payment, the working kept, and undo takes all back', async () => {
    const tracker = await claimed();
    expect(await tracker.get('claims.open', { project })).toMatchObject({
      terms: { ratePercent: 80, capPercent: null }, lines: [{ category: { reference: 'staff' }, budgetPence: 750_000, claimedPence: 0 }, { category: { reference: 'training' }, budgetPence: 500_000, claimedPence: 0 }],
    });
    const draft = await tracker.get('claims.save', typed({ lines: lines(null, 50_000) }), { as: lead });
    expect(draft).toMatchObject({ number: 1, state: 'draft', working: { gross: null, due: null, unknown: ['the cost of Staff'] }, toMend: [{ path: 'lines.0.costPence', message: 'Enter the cost of Staff, £0 if there is none' }] });
    expect(said(await tracker.ask('claims.send', { ...at(draft), declared: true }, { as: lead }))).toEqual([['lines.0.costPence', 'Enter the cost of Staff, £0 if there is none']]);
    expect(said(await tracker.ask('claims.save', typed({ ...at(draft), ...whole, declared: false }), { as: lead }))).toEqual([['declared', 'Confirm that the claim is true and complete']]);
    const sent = await tracker.get('claims.save', typed({ ...at(draft), ...whole }), { as: lead });
    expect(sent).toMatchObject({ state: 'sent', sentBy: 'Lead 1, Leeds City Council', working: { gross: 120_001, retained: 0, due: 120_001, asOn: null }, lines: [{ duePence: 80_001, ratePercent: 80, remaining: 649_999 }, { duePence: 40_000 }] });
    expect(said(await tracker.ask('claims.save', typed(at(sent)), { as: lead }))).toBe('Claim 1 is sent, so it cannot be changed. An officer can send it back');
    expect(said(await tracker.ask('claims.save', typed()))).toEqual([['quarter', 'Claim 1 for January to March 2026 is sent already. Wait until it is decided']]);
    expect(said(await tracker.ask('claims.decide', { ...at(sent), decision: 'approved' }, { as: lead }))).toBe('Only a programme officer can make this change');
    expect(said(await tracker.ask('claims.decide', { ...at(draft), decision: 'approved' }))).toMatch(/^Lead 1 changed claim 1/);

    const back = await tracker.get('claims.sendBack', { ...at(sent), reason: 'The invoice of May is missing' });
    expect(back).toMatchObject({ state: 'sent back', sentBack: { reason: 'The invoice of May is missing', by: 'Officer 1, Department for Education' } });
    const again = await tracker.get('claims.send', { ...at(back), declared: true }, { as: lead });
    expect(said(await tracker.ask('claims.decide', { ...at(again), decision: 'approved', pence: 120_000 }))).toEqual([['differenceReason', 'Enter the reason why the amount approved differs from the amount due']]);
    const reply = await tracker.ask('claims.decide', { ...at(again), decision: 'approved', pence: 120_000, differenceReason: 'Whole pounds are paid', dueOn: '2026-07-01' });
    if (!reply.ok) throw new Error(reply.problem.message);
    const { payments: [payment, ...others] } = await tracker.get('funding.project', { project });
    expect(others).toEqual([]);
    expect(payment).toMatchObject({
      number: 1, kind: 'claim', state: 'approved', pence: 120_001, approvedPence: 120_000, differenceReason: 'Whole pounds are paid', proposedBy: 'Lead 1, Leeds City Council', approvedBy: 'Officer 1, Department for Education', dueOn: '2026-07-01', samePersonReason: null,
    });
    expect(reply.value).toMatchObject({ state: 'decided', decision: 'approved', approvedPence: 120_000, payment: { number: 1, state: 'approved' }, working: { asOn: '2026-06-04', due: 120_001 } });
    expect((await tracker.get('claims.ofPayment', { project, payment: 1 })).claim).toEqual({ number: 1, quarter: '2026-01-01' });

    await tracker.get('claims.setTerms', { project, ratePercent: 50, capPercent: 10, changedIn: (await tracker.get('claims.open', { project })).terms?.changedIn ?? 0 });
    expect((await tracker.get('claims.get', { project, number: 1 })).working).toEqual(reply.value.working);
    const change = await tracker.get('changes.get', { change: reply.change ?? 0 });
    expect(change).toMatchObject({ title: 'Claim decided', subject: 'Family Valued' });
    await tracker.get('changes.undo', {});
    await tracker.get('changes.undo', { change: reply.change ?? 0 });
    expect(await tracker.get('claims.get', { project, number: 1 })).toMatchObject({ state: 'sent', payment: null, working: { asOn: null, due: 120_001 } });
    expect((await tracker.get('funding.project', { project })).payments).toEqual([]);
    expect(await tracker.get('claims.get', { project, number: 1 }, { at: { asAt: { change: reply.change ?? 0 } } })).toMatchObject({ state: 'decided', payment: { number: 1 } });
  });

  test('whoever sent it decides only with a reason, a refusal pays nothing, and a claim is the lead’s or its own partner’s', async () => {
    const tracker = await claimed();
    expect(said(await tracker.ask('claims.save', typed(), { as: evaluator }))).toContain('Only a programme officer or a council lead');
    expect(said(await tracker.ask('claims.save', typed(), { as: { ...lead, organisation: 'Luton Borough Council' } }))).toBe('Your organisation does not take part in this project');
    const sent = await tracker.get('claims.save', typed(whole));
    expect(said(await tracker.ask('claims.decide', { ...at(sent), decision: 'approved' }))).toEqual([['samePersonReason', 'You sent this claim. Ask another officer to decide on it, or enter the reason why you decide on it yourself']]);
    expect(said(await tracker.ask('claims.decide', { ...at(sent), decision: 'refused' }, { as: otherOfficer }))).toEqual([['refusedReason', 'Enter the reason why the claim is refused']]);
    expect(await tracker.get('claims.decide', { ...at(sent), decision: 'refused', refusedReason: 'It is not for this project' }, { as: otherOfficer })).toMatchObject({ state: 'decided', decision: 'refused', approvedPence: null, payment: null });
    expect((await tracker.get('claims.open', { project })).lines.map(({ claimedPence }) => claimedPence)).toEqual([0, 0]);
    const next = await tracker.get('claims.save', typed(whole));
    expect(await tracker.get('claims.decide', { ...at(next), decision: 'approved', samePersonReason: 'Nobody else is in' })).toMatchObject({ number: 2, payment: { number: 1, state: 'approved' }, samePersonReason: 'Nobody else is in' });
    const third = await tracker.get('claims.save', typed());
    expect(await tracker.get('claims.withdraw', { ...at(third) })).toMatchObject({ state: 'withdrawn' });
    expect(said(await tracker.ask('claims.send', { ...at(await tracker.get('claims.get', { project, number: 3 })), declared: true }))).toEqual([['state', 'A claim that is withdrawn cannot become sent. Make another claim']]);
  });

  test('what is sent keeps to each line and to the cost the award covers; the cap holds back, and closing the project frees it', async () => {
    const tracker = await claimed({ capPercent: 40 });
    expect(said(await tracker.ask('claims.save', typed({ ...whole, lines: [...lines(750_001), { category: 'training', costPence: 100, overrideRate: 100 }] })))).toEqual([
      ['lines.0.costPence', 'Staff has £7,500 left, and £7,500.01 is claimed'], ['lines.1.evidence', 'Enter the evidence for the cost of Training'], ['lines.1.overrideReason', 'Enter the reason why Training is paid at 100%'],
    ]);
    expect(said(await tracker.ask('claims.save', typed({ quarter: '2026-07-01' })))).toEqual([['quarter', 'July to September 2026 has not begun. Claim for a quarter that has']]);
    expect(said(await tracker.ask('claims.save', typed({ lines: [...lines(1), ...lines(2)] })))).toEqual([['lines.1.category', 'This cost line is on the claim already']]);
    const first = await tracker.get('claims.save', typed({ ...whole, lines: lines(600_000, 0) }));
    expect(first.working).toMatchObject({ gross: 480_000, leftUnderCap: 400_000, due: 400_000, retained: 80_000, warnings: ['£800 is held back until the project is closed, as claims may reach 40% of the award until then'] });
    const paid = await tracker.get('claims.decide', { ...at(first), decision: 'approved' }, { as: otherOfficer });
    expect(paid.payment).toEqual({ number: 1, state: 'approved' });
    const second = await tracker.get('claims.save', typed({ ...whole, lines: lines(100_000, 0) }));
    expect(second).toMatchObject({ lines: [{ claimedPence: 600_000, remaining: 50_000 }, {}], working: { paidBefore: 400_000, heldBefore: 80_000, gross: 80_000, due: 0, retained: 160_000 } });
    expect(said(await tracker.ask('claims.decide', { ...at(second), decision: 'approved', pence: 100, differenceReason: 'Hardship' }, { as: otherOfficer }))).toEqual([['pence', 'Nothing is due on this claim, so £1 cannot be approved on it. Approve £0, or propose a payment apart from it']]);
    expect(await tracker.get('claims.decide', { ...at(second), decision: 'approved' }, { as: otherOfficer })).toMatchObject({ decision: 'approved', approvedPence: 0, payment: null });
    for (const lifecycle of ['closing', 'closed'] as const) await tracker.get('projects.edit', { reference: project, changedIn: (await tracker.get('projects.get', { reference: project })).changedIn, lifecycle });
    const last = await tracker.get('claims.save', typed({ ...whole, lines: lines(0, 0) }));
    expect(last.working).toMatchObject({ complete: true, gross: 0, heldBefore: 160_000, due: 160_000, retained: 0 });
  });

  test('claims cannot make paid exceed the award without a recorded decision, and what is not known is not approved', async () => {
    const tracker = await claimed();
    const { payments: [instalment] } = await tracker.get('payments.plan', { project, kind: 'instalment', instalments: [{ dueOn: '2026-06-04', pence: 950_000 }] });
    const proposed = await tracker.get('payments.propose', at(instalment ?? { id: '', changedIn: 0 }));
    await tracker.get('payments.approve', at(proposed), { as: otherOfficer });
    const sent = await tracker.get('claims.save', typed(whole));
    expect(said(await tracker.ask('claims.decide', { ...at(sent), decision: 'approved' }, { as: otherOfficer }))).toEqual([['pence', '£1,200.01 is more than is left. £500 is left of the award of £10,000. Lower the payment, vary the award, or record the decision to go beyond it']]);
    const before = await tracker.state();
    const over = await tracker.ask('claims.decide', { ...at(sent), decision: 'approved', overAward: { reason: 'The board raised it', decidedBy: 'Programme board' } }, { as: otherOfficer });
    expect(over).toMatchObject({ ok: true, value: { payment: { number: 2 } } });
    expect((await tracker.get('funding.project', { project })).payments[1]).toMatchObject({ decision: { reason: 'The board raised it', by: 'Programme board' } });
    await tracker.get('changes.undo', {}, { as: otherOfficer });
    await tracker.get('claims.setTerms', { project, ratePercent: null, capPercent: null, changedIn: (await tracker.get('claims.open', { project })).terms?.changedIn ?? 0 });
    expect((await tracker.get('claims.get', { project, number: 1 })).working).toMatchObject({ due: null, gross: null, unknown: ['the rate that the award pays'] });
    expect(said(await tracker.ask('claims.decide', { ...at(await tracker.get('claims.get', { project, number: 1 })), decision: 'approved' }, { as: otherOfficer }))).toEqual([['pence', 'What is due is not known: the rate that the award pays is missing']]);
    expect((await tracker.state())['payment']).toBe(before['payment']);
  });

  test('an award on hold takes no claim and decides none, one without terms takes none, and a planned claim is the payment it becomes', async () => {
    const tracker = await claimed();
    expect(said(await tracker.ask('claims.save', typed({ project: 'herts-family-safeguarding-r2' })))).toBe('This award is paid by instalment, not by claim. An officer sets the terms of claims first');
    const { payments: [planned] } = await tracker.get('payments.plan', { project, kind: 'claim', instalments: [{ dueOn: '2026-06-30', pence: 200_000 }] });
    const sent = await tracker.get('claims.save', typed(whole), { as: lead });
    const held = await tracker.get('payments.hold', { project, reason: 'Accounts are awaited' });
    expect(said(await tracker.ask('claims.decide', { ...at(sent), decision: 'approved' }))).toMatch(/on hold .*so nothing can be claimed$/);
    expect(said(await tracker.ask('claims.save', typed({ quarter: '2026-04-01' }), { as: lead }))).toMatch(/so nothing can be claimed$/);
    expect(await tracker.get('claims.sendBack', { ...at(sent), reason: 'Wait for the accounts' })).toMatchObject({ state: 'sent back' });
    expect(said(await tracker.ask('claims.send', { ...at(await tracker.get('claims.get', { project, number: 1 })), declared: true }, { as: lead }))).toMatch(/so nothing can be claimed$/);
    await tracker.get('payments.release', { hold: held.id, changedIn: held.changedIn, reason: 'They came' });
    const again = await tracker.get('claims.send', { ...at(await tracker.get('claims.get', { project, number: 1 })), declared: true }, { as: lead });
    expect(said(await tracker.ask('claims.decide', { ...at(again), decision: 'approved', payment: 9 }))).toEqual([['payment', 'Payment 9 is not planned as a claim. Select one that is, or make a new payment']]);
    expect(await tracker.get('claims.decide', { ...at(again), decision: 'approved', payment: planned?.number ?? 0 })).toMatchObject({ payment: { number: 1, state: 'approved' } });
    expect((await tracker.get('payments.list', { project })).payments).toMatchObject([{ number: 1, kind: 'claim', state: 'approved', pence: 120_001, dueOn: '2026-06-30' }]);
    expect((await tracker.get('claims.list', { state: 'sent' })).claims).toEqual([]);
  });
});
