import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, roundText } from '../../../shared/domain/exact.ts';
import { outcomePayment } from '../../../shared/domain/outcomePayment.ts';
import { type OutcomeSchedule, type PaidMeasure, achievedPercent, checkSchedule } from '../../../shared/domain/outcomeSchedule.ts';
import { type PaymentScale, allOrNothing, asAchieved, checkScale, cleanBcScale, paidPercent, scaleInWords, scalePoints } from '../../../shared/domain/paymentScale.ts';

const guard = { name: 'Repeat plans', limit: 20, harm: 'above', result: 15 } as const;
const measure = (over: Partial<PaidMeasure> = {}): PaidMeasure =>
  ({ name: 'Stable placements', weight: 1, achieved: 'of target', baseline: null, target: 100, result: 90, scale: asAchieved, safeguard: null, ...over });
const schedule = (over: Partial<OutcomeSchedule> = {}): OutcomeSchedule => ({ pence: 50_000_000, resultsPercent: 20, capPence: null, measures: [measure()], ...over });

describe('D6 payment % = 1.5 x achievement - 45, cut at 0 and 100', () => {
  test.each([
    ['29.99', '0.00'], ['30', '0.00'], ['30.01', '0.02'], ['60', '45.00'], ['96.66', '99.99'], ['96.67', '100.00'], ['100', '100.00'], ['-20', '0.00'], ['150', '100.00'],
  ])('at %s per cent achieved %s per cent is paid', (achieved, paid) => {
    expect(roundText(paidPercent(cleanBcScale, exact(achieved)), 2)).toBe(paid);
  });

  test.each([
    [29.99, 0], [30, 0], [60, 4_500_000], [96.66, 9_999_000], [96.67, 10_000_000], [100, 10_000_000],
  ])('D6 with £100,000 on the outcome, %d per cent achieved pays %d pence', (result, pence) => {
    // From a baseline of 0 to a target of 100 the result is what was achieved.
    const measures = [measure({ achieved: 'from baseline', baseline: 0, target: 100, result, scale: cleanBcScale })];
    expect(outcomePayment(schedule({ pence: 10_000_000, resultsPercent: 100, measures })).pence).toBe(pence);
  });
});

describe('D6 achievement % = (baseline - result) / (baseline - target)', () => {
  const achieved = (baseline: number | null, target: number | null, result: number | null) => {
    const found = achievedPercent({ achieved: 'from baseline', baseline, target, result });
    return found === null ? null : roundText(found, 2);
  };

  test('falling and rising measures alike, two decimals, half away from nought', () => {
    expect([achieved(80, 50, 62), achieved(20, 50, 38), achieved(3, 0, 2), achieved(80, 50, 90), achieved(16, 0, 15.9992)]).toEqual(['60.00', '60.00', '33.33', '-33.33', '0.01']);
  });

  test('D6 is unknown where a part is missing or the baseline is the target', () => {
    expect([achieved(null, 50, 62), achieved(80, null, 62), achieved(80, 50, null), achieved(50, 50, 50)]).toEqual([null, null, null, null]);
  });

  test.each<[Partial<PaidMeasure>, string]>([
    [{ baseline: null }, 'Stable placements has no baseline'],
    [{ target: null }, 'Stable placements has no target'],
    [{ result: null }, 'Stable placements has no result yet'],
    [{ baseline: 50, target: 50 }, 'Stable placements has a target equal to its baseline, so no share of the way can be told'],
    [{ replies: { name: 'Survey', read: 'rate', least: 50, result: null } }, 'Survey, whose answers Stable placements counts on, has no result yet'],
    [{ safeguard: { ...guard, result: null } }, 'Repeat plans, which guards Stable placements, has no result yet'],
  ])('D6 unknown, never nought: %#', (over, why) => {
    const measures = [measure({ achieved: 'from baseline', baseline: 80, target: 50, result: 62, ...over })];
    expect(outcomePayment(schedule({ measures }))).toMatchObject({ pence: null, unknown: [why] });
  });

  test('an amount that is not known pays an amount that is not known', () => {
    expect(outcomePayment(schedule({ pence: null })).unknown).toEqual(['The amount that the schedule divides is not known']);
  });
});

describe('statistics rules 10, the made-up cases', () => {
  test.each([
    [50_000_000, 20, [[1, 90]], 49_000_000],
    [50_000_000, 20, [[1, 110]], 50_000_000],
    [50_000_000, 20, [[1, 50]], 45_000_000],
    [30_000_000, 0, [[1, 75]], 30_000_000],
    [30_000_000, 60, [[1, 75]], 25_500_000],
    [100_000_000, 100, [[0.4, 90], [0.3, 100], [0.3, 60]], 84_000_000],
  ] as const)('%d pence, %d per cent on results, weights and attainment %j: %d', (pence, resultsPercent, measures, due) => {
    const paid = measures.map(([weight, result]) => measure({ weight, result }));
    expect(outcomePayment(schedule({ pence, resultsPercent, measures: paid })).pence).toBe(due);
  });
});

