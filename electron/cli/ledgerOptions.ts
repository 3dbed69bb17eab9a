import type { ReadKind } from '../../shared/contract/imports.ts';
import type { RequestOf } from '../../shared/contract/index.ts';
import { isIsoDate } from '../../shared/domain/calendar.ts';
import { ledgerFields } from '../../shared/domain/ledgerColumns.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { joinList } from '../../shared/domain/words.ts';
import type { Arguments, Misuse } from './arguments.ts';
import { readJson } from './readJson.ts';

type LedgerOptions = Pick<RequestOf<'ledger.read'>, 'columns' | 'covers'>;

const example = '{"date": "Posting date", "payee": "Supplier", "amount": "Amount"}';

/** Said where the heads of an extract are not known. */
export const howToName = `Name them once, like --columns '${example}'; the next extract with these heads needs no telling`;

/** The JSON of --columns: which head of the extract holds what. */
function readColumns(text: string): Result<LedgerOptions['columns'], Misuse> {
  const json = readJson(text);
  if (json === null || !json.ok || typeof json.value !== 'object' || json.value === null || Array.isArray(json.value)) return fail(`--columns must be JSON, like '${example}'`);
  const entries: readonly (readonly [string, unknown])[] = Object.entries(json.value);
  const strange = entries.find(([name]) => !ledgerFields.some((field) => field === name));
  if (strange !== undefined) return fail(`--columns has no ${strange[0]}. It can have ${joinList(ledgerFields, 'or')}`);
  const untold = entries.find(([, head]) => typeof head !== 'string');
  if (untold !== undefined) return fail(`--columns must give ${untold[0]} as the head of a column`);
  return ok(Object.fromEntries(entries.map(([name, head]) => [name, String(head)])));
}

/** What only a ledger has: its columns, and the days it covers. */
export function readLedgerOptions({ columns, from, to }: Arguments['options'], kind: ReadKind | null): Result<LedgerOptions, Misuse> {
  const given = Object.entries({ columns, from, to }).find(([, value]) => value !== undefined);
  if (kind !== 'ledger') return given === undefined ? ok({}) : fail(`--${given[0]} goes with --kind ledger`);
  if ((from === undefined) !== (to === undefined)) return fail('--from and --to go together: the first day and the last that the extract covers');
  for (const [name, day] of [['from', from], ['to', to]] as const) if (day !== undefined && !isIsoDate(day)) return fail(`--${name} must be a day, like 2019-05-13`);
  if (from !== undefined && to !== undefined && to < from) return fail('--to must be the same as or after --from');
  const read = columns === undefined ? ok(undefined) : readColumns(columns);
  if (!read.ok) return read;
  return ok({ ...(read.value == null ? {} : { columns: read.value }), ...(from === undefined || to === undefined ? {} : { covers: { from, to } }) });
}
