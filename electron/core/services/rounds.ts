import type { RoundShown } from '../../../shared/contract/programme.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import { formatPartial } from '../../../shared/domain/partialDate.ts';
import { invalid, notFound, type Issue, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { checkRoundDates } from '../../../shared/domain/round.ts';
import type { Reader, Tx } from '../db/database.ts';
import type { RoundRow } from '../db/rows/programme.ts';
import { programmeOf } from '../repositories/programme.ts';
import { changeRound, findRound, listRounds, type RoundLine } from '../repositories/rounds.ts';
import { insertRows } from '../repositories/rows.ts';
import { checkTouched } from './invariants.ts';
import { newReference } from './newReference.ts';
import { answer, type ServicesOf } from './service.ts';
import { namedOrNull } from './shown.ts';
import { asTheySaw, staleProblem, type InWords } from './stale.ts';
import { cleanTexts, differing } from './texts.ts';

const roundShown = (row: RoundLine): RoundShown => ({
  reference: row.reference,
  name: row.name,
  inside: namedOrNull(row.inside_reference, row.inside_name),
  state: row.state,
  opensOn: row.opens_on,
  closesOn: row.closes_on,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  potPence: row.pot_pence,
  note: row.note,
  projects: row.projects ?? 0,
  changedIn: row.changed_in,
});

const shownRound = async (db: Reader, reference: string): Promise<RoundShown> => {
  const row = (await listRounds(db)).find((round) => round.reference === reference);
  if (row === undefined) throw new Error(`The round ${reference} was kept and is not there`);
  return roundShown(row);
};

interface RoundFields {
  readonly name?: string | undefined;
  readonly state?: RoundRow['state'] | undefined;
  readonly inside?: string | null | undefined;
  readonly opensOn?: string | null | undefined;
  readonly closesOn?: string | null | undefined;
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
  readonly potPence?: number | null | undefined;
  readonly note?: string | null | undefined;
}

type Columns = Partial<Omit<RoundRow, 'id' | 'changed_in' | 'programme_id' | 'reference'>>;

/** The fields that were given, as columns. */
async function columnsOf(db: Reader, fields: RoundFields): Promise<Result<Columns, readonly Issue[]>> {
  const { texts, issues } = cleanTexts(fields, { name: { what: 'Name', required: true, oneLine: true }, note: { what: 'Note' } });
  const outer = fields.inside ? await findRound(db, fields.inside) : null;
  const nowhere = fields.inside && outer === null ? [{ path: 'inside', message: `There is no round called ${fields.inside}` }] : [];
  if (issues.length + nowhere.length > 0) return fail([...issues, ...nowhere]);
  const given: { -readonly [K in keyof Columns]: Columns[K] | undefined } = {
    name: texts.name ?? undefined,
    note: texts.note,
    state: fields.state,
    inside_id: fields.inside === undefined ? undefined : (outer?.id ?? null),
    opens_on: fields.opensOn,
    closes_on: fields.closesOn,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
    pot_pence: fields.potPence,
  };
  return ok(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
}

const datesOf = (row: Pick<RoundRow, 'opens_on' | 'closes_on' | 'starts_on' | 'ends_on'>) =>
  checkRoundDates({ opensOn: row.opens_on, closesOn: row.closes_on, startsOn: row.starts_on, endsOn: row.ends_on });

const date = (value: string | null): string | null => (value === null ? null : formatPartial(value));
const words = (row: RoundRow, inside: string | null): InWords => ({
  name: row.name,
  state: row.state,
  inside,
  opensOn: date(row.opens_on),
  closesOn: date(row.closes_on),
  startsOn: date(row.starts_on),
  endsOn: date(row.ends_on),
  potPence: row.pot_pence === null ? null : formatMoney(row.pot_pence),
  note: row.note,
});

async function problemAfter(tx: Tx): Promise<Problem | null> {
  const issues = await checkTouched(tx);
  return issues.length > 0 ? invalid(issues) : null;
}

export const roundServices = {
  'rounds.list': async (deps) => answer(await deps.read(async (db) => ({ rounds: (await listRounds(db)).map(roundShown) }))),

  'rounds.add': async (deps, request) =>
    deps.write({}, async (tx) => {
      const columns = await columnsOf(tx, request);
      const reference = newReference(tx, 'round', request.reference, request.name);
      const issues = [...(columns.ok ? [] : columns.problem), ...(reference.ok ? [] : [reference.problem])];
      if (!columns.ok || !reference.ok) return fail(invalid(issues));
      const blank = { inside_id: null, state: null, opens_on: null, closes_on: null, starts_on: null, ends_on: null, pot_pence: null, note: null };
      const { id: programme_id } = await programmeOf(tx);
      await insertRows(tx, 'round', [{ id: deps.newId(), programme_id, reference: reference.value, name: request.name, ...blank, ...columns.value }]);
      const problem = await problemAfter(tx);
      return problem === null ? ok(await shownRound(tx, reference.value)) : fail(problem);
    }),

  'rounds.edit': async (deps, request) =>
    deps.write({}, async (tx) => {
      const row = await findRound(tx, request.reference);
      if (row === null) return fail(notFound('round', `There is no round called ${request.reference}`));
      const columns = await columnsOf(tx, request);
      if (!columns.ok) return fail(invalid(columns.problem));
      const wanted = { ...row, ...columns.value };
      const rounds = await listRounds(tx);
      const nameOf = (id: string | null): string | null => rounds.find((round) => round.id === id)?.name ?? null;
      const old = await staleProblem(tx, {
        changedIn: request.changedIn, row, what: 'this round', yours: words(wanted, nameOf(wanted.inside_id)), theirs: words(row, nameOf(row.inside_id)),
        was: asTheySaw(deps, request.changedIn, async (db) => { const seen = await findRound(db, request.reference); return seen === null ? null : words(seen, nameOf(seen.inside_id)); }),
      });
      if (old !== null) return fail(old);
      const changed = differing<RoundRow>(row, columns.value);
      if (changed === null) return ok(await shownRound(tx, row.reference));
      const issues = [...datesOf(wanted), ...(wanted.inside_id === row.id ? [{ path: 'inside', message: 'A round cannot be inside itself' }] : [])];
      if (issues.length > 0) return fail(invalid(issues));
      await changeRound(tx, row.id, changed);
      const problem = await problemAfter(tx);
      return problem === null ? ok(await shownRound(tx, row.reference)) : fail(problem);
    }),
} satisfies ServicesOf<'rounds.list' | 'rounds.add' | 'rounds.edit'>;
