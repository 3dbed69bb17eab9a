import type { DisagreementShown, LedgerPaymentShown } from '../../../../shared/contract/ledger.ts';
import { disagreementKinds, type DisagreementKind } from '../../../../shared/domain/ledger.ts';
import { ledgerFields, type LedgerColumns, type LedgerField } from '../../../../shared/domain/ledgerColumns.ts';
import { reasonWords, type MatchReason } from '../../../../shared/domain/ledgerMatch.ts';
import type { LedgerSpan } from '../../../../shared/domain/ledgerSpan.ts';
import { parsePartialDate } from '../../../../shared/domain/partialDate.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { joinList, upperFirst } from '../../../../shared/domain/words.ts';
import type { FieldIssue } from '../../../components/form/formModel.ts';
import { ofAward, paths } from '../../../paths.ts';

/** The heading over disagreements of a kind. */
export const kindWords: Readonly<Record<DisagreementKind, string>> = {
  amount: 'The amount differs', date: 'The day differs', payee: 'The payee differs', 'missing here': 'Only in the ledger', 'missing there': 'Only here', doubled: 'Twice in the ledger',
};

export const fieldWords: Readonly<Record<LedgerField, string>> = {
  date: 'Date', amount: 'Amount', paidOut: 'Paid out', cameBack: 'Came back', payee: 'Payee', reference: 'Reference', document: 'Document number',
};

/** 'Same amount, same payee and within 10 days' */
export const reasonsInWords = (reasons: readonly MatchReason[], by: 'rule' | 'person' | null): string =>
  upperFirst([...(by === 'person' ? ['matched by hand'] : []), joinList(reasons.map((reason) => reasonWords[reason]))].filter((part) => part !== '').join(': '));

/** Disagreements by kind, in the order of the kinds; kinds that have none are left out. */
export function byKind(disagreements: readonly DisagreementShown[]): readonly { readonly kind: DisagreementKind; readonly found: readonly DisagreementShown[] }[] {
  const found = Map.groupBy(disagreements, ({ kind }) => kind);
  return disagreementKinds.flatMap((kind) => (found.has(kind) ? [{ kind, found: found.get(kind) ?? [] }] : []));
}

export const paymentAddress = ({ project, award, number }: LedgerPaymentShown): string =>
  ofAward(paths.payment(project.reference, number), { project: project.reference, award });
export const paymentName = ({ kind, number }: LedgerPaymentShown): string => (kind === 'payment' ? `Payment ${number}` : `Refund of payment ${number}`);

/** Columns as a request asks for them: a field left out is in no column. */
export const asAsked = (columns: LedgerColumns): Record<LedgerField, string | null> =>
  Object.fromEntries(ledgerFields.map((field) => [field, columns[field] ?? null])) as Record<LedgerField, string | null>;

/** The days of an extract as they are typed. */
export interface DaysTyped {
  readonly from: string;
  readonly to: string;
}

/** The days as they are asked for, or what is wrong at which field. */
export function readDays({ from, to }: DaysTyped): Result<LedgerSpan, readonly FieldIssue[]> {
  const [first, last] = [parsePartialDate(from, { what: 'First day', need: 'day' }), parsePartialDate(to, { what: 'Last day', need: 'day' })];
  if (!first.ok || !last.ok) return fail([...(first.ok ? [] : [{ field: 'covers.from', message: first.problem.message }]), ...(last.ok ? [] : [{ field: 'covers.to', message: last.problem.message }])]);
  if (last.value.value < first.value.value) return fail([{ field: 'covers.to', message: 'Last day must be the same as or after the first day' }]);
  return ok({ from: first.value.value, to: last.value.value });
}
