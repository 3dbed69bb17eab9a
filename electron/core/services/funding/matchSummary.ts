import type { MatchFundingRow, MatchFundingSummary } from '../../../../shared/contract/matchFunding.ts';
import { matchTotals } from '../../../../shared/domain/matchFunding.ts';
import { addTotals, totalOf } from '../../../../shared/domain/total.ts';
import type { Reader } from '../../db/database.ts';
import type { MatchLineRow, MatchNeedRow } from '../../db/rows/matchFunding.ts';
import { awardsWithProject } from '../../repositories/funding.ts';
import { allMatchLines, allMatchNeeds } from '../../repositories/matchFunding.ts';
import { listProjects } from '../../repositories/projects.ts';

type Sums = Omit<MatchFundingRow, 'project' | 'award'>;

function sumsOf(lines: readonly MatchLineRow[], need: MatchNeedRow | undefined): Sums {
  const { gap, ...totals } = matchTotals(lines.map(({ source, kind, secured, pence, basis }) => ({ source, kind, secured: secured === 1, pence, basis })), need?.needed_pence ?? null);
  const asked = need !== undefined && need.needed_pence !== null;
  return { ...totals, gap: totalOf(asked ? [gap] : []), illustrative: lines.some(({ illustrative }) => illustrative === 1) || need?.illustrative === 1 };
}

/** What others bring beside the grants: each award of which anything is told, the most known first, and all together. */
export async function matchSummary(db: Reader): Promise<MatchFundingSummary> {
  const grants = new Map((await listProjects(db)).filter(({ kind }) => kind === 'grant').map(({ id, reference, title }) => [id, { reference, name: title }]));
  const lines = Map.groupBy(await allMatchLines(db), ({ award_id }) => award_id);
  const needs = new Map((await allMatchNeeds(db)).map((row) => [row.award_id, row]));
  const rows = (await awardsWithProject(db, null)).flatMap(({ id, reference, project_id }): readonly MatchFundingRow[] => {
    const project = grants.get(project_id);
    return project === undefined || (!lines.has(id) && !needs.has(id)) ? [] : [{ project, award: reference, ...sumsOf(lines.get(id) ?? [], needs.get(id)) }];
  }).toSorted((a, b) => b.total.pence - a.total.pence || (a.project.name < b.project.name ? -1 : 1));
  return { rows, total: allOf(rows), counted: new Set(rows.map(({ project }) => project.reference)).size, of: grants.size };
}

const allOf = (rows: readonly MatchFundingRow[]): Sums => ({
  byKind: { cash: addTotals(rows.map(({ byKind }) => byKind.cash)), 'in-kind': addTotals(rows.map(({ byKind }) => byKind['in-kind'])), 'other income': addTotals(rows.map(({ byKind }) => byKind['other income'])) },
  total: addTotals(rows.map(({ total }) => total)), secured: addTotals(rows.map(({ secured }) => secured)), gap: addTotals(rows.map(({ gap }) => gap)),
  illustrative: rows.some(({ illustrative }) => illustrative),
});
