import { type Exact, add, compare, div, exact, mul, round, roundText, sub } from './exact.ts';
import { formatMoney } from './money.ts';
import { type OutcomeSchedule, type PaidMeasure, type Replies, type Safeguard, achievedPercent, missing } from './outcomeSchedule.ts';
import { paidPercent, scaleInWords } from './paymentScale.ts';
import { groupDigits } from './words.ts';

/** One line of the working, as it is shown and kept. */
export interface WorkingStep {
  readonly what: string;
  readonly working: string;
  readonly answer: string;
}

/** One measure in the working, in the schedule's order. Null where it cannot be told. */
export interface MeasureWorking {
  /** Per cent of the way. */
  readonly achieved: number | null;
  /** Per cent of its part that is paid, after the scale, its safeguard and how many answered. */
  readonly paid: number | null;
  readonly harmed: boolean | null;
  /** Too few answered for it to count; null where that cannot be told, false where nothing was agreed on it. */
  readonly tooFew: boolean | null;
  /** Its part of what is paid for results. The parts add up to that exactly. */
  readonly pence: number | null;
}

export interface OutcomeWorking {
  /** Null: unknown, for the reasons given; never nought for want of data. */
  readonly pence: number | null;
  readonly unknown: readonly string[];
  readonly measures: readonly MeasureWorking[];
  /** Per cent, weighted over all measures. */
  readonly score: number | null;
  /** Paid whatever happens, and paid for results before the cap. */
  readonly corePence: number | null;
  readonly resultsPence: number | null;
  readonly steps: readonly WorkingStep[];
}

const hundred = exact(100);
const percent = (x: Exact): string => `${groupDigits(roundText(x, 2))}%`;
const plain = (x: number | null): string => (x === null ? 'not known' : groupDigits(String(x)));

const harmed = ({ harm, limit, result }: Safeguard): boolean => result !== null && (harm === 'above' ? result > limit : result < limit);

const tooFew = ({ least, result }: Replies): boolean => result !== null && result < least;
const replied = ({ read }: Replies, value: number | null): string => (value === null ? 'not known' : read === 'rate' ? `${plain(value)}%` : plain(value));

function measureSteps(measure: PaidMeasure, achieved: Exact): { readonly paid: Exact; readonly steps: readonly WorkingStep[] } {
  const { name, baseline, target, result, scale, safeguard, replies = null } = measure;
  const way = measure.achieved === 'from baseline'
    ? `(${plain(baseline)} \u2212 ${plain(result)}) ÷ (${plain(baseline)} \u2212 ${plain(target)})` : `${plain(result)} ÷ ${plain(target)}`;
  const onScale = paidPercent(scale, achieved);
  const guard = safeguard === null ? [] : [{
    what: `${safeguard.name}, which guards it`,
    working: `${plain(safeguard.result)}, where ${safeguard.harm} ${plain(safeguard.limit)} shows harm`,
    answer: harmed(safeguard) ? 'Nothing is paid for it' : 'No harm shown',
  }];
  const answered = replies === null ? [] : [{
    what: `${replies.name}: ${replies.read === 'rate' ? 'response rate' : 'people who answered'}`,
    working: `${replied(replies, replies.result)}, where at least ${replied(replies, replies.least)} must have answered`,
    answer: tooFew(replies) ? 'Nothing is paid for it' : 'Enough answered',
  }];
  const paid = (safeguard !== null && harmed(safeguard)) || (replies !== null && tooFew(replies)) ? exact(0) : onScale;
  return {
    paid,
    steps: [
      { what: `${name}: achieved`, working: way, answer: percent(achieved) },
      { what: `${name}: paid`, working: scaleInWords(scale), answer: percent(onScale) },
      ...guard,
      ...answered,
    ],
  };
}

/**
 * What is due on a schedule: core + results x weighted score, at most the cap (statistics rules 10; with one measure, no
 * core and CleanBC's scale this is cas-cif's formula). Unknown where any measure lacks a part it needs.
 */
export function outcomePayment({ pence, resultsPercent, capPence, measures }: OutcomeSchedule): OutcomeWorking {
  const unknown = [...(pence === null ? ['The amount that the schedule divides is not known'] : []), ...measures.flatMap(missing)];
  const each = measures.map((measure) => {
    const achieved = achievedPercent(measure);
    return achieved === null ? null : { measure, achieved, ...measureSteps(measure, achieved) };
  });
  const told = each.filter((one) => one !== null);
  const steps = told.flatMap((one) => one.steps);
  const shown = (at: number, part: number | null): MeasureWorking => {
    const one = each[at] ?? null;
    const guard = measures[at]?.safeguard ?? null;
    const harm = guard === null ? false : guard.result === null ? null : harmed(guard);
    const replies = measures[at]?.replies ?? null;
    const few = replies === null ? false : replies.result === null ? null : tooFew(replies);
    return { achieved: one === null ? null : round(one.achieved, 2), paid: one === null || harm === null || few === null ? null : round(one.paid, 2), harmed: harm, tooFew: few, pence: part };
  };
  if (pence === null || unknown.length > 0) {
    return { pence: null, unknown, measures: measures.map((_, at) => shown(at, null)), score: null, corePence: null, resultsPence: null, steps };
  }
  const score = told.map(({ measure, paid }) => mul(exact(measure.weight), paid)).reduce(add, exact(0));
  const results = div(mul(exact(pence), exact(resultsPercent)), hundred);
  const core = sub(exact(pence), results);
  const whole = add(core, div(mul(results, score), hundred));
  const due = capPence !== null && compare(whole, exact(capPence)) > 0 ? exact(capPence) : whole;
  const money = (x: Exact): string => formatMoney(round(x, 0));
  // Rounded as they add up, so that the parts come to the whole to the penny.
  const upTo = (n: number): number => round(told.slice(0, n).map(({ measure, paid }) => div(mul(results, mul(exact(measure.weight), paid)), hundred)).reduce(add, core), 0);
  return {
    pence: round(due, 0),
    unknown: [],
    measures: measures.map((_, at) => shown(at, upTo(at + 1) - upTo(at))),
    score: round(score, 2), corePence: round(core, 0), resultsPence: round(whole, 0) - round(core, 0),
    steps: [
      ...steps,
      { what: 'Score', working: told.map(({ measure, paid }) => `${plain(measure.weight)} × ${percent(paid)}`).join(' + '), answer: percent(score) },
      { what: 'Core', working: `${formatMoney(pence)} × ${plain(100 - resultsPercent)}%`, answer: money(core) },
      { what: 'For results', working: `${money(results)} × ${percent(score)}`, answer: money(sub(whole, core)) },
      ...(capPence === null ? [] : [{ what: 'Cap', working: `At most ${formatMoney(capPence)}`, answer: money(due) }]),
      { what: 'Due', working: `${money(core)} + ${money(sub(whole, core))}${compare(due, whole) === 0 ? '' : ', capped'}`, answer: money(due) },
    ],
  };
}
