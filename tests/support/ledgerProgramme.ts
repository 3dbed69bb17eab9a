import { randomUUID } from 'node:crypto';
import { createProgrammeFile, type ProgrammeFile } from '../../electron/core/db/programmeFile.ts';
import { isLead } from '../../shared/domain/participation.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { DisagreementKind } from '../../shared/domain/ledger.ts';
import { formatMoney } from '../../shared/domain/money.ts';
import { ok } from '../../shared/domain/result.ts';
import { fixedId } from '../../electron/core/reference/ids.ts';
import type { RowOf } from '../../electron/core/reference/rowSet.ts';
import { adoptedFigures, awardsWithProject } from '../../electron/core/repositories/funding.ts';
import { payeeNames } from '../../electron/core/repositories/ledger.ts';
import { programmeOf } from '../../electron/core/repositories/programme.ts';
import { insertRows } from '../../electron/core/repositories/rows.ts';
import { plantSample } from '../../electron/core/samples/plant.ts';

export interface PlantedDisagreement {
  readonly kind: DisagreementKind;
  /** Its row in the extract, counted from 1 with the heads; null where the ledger lacks it. */
  readonly row: number | null;
  /** The reference of the project and the number of the payment; null where there is none here. */
  readonly payment: { readonly project: string; readonly number: number } | null;
}

export interface LedgerProgramme {
  /** Payments made, all in the days that the extract covers. */
  readonly payments: number;
  /** The extract as the finance system writes it: `lines` rows below the heads. */
  readonly csv: string;
  readonly lines: number;
  /** Twelve: two of each kind, and nothing else disagrees. */
  readonly planted: readonly PlantedDisagreement[];
}

interface Options {
  readonly payments?: number;
  /** Makes the file a practice programme whose day this is. Left out: it goes by the calendar. */
  readonly practiceDate?: string;
  /** The instant of its first changes, UTC: before the practice date, so that later ones bear that date. */
  readonly began?: string;
}

const usual = '2026-05-02T09:00:00.000Z';

interface Paid {
  readonly project: string;
  readonly payee: string;
  readonly row: RowOf<'payment'>;
  readonly paidOn: string;
}

const heads = ['Posting date', 'Supplier name', 'Amount', 'Description', 'Document number', 'Cost centre'];
const each = ['amount', 'date', 'payee', 'missing there', 'doubled'] as const;
const uk = (day: string): string => day.split('-').toReversed().join('/');
const pounds = (pence: number): string => formatMoney(pence).replace('£', '').replace(/^(-?[\d,]+)$/, '$1.00');
const cell = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly string[]): string => cells.map(cell).join(',');

/** Payments of two years, spread over every award whose figure and lead are known; each within what its award leaves. */
function paymentsOf(awards: readonly { readonly id: string; readonly project: string; readonly payee: string; readonly pence: number }[], count: number): readonly Paid[] {
  const perAward = Math.ceil(count / awards.length);
  return Array.from({ length: count }, (_, at): Paid => {
    const [award, number] = [awards[at % awards.length], Math.floor(at / awards.length) + 1];
    if (award === undefined) throw new Error('The sample has no award whose figure and lead are known');
    const paidOn = addDays('2017-04-10', Math.floor((number - 1) * (700 / perAward)) + (at % 20));
    // Half of each award is paid, in amounts that differ.
    const pence = Math.floor(award.pence / perAward / 2) - 100 * number - at;
    const row = {
      id: fixedId('payment', `ledger/${award.id}/${number}`), award_id: award.id, number, kind: 'instalment', instrument: 'grant agreement', instrument_reference: `IGT/${String(at % awards.length + 1).padStart(3, '0')}`,
      tranche: null, annex_line: null, due_on: addDays(paidOn, 2), pence, approved_pence: pence, difference_reason: null, state: 'paid', proposed_by: 'ledger-one', proposed_on: addDays(paidOn, -14),
      approved_by: 'ledger-two', approved_on: addDays(paidOn, -7), same_person_reason: null, paid_on: paidOn, cancelled_reason: null, decision_reason: null, decided_by: null, note: null, illustrative: 1,
    } as const;
    return { project: award.project, payee: award.payee, paidOn, row };
  });
}

