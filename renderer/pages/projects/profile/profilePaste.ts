import type { LeadShownRef, Named } from '../../../../shared/contract/common.ts';
import { isBlank } from '../../../../shared/domain/blank.ts';
import type { Block } from '../../../../shared/domain/block.ts';
import { readQuarter } from '../../../../shared/domain/financialQuarter.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { foldName, inShort } from '../../../../shared/domain/text.ts';
import { joinList, plural } from '../../../../shared/domain/words.ts';
import { readAmount } from '../../../components/table/moneyCell.ts';
import type { SheetWrite } from '../../../components/table/sheetModel.ts';
import type { CellAt } from '../../../components/table/tableModel.ts';
import { noCategory, noCouncil, type ProfileColumn, type ProfileRow } from './profileRows.ts';

export interface PasteInto {
  /** Rows on screen, and after them every other that an amount can stand in. */
  readonly rows: readonly ProfileRow[];
  /** How many of them are on screen. */
  readonly shown: number;
  readonly columns: readonly ProfileColumn[];
  readonly categories: readonly Named[];
  readonly councils: readonly LeadShownRef[];
}

const isTotal = (text: string): boolean => /^(?:all|sum|together|totals?|subtotal|spent|not profiled|year)\b/.test(foldName(text)) || /\btotal$/.test(foldName(text)) || /^(?:fy )?\d{4} (?:to )?(?:\d{2}|\d{4})$/.test(foldName(text));
const isAmount = (text: string): boolean => readAmount(text).issue === null;

interface Heads {
  /** The row of quarters; -1 where there is none. */
  readonly head: number;
  /** So many columns say what a row is. */
  readonly labels: number;
}

/** Where a block has heads: quarters over its columns, or councils and cost categories before its rows. */
function headsOf(block: Block): Heads | null {
  const head = block.slice(0, 3).findIndex((row) => row.some((cell) => readQuarter(cell) !== null));
  const body = block.slice(head + 1);
  const words = (at: number): boolean => body.some((row) => !isBlank(row[at]) && !isAmount(row[at] ?? '')) && body.every((row) => isBlank(row[at]) || !isAmount(row[at] ?? ''));
  const before = head < 0 ? 2 : Math.max(0, (block[head] ?? []).findIndex((cell) => readQuarter(cell) !== null));
  let labels = 0;
  while (labels < before && (head >= 0 || words(labels))) labels += 1;
  return head < 0 && labels === 0 ? null : { head, labels };
}

/** The columns of the grid that those of the block go to; null for sums, which are worked out here. */
function columnsOf(block: Block, { head, labels }: Heads, at: CellAt, { columns }: PasteInto): Result<readonly (number | null)[]> {
  const width = (block[0]?.length ?? 0) - labels;
  const quarters = columns.filter(({ quarter }) => quarter !== undefined).length;
  if (head < 0) {
    const room = Math.max(0, quarters - at.column);
    return width <= room ? ok(Array.from({ length: width }, (_, nth) => at.column + nth))
      : fail({ message: `What was copied has amounts for ${plural(width, 'quarter')}, and from this cell there are ${room}. Copy fewer, or copy the row of quarters along` });
  }
  const found: (number | null)[] = [];
  for (const [nth, cell] of (block[head] ?? []).slice(labels).entries()) {
    const quarter = readQuarter(cell);
    const column = quarter === null ? -1 : columns.findIndex((each) => each.quarter === quarter);
    const nothing = quarter === null && (isTotal(cell) || (isBlank(cell) && block.slice(head + 1).every((row) => isBlank(row[labels + nth]))));
    if (nothing) found.push(null);
    else if (quarter === null) return fail({ message: `“${inShort(cell.trim(), 30)}” over column ${labels + nth + 1} of what was copied is no financial quarter. Write it like Apr to Jun 2019 or Q1 2019-20` });
    else if (column < 0) return fail({ message: `“${inShort(cell.trim(), 30)}” is no quarter of this project. Change the project’s dates first, or copy only its own quarters` });
    else if (found.includes(column)) return fail({ message: `“${inShort(cell.trim(), 30)}” stands over two columns of what was copied. Keep one of them` });
    else found.push(column);
  }
  return ok(found);
}

