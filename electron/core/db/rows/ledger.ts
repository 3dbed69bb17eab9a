/** An extract of the finance system that was read. */
export interface LedgerExtractRow {
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the file; null for what was pasted. */
  readonly hash: string | null;
  /** The days it tells of: a payment made here on one of them should be in it. */
  readonly covers_from: string;
  readonly covers_to: string;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface LedgerRowRow {
  readonly id: string;
  readonly extract_id: string;
  /** All it says, and which of the lines that say so it is: the same line is kept once, whichever extracts hold it. */
  readonly identity: string;
  /** Its place in the extract, counted from 1. */
  readonly line: number;
  readonly dated: string;
  /** Below nought what came back. */
  readonly pence: number;
  readonly payee: string;
  readonly reference: string;
  readonly document: string;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

/** A row of the ledger and the payment or refund it is. */
export interface LedgerMatchRow {
  readonly id: string;
  readonly row_id: string;
  readonly payment_id: string | null;
  readonly money_back_id: string | null;
  /** 'amount, payee, same day'; empty where a person saw more than the rule did. */
  readonly reasons: string;
  readonly made_by: 'rule' | 'person';
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

/** A match that a person undid: the rule does not make it again. */
export interface LedgerUndoneRow {
  readonly id: string;
  readonly row_id: string;
  readonly payment_id: string | null;
  readonly money_back_id: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

/** Which column holds what, in extracts with these heads. */
export interface LedgerColumnRow {
  readonly id: string;
  readonly heads: string;
  readonly field: 'date' | 'amount' | 'paidOut' | 'cameBack' | 'payee' | 'reference' | 'document';
  readonly head: string;
  readonly changed_in: number;
}
