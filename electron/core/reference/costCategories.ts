import { fixedId } from './ids.ts';
import type { RowSet } from './rowSet.ts';

export const costCategoryId = (key: string): string => fixedId('cost-category', key);

/** Cost lines that agreements of the programme are drawn up by. They are rows: others can stand beside them. */
const categories = [
  ['staff', 'Staff'], ['services', 'Bought services'], ['premises', 'Premises and equipment'], ['training', 'Training'], ['evaluation', 'Evaluation'], ['overheads', 'Overheads'],
] as const;

export const costCategoryRows = (): RowSet => ({
  cost_category: categories.map(([key, name], index) => ({ id: costCategoryId(key), key, name, position: index + 1 })),
});
