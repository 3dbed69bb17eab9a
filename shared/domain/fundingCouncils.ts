import { type ActualEntry, netOf } from './actual.ts';
import type { ProfileLine } from './profile.ts';
import { type Total, totalOf } from './total.ts';

/** The money of one award by the councils that share it. */
export interface SharedAward {
  readonly awarded: number | null;
  /** Shares that stand on the day. */
  readonly shares: readonly { readonly organisationId: string; readonly pence: number }[];
  readonly profile: readonly Pick<ProfileLine, 'organisationId' | 'pence'>[];
  readonly spend: readonly (ActualEntry & { readonly organisationId: string | null })[];
  /** Whether all its spending is kept here. */
  readonly spendKept: boolean;
}

export interface CouncilFigures {
  readonly awarded: Total;
  readonly profiled: Total;
  readonly spent: Total;
}

export interface CouncilTotals {
  readonly total: CouncilFigures;
  /** One for each council, and one for what no council has (null), last: money not shared out. */
  readonly byCouncil: readonly (CouncilFigures & { readonly organisationId: string | null })[];
}

type Parts = ReadonlyMap<string | null, number>;

function add(lines: readonly { readonly organisationId: string | null; readonly pence: number }[]): Parts {
  const sums = new Map<string | null, number>();
  for (const { organisationId, pence } of lines) sums.set(organisationId, (sums.get(organisationId) ?? 0) + pence);
  return sums;
}

const sum = (parts: Parts): number => [...parts.values()].reduce((total, pence) => total + pence, 0);

/** By share, and what is not shared out under null; null altogether where the award is not known. */
function awardedParts({ awarded, shares }: SharedAward): Parts | null {
  if (awarded === null) return null;
  const parts = add(shares);
  const rest = awarded - sum(parts);
  return rest === 0 && parts.size > 0 ? parts : new Map([...parts, [null, rest]]);
}

const spentParts = ({ spend, spendKept }: SharedAward): Parts | null => (!spendKept || spend.length === 0 ? null
  : new Map([...Map.groupBy(spend, ({ organisationId }) => organisationId)].map(([council, entries]) => [council, netOf(entries)?.net ?? 0])));

/** Money by council. Where some of an award's money is no council's, what a council without a line of its own has of it is not known. The pence of its rows add up to the total, to the penny; each says of how many awards it is known. */
export function fundingByCouncil(awards: readonly SharedAward[]): CouncilTotals {
  const told = awards.map((award) => ({ awarded: awardedParts(award), profiled: award.profile.length === 0 ? null : add(award.profile), spent: spentParts(award) }));
  type Told = (typeof told)[number];
  const councilsOf = ({ awarded, profiled, spent }: Told): ReadonlySet<string | null> => new Set([awarded, profiled, spent].flatMap((parts) => [...(parts?.keys() ?? [])]));
  const councils = [...new Set(told.flatMap((award) => [...councilsOf(award)].flatMap((council) => council ?? [])))].toSorted();
  const total = (figure: keyof Told): Total => totalOf(told.map(({ [figure]: parts }) => (parts === null ? null : sum(parts))));
  const row = (council: string | null): CouncilFigures => {
    const own = told.filter((award) => councilsOf(award).has(council) || (council === null && councilsOf(award).size === 0));
    const of = (figure: keyof Told): Total => totalOf(own.map(({ [figure]: parts }) => (parts === null ? null : (parts.get(council) ?? (parts.has(null) ? null : 0)))));
    return { awarded: of('awarded'), profiled: of('profiled'), spent: of('spent') };
  };
  return {
    total: { awarded: total('awarded'), profiled: total('profiled'), spent: total('spent') },
    byCouncil: [...councils, null].map((organisationId) => ({ organisationId, ...row(organisationId) })),
  };
}
