import * as z from 'zod/mini';
import type { IsoDate } from '../domain/calendar.ts';
import type { DisagreementKind } from '../domain/ledger.ts';
import type { ledgerFields, LedgerColumns } from '../domain/ledgerColumns.ts';
import type { MatchReason } from '../domain/ledgerMatch.ts';
import type { LedgerLine } from '../domain/ledgerRow.ts';
import type { LedgerSpan } from '../domain/ledgerSpan.ts';
import type { Issue } from '../domain/problem.ts';
import type { Named } from './common.ts';
import { day, maybeText, reference } from './fields.ts';
import { command, query } from './operation.ts';

/** One row of the extract as it stands in the file, with what is wrong in it. */
export interface LedgerSampleRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly issues: readonly Issue[];
}

/** A row that is not kept yet, as it is understood: '£1,200 to Leeds City Council on 4 June 2018'. */
export interface LedgerFreshRow {
  readonly row: number;
  readonly what: string;
}

/** What is told of an extract whether it is only looked through or read. */
interface LedgerTold {
  /** How dates were taken, rows that say the same, rows outside the days covered. */
  readonly notes: readonly Issue[];
  /** The first of the rows that are not kept yet. */
  readonly first: readonly LedgerFreshRow[];
}

/** What an extract holds and how it would be read: nothing is written. */
export interface LedgerPreview extends LedgerTold {
  readonly name: string;
  readonly heads: readonly string[];
  /** Asked for, remembered from the last extract with these heads, or guessed. */
  readonly columns: LedgerColumns;
  readonly from: 'asked' | 'remembered' | 'guessed';
  /** The first rows, and the first of those with something to put right. */
  readonly sample: readonly LedgerSampleRow[];
  readonly rows: number;
  /** Rows that are not kept yet. Null while something is to be put right. */
  readonly fresh: number | null;
  /** The days it covers: as they were said, else from the first row to the last. Null while something is to be put right. */
  readonly covers: LedgerSpan | null;
  /** Some of the days that were said are in no extract yet, so that it tells something new even where every row was read before. */
  readonly coversMore: boolean;
  /** Of columns, and of cells at row and column. Where there is one, nothing is read. */
  readonly issues: readonly Issue[];
  readonly moreIssues: number;
}

/** What was read. The same file again adds nothing, and says so. */
export interface LedgerRead extends LedgerTold {
  readonly name: string;
  readonly rows: number;
  readonly added: number;
  /** Rows that agree with a payment and were matched to it. */
  readonly matched: number;
  /** Payments made here on one of these days should be in the ledger. */
  readonly covers: LedgerSpan;
  readonly message: string;
}

export interface LedgerRowShown extends LedgerLine {
  readonly id: string;
  /** The extract by its name. */
  readonly extract: string;
}

/** A payment, or below nought a refund, that a ledger could hold. */
export interface LedgerPaymentShown {
  readonly id: string;
  readonly kind: 'payment' | 'refund';
  /** 'Payment 8 of Family Safeguarding' */
  readonly name: string;
  readonly project: Named;
  readonly award: string;
  readonly number: number;
  readonly pence: number;
  readonly date: IsoDate;
  readonly payee: string | null;
  readonly illustrative: boolean;
}

export interface LedgerPairShown {
  readonly row: LedgerRowShown;
  readonly payment: LedgerPaymentShown;
  /** Why they are taken for the same. */
  readonly reasons: readonly MatchReason[];
  readonly by: 'rule' | 'person';
}

export interface DisagreementShown {
  readonly kind: DisagreementKind;
  readonly message: string;
  readonly row: LedgerRowShown | null;
  readonly payment: LedgerPaymentShown | null;
  readonly reasons: readonly MatchReason[];
  readonly by: 'rule' | 'person' | null;
  /** What it may be: 'Payment 9 of … is approved here and not yet paid'. */
  readonly hint: string | null;
}

export interface AmbiguityShown {
  readonly rows: readonly LedgerRowShown[];
  readonly payments: readonly LedgerPaymentShown[];
  readonly message: string;
}

export interface LedgerExtractShown {
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly rows: number;
  /** The change it was read in. */
  readonly change: number;
  readonly illustrative: boolean;
}

export interface TieOutShown {
  /** Latest first. */
  readonly extracts: readonly LedgerExtractShown[];
  readonly rows: number;
  /** Payments made and refunds on days that the extracts cover. */
  readonly payments: number;
  /** Rows and payments that agree in all. */
  readonly agreed: number;
  /** Only what does not agree. */
  readonly disagreements: readonly DisagreementShown[];
  readonly ambiguous: readonly AmbiguityShown[];
  /** What agrees, where it was asked for: the first thousand. */
  readonly agreeing: readonly LedgerPairShown[];
}

const head = maybeText('Column', 300);
const columns = z.strictObject({ date: head, amount: head, paidOut: head, cameBack: head, payee: head, reference: head, document: head } satisfies Record<(typeof ledgerFields)[number], typeof head>, 'Select the columns');

/** A table that was pasted: the first row is the row of heads. */
const table = z.strictObject({
  name: z.string('Name must be text').check(z.minLength(1, 'Enter the name of the extract'), z.maxLength(200, 'Name must be 200 characters or less')),
  rows: z.array(z.array(z.string('A cell must be text'))),
});
/** The days the extract was drawn for, where a person says so: else from its first row to its last. */
const covers = z.strictObject({ from: day('the first day it covers'), to: day('the last day it covers') }, 'Enter the days it covers');
const file = { covers: z.optional(z.nullable(covers)), upload: z.optional(reference('a file')), table: z.optional(table), columns: z.optional(z.nullable(columns)) };
const inOrder = ({ covers: said }: { readonly covers?: LedgerSpan | null | undefined }): readonly Issue[] =>
  said != null && said.to < said.from ? [{ path: 'covers.to', message: 'The last day it covers must be the same as or after the first day' }] : [];
const pair = z.strictObject({ row: reference('the row of the ledger'), payment: reference('the payment') });

export const ledgerOperations = {
  /** How an extract would be read, with its columns as asked, remembered or guessed. */
  'ledger.preview': query<LedgerPreview>()('Ledger looked through', z.strictObject(file), { needs: 'edit', check: inOrder }),
  /** One change, all rows or none. */
  'ledger.read': command<LedgerRead>()('Ledger read', z.strictObject(file), { check: inOrder }),
  'ledger.tieOut': query<TieOutShown>()('Ledger tie-out', z.strictObject({ agreeing: z.optional(z.boolean('Agreeing must be true or false')) })),
  /** A person says which payment a row is. */
  'ledger.match': command<LedgerPairShown>()('Ledger row matched', pair),
  /** A row and a payment are not the same after all: the rule does not match them again. */
  'ledger.undoMatch': command<null>()('Match undone', pair),
};
