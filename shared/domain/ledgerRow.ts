import type { IsoDate } from './calendar.ts';
import { once } from './once.ts';
import { foldName } from './text.ts';

/** One line of the finance system's extract, as it is read. */
export interface LedgerLine {
  /** The line's place in the file, counted from 1 with the heads. */
  readonly row: number;
  readonly date: IsoDate;
  /** Above nought what was paid out, below nought what came back. */
  readonly pence: number;
  readonly payee: string;
  readonly reference: string;
  /** The finance system's own number for it; empty where it has none. */
  readonly document: string;
}

export interface LedgerRow extends LedgerLine {
  readonly identity: string;
}

/** A payment made here, or below nought a refund, as a ledger could name it. */
export interface LedgerPayment {
  readonly id: string;
  /** As people name it: 'Payment 8 of herts-family-safeguarding-r2'. */
  readonly name: string;
  readonly pence: number;
  readonly paidOn: IsoDate;
  /** Every name the payee goes by. */
  readonly payees: readonly string[];
  /** Its own reference, determination, tranche: what the finance system may quote. */
  readonly references: readonly string[];
}

/** Letters and digits in their groups: 'IGT 0007/08' and 'igt-0007-08' are one reference, 'IGT-00070-8' another. */
export const referenceGroups = (reference: string): readonly string[] => reference.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export const foldReference = (reference: string): string => referenceGroups(reference).join('-');

/**
 * The same line has the same identity in every extract that holds it: by all it says, and among lines that say the same
 * by which of them it is. So a file read twice, or two extracts that overlap, add nothing.
 */
export function withIdentities(lines: readonly LedgerLine[]): readonly LedgerRow[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const said = [line.document.trim(), line.date, line.pence, foldName(line.payee), foldReference(line.reference)].join('|');
    const nth = (seen.get(said) ?? 0) + 1;
    seen.set(said, nth);
    return { ...line, identity: `${said}|${nth}` };
  });
}

/** The rows that are not kept yet. */
export const newRows = (rows: readonly LedgerRow[], kept: ReadonlySet<string>): readonly LedgerRow[] => rows.filter(({ identity }) => !kept.has(identity));

const nobody: ReadonlySet<LedgerPayment> = new Set();

/** The payments that a ledger's reference names: those whose own reference stands in it whole, the longest taken. */
export function referenceFinder(payments: readonly LedgerPayment[]): (reference: string) => ReadonlySet<LedgerPayment> {
  const named = new Map<string, Set<LedgerPayment>>();
  const groupsOf = once(referenceGroups);
  let longest = 0;
  for (const payment of payments) {
    for (const reference of payment.references) {
      const groups = groupsOf(reference);
      const folded = groups.join('-');
      if (folded.length < 3) continue;
      longest = Math.max(longest, groups.length);
      const there = named.get(folded);
      if (there === undefined) named.set(folded, new Set([payment]));
      else there.add(payment);
    }
  }
  return once((reference) => {
    const groups = referenceGroups(reference);
    for (let size = Math.min(longest, groups.length); size > 0; size -= 1) {
      const found = groups.slice(0, groups.length - size + 1).flatMap((_, start) => named.get(groups.slice(start, start + size).join('-')) ?? []);
      const [one] = found;
      if (one !== undefined) return found.length === 1 ? one : found.reduce((all, each) => all.union(each), new Set<LedgerPayment>());
    }
    return nobody;
  });
}
