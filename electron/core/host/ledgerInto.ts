import type { ImportRemark, ImportReport } from '../../../shared/contract/imports.ts';
import type { LedgerPreview, LedgerRead } from '../../../shared/contract/ledger.ts';
import type { RequestOf } from '../../../shared/contract/index.ts';
import { unknownColumns } from '../../../shared/domain/ledgerColumns.ts';
import { spanInWords } from '../../../shared/domain/ledgerSpan.ts';
import { mayDo } from '../../../shared/domain/permission.ts';
import { forbidden, type Issue, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { plural } from '../../../shared/domain/words.ts';
import { bringIn, type BringIn } from './bringIn.ts';

export interface LedgerInto extends BringIn {
  /** One extract of the finance system, as CSV. */
  readonly input: string;
  /** Which column holds what: left out, as the last time, else by the heads. */
  readonly columns?: RequestOf<'ledger.read'>['columns'];
  /** The days it was drawn for: left out, from its first row to its last. */
  readonly covers?: RequestOf<'ledger.read'>['covers'];
  /** How this door is told which column holds what: said where the heads are not known. */
  readonly howToName: string;
}

const remark = (file: string) => ({ path, row, column, message }: Issue): ImportRemark => ({ file, row: row ?? null, column: column ?? path ?? null, message });

/** What is known of an extract, read or not. */
type Known = Pick<LedgerRead, 'name' | 'rows' | 'notes' | 'first'> & { readonly added: number; readonly covers: LedgerPreview['covers'] };

/** The report that every import gives: rows that were read before are as they are, and none is changed. */
function reportOf({ name, rows, added, covers, notes, first }: Known, more: { readonly faults?: readonly Issue[]; readonly moreFaults?: number; readonly said?: readonly string[] } = {}): ImportReport {
  const counts = { read: rows, added, changed: 0, unchanged: (more.faults ?? []).length > 0 ? 0 : rows - added };
  const told = [...(covers === null ? [] : [`It covers ${spanInWords(covers)}: payments made here on those days should be in it`]), ...(more.said ?? [])];
  return {
    tables: [{ file: name, kind: 'ledger', ...counts }], rows: counts, changes: [], added: first.map(({ row, what }) => ({ file: name, row, what })),
    faults: (more.faults ?? []).map(remark(name)), notes: [...told.map((message) => ({ message })), ...notes].map(remark(name)),
    more: { changes: 0, added: added - first.length, faults: more.moreFaults ?? 0, notes: 0 },
  };
}

const isOfColumns = ({ path }: Issue): boolean => path?.startsWith('columns.') === true;

/** Columns that are not known are one thing to put right, said with the heads there are. */
function faultsOf({ name, heads, issues }: LedgerPreview, howToName: string): readonly Issue[] {
  return issues.some(isOfColumns) ? [{ message: `${unknownColumns(name, heads, issues)}. ${howToName}` }] : issues;
}

const matchedSaid = ({ matched, added }: LedgerRead): readonly string[] =>
  added === 0 ? [] : [matched === 0 ? 'None of the new rows agrees in all with a payment here' : `${plural(matched, 'row')} ${matched === 1 ? 'agrees' : 'agree'} with a payment here and ${matched === 1 ? 'was' : 'were'} matched. Ledger tie-out shows what does not agree`];

/** Reads a ledger extract into a programme file, or says what that would add. Every row or none; what was read before is passed over. */
export async function ledgerInto(given: LedgerInto): Promise<Result<ImportReport, Problem> & { readonly change?: number | null }> {
  const allowed = mayDo(given.actor.role, 'edit');
  if (!allowed.ok) return fail(forbidden(allowed.problem.message));
  const asked = { request: { columns: given.columns ?? null, covers: given.covers ?? null }, files: [{ path: given.input }] };
  if (given.dryRun) {
    const looked = await bringIn<LedgerPreview>(given, { operation: 'ledger.preview', ...asked });
    if (!looked.ok) return looked;
    const { fresh, moreIssues, from, columns } = looked.value;
    const read = Object.entries(columns).map(([field, head]) => `${field} from ${head}`).join(', ');
    const how = from === 'guessed' && fresh !== null ? [`Columns taken by their heads: ${read}`] : [];
    return ok(reportOf({ ...looked.value, added: fresh ?? 0 }, { faults: faultsOf(looked.value, given.howToName), moreFaults: moreIssues, said: how }));
  }
  const done = await bringIn<LedgerRead>(given, { operation: 'ledger.read', ...asked });
  if (!done.ok && done.problem.kind === 'invalid' && done.problem.where.some(isOfColumns)) return { ...done, problem: { ...done.problem, message: `${done.problem.message}. ${given.howToName}` } };
  return done.ok ? { ...done, value: reportOf(done.value, { said: matchedSaid(done.value) }) } : done;
}