describe('the working, step by step', () => {
  test('of a measure with a safeguard, a core and a cap', () => {
    const measures = [measure({ achieved: 'from baseline', baseline: 80, target: 50, result: 62, scale: cleanBcScale, safeguard: guard })];
    expect(outcomePayment(schedule({ pence: 10_000_000, resultsPercent: 40, capPence: 7_500_000, measures })).steps).toEqual([
      { what: 'Stable placements: achieved', working: '(80 − 62) ÷ (80 − 50)', answer: '60.00%' },
      { what: 'Stable placements: paid', working: '1.5 × achieved − 45, from 0% to 100%', answer: '45.00%' },
      { what: 'Repeat plans, which guards it', working: '15, where above 20 shows harm', answer: 'No harm shown' },
      { what: 'Score', working: '1 × 45.00%', answer: '45.00%' },
      { what: 'Core', working: '£100,000 × 60%', answer: '£60,000' },
      { what: 'For results', working: '£40,000 × 45.00%', answer: '£18,000' },
      { what: 'Cap', working: 'At most £75,000', answer: '£75,000' },
      { what: 'Due', working: '£60,000 + £18,000, capped', answer: '£75,000' },
    ]);
  });

  test('a safeguard that shows harm pays nothing for its measure', () => {
    const harmed = (safeguard: PaidMeasure['safeguard']) => outcomePayment(schedule({ measures: [measure({ safeguard })] })).pence;
    expect([harmed(guard), harmed({ ...guard, result: 20 }), harmed({ ...guard, result: 20.1 }), harmed({ ...guard, harm: 'below' })]).toEqual([49_000_000, 49_000_000, 40_000_000, 40_000_000]);
  });

  test('too few answers pay nothing for their measure, and the working says how many there were', () => {
    const told = (result: number | null, read: 'rate' | 'people' = 'people') => outcomePayment(schedule({ measures: [measure({ replies: { name: 'Views', read, least: 30, result } })] }));
    expect([told(30).pence, told(29).pence, told(29.9, 'rate').pence, told(null).pence]).toEqual([49_000_000, 40_000_000, 40_000_000, null]);
    expect([told(30), told(29), told(null)].map(({ measures }) => measures[0]?.tooFew)).toEqual([false, true, null]);
    expect(told(29).steps[2]).toEqual({ what: 'Views: people who answered', working: '29, where at least 30 must have answered', answer: 'Nothing is paid for it' });
    expect(told(45.5, 'rate').steps[2]).toEqual({ what: 'Views: response rate', working: '45.5%, where at least 30% must have answered', answer: 'Enough answered' });
  });

  test('where one part is unknown the known parts are still shown', () => {
    const { pence, steps } = outcomePayment(schedule({ measures: [measure({ weight: 0.5 }), measure({ name: 'Views of children', weight: 0.5, result: null })] }));
    expect([pence, steps.map(({ what }) => what)]).toEqual([null, ['Stable placements: achieved', 'Stable placements: paid']]);
  });

  test('the parts of the measures add up to what is paid for results, to the penny, and the unknown part says why', () => {
    const thirds = [measure({ weight: 0.3333, result: 71 }), measure({ name: 'B', weight: 0.3333, result: 53, safeguard: guard }), measure({ name: 'C', weight: 0.3334, result: 97, safeguard: { ...guard, result: 25 } })];
    const told = outcomePayment(schedule({ pence: 1_000_001, resultsPercent: 60, measures: thirds }));
    expect(told).toMatchObject({ score: 41.33, corePence: 400_000, resultsPence: 247_976, pence: 647_976 });
    expect(told.measures).toEqual([
      { achieved: 71, paid: 71, harmed: false, tooFew: false, pence: 141_986 }, { achieved: 53, paid: 53, harmed: false, tooFew: false, pence: 105_990 }, { achieved: 97, paid: 0, harmed: true, tooFew: false, pence: 0 },
    ]);
    const lacking = outcomePayment(schedule({ measures: [measure({ result: null, lack: 'has no figure for January to March 2019' }), measure({ name: 'B', safeguard: { ...guard, result: null } })] }));
    expect(lacking.unknown).toEqual(['Stable placements has no figure for January to March 2019', 'Repeat plans, which guards B, has no result yet']);
    expect(lacking.measures).toEqual([{ achieved: null, paid: null, harmed: false, tooFew: false, pence: null }, { achieved: 90, paid: null, harmed: null, tooFew: false, pence: null }]);
  });

  test('is between core and the whole, whatever was achieved', () => {
    const any = fc.record({ pence: fc.nat(1_000_000_000), resultsPercent: fc.integer({ min: 0, max: 100 }), baseline: fc.integer({ min: -50, max: 50 }), target: fc.integer({ min: 51, max: 200 }), result: fc.integer({ min: -100, max: 400 }) });
    fc.assert(fc.property(any, fc.constantFrom<PaymentScale>(asAchieved, cleanBcScale, { kind: 'thresholds', steps: [{ from: 50, percent: 40 }, { from: 90, percent: 100 }] }), ({ pence, resultsPercent, ...parts }, scale) => {
      const due = outcomePayment(schedule({ pence, resultsPercent, measures: [measure({ achieved: 'from baseline', ...parts, scale })] })).pence ?? -1;
      expect(due).toBeGreaterThanOrEqual(Math.floor((pence * (100 - resultsPercent)) / 100));
      expect(due).toBeLessThanOrEqual(pence);
    }), { numRuns: 1_000 });
  });
});

