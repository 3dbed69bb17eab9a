import { daysBetween, firstDate, type IsoDate } from './calendar.ts';
import type { LedgerPayment, LedgerRow } from './ledgerRow.ts';
import { once } from './once.ts';
import { foldName } from './text.ts';

/** How far a row and a payment may lie apart. */
export interface LedgerReach {
  /** Days by which the ledger's date may differ and still agree. */
  readonly windowDays: number;
  /** Beyond so many days only a reference of its own ties a row to a payment. */
  readonly farthestDays: number;
}

/** A payment with what of it is compared, worked out once. */
export interface Shelved {
  readonly payment: LedgerPayment;
  /** Its place among all. */
  readonly at: number;
  /** Days since the first date there is. */
  readonly day: number;
  readonly names: ReadonlySet<string>;
}

/** Those from one day to another, of a list in the order of days. */
function within(list: readonly Shelved[], from: number, to: number): readonly Shelved[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.day ?? to) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((list[end]?.day ?? Infinity) <= to) end += 1;
  return list.slice(low, end);
}

/** Names folded and days counted once, however many rows and payments share them. */
export interface Comparing {
  readonly fold: (name: string) => string;
  readonly namesOf: (payees: readonly string[]) => ReadonlySet<string>;
  /** Days since the first date there is. */
  readonly dayOf: (date: IsoDate) => number;
}

export function comparing(): Comparing {
  const fold = once(foldName);
  // Payments of one project have one list of names between them.
  return { fold, namesOf: once((payees) => new Set(payees.map(fold))), dayOf: once((date) => daysBetween(firstDate, date)) };
}

export interface Shelves {
  readonly of: (payment: LedgerPayment) => Shelved;
  /** Payments like a row in two of amount, payee and day, none of them more than `farthest` days away: by month, those of its amount first. */
  readonly near: (row: LedgerRow) => readonly Shelved[];
}

/** Payments by amount and by every name of their payee, in the order of days, so that a row is held against the few that could be it. Only what these rows could ask for is put up. */
export function shelve(rows: readonly LedgerRow[], payments: readonly LedgerPayment[], { fold, namesOf, dayOf }: Comparing, { windowDays, farthestDays }: LedgerReach): Shelves {
  const [byPence, byName] = [new Map<number, Shelved[]>(), new Map<string, Shelved[]>()];
  for (const { pence, payee } of rows) {
    byPence.set(pence, []);
    byName.set(fold(payee), []);
  }
  const all = new Map<LedgerPayment, Shelved>();
  for (const [at, payment] of payments.entries()) {
    const names = namesOf(payment.payees);
    const shelves = [byPence.get(payment.pence), ...[...names].map((name) => byName.get(name))].filter((shelf) => shelf !== undefined);
    if (shelves.length === 0) continue;
    const one = { payment, at, day: dayOf(payment.paidOn), names };
    all.set(payment, one);
    for (const shelf of shelves) shelf.push(one);
  }
  for (const shelf of [...byPence.values(), ...byName.values()]) shelf.sort((a, b) => a.day - b.day);
  const near = (row: LedgerRow): readonly Shelved[] => {
    const [day, payee] = [dayOf(row.date), fold(row.payee)];
    const sameAmount = within(byPence.get(row.pence) ?? [], day - farthestDays, day + farthestDays).filter((one) => Math.abs(one.day - day) <= windowDays || one.names.has(payee));
    const reach = Math.min(windowDays, farthestDays);
    const others = within(byName.get(payee) ?? [], day - reach, day + reach).filter(({ payment }) => payment.pence !== row.pence);
    const found = [...sameAmount, ...others];
    if (found.length < 2) return found;
    const month = ({ payment }: Shelved): string => payment.paidOn.slice(0, 7);
    const other = ({ payment }: Shelved): number => Number(payment.pence !== row.pence);
    return found.toSorted((a, b) => (month(a) < month(b) ? -1 : month(a) > month(b) ? 1 : other(a) - other(b) || a.at - b.at));
  };
  return { of: (payment) => all.get(payment) ?? { payment, at: -1, day: dayOf(payment.paidOn), names: namesOf(payment.payees) }, near };
}
