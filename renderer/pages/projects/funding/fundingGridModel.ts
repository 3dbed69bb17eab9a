import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { ProjectFunding, QuarterShown, YearShown } from '../../../../shared/contract/funding.ts';
import { formatDateShort } from '../../../../shared/domain/calendar.ts';
import { nextQuarter, previousQuarter, quarterEnd, quarterName, quarterShort, yearOf, yearShort } from '../../../../shared/domain/financialQuarter.ts';
import { formatMoney, formatPercentSigned, formatPoundsInTable, formatPoundsSigned, plainPounds } from '../../../../shared/domain/money.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { inShort } from '../../../../shared/domain/text.ts';
import { plural } from '../../../../shared/domain/words.ts';
import { clearWord, readAmount } from '../../../components/table/moneyCell.ts';
import type { Written } from '../../../components/table/sheetForm.ts';
import type { SheetCell, SheetColumn, SheetHead } from '../../../components/table/sheetModel.ts';

type Request = RequestOf<'funding.setQuarters'>;
type Part = 'profile' | 'forecast' | 'actual';
type Column = Part | 'variance' | 'percent' | 'paid';

export interface FundingRow extends SheetHead {
  readonly quarter: QuarterShown | null;
  /** A year, or all quarters, where it is no quarter. */
  readonly sum: YearShown | null;
}

export const fundingColumns: readonly (SheetColumn & { readonly id: Column })[] = [
  { id: 'profile', head: 'Profile', group: null }, { id: 'forecast', head: 'Forecast', group: null }, { id: 'actual', head: 'Actual', group: null },
  { id: 'variance', head: 'Variance', group: null }, { id: 'percent', head: '%', group: null }, { id: 'paid', head: 'Paid', group: null },
];

/** Quarters, each year after its own, then all that was told of, and all of them last. */
export function fundingRows({ quarters, years, toDate, all }: ProjectFunding): readonly FundingRow[] {
  const rows = years.flatMap((sum): readonly FundingRow[] => [
    ...quarters.filter(({ quarter }) => yearOf(quarter) === sum.year).map((quarter): FundingRow => ({ id: `q${quarter.quarter}`, head: quarterShort(quarter.quarter), quarter, sum: null })),
    { id: `y${sum.year ?? ''}`, head: sum.year === null ? 'No year' : yearShort(sum.year), quarter: null, sum, total: true },
  ]);
  const told = toDate === null ? [] : [{ id: 'told', head: `To ${formatDateShort(quarterEnd(toDate.to))}`, quarter: null, sum: toDate, total: true }];
  return quarters.length === 0 ? [] : [...rows, ...told, { id: 'all', head: 'All quarters', quarter: null, sum: all, total: true }];
}

export const cellKey = (row: SheetHead, column: SheetHead): string => `${row.id}_${column.id}`;

/** 'January to March 2019, forecast' */
export const cellName = (row: FundingRow, column: Pick<SheetColumn, 'id' | 'head'>): string =>
  `${row.quarter === null ? row.head : quarterName(row.quarter.quarter)}, ${column.id === 'percent' ? 'variance in per cent' : column.head.toLowerCase()}`;

export interface Rights {
  /** Why this person may not change it, or null: the profile is an officer's, forecasts and spending the lead's too. */
  readonly profile: string | null;
  readonly record: string | null;
}

const total = 'It is worked out from its quarters';

function lockedBy(funding: ProjectFunding, row: FundingRow, part: Column, rights: Rights): string | null {
  const { quarter } = row;
  if (quarter === null) return total;
  if (part === 'variance' || part === 'percent') return 'It is worked out from the profile and what was spent or is forecast';
  if (part === 'paid') return 'It comes from the payments below';
  const refused = part === 'profile' ? rights.profile : rights.record;
  if (refused !== null) return refused;
  const name = quarterName(quarter.quarter);
  if (part === 'profile') {
    const [only, ...others] = quarter.profileLines;
    return others.length > 0 || (only !== undefined && (only.category !== null || only.council !== null)) ? `${name} is profiled in ${plural(quarter.profileLines.length, 'part')}, by cost category or council. Change them in the profile` : null;
  }
  if (part === 'forecast') {
    if (quarter.quarter <= funding.now) return `${name} ${quarter.quarter === funding.now ? 'has begun' : 'is over'}, so it cannot be forecast`;
    if (funding.stopped !== null) return funding.stopped;
    return funding.kept.forecasts === null ? 'Forecasts of this award are not kept here yet' : null;
  }
  if (quarter.quarter > funding.now) return `${name} has not begun, so nothing was spent in it yet`;
  if (funding.kept.actuals === null) return 'What was spent is not kept here yet';
  const [only, ...others] = quarter.spend;
  if (others.length > 0 || (only !== undefined && (only.kind !== 'actual' || only.category !== null || only.council !== null))) return `It is made of ${plural(quarter.spend.length, 'entry', 'entries')}. Record a refund or correction`;
  const late = only !== undefined && quarter.quarter < previousQuarter(funding.now);
  return late ? `It could be changed until the end of ${quarterName(nextQuarter(quarter.quarter))}. Record a refund or correction` : null;
}

