import type { Named } from '../../../shared/contract/common.ts';
import type { PortfolioSummary, SummaryRow } from '../../../shared/contract/programme.ts';
import { totalOf } from '../../../shared/domain/total.ts';
import type { Reader } from '../db/database.ts';
import { listAwardLines } from '../repositories/awards.ts';
import { countTable } from '../repositories/frame.ts';
import { listGrants } from '../repositories/projects.ts';
import { attentionServices } from './attention.ts';
import { awardedByProject, noAward } from './awarded.ts';
import { factServices, factsShown, officialFigure } from './facts.ts';
import { answer, type ServicesOf } from './service.ts';
import { namedOrNull } from './shown.ts';

interface Grant {
  readonly round: Named | null;
  readonly theme: string | null;
  readonly pence: number | null;
}

type Order = (a: SummaryRow, b: SummaryRow) => number;
const byName: Order = (a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true });
const byMoney: Order = (a, b) => b.awarded.pence - a.awarded.pence || b.awarded.of - a.awarded.of || byName(a, b);

interface Part {
  /** Null for what has no part of its own. */
  readonly reference: string | null;
  readonly name: string;
}

/** One cut of all grants. What has no part stands last under a name of its own, so that the rows sum to the total. */
function cut(grants: readonly Grant[], partOf: (grant: Grant) => Part, order: Order): readonly SummaryRow[] {
  const parts = Map.groupBy(grants, (grant) => partOf(grant).reference);
  const rows = [...parts].flatMap(([reference, part]): readonly SummaryRow[] =>
    part[0] === undefined ? [] : [{ reference, name: partOf(part[0]).name, awarded: totalOf(part.map(({ pence }) => pence)) }]);
  return [...rows.filter(({ reference }) => reference !== null).toSorted(order), ...rows.filter(({ reference }) => reference === null)];
}

const roundOf = ({ round }: Grant): Part => round ?? { reference: null, name: 'No round' };
const themeOf = ({ theme }: Grant): Part => (theme === null ? { reference: null, name: 'Theme not known' } : { reference: theme, name: theme });

const less = (official: number | null | undefined, here: number): number | null => (official === null || official === undefined ? null : official - here);

async function summary(db: Reader): Promise<PortfolioSummary> {
  const amounts = awardedByProject(await listAwardLines(db));
  const lines = (await listGrants(db)).map(({ id, theme, round_reference, round_name }) => ({
    awarded: amounts.get(id) ?? noAward,
    theme,
    round: namedOrNull(round_reference, round_name),
  }));
  const grants = lines.map(({ awarded, theme, round }): Grant => ({ theme, round, pence: awarded.pence }));
  const awarded = totalOf(grants.map(({ pence }) => pence));
  const facts = await factsShown(db);
  const [money, projects] = [officialFigure(facts, 'programme.money'), officialFigure(facts, 'programme.projects')];
  return {
    awarded,
    grants: grants.length,
    examples: (await countTable(db, 'project')) - grants.length,
    official: { money, projects },
    gap: { pence: less(money.adopted?.pence, awarded.pence), projects: less(projects.adopted?.number, grants.length) },
    byRound: cut(grants, roundOf, byName),
    byTheme: cut(grants, themeOf, byMoney),
    illustrative: lines.some((line) => line.awarded.illustrative),
  };
}

export const portfolioServices = {
  ...factServices,
  ...attentionServices,
  'portfolio.summary': async (deps) => answer(await deps.read(summary)),
} satisfies ServicesOf<'portfolio.summary' | 'attention.list' | 'facts.list' | 'facts.adopt'>;