interface Place {
  readonly category: Named | null;
  readonly council: LeadShownRef | null;
}

type Label = { readonly kind: 'row'; readonly of: Place } | { readonly kind: 'council'; readonly council: LeadShownRef | null } | { readonly kind: 'sum' } | { readonly kind: 'wrong'; readonly message: string };

/** What the words before a row say it is; the council of the row before goes on where none is said. */
function labelOf(words: readonly string[], nth: number, carried: LeadShownRef | null | undefined, { categories, councils }: PasteInto): Label {
  const said = [...new Set(words.flatMap((word) => [word, ...word.split(/[,:|]/)]).map((word) => word.trim()).filter((word) => word !== ''))];
  const folded = said.map(foldName);
  const matches = (...names: readonly string[]): boolean => names.some((name) => folded.includes(foldName(name)));
  const council = matches(noCouncil) ? null : councils.find(({ code, shortName }) => matches(code, shortName));
  const category = matches(noCategory) ? null : categories.find(({ reference, name }) => matches(reference, name));
  if (said.some(isTotal) && category === undefined) return { kind: 'sum' };
  if (category === undefined && council !== undefined && said.length === 1) return { kind: 'council', council };
  if (category === undefined) {
    return { kind: 'wrong', message: `“${inShort(said.at(-1) ?? '', 40)}” before row ${nth} of what was copied is no cost category. Write ${joinList([...categories.map(({ name }) => name), noCategory], 'or')}` };
  }
  const whose = councils.length === 0 ? null : council === undefined ? carried : council;
  return whose === undefined ? { kind: 'wrong', message: `Row ${nth} of what was copied names no council. Put the council in a column before the cost category: ${joinList(councils.map(({ shortName }) => shortName), 'or')}` } : { kind: 'row', of: { category, council: whose } };
}

/**
 * What a block with heads of its own writes where: columns by their quarters, rows by council and cost category, also
 * such as are not on screen yet. Sums are left out. Null where the block has no heads.
 */
export function placeBlock(block: Block, at: CellAt, into: PasteInto): Result<readonly SheetWrite[]> | null {
  const heads = headsOf(block);
  if (heads === null) return null;
  const columns = columnsOf(block, heads, at, into);
  if (!columns.ok) return columns;
  const { head, labels } = heads;
  const writes: SheetWrite[] = [];
  const taken = new Set<number>();
  let carried: LeadShownRef | null | undefined;
  for (const [nth, cells] of block.slice(head + 1).entries()) {
    const amounts = cells.slice(labels);
    const empty = amounts.every(isBlank);
    let row = at.row + nth;
    if (labels > 0) {
      const label = cells.slice(0, labels).every(isBlank) ? null : labelOf(cells.slice(0, labels), head + 2 + nth, carried, into);
      if (label === null && empty) continue;
      if (label?.kind === 'sum') continue;
      if (label?.kind === 'council') carried = label.council;
      if (label?.kind === 'council' && empty) continue;
      if (label?.kind === 'wrong') return fail({ message: label.message });
      if (label?.kind !== 'row') return fail({ message: `Row ${head + 2 + nth} of what was copied has amounts and names no cost category. Write it before them` });
      const { category, council } = label.of;
      carried = council;
      row = into.rows.findIndex((each) => each.kind === 'line' && each.category?.reference === category?.reference && each.council?.code === council?.code);
      if (taken.has(row)) return fail({ message: `Row ${head + 2 + nth} of what was copied is the second of its council and cost category. Keep one of the two` });
      taken.add(row);
    } else if (row >= into.shown) return fail({ message: `What was copied is ${plural(block.length - head - 1, 'row')}, and from this cell there are ${into.shown - at.row}. Copy the cost categories along, or choose a cell further up` });
    for (const [place, column] of columns.value.entries()) if (column !== null) writes.push({ row, column, text: amounts[place] ?? '' });
  }
  return writes.length === 0 ? fail({ message: 'What was copied holds no amount for a quarter and a cost category. Copy the amounts along' }) : ok(writes);
}
