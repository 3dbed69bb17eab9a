import { describe, expect, test } from 'vitest';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { councilLead, evaluator, officer, otherOfficer, testFile, type TestFile } from '../../../support/testFile.ts';

const project = 'bradford-b-positive';
const measure = (key: string): string => `${project}-${key.replaceAll('_', '-')}`;
const bradford = { ...councilLead, organisation: 'City of Bradford Metropolitan District Council' };
const schedule = async (tracker: TestFile, number: number) => tracker.get('outcomeSchedules.get', { project, number });
const keptWith = async (tracker: TestFile, payment: number) => (await tracker.get('outcomeSchedules.kept', { project, payment })).kept;
const where = (reply: { readonly ok: boolean; readonly problem?: { readonly message: string; readonly where?: readonly { readonly message: string }[] } }) => reply.problem?.where?.map(({ message }) => message) ?? reply.problem?.message;
const schoolMoves = { measure: measure('school_moves_mid_year'), council: 'E08000032', period: { kind: 'financial-quarter', start: '2019-01-01' } } as const;
const guard = { measure: measure('sv_feels_settled'), limit: 60, harm: 'below' } as const;
const typed = (over: Partial<RequestOf<'outcomeSchedules.set'>> = {}): RequestOf<'outcomeSchedules.set'> => ({
  project, name: 'Outcomes at the end', share: 1, judgedTo: '2019-03-31', scale: { kind: 'linear', slope: 1.5, base: -45 },
  parts: [
    { measure: measure('sdq_mean'), weight: 40, achievedAs: 'from baseline', safeguard: guard },
    { measure: measure('sv_included_in_decisions'), weight: 60, achievedAs: 'of target', target: 70, safeguard: guard },
  ],
  ...over,
});

describe('payments on outcomes of the practice programme', () => {
  test('the kept working is what the schedule came to that day, its parts add up, and another amount was approved with its reason', async () => {
    const tracker = await testFile('practice');
    const kept = (await keptWith(tracker, 4))?.working;
    const now = (await schedule(tracker, 1)).working;
    const bare = (parts = now.parts) => parts.map(({ agreed: _, ...part }) => part);
    expect(kept).toEqual({ ...now, parts: kept?.parts });
    expect(bare(kept?.parts)).toEqual(bare());
    expect(kept).toMatchObject({ pence: 9_432_000, score: 73.55, corePence: 3_772_800, resultsPence: 4_162_342, duePence: 7_935_142 });
    expect(kept?.parts.reduce((sum, { pence }) => sum + (pence ?? 0), 0)).toBe(kept?.resultsPence);
    expect([...new Set(kept?.parts.map(({ outcome }) => outcome))]).toEqual(['Be healthy', 'Stay safe', 'Enjoy and achieve', 'Make a positive contribution', 'Achieve economic well-being', 'Stability and continuity']);
    expect((await tracker.get('funding.project', { project })).payments.find(({ number }) => number === 4)).toMatchObject({
      kind: 'outcome-linked', state: 'paid', pence: 7_935_142, approvedPence: 7_765_300, differenceReason: 'School moves were counted for one term of two, so half their part is kept back; whole pounds are paid',
    });
    expect(await keptWith(tracker, 1)).toBeNull();
  });

  test('a missing figure makes what is due unknown, never nought, and is named; once it is there the payment is proposed and its working stays', async () => {
    const tracker = await testFile('practice');
    const { working, id, changedIn } = await schedule(tracker, 2);
    const why = 'Looked-after children with a mid-year school move has no figure for January to March 2019';
    expect(working).toMatchObject({ duePence: null, score: null, unknown: [why] });
    expect(working.parts.map(({ achieved }) => achieved === null)).toEqual([false, false, false, false, false, false, true]);
    expect(where(await tracker.ask('outcomeSchedules.propose', { id, changedIn, dueOn: '2019-06-28' }))).toBe(`What is due is not known: ${why}`);

    await tracker.get('observations.record', { ...schoolMoves, numerator: 53, denominator: 625 });
    const told = (await schedule(tracker, 2)).working;
    expect(told).toMatchObject({ unknown: [], score: 64.5, pence: 15_720_000, duePence: 10_139_400 });
    expect(where(await tracker.ask('outcomeSchedules.propose', { id, changedIn, dueOn: '2019-06-28' }, { as: evaluator }))).toContain('Only a programme officer or a council lead');
    const payment = await tracker.get('outcomeSchedules.propose', { id, changedIn, dueOn: '2019-06-28' }, { as: bradford });
    expect(payment).toMatchObject({ number: 5, kind: 'outcome-linked', state: 'proposed', pence: 10_139_400, instrument: 'section 31 determination', instrumentReference: '31/3042' });
    expect(where(await tracker.ask('outcomeSchedules.propose', { id, changedIn, dueOn: '2019-06-28' }))).toBe('Payment 5 was proposed from this schedule already. Cancel it before another is proposed');
    const [made] = (await tracker.get('outcomeSchedules.list', { project: 'bradford-b-positive' })).schedules;
    expect(where(await tracker.ask('outcomeSchedules.propose', { id: made?.id ?? '', changedIn: made?.changedIn ?? 0, dueOn: '2019-06-28' }))).toBe('Payment 4 was made from this schedule already, so nothing more is due on it. Set another schedule for what is still to be judged');

    const [there] = (await tracker.get('measures.get', { measure: schoolMoves.measure })).observations.filter(({ period }) => period.start === '2019-01-01');
    await tracker.get('observations.record', { ...schoolMoves, numerator: 70, denominator: 625, changedIn: there?.changedIn ?? 0 });
    expect((await schedule(tracker, 2)).working.duePence).toBe(9_510_600);
    expect((await keptWith(tracker, 5))?.working).toMatchObject({ duePence: 10_139_400, scale: told.scale });

    const approve = { id: payment.id, changedIn: payment.changedIn, pence: 9_000_000 };
    expect(where(await tracker.ask('payments.approve', approve, { as: otherOfficer }))).toEqual(['Enter the reason why the amount approved differs from the amount proposed']);
    expect(await tracker.get('payments.approve', { ...approve, differenceReason: 'Counted again since' }, { as: otherOfficer })).toMatchObject({ pence: 10_139_400, approvedPence: 9_000_000, differenceReason: 'Counted again since' });
  });

  test('a payment that is undone takes its working with it, and the schedule can be proposed again', async () => {
    const tracker = await testFile('practice');
    const { id, changedIn } = await tracker.get('outcomeSchedules.set', typed());
    const proposed = await tracker.ask('outcomeSchedules.propose', { id, changedIn, dueOn: '2019-06-28' });
    if (!proposed.ok) throw new Error(proposed.problem.message);
    const change = proposed.change ?? 0;
    await tracker.get('changes.undo', { change });
    expect(await keptWith(tracker, 5)).toBeNull();
    expect((await tracker.get('outcomeSchedules.kept', { project, payment: 5 }, { at: { asAt: { change } } })).kept?.schedule.number).toBe(3);
    expect(await tracker.get('outcomeSchedules.propose', { id, changedIn, dueOn: '2019-06-28' })).toMatchObject({ number: 5, state: 'proposed' });
  });
});

