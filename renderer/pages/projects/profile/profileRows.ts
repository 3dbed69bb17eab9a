import type { ShareShown } from '../../../../shared/contract/awardRecords.ts';
import type { LeadShownRef, Named } from '../../../../shared/contract/common.ts';
import type { MoneyLine, ProjectFunding } from '../../../../shared/contract/funding.ts';
import { quarterName, quarterShort, yearName, yearOf, yearShort, type FinancialYear, type Quarter } from '../../../../shared/domain/financialQuarter.ts';
import type { Written } from '../../../components/table/sheetForm.ts';
import type { SheetColumn, SheetHead } from '../../../components/table/sheetModel.ts';

/** What the grid shows and what its amounts are held against. */
export interface ProfileSeen {
  readonly funding: ProjectFunding;
  /** Every share agreed, oldest first. */
  readonly shares: readonly ShareShown[];
}

export interface ProfileColumn extends SheetColumn {
  readonly quarter?: Quarter;
  readonly year?: FinancialYear;
}

/** One cost category of one council, or what sums several up. Null: on no category, of no council. */
export interface ProfileRow extends SheetHead {
  readonly kind: 'line' | 'council' | 'category' | 'all';
  readonly category: Named | null;
  readonly council: LeadShownRef | null;
}

export const cellKey = (row: SheetHead, column: SheetHead): string => `${row.id}_${column.id}`;

const short = (quarter: Quarter): string => quarterShort(quarter).replace(/ \d{4}$/, '');

/** Quarters under their years, then the sums of years and of all, and what was spent where that is kept here. */
export function profileColumns({ quarters, kept }: ProjectFunding): readonly ProfileColumn[] {
  const years = [...new Set(quarters.map(({ quarter }) => yearOf(quarter)))];
  return [
    ...quarters.map(({ quarter }): ProfileColumn => ({ id: `q${quarter}`, head: short(quarter), group: yearName(yearOf(quarter)), quarter })),
    ...years.map((year): ProfileColumn => ({ id: `y${year}`, head: yearShort(year), group: 'By year', year, total: true })),
    { id: 'all', head: 'All', group: 'Together', total: true },
    ...(kept.actuals === null ? [] : [{ id: 'spent', head: 'Spent', group: 'Together', total: true }]),
  ];
}

export const noCategory = 'Not on a cost category';
export const noCouncil = 'Not shared out';

const idOf = ({ council, category }: Pick<MoneyLine, 'council' | 'category'>): string => `l:${council?.code ?? ''}:${category?.reference ?? ''}`;

/** Councils that have a share or a line of profile or spending, by name. */
export function councilsOf({ funding, shares }: ProfileSeen): readonly LeadShownRef[] {
  const all = [...shares.map(({ council }) => council), ...funding.quarters.flatMap(({ profileLines, spend }) => [...profileLines, ...spend].flatMap(({ council }) => council ?? []))];
  return [...new Map(all.map((council) => [council.code, council])).values()].toSorted((a, b) => a.shortName.localeCompare(b.shortName, 'en'));
}

/** Every row that an amount can stand in. */
export function lineRows(seen: ProfileSeen): readonly ProfileRow[] {
  const councils = councilsOf(seen);
  const categories = [...seen.funding.categories, null];
  return [...councils, null].flatMap((council) => categories.map((category): ProfileRow => ({
    id: idOf({ council, category }), head: category?.name ?? noCategory, kind: 'line', category, council, ...(councils.length === 0 ? {} : { band: council?.shortName ?? noCouncil }),
  })));
}

/**
 * The rows on screen: those that hold a profile or spending, are written in or were added, each council's under its name
 * and with its sum; of a profile that is still empty, every cost category.
 */
export function profileRows(seen: ProfileSeen, written: Written, added: ReadonlySet<string>): readonly ProfileRow[] {
  const lines = seen.funding.quarters.flatMap(({ profileLines, spend }) => [...profileLines, ...spend]);
  const held = new Set(lines.map(idOf));
  const typed = new Set(Object.entries(written).filter(([, text]) => text !== '').map(([key]) => key.slice(0, key.lastIndexOf('_'))));
  const shared = councilsOf(seen).length > 0;
  const empty = seen.funding.all.profile === null;
  const rows = lineRows(seen).filter(({ id, category, council }) => held.has(id) || typed.has(id) || added.has(id) || (empty && category !== null && (council !== null || !shared)));
  const all: ProfileRow = { id: 'all', head: 'All', kind: 'all', category: null, council: null, total: true };
  if (!shared) return [...rows, all];
  const councils = [...Map.groupBy(rows, ({ band }) => band ?? '')].flatMap(([band, own]): readonly ProfileRow[] => {
    const [first] = own;
    return own.length < 2 || first === undefined ? own : [...own, { id: sumId(first.council?.code ?? null), head: first.council === null ? `All ${noCouncil.toLowerCase()}` : `All of ${band}`, kind: 'council', category: null, council: first.council, band, total: true }];
  });
  const band = 'All councils';
  const categories = [...new Map(rows.map(({ category }) => [category?.reference ?? '', category])).values()];
  const order = seen.funding.categories.map(({ reference }) => reference);
  const place = (category: Named | null): number => (category === null ? order.length : order.indexOf(category.reference));
  return [
    ...councils,
    ...(categories.length < 2 ? [] : categories).toSorted((a, b) => place(a) - place(b)).map((category): ProfileRow => ({ id: `k:${category?.reference ?? ''}`, head: category?.name ?? noCategory, kind: 'category', category, council: null, band, total: true })),
    { ...all, band },
  ];
}

/** The row that sums up a council. */
export const sumId = (code: string | null): string => `c:${code ?? ''}`;

/** 'Luton, Staff, April to June 2019' */
export function cellName(row: ProfileRow, column: ProfileColumn): string {
  const where = row.kind === 'line' && row.band !== undefined ? `${row.band}, ${row.head}` : row.kind === 'category' ? `${row.head}, all councils` : row.head;
  const when = column.quarter !== undefined ? quarterName(column.quarter) : column.year !== undefined ? yearName(column.year) : column.id === 'spent' ? 'spent' : 'all quarters';
  return `${where}, ${when}`;
}
