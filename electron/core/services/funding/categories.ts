import type { Reader, Tx } from '../../db/database.ts';
import type { CostCategoryRow } from '../../db/rows/quarter.ts';
import { costCategoryRows } from '../../reference/costCategories.ts';
import { listCategories } from '../../repositories/funding.ts';
import { insertRows } from '../../repositories/rows.ts';

type Category = Omit<CostCategoryRow, 'changed_in'>;

/** The cost lines of the file, or, where it is from before there were any, those it will get with the first figure on one. */
export async function categoriesOf(db: Reader): Promise<{ readonly categories: readonly Category[]; readonly planted: boolean }> {
  const there = await listCategories(db);
  return there.length > 0 ? { categories: there, planted: true } : { categories: costCategoryRows().cost_category ?? [], planted: false };
}

export const plantCategories = (tx: Tx): Promise<void> => insertRows(tx, 'cost_category', costCategoryRows().cost_category ?? []);