/** The extract: as the payments are, but for two disagreements of each kind. Every third row quotes the payment's own number. */
function extractOf(paid: readonly Paid[]): Omit<LedgerProgramme, 'payments'> {
  const wrong = new Map(each.flatMap((kind, k) => [0, 1].map((n) => [Math.floor(((k * 2 + n + 0.5) * paid.length) / 10), kind] as const)));
  const planted: PlantedDisagreement[] = [];
  const rows: (readonly string[])[] = [];
  const put = (cells: readonly string[]): number => rows.push(cells) + 1;
  const newest = paid.map((one, at) => ({ ...one, at })).toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : a.at - b.at));
  for (const { at, project, payee, paidOn, row } of newest) {
    const kind = wrong.get(at);
    const payment = { project, number: row.number };
    if (kind === 'missing there') {
      planted.push({ kind, row: null, payment });
      continue;
    }
    const own = kind !== undefined || at % 3 === 0;
    const said = (document: string): readonly string[] => [
      uk(addDays(paidOn, kind === 'date' ? 21 : at % 4)), kind === 'payee' ? 'Anglia Paper Supplies Ltd' : payee.toUpperCase(), pounds(row.pence + (kind === 'amount' ? 100_000 : 0)),
      own ? `Grant ${row.instrument_reference ?? ''}/${row.number}` : `Grant ${row.instrument_reference ?? ''}`, document, 'CSCIP',
    ];
    const first = put(said(`51${String(at).padStart(6, '0')}`));
    if (kind === 'doubled') planted.push({ kind, row: put(said(`52${String(at).padStart(6, '0')}`)), payment });
    else if (kind !== undefined) planted.push({ kind, row: first, payment });
  }
  for (const n of [0, 1]) {
    const day = newest[Math.floor((newest.length * (n + 1)) / 3)]?.paidOn ?? '2018-01-01';
    planted.push({ kind: 'missing here', row: put([uk(day), 'Fenland Printing Ltd', pounds(1_234_567 + n), 'Invoice 77', `5300000${n}`, 'CSCIP']), payment: null });
  }
  return { csv: `${[heads, ...rows].map(line).join('\r\n')}\r\n`, lines: rows.length, planted };
}

/** Adds about five hundred payments, paid and dated, to an open file of the portfolio sample, as one change; and the ledger that goes with them. */
export async function plantLedger(file: ProgrammeFile, { payments = 498, practiceDate, began = usual }: Options = {}): Promise<LedgerProgramme> {
  const awards = await file.read(async (db) => {
    const figures = new Map((await adoptedFigures(db, null)).map((row) => [row.award_id, row.amount_pence]));
    const leads = new Map((await payeeNames(db)).filter(({ role }) => isLead(role)).map((row) => [row.project_id, row.name]));
    return (await awardsWithProject(db, null)).flatMap(({ id, reference, project_id }) => {
      const [pence, payee] = [figures.get(id) ?? null, leads.get(project_id)];
      return pence === null || pence < 20_000_000 || payee === undefined ? [] : [{ id, project: project_id, reference, payee, pence }];
    });
  });
  const references = await file.read(async (db) => new Map((await db.selectFrom('project').select(['id', 'reference']).execute()).map((row) => [row.id, row.reference])));
  const paid = paymentsOf(awards, payments).map((one) => ({ ...one, project: references.get(one.project) ?? '' }));
  const people = await file.writeUnversioned(async (db) => {
    for (const [id, name] of [['ledger-one', 'Officer 1 (practice)'], ['ledger-two', 'Officer 2 (practice)']] as const) {
      await db.insertInto('actor').values({ id, name, organisation: 'Department for Education', role: 'programme officer', anonymised: 0 }).execute();
    }
  });
  if (!people.ok) throw new Error(people.problem.message);
  const actor = { name: 'Officer 1 (practice)', organisation: 'Department for Education', role: 'programme officer' } as const;
  const done = await file.write({ actor, operation: 'payments.markPaid', at: began }, async (tx) => {
    const kept = new Set((await tx.selectFrom('award_kept').select('award_id').where('what', '=', 'payments').execute()).map((row) => row.award_id));
    await insertRows(tx, 'award_kept', awards.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ id: fixedId('award-kept', `ledger/${id}`), award_id: id, what: 'payments' as const, kept_from: '2017-04-01', illustrative: 1 as const })));
    await insertRows(tx, 'payment', paid.map(({ row }) => row));
    const { id } = await programmeOf(tx);
    if (practiceDate !== undefined) await tx.updateTable('programme').set({ practice_date: practiceDate, sample: 'practice', changed_in: tx.change }).where('id', '=', id).execute();
    return ok(null);
  });
  if (!done.ok) throw new Error(done.problem.message);
  return { payments: paid.length, ...extractOf(paid) };
}

/** Makes a closed programme file at `path` with about five hundred payments over many awards, and its ledger extract with twelve disagreements. */
export async function makeLedgerProgramme(path: string, options: Options = {}): Promise<LedgerProgramme> {
  const how = { newId: randomUUID, now: () => options.began ?? usual };
  const made = await createProgrammeFile(path, how);
  if (!made.ok) throw new Error(made.problem.message);
  try {
    const planted = await plantSample(made.value, 'portfolio', { title: 'Test programme', at: how.now() });
    if (!planted.ok) throw new Error(planted.problem.message);
    return await plantLedger(made.value, options);
  } finally {
    await made.value.close();
  }
}
