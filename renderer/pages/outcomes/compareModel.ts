import type { ComparedFigure, Comparison } from '../../../shared/contract/indicatorPages.ts';
import type { Polarity } from '../../../shared/domain/indicator.ts';
import { periodCode } from '../../../shared/domain/period.ts';
import { joinList } from '../../../shared/domain/words.ts';

export const isKnown = ({ value }: Pick<ComparedFigure, 'value'>): boolean => value !== null;

export const nameOf = ({ council }: Pick<ComparedFigure, 'council'>): string => council?.shortName ?? 'Whole project';

export const rowKey = ({ measure, council }: Pick<ComparedFigure, 'measure' | 'council'>): string => `${measure} ${council?.code ?? ''}`;

/** How the rows stand: worst first needs a better side. */
export const orderInWords = (polarity: Polarity): string => (polarity === 'neutral' ? 'highest first, as neither way is better' : `worst first, as ${polarity === 'higher-better' ? 'higher' : 'lower'} is better`);

/** Why known figures are not like for like: 'periods, people counted and definitions'; null where they are. */
export function unlike(rows: readonly ComparedFigure[]): string | null {
  const known = rows.filter(isKnown);
  const several = (values: readonly string[]): boolean => new Set(values).size > 1;
  const ways = [
    ...(several(known.map(({ period }) => (period === null ? '' : periodCode(period)))) ? ['periods'] : []),
    ...(several(known.map(({ basis, basisNote }) => `${basis} ${basisNote ?? ''}`)) ? ['people counted'] : []),
    ...(several(known.map(({ version }) => String(version))) ? ['definitions'] : []),
  ];
  return ways.length === 0 ? null : joinList(ways);
}

/** The finding: which council stands at the worst end, and how far from England. */
export function findingOf({ rows, indicator }: Comparison, format: (value: number) => string): string {
  const [first] = rows;
  const known = rows.filter(isKnown);
  if (first?.value == null) return 'No council has a figure yet';
  const last = known.at(-1);
  if (known.length === 1 || last?.value == null) return `${nameOf(first)} alone has a figure, ${format(first.value)}`;
  if (indicator.polarity === 'neutral') return `From ${format(first.value)} in ${nameOf(first)} to ${format(last.value)} in ${nameOf(last)}`;
  return `${nameOf(first)} stands worst at ${format(first.value)}, ${nameOf(last)} best at ${format(last.value)}`;
}
