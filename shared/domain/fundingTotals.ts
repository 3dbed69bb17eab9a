import type { IsoDate } from './calendar.ts';
import type { FinancialYear, Quarter } from './financialQuarter.ts';
import { type FundingAward, type SpreadFigure, type Spreads, addSpreads, byQuarters, spreadFigures, spreadTotal, spreadsOf } from './fundingAward.ts';
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

/** The years, or quarters, that anything of it lies in. */
const timesOf = (spreads: Spreads): ReadonlySet<string | null> =>
  new Set(spreadFigures.flatMap((figure) => [...(spreads[figure]?.keys() ?? [])]));

/** Spending and forecasts that a year lacks were not told; nothing of an award, profile or payment in a year is nought. */
const nothingIsNought = (figure: SpreadFigure): boolean => figure !== 'spent' && figure !== 'forecast';

function timeRow(projects: readonly Spreads[], time: string | null): YearTotals {
  const within = projects.filter((spreads) => {
    const times = timesOf(spreads);
    return times.has(time) || (time === null && (spreads.awarded === null || times.size === 0));
  });
  const amount = (figure: SpreadFigure, spreads: Spreads): number | null =>
    spreads[figure]?.get(time) ?? (spreads[figure] !== null && nothingIsNought(figure) ? 0 : null);
  return yearTotals((figure) => within.map((spreads) => amount(figure, spreads)));
}

/** Oldest first, then what has none. */
const timesOfAll = (projects: readonly Spreads[]): readonly (string | null)[] =>
  [...[...new Set(projects.flatMap((spreads) => [...timesOf(spreads)].flatMap((time) => time ?? [])))].toSorted(), null];

/** The same by quarter: the quarters of a year add up to it, but for what has a year and no quarter. */
export function fundingByQuarter(projects: readonly FundingProject[], on: IsoDate): readonly (YearTotals & { readonly quarter: Quarter | null })[] {
  const spreads = projects.map(({ awards }) => addSpreads(awards.map((award) => spreadsOf(award, on, byQuarters))));
  return timesOfAll(spreads).map((quarter) => ({ quarter, ...timeRow(spreads, quarter) }));
}

/**
 * The money of a programme, cut by round, year and project. The pence of each cut add up to the total to the penny, and
 * by round and project so does what is counted. `rounds` are shown even where they hold no project, in their order.
 */
export function fundingTotals(projects: readonly FundingProject[], on: IsoDate, rounds: readonly string[] = []): FundingTotals {
  const told = projects.map(({ project, round, awards }): Told => {
    const own = addSpreads(awards.map((award) => spreadsOf(award, on)));
    return { project, round, spreads: own, figures: figuresOf(own) };
  });
  const keys = new Set([...rounds, ...told.flatMap(({ round }) => round ?? [])]);
  const spreads = told.map((each) => each.spreads);
  const ofRound = Map.groupBy(told, ({ round }) => round);
  return {
    total: together(told),
    byRound: [...keys, null].map((round) => ({ round, ...together(ofRound.get(round) ?? []) })),
    byYear: timesOfAll(spreads).map((year) => ({ year, ...timeRow(spreads, year) })),
    byProject: told.map((each) => ({ project: each.project, ...together([each]) })),
  };
}
