import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { ShareShown } from '../../../../shared/contract/awardRecords.ts';
import type { MoneyLine } from '../../../../shared/contract/funding.ts';
import { netOf } from '../../../../shared/domain/actual.ts';
import { formatMoney, formatPoundsInTable, plainPounds } from '../../../../shared/domain/money.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { beyondInWords, beyondShares, checkCouncilProfile, profileSums, unprofiled, type ProfileCut, type ProfileLine } from '../../../../shared/domain/profile.ts';
import type { Share } from '../../../../shared/domain/shares.ts';
import { inShort } from '../../../../shared/domain/text.ts';
import { clearWord, readAmount } from '../../../components/table/moneyCell.ts';
import type { Written } from '../../../components/table/sheetForm.ts';
import type { SheetCell } from '../../../components/table/sheetModel.ts';
import { cellKey, cellName, councilsOf, lineRows, profileColumns, profileRows, sumId, type ProfileColumn, type ProfileRow, type ProfileSeen } from './profileRows.ts';

type Request = RequestOf<'profile.set'>['cells'][number];

export interface ProfileRead {
  readonly rows: readonly ProfileRow[];
  readonly columns: readonly ProfileColumn[];
  readonly cells: ReadonlyMap<string, SheetCell>;
  readonly request: Request[];
  /** The cells that the request came from. */
  readonly sent: readonly string[];
  readonly changed: number;
  readonly issues: readonly Issue[];
  /** Where what is written goes beyond the award or a share, in sentences. */
  readonly over: readonly string[];
  /** The profile as it would be, its council by code and its category by key. */
  readonly lines: readonly ProfileLine[];
  readonly sums: (cut: ProfileCut) => number | null;
  readonly notProfiled: number | null;
}

export const asShare = ({ council, pence, from, to }: ShareShown): Share => ({ organisationId: council.code, name: council.shortName, pence, from, to });

interface Stands {
  readonly pence: number;
  readonly changedIn: number;
}

const lineKey = (code: string | null, category: string | null, quarter: string): string => `l:${code ?? ''}:${category ?? ''}_q${quarter}`;

/** What stands, by cell. */
function standing({ funding }: ProfileSeen): ReadonlyMap<string, Stands> {
  return new Map(funding.quarters.flatMap(({ quarter, profileLines }) => profileLines.map(({ council, category, pence, changedIn }) =>
    [lineKey(council?.code ?? null, category?.reference ?? null, quarter), { pence, changedIn }] as const)));
}

const asLine = (quarter: string, { council, category }: Pick<MoneyLine, 'council' | 'category'>, pence: number): ProfileLine =>
  ({ quarter, category: category?.reference ?? null, organisationId: council?.code ?? null, pence });

/** Which lines a total of the grid sums up. */
function cutOf({ kind, category, council }: ProfileRow, { quarter, year }: ProfileColumn): ProfileCut {
  const own = { ...(kind === 'line' || kind === 'category' ? { category: category?.reference ?? null } : {}), ...(kind === 'line' || kind === 'council' ? { organisationId: council?.code ?? null } : {}) };
  return { ...own, ...(quarter === undefined ? {} : { quarter }), ...(year === undefined ? {} : { year }) };
}

/** Net spending of a row; null where none was recorded on it. */
function spentOn({ funding }: ProfileSeen, { kind, category, council }: ProfileRow): number | null {
  const own = funding.quarters.flatMap(({ quarter, spend }) => spend.filter((each) =>
    ((kind !== 'line' && kind !== 'category') || each.category?.reference === category?.reference) && ((kind !== 'line' && kind !== 'council') || each.council?.code === council?.code))
    .map(({ kind: of, corrects, pence }) => ({ kind: of, corrects, pence, quarter, reason: null })));
  return netOf(own)?.net ?? null;
}

const shownMoney = (pence: number | null): string => (pence === null ? '' : formatPoundsInTable(pence));
const worked = 'It is worked out from its quarters';

