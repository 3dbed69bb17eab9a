import type { Issue } from '../../../shared/domain/problem.ts';
import { plural, pluralNoun } from '../../../shared/domain/words.ts';
import type { DraftKeeper } from '../form/useForm.ts';
import type { SheetCell } from './sheetModel.ts';

/** What is written in a sheet and not saved, by cell; an empty cell says nothing. */
export type Written = Readonly<Record<string, string>>;

/** The summary names so many faults; the cells show all of them. */
const mostNamed = 20;

export function namedFaults(issues: readonly Issue[]): readonly Issue[] {
  const more = issues.length - mostNamed;
  return more > 0 ? [{ message: `${plural(more, 'cell')} more to put right; each is marked in the grid` }, ...issues.slice(0, mostNamed)] : issues;
}

export const filledOnly = (written: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(written).filter(([, text]) => text !== ''));

/** Only what is written goes into a draft: a sheet has hundreds of cells. */
export const keepFilled = (draft: DraftKeeper): DraftKeeper => ({ ...draft, keep: (fields) => draft.keep(filledOnly(fields)) });

interface Pasted {
  readonly cells: number;
  readonly differ: number;
  readonly wrong: number;
  readonly blank: number;
}

/** What came of a paste: `kept` is what the figures it is compared with are called, 'recorded'; `after` what comes next. */
export const pasteInWords = ({ cells, differ, wrong, blank }: Pasted, kept: string, after: string): string => [
  `Pasted ${plural(cells, 'cell')}: ${differ} ${differ === 1 ? 'differs' : 'differ'} from what is ${kept}`,
  ...(wrong === 0 ? [] : [`${wrong} to put right`]),
  ...(blank === 0 ? [] : [`${blank} blank ${pluralNoun(blank, 'cell')} left as ${blank === 1 ? 'it was' : 'they were'}`]),
].join(', ').concat(`. ${after}`);

/** How many of these cells are in a state. */
export const inState = (cells: ReadonlyMap<string, Pick<SheetCell, 'state'>>, keys: readonly string[], state: SheetCell['state']): number =>
  keys.filter((key) => cells.get(key)?.state === state).length;
