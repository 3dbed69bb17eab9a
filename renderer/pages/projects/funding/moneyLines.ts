import type { FundingFigures } from '../../../../shared/contract/funding.ts';
import type { Quarter } from '../../../../shared/domain/financialQuarter.ts';
import { formatMoney, formatMoneyProse } from '../../../../shared/domain/money.ts';
import { outlookByQuarter } from '../../../../shared/domain/outlook.ts';
import type { QuarterFigures } from '../../../../shared/domain/variance.ts';
import { plural } from '../../../../shared/domain/words.ts';
import type { MoneyPoint, MoneyRun } from '../../../components/charts/cumulativeModel.ts';

/** What of the money of an award the lines are made of. */
export interface LinesOf {
  readonly quarters: readonly QuarterFigures[];
  readonly figures: Pick<FundingFigures, 'awarded' | 'spent' | 'forecast'>;
  /** The quarter that today lies in. */
  readonly now: Quarter;
}

/** What an award comes to, quarter after quarter. A point stands at the end of its quarter; place 0 is where the first begins. */
export interface MoneyLines {
  readonly quarters: readonly Quarter[];
  readonly profile: readonly MoneyRun[];
  readonly actual: readonly MoneyRun[];
  readonly forecast: readonly MoneyRun[];
  /** Quarters that are neither reported nor forecast, after the first that is. */
  readonly missing: readonly Quarter[];
  readonly finding: string;
}

/** Adds amounts up from a point. One that is not known adds nothing and breaks the line. */
function addUp(amounts: readonly (number | null)[], from: MoneyPoint): readonly MoneyRun[] {
  const runs: MoneyPoint[][] = [[from]];
  let { pence } = from;
  amounts.forEach((amount, nth) => {
    const place = from.place + nth + 1;
    pence += amount ?? 0;
    if (amount === null) runs.push([{ place, pence }]);
    else runs.at(-1)?.push({ place, pence });
  });
  return runs.filter((run) => run.length > 1);
}

export const lastPoint = (runs: readonly MoneyRun[]): MoneyPoint | null => runs.at(-1)?.at(-1) ?? null;

function findingOf({ figures: { awarded, forecast } }: LinesOf, known: number, of: number): string {
  if (forecast.counted === 0) return 'Spent against profile';
  if (known < of) return `Forecast comes to ${formatMoneyProse(forecast.pence)}, known for ${known} of ${plural(of, 'quarter')}`;
  if (awarded.counted === 0) return `Forecast ends at ${formatMoneyProse(forecast.pence)}`;
  const under = awarded.pence - forecast.pence;
  return under === 0 ? 'Forecast ends on the award' : `Forecast ends ${formatMoney(Math.abs(under))} ${under > 0 ? 'under' : 'over'} the award`;
}

/** The lines of an award's profile, spending and forecast. What the sums do not know is not drawn. Null where there is nothing to draw. */
export function moneyLines(funding: LinesOf): MoneyLines | null {
  const { quarters, figures, now } = funding;
  const all = outlookByQuarter(quarters.map((each) => (figures.spent.counted === 0 ? { ...each, actual: null } : each)), now);
  // Quarters before and after all that is said are no gap: nothing was awarded for them.
  const isSaid = ({ profile: profiled, pence }: { readonly profile: number | null; readonly pence: number | null }): boolean => profiled !== null || pence !== null;
  const outlook = all.slice(Math.max(0, all.findIndex(isSaid)), all.findLastIndex(isSaid) + 1);
  const [first, last] = [outlook.findIndex(({ profile }) => profile !== null), outlook.findLastIndex(({ profile }) => profile !== null)];
  const profile = first < 0 ? [] : addUp(outlook.slice(first, last + 1).map((each) => each.profile ?? 0), { place: first, pence: 0 });
  const begun = figures.forecast.counted + figures.spent.counted === 0 ? -1 : outlook.findIndex(({ pence }) => pence !== null);
  const spent = begun < 0 ? [] : outlook.slice(begun).filter(({ from }) => from === 'actual');
  const actual = spent.length === 0 ? [] : addUp(spent.map(({ pence }) => pence), { place: begun, pence: 0 });
  const ahead = begun < 0 || figures.forecast.counted === 0 ? [] : outlook.slice(begun + spent.length);
  const start = lastPoint(actual) ?? { place: Math.max(0, begun), pence: 0 };
  const forecast = addUp(ahead.map(({ pence }) => pence), start);
  if (profile.length + actual.length + forecast.length === 0) return null;
  const told = outlook.slice(Math.max(0, begun)).filter(({ pence }) => pence !== null);
  return {
    quarters: outlook.map(({ quarter }) => quarter), profile, actual, forecast,
    missing: begun < 0 ? [] : outlook.slice(begun).filter(({ pence }) => pence === null).map(({ quarter }) => quarter),
    finding: findingOf(funding, told.length, outlook.length),
  };
}