/** Reads all that was written against what stands, and holds the profile as it would be against the award and the shares. */
export function readProfile(seen: ProfileSeen, written: Written, { refusal, added }: { readonly refusal: string | null; readonly added: ReadonlySet<string> }): ProfileRead {
  const { funding } = seen;
  const there = standing(seen);
  const [rows, columns, every] = [profileRows(seen, written, added), profileColumns(funding), lineRows(seen)];
  const onScreen = new Set(rows.map(({ id }) => id));
  const cells = new Map<string, SheetCell>();
  const issues: Issue[] = [];
  const [request, sent, lines, before]: [Request[], string[], ProfileLine[], ProfileLine[]] = [[], [], [], []];
  for (const row of every) {
    for (const column of columns) {
      const { quarter } = column;
      if (quarter === undefined) continue;
      const key = cellKey(row, column);
      const stands = there.get(key) ?? null;
      if (stands !== null) before.push(asLine(quarter, row, stands.pence));
      const text = written[key] ?? '';
      const said = text === '' ? { pence: stands?.pence ?? null, issue: null } : readAmount(text);
      const wrong = text === '' ? null : (refusal ?? said.issue);
      const pence = wrong === null ? said.pence : (stands?.pence ?? null);
      if (pence !== null) lines.push(asLine(quarter, row, pence));
      if (wrong !== null) issues.push({ path: key, message: `${cellName(row, column)}: ${wrong}` });
      else if (pence !== (stands?.pence ?? null)) {
        request.push({ quarter, category: row.category?.reference ?? null, council: row.council?.code ?? null, pence, changedIn: stands?.changedIn ?? null });
        sent.push(key);
      }
      if (onScreen.has(row.id)) cells.set(key, cellOf({ text, stands, pence, wrong, locked: refusal }));
    }
  }
  const sums = profileSums(lines);
  const over = overIssues(seen, rows, lines, before);
  for (const row of rows) for (const column of columns) {
    if (row.kind !== 'line' || column.quarter === undefined) cells.set(cellKey(row, column), sumCell(seen, row, column, sums));
  }
  for (const { path, message, worse } of over) {
    const total = cells.get(path);
    if (total !== undefined) cells.set(path, { ...total, says: message, ...(worse ? { state: 'wrong' as const } : { look: 'out' as const }) });
    if (worse) issues.push({ path, message });
  }
  return { rows, columns, cells, request, sent, changed: request.length, issues, over: over.filter(({ worse }) => worse).map(({ message }) => message), lines, sums, notProfiled: unprofiled(awardedOf(seen), lines) };
}

export const awardedOf = ({ funding: { figures: { awarded } } }: ProfileSeen): number | null => (awarded.counted === 0 ? null : awarded.pence);

interface Reading {
  readonly text: string;
  readonly stands: Stands | null;
  readonly pence: number | null;
  readonly wrong: string | null;
  readonly locked: string | null;
}

function cellOf({ text, stands, pence, wrong, locked }: Reading): SheetCell {
  if (wrong !== null) return { text, shown: inShort(text, 24), state: 'wrong', locked, says: wrong };
  if (pence === (stands?.pence ?? null)) return { text: pence === null ? '' : plainPounds(pence), shown: shownMoney(pence), state: 'same', locked, says: null };
  const says = stands === null ? 'no figure was here' : `was ${formatMoney(stands.pence)}`;
  return { text: pence === null ? clearWord : plainPounds(pence), shown: pence === null ? 'cleared' : shownMoney(pence), state: 'changed', locked, says };
}

function sumCell(seen: ProfileSeen, row: ProfileRow, column: ProfileColumn, sums: ProfileRead['sums']): SheetCell {
  const spent = column.id === 'spent';
  const pence = spent ? spentOn(seen, row) : sums(cutOf(row, column));
  const profiled = sums(cutOf(row, { id: '', head: '', group: null }));
  const beyond = spent && pence !== null && profiled !== null && row.category !== null && pence > profiled;
  return {
    text: pence === null ? '' : plainPounds(pence), shown: spent && pence === null ? '[x]' : shownMoney(pence), state: 'same', locked: spent ? 'It comes from what was recorded as spent' : worked,
    says: beyond ? `${formatMoney(pence - profiled)} more was spent than is profiled` : null, ...(beyond ? { look: 'out' as const } : {}),
  };
}

/** Where the profile goes beyond the award or a share; `worse` than it stands, it cannot be saved. */
function overIssues(seen: ProfileSeen, rows: readonly ProfileRow[], lines: readonly ProfileLine[], before: readonly ProfileLine[]): readonly { readonly path: string; readonly message: string; readonly worse: boolean }[] {
  const awarded = awardedOf(seen);
  const sum = (of: readonly ProfileLine[]): number => of.reduce((all, { pence }) => all + pence, 0);
  const [total, was] = [sum(lines), sum(before)];
  const shares = seen.shares.map(asShare);
  const names = new Map(councilsOf(seen).map(({ code, shortName }) => [code, shortName]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const worse = checkCouncilProfile(lines, before, shares, nameOf);
  const standing = beyondShares(lines, shares).filter(({ organisationId }, nth, all) => all.findIndex((each) => each.organisationId === organisationId) === nth && !worse.some((each) => each.organisationId === organisationId));
  return [
    ...(awarded !== null && total > awarded ? [{ path: 'all_all', message: `The profile comes to ${formatMoney(total)}, ${formatMoney(total - awarded)} more than the award of ${formatMoney(awarded)}`, worse: total > was }] : []),
    ...worse.map(({ organisationId, message }) => ({ path: pathOf(rows, organisationId), message, worse: true })),
    ...standing.map((each) => ({ path: pathOf(rows, each.organisationId), message: beyondInWords(each, nameOf(each.organisationId)), worse: false })),
  ];
}

/** A council's sum, or its only row where it has no other. */
function pathOf(rows: readonly ProfileRow[], code: string): string {
  const own = rows.filter(({ council }) => council?.code === code);
  return `${(own.find(({ kind }) => kind === 'council') ?? own[0])?.id ?? sumId(code)}_all`;
}