const notYet = '[z]';

/** What stands in a cell, in whole pounds; [z] where nothing can be yet. */
function standing(funding: ProjectFunding, row: FundingRow, part: Column): string {
  const from = row.quarter ?? row.sum;
  if (from === null) return '';
  const money = (pence: number | null): string => (pence === null ? '' : formatPoundsInTable(pence));
  const future = row.quarter !== null && row.quarter.quarter > funding.now;
  switch (part) {
    case 'profile': return money(from.profile);
    case 'forecast': return money(from.forecast);
    case 'actual': return future ? notYet : `${money(from.actual)}${row.quarter?.provisional === true ? ' [p]' : ''}`;
    case 'paid': return future ? notYet : money(from.paid);
    case 'variance': return from.variance === null ? (future ? notYet : '') : formatPoundsSigned(from.variance.pence);
    case 'percent': return from.variance?.percent == null ? (future ? notYet : '') : formatPercentSigned(from.variance.percent);
    default: return part satisfies never;
  }
}

const penceOf = ({ quarter }: FundingRow, part: Part): number | null => (quarter === null ? null : quarter[part]);

export interface FundingRead {
  readonly cells: ReadonlyMap<string, SheetCell>;
  readonly request: Pick<Request, 'profile' | 'forecasts' | 'actuals'>;
  /** The cells that the request's lists came from, so that what comes back finds its place. */
  readonly sent: { readonly [L in 'profile' | 'forecasts' | 'actuals']: readonly string[] };
  readonly changed: number;
  readonly issues: readonly Issue[];
}

/** Reads all that was written against what stands: each cell as it is read back, each fault at its cell, and what to send. */
export function readGrid(funding: ProjectFunding, written: Written, rights: Rights): FundingRead {
  const cells = new Map<string, SheetCell>();
  const issues: Issue[] = [];
  const request = { profile: [] as NonNullable<Request['profile']>[number][], forecasts: [] as NonNullable<Request['forecasts']>[number][], actuals: [] as NonNullable<Request['actuals']>[number][] };
  const sent = { profile: [] as string[], forecasts: [] as string[], actuals: [] as string[] };
  let changed = 0;
  for (const row of fundingRows(funding)) {
    for (const column of fundingColumns) {
      const key = cellKey(row, column);
      const locked = lockedBy(funding, row, column.id, rights);
      const shown = standing(funding, row, column.id);
      const part = column.id === 'profile' || column.id === 'forecast' || column.id === 'actual' ? column.id : null;
      const before = part === null ? null : penceOf(row, part);
      const text = written[key] ?? '';
      const past = (column.id === 'variance' || column.id === 'percent') && (row.quarter ?? row.sum)?.variance?.past === true;
      const look = past ? (row.quarter?.explanation?.state === 'due' ? 'out' as const : 'told' as const) : null;
      const plain = before === null ? (part === null ? shown : '') : plainPounds(before);
      if (text === '' || part === null || row.quarter === null) {
        cells.set(key, { text: plain, shown, state: 'same', locked, says: null, ...(look === null ? {} : { look }) });
        continue;
      }
      const said = readAmount(text);
      const wrong = locked ?? said.issue;
      if (wrong !== null) {
        issues.push({ path: key, message: `${cellName(row, column)}: ${wrong}` });
        cells.set(key, { text, shown: inShort(text, 24), state: 'wrong', locked, says: wrong });
        continue;
      }
      if (said.pence === before) {
        cells.set(key, { text: plain, shown, state: 'same', locked, says: null });
        continue;
      }
      changed += 1;
      const was = before === null ? 'no figure was here' : `was ${formatMoney(before)}`;
      cells.set(key, { text: said.pence === null ? clearWord : plainPounds(said.pence), shown: said.pence === null ? 'cleared' : formatPoundsInTable(said.pence), state: 'changed', locked, says: was });
      const { quarter } = row.quarter;
      if (part === 'profile') {
        request.profile.push({ quarter, pence: said.pence, changedIn: row.quarter.profileLines[0]?.changedIn ?? null });
        sent.profile.push(key);
      } else if (part === 'forecast') {
        request.forecasts.push({ quarter, pence: said.pence, changedIn: row.quarter.forecastChangedIn });
        sent.forecasts.push(key);
      } else {
        request.actuals.push({ kind: 'actual', quarter, pence: said.pence, changedIn: row.quarter.spend[0]?.changedIn ?? null });
        sent.actuals.push(key);
      }
    }
  }
  return { cells, request, sent, changed, issues };
}