test('a measure counts only where enough answered, by people or by rate; too few pay nothing, and an unknown number is never nought', async () => {
  const tracker = await testFile('practice');
  const views = measure('sv_included_in_decisions');
  const asked = (replies: NonNullable<RequestOf<'outcomeSchedules.set'>['parts'][number]['replies']>) => typed({ parts: [{ measure: views, weight: 100, achievedAs: 'of target', target: 70, safeguard: guard, replies }] });
  const { numerator, denominator } = (await tracker.get('measures.get', { measure: views })).series.find(({ period }) => period.start <= '2019-03-31' && period.start >= '2018-10-01') ?? {};
  expect(denominator).toBeGreaterThan(0);
  const people = { measure: views, read: 'people', least: denominator ?? 0 } as const;
  const first = await tracker.get('outcomeSchedules.set', asked(people));
  expect(first.working.parts[0]?.replies).toEqual({ measure: { reference: views, name: 'Children who feel included in decisions about them' }, read: 'people', least: denominator, result: denominator, tooFew: false });
  expect(first.working.duePence).toBeGreaterThan(0);
  const again = { id: first.id, changedIn: first.changedIn };
  const few = await tracker.get('outcomeSchedules.set', { ...asked({ ...people, least: (denominator ?? 0) + 1 }), ...again });
  expect([few.working.duePence, few.working.parts[0]?.replies?.tooFew, few.working.parts[0]?.paid]).toEqual([0, true, 0]);
  expect(numerator).not.toBeUndefined();

  // A measure whose figure of that period is missing says nothing of how many answered.
  const missing = await tracker.get('outcomeSchedules.set', { ...asked({ measure: schoolMoves.measure, read: 'people', least: 30 }), id: first.id, changedIn: few.changedIn });
  expect(missing.working).toMatchObject({ duePence: null, unknown: ['Looked-after children with a mid-year school move, whose answers Children who feel included in decisions about them counts on, has no figure for January to March 2019'] });
  expect(missing.working.parts[0]?.replies).toMatchObject({ result: null, tooFew: null });

  const before = await tracker.state();
  expect(where(await tracker.ask('outcomeSchedules.set', asked({ ...people, least: 0 })))).toEqual(['How many must have answered must be more than 0']);
  expect(where(await tracker.ask('outcomeSchedules.set', asked({ ...people, read: 'rate', least: 101 })))).toEqual(['A response rate is at most 100%']);
  expect(where(await tracker.ask('outcomeSchedules.set', asked({ ...people, measure: 'nobody' })))).toEqual(['This project has no such measure']);
  expect(await tracker.state()).toEqual(before);

  // A rate is read from the measure of it, and stands in the working that is kept with the payment.
  const rate = await tracker.get('outcomeSchedules.set', { ...asked({ measure: measure('sv_feels_settled'), read: 'rate', least: 50 }), id: first.id, changedIn: missing.changedIn });
  const payment = await tracker.get('outcomeSchedules.propose', { id: rate.id, changedIn: rate.changedIn, dueOn: '2019-06-28' });
  expect((await keptWith(tracker, payment.number))?.working.parts[0]?.replies).toEqual(rate.working.parts[0]?.replies);
});

