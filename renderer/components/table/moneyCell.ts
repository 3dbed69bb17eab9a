import { formatMoney } from '../../../shared/domain/money.ts';
import { readTyped } from '../../../shared/domain/moneyTyped.ts';
import { inShort } from '../../../shared/domain/text.ts';

/** Written over a figure to take it out. */
export const clearWord = 'clear';

const isClear = (text: string): boolean => text.trim().toLowerCase() === clearWord;

/** What was written in a cell of money; null pence takes the figure out. Catalogue F09: '1.02m' and '12k' are read. */
export function readAmount(text: string): { readonly pence: number | null; readonly issue: string | null } {
  if (isClear(text)) return { pence: null, issue: null };
  const typed = readTyped(text, 'Amount');
  if (!typed.ok) return { pence: null, issue: typed.problem.message };
  return typed.value.pence !== null && typed.value.pence < 0 ? { pence: null, issue: 'Amount must be £0 or more' } : { pence: typed.value.pence, issue: null };
}

/** The text of a cell as it would be read, told while it is typed. */
export function readingOf(text: string): string {
  if (text.trim() === '') return 'Left blank, the figure is taken out';
  if (isClear(text)) return 'The figure is taken out';
  const typed = readTyped(text);
  if (!typed.ok) return typed.problem.message;
  return typed.value.pence === null ? '' : `${inShort(text.trim(), 40)} is read as ${formatMoney(typed.value.pence)}`;
}