describe('scales are data', () => {
  test('all or nothing', () => {
    expect(['99.99', '100', '140'].map((each) => roundText(paidPercent(allOrNothing, exact(each)), 2))).toEqual(['0.00', '100.00', '100.00']);
    expect(scaleInWords(allOrNothing)).toBe('All or nothing: all of it from the target on, nothing below it');
  });

  const steps: PaymentScale = { kind: 'thresholds', steps: [{ from: 100, percent: 100 }, { from: 60, percent: 50 }] };
  const uplift: PaymentScale = { kind: 'uplift', perPoint: 2, most: 120 };
  const paid = (scale: PaymentScale, ...achieved: readonly string[]) => achieved.map((each) => roundText(paidPercent(scale, exact(each)), 2));

  test('thresholds and uplift', () => {
    expect(paid(steps, '59.99', '60', '99.99', '100', '140')).toEqual(['0.00', '50.00', '50.00', '100.00', '100.00']);
    expect(paid(uplift, '-5', '80', '100', '105', '110', '140')).toEqual(['0.00', '80.00', '100.00', '110.00', '120.00', '120.00']);
  });

  test('as the points of a small table', () => {
    const said = (scale: PaymentScale) => scalePoints(scale).map(({ from, percent }) => `${from}: ${percent}`).join(', ');
    expect([asAchieved, cleanBcScale, steps, uplift, { kind: 'uplift', perPoint: 0, most: 100 } as const].map(said)).toEqual([
      '0: 0, 50: 50, 100: 100', '30: 0, 63.33: 50, 96.67: 100', '0: 0, 60: 50, 100: 100', '0: 0, 100: 100, 110: 120', '0: 0, 100: 100']);
  });

  test('in words', () => {
    expect([asAchieved, { kind: 'linear', slope: 2, base: 0 } as const, { kind: 'linear', slope: 1, base: 5 } as const, steps, uplift].map(scaleInWords)).toEqual([
      'Paid as achieved, from 0% to 100%', '2 × achieved, from 0% to 100%', '1 × achieved + 5, from 0% to 100%',
      'From 60% achieved 50% is paid, from 100% achieved 100%', 'Paid as achieved, and 2% more for each point past the target, to 120% at most',
    ]);
  });

  test('as typed', () => {
    expect([asAchieved, cleanBcScale, steps, uplift].flatMap(checkScale)).toEqual([]);
    expect([
      { kind: 'linear', slope: 0, base: Number.NaN } as const, { kind: 'thresholds', steps: [] } as const, { kind: 'thresholds', steps: [{ from: 1, percent: 101 }] } as const,
      { kind: 'thresholds', steps: [{ from: 1, percent: 5 }, { from: 1, percent: 6 }] } as const, { kind: 'thresholds', steps: [{ from: 1, percent: 5 }, { from: 2, percent: 4 }] } as const,
      { kind: 'uplift', perPoint: -1, most: 90 } as const,
    ].flatMap((scale) => checkScale(scale).map(({ message }) => message))).toEqual([
      'Slope must be more than 0, so that more achieved never pays less', 'Base must be a number', 'Enter at least one step', 'Each step must pay between 0% and 100%',
      'Two steps begin at the same point. Keep one of them', 'A higher step must not pay less than the one below it',
      'The uplift for each point must be between 0% and 100%', 'The most that is paid must be between 100% and 1,000%',
    ]);
  });
});

describe('a schedule as it is typed', () => {
  const messages = (over: Partial<OutcomeSchedule>) => checkSchedule(schedule({ measures: [measure({ safeguard: guard })], ...over })).map(({ message }) => message);

  test('weights add up to 100% exactly', () => {
    const weighted = (...weights: readonly number[]) => messages({ measures: weights.map((weight) => measure({ weight, safeguard: guard })) });
    expect([weighted(1), weighted(0.1, 0.2, 0.7), weighted(0.4, 0.3, 0.3)]).toEqual([[], [], []]);
    expect(weighted(0.5, 0.4)).toEqual(['Weights must add up to 100%. They come to 90%']);
    expect(weighted(1, 0)).toEqual(['Weight must be more than 0']);
  });

  test('each measure is paired with what would show harm', () => {
    expect(messages({ measures: [measure()] })).toEqual(['Select what would show harm if Stable placements were chased']);
    expect(messages({ measures: [], resultsPercent: 101, capPence: -1 })).toEqual([
      'The share that rests on results must be between 0% and 100%', 'Cap must be £0 or more', 'Select at least one measure']);
  });
});