test('a payment is held by an outcome until its target is met, and not by one that is met', async () => {
  const tracker = await testFile('practice');
  const payment = async () => (await tracker.get('funding.project', { project })).payments.find(({ number }) => number === 3);
  const id = (await payment())?.id ?? '';
  expect(where(await tracker.ask('payments.hold', { project, payment: id, measure: measure('placement_moves_3plus') }))).toBe('The target of Looked-after children with three or more placements is met, so it holds nothing back');
  await tracker.get('payments.hold', { project, payment: id, measure: measure('cohort_care_entry') });
  const held = await payment();
  expect(where(await tracker.ask('payments.approve', { id, changedIn: held?.changedIn ?? 0 }, { as: officer }))).toEqual([
    'Held by outcome, Project children who entered care. It cannot be approved until that is met or set aside with a reason']);
  const [there] = (await tracker.get('measures.get', { measure: measure('cohort_care_entry') })).observations.filter(({ period }) => period.start === '2019-01-01');
  await tracker.get('observations.record', { measure: measure('cohort_care_entry'), council: 'E08000032', period: { kind: 'financial-quarter', start: '2019-01-01' }, numerator: 12, denominator: 90, changedIn: there?.changedIn ?? 0 });
  expect((await payment())?.held).toEqual([]);
});

describe('a schedule as it is set', () => {
  test('is kept as it was typed, and changed as one', async () => {
    const tracker = await testFile('practice');
    const made = await tracker.get('outcomeSchedules.set', typed());
    expect(made).toMatchObject({ number: 3, share: 1, scale: { kind: 'linear', slope: 1.5, base: -45 }, working: { resultsPercent: 100, scale: '1.5 × achieved − 45, from 0% to 100%' } });
    expect(made.working.parts.map(({ weight, achievedAs, baseline, target }) => [weight, achievedAs, baseline, target])).toEqual([[40, 'from baseline', 14.8, 14], [60, 'of target', null, 70]]);
    const scale = { kind: 'thresholds' as const, steps: [{ from: 60, percent: 50 }, { from: 100, percent: 100 }] };
    const changed = await tracker.get('outcomeSchedules.set', typed({ id: made.id, changedIn: made.changedIn, scale, parts: [{ ...typed().parts[0], measure: measure('sdq_mean'), weight: 100, achievedAs: 'from baseline', safeguard: guard }] }));
    expect(changed).toMatchObject({ number: 3, scale, working: { parts: [{ weight: 100 }] } });
    expect(await tracker.ask('outcomeSchedules.set', typed({ id: made.id, changedIn: made.changedIn }))).toMatchObject({ problem: { kind: 'stale' } });
    const again = await tracker.ask('outcomeSchedules.set', typed({ id: made.id, changedIn: changed.changedIn, scale, parts: [{ measure: measure('sdq_mean'), weight: 100, achievedAs: 'from baseline', safeguard: guard }] }));
    expect(again).toMatchObject({ ok: true, change: null });
    const { changes } = await tracker.get('changes.list', { project, limit: 2 });
    expect(changes.map(({ seq }) => seq)).toEqual([changed.changedIn, made.changedIn]);
  });

  test('is refused with a sentence, and nothing is written; only officers set one', async () => {
    const tracker = await testFile('practice');
    const before = await tracker.state();
    const cases: readonly (readonly [Partial<RequestOf<'outcomeSchedules.set'>>, string])[] = [    [{ share: 0 }, 'The share of the award must be more than 0%'],
      [{ parts: [] }, 'Select at least one measure'],
      [{ parts: typed().parts.map((part) => ({ ...part, weight: 45 })) }, 'Weights must add up to 100%. They come to 90%'],
      [{ parts: typed().parts.map((part) => ({ ...part, safeguard: { ...guard, measure: part.measure } })) }, 'A measure cannot guard itself. Select another'],
      [{ parts: typed().parts.map((part) => ({ ...part, measure: measure('sdq_mean'), weight: 50 })) }, 'This measure is in the schedule already'],
      [{ parts: [{ measure: 'no-such', weight: 100, achievedAs: 'from baseline', safeguard: guard }] }, 'This project has no such measure'],
      [{ scale: { kind: 'thresholds', steps: [{ from: 60, percent: 50 }, { from: 80, percent: 40 }] } }, 'A higher step must not pay less than the one below it'],
    ];
    for (const [over, message] of cases) expect(where(await tracker.ask('outcomeSchedules.set', typed(over)))).toContain(message);
    expect(where(await tracker.ask('outcomeSchedules.set', typed(), { as: bradford }))).toBe('Only a programme officer can make this change');
    expect(await tracker.state()).toEqual(before);
  });
});
