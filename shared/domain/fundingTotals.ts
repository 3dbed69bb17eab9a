import type { IsoDate } from './calendar.ts';
import type { FinancialYear } from './financialQuarter.ts';
import { type FundingAward, type SpreadFigure, type Spreads, addSpreads, spreadFigures, spreadTotal, spreadsOf } from './fundingAward.ts';
import { type Total, totalOf } from './total.ts';

export interface FundingProject {
  readonly project: string;
  readonly round: string | null;
  readonly awards: readonly FundingAward[];
}

/** Money of some projects; `of` is how many of them, `counted` of how many it is known. Where that is none, it is not known. */
export type YearTotals = { readonly [F in SpreadFigure]: Total };
export interface FundingFigures extends YearTotals {
  /** Awarded less paid and scheduled unpaid. */
  readonly available: Total;
}

export interface FundingTotals {
  readonly total: FundingFigures;
  /** One for each round, and one for what has none (null), last. */
  readonly byRound: readonly (FundingFigures & { readonly round: string | null })[];
  /** One for each year, and one for what has none that is known (null), last. Nothing is available by year. */
  readonly byYear: readonly (YearTotals & { readonly year: FinancialYear | null })[];
  readonly byProject: readonly (FundingFigures & { readonly project: string })[];
}

type Figures = { readonly [F in SpreadFigure | 'available']: number | null };

interface Told {
  readonly project: string;
  readonly round: string | null;
  readonly spreads: Spreads;
  readonly figures: Figures;
}

function figuresOf(spreads: Spreads): Figures {
  const of = (figure: SpreadFigure): number | null => (spreads[figure] === null ? null : spreadTotal(spreads[figure]));
  const [awarded, paid, scheduled] = [of('awarded'), of('paid'), of('scheduled')];
  const available = awarded === null || paid === null || scheduled === null ? null : awarded - paid - scheduled;
  return { awarded, profiled: of('profiled'), forecast: of('forecast'), spent: of('spent'), paid, scheduled, available };
}

const yearTotals = (amounts: (figure: SpreadFigure) => readonly (number | null)[]): YearTotals => ({
  awarded: totalOf(amounts('awarded')), profiled: totalOf(amounts('profiled')), forecast: totalOf(amounts('forecast')),
  spent: totalOf(amounts('spent')), paid: totalOf(amounts('paid')), scheduled: totalOf(amounts('scheduled')),
});

const together = (projects: readonly Told[]): FundingFigures => ({
  ...yearTotals((figure) => projects.map(({ figures }) => figures[figure])),
  available: totalOf(projects.map(({ figures }) => figures.available)),
});

const yearsOf = (spreads: Spreads): ReadonlySet<FinancialYear | null> =>
  new Set(spreadFigures.flatMap((figure) => [...(spreads[figure]?.keys() ?? [])]));

/** Spending and forecasts that a year lacks were not told; nothing of an award, profile or payment in a year is nought. */
const nothingIsNought = (figure: SpreadFigure): boolean => figure !== 'spent' && figure !== 'forecast';

function yearRow(projects: readonly Told[], year: FinancialYear | null): FundingTotals['byYear'][number] {
  const inYear = projects.filter(({ spreads }) => {
    const years = yearsOf(spreads);
    return years.has(year) || (year === null && (spreads.awarded === null || years.size === 0));
  });
  const amount = (figure: SpreadFigure, spreads: Spreads): number | null =>
    spreads[figure]?.get(year) ?? (spreads[figure] !== null && nothingIsNought(figure) ? 0 : null);
  return { year, ...yearTotals((figure) => inYear.map(({ spreads }) => amount(figure, spreads))) };
}

/**
 * The money of a programme, cut by round, year and project. The pence of each cut add up to the total to the penny, and
 * by round and project so does what is counted. `rounds` are shown even where they hold no project, in their order.
 */
export function fundingTotals(projects: readonly FundingProject[], on: IsoDate, rounds: readonly string[] = []): FundingTotals {
  const told = projects.map(({ project, round, awards }): Told => {
    const spreads = addSpreads(awards.map((award) => spreadsOf(award, on)));
    return { project, round, spreads, figures: figuresOf(spreads) };
  });
  const keys = new Set([...rounds, ...told.flatMap(({ round }) => round ?? [])]);
  const years = [...new Set(told.flatMap(({ spreads }) => [...yearsOf(spreads)].flatMap((year) => year ?? [])))].toSorted();
  const ofRound = Map.groupBy(told, ({ round }) => round);
  return {
    total: together(told),
    byRound: [...keys, null].map((round) => ({ round, ...together(ofRound.get(round) ?? []) })),
    byYear: [...years, null].map((year) => yearRow(told, year)),
    byProject: told.map((each) => ({ project: each.project, ...together([each]) })),
  };
}
