import { isBlank } from './blank.ts';
import { type Quarter, quarterName } from './financialQuarter.ts';
import { formatMoney, mostPence } from './money.ts';
import type { Issue } from './problem.ts';

/** What was spent; what of it came back; a later change to a quarter that was reported before (Report your ODA, money kinds). */
export const actualKinds = ['actual', 'refund', 'correction'] as const;
export type ActualKind = (typeof actualKinds)[number];

/** What a correction puts right. */
export const correctedKinds = ['actual', 'refund'] as const;
export type CorrectedKind = (typeof correctedKinds)[number];

/** One entry of spending, in the quarter it belongs to. Refunds are kept below nought. */
export interface ActualEntry {
  readonly kind: ActualKind;
  readonly quarter: Quarter;
  readonly pence: number;
  /** Of a correction alone; where it does not say, it corrects what was spent. */
  readonly corrects?: CorrectedKind | null;
  readonly reason: string | null;
}

/** A refund is kept below nought, whatever sign was typed. */
export const keptPence = ({ kind, pence }: Pick<ActualEntry, 'kind' | 'pence'>): number =>
  kind === 'refund' ? 0 - Math.abs(pence) : pence;

function checkAmount({ kind, pence }: ActualEntry): readonly Issue[] {
  const issue = (message: string): readonly Issue[] => [{ path: 'pence', message }];
  if (!Number.isSafeInteger(pence) || Math.abs(pence) > mostPence) return issue(`Amount must be whole pence between ${formatMoney(-mostPence)} and ${formatMoney(mostPence)}`);
  if (kind === 'actual') return pence < 0 ? issue('What was spent must be £0 or more. Record money that came back as a refund') : [];
  return pence === 0 ? issue(`Enter the amount of the ${kind}, other than £0`) : [];
}

function checkQuarter({ kind, quarter }: ActualEntry, now: Quarter): readonly Issue[] {
  const issue = (message: string): readonly Issue[] => [{ path: 'quarter', message }];
  if (quarter > now) return issue(`${quarterName(quarter)} has not begun, so nothing was spent in it yet. Enter a forecast`);
  if (kind !== 'correction' || quarter < now) return [];
  return issue(`${quarterName(quarter)} is not over, so it needs no correction. Change what was spent or refunded`);
}

/**
 * An entry as it is typed in quarter `now`. Nought spent is a figure. A correction keeps the quarter it belongs to, which
 * must be over, and says why; a refund says why too.
 */
export function checkActual(entry: ActualEntry, now: Quarter): readonly Issue[] {
  const { kind, reason } = entry;
  return [
    ...checkAmount(entry),
    ...checkQuarter(entry, now),
    ...(kind !== 'actual' && isBlank(reason) ? [{ path: 'reason', message: `Enter the reason for the ${kind}` }] : []),
  ];
}

export interface NetActual {
  /** Spent, with its corrections. */
  readonly spent: number;
  /** Come back, below nought, with its corrections. */
  readonly refunded: number;
  readonly net: number;
}

const whole = (pence: number): number => {
  if (!Number.isSafeInteger(pence)) throw new RangeError('A total of spending left the range of whole pence');
  return pence;
};

/** Actuals and refunds with the corrections of each folded in. Null where nothing was recorded: unknown, not nought. */
export function netOf(entries: readonly ActualEntry[]): NetActual | null {
  if (entries.length === 0) return null;
  let [spent, refunded] = [0, 0];
  for (const entry of entries) {
    if (entry.kind === 'refund' || (entry.kind === 'correction' && entry.corrects === 'refund')) refunded = whole(refunded + keptPence(entry));
    else spent = whole(spent + entry.pence);
  }
  return { spent, refunded, net: whole(spent + refunded) };
}

/** The net of each quarter in which anything was recorded. */
export const netByQuarter = (entries: readonly ActualEntry[]): ReadonlyMap<Quarter, number> =>
  new Map([...Map.groupBy(entries, ({ quarter }) => quarter)].map(([quarter, own]) => [quarter, netOf(own)?.net ?? 0]));
