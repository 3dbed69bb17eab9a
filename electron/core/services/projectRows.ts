import type { ProjectRow } from '../../../shared/contract/projects.ts';
import { isLead } from '../../../shared/domain/participation.ts';
import type { Reader } from '../db/database.ts';
import { listAwardLines } from '../repositories/awards.ts';
import { listPartaking, type PartakingLine } from '../repositories/participations.ts';
import { countMeasures, listProjects } from '../repositories/projects.ts';
import { awardedByProject, noAward } from './awarded.ts';
import { notRated, standingRatings } from './ratings.ts';
import { leadFirst } from './roles.ts';
import { leadShown, namedOrNull } from './shown.ts';

/** Councils by code, each once however many parts it has. */
const codesOf = (parts: readonly PartakingLine[]): ReadonlySet<string> => new Set(parts.flatMap(({ council_code }) => council_code ?? []));

const regionsOf = (parts: readonly PartakingLine[]): readonly string[] => [...new Set(parts.flatMap(({ region }) => region ?? []))].toSorted();

/** Every project as a line of a table, with what it was awarded, who takes part and how many measures it has. */
export async function projectRows(db: Reader): Promise<readonly ProjectRow[]> {
  const amounts = awardedByProject(await listAwardLines(db));
  const partaking = Map.groupBy(await listPartaking(db), ({ project_id }) => project_id);
  const measures = await countMeasures(db);
  const ratings = await standingRatings(db);
  return (await listProjects(db)).map((row) => {
    const parts = leadFirst(partaking.get(row.id) ?? []);
    return {
      reference: row.reference,
      title: row.title,
      kind: row.kind,
      lifecycle: row.lifecycle,
      stage: row.stage,
      theme: row.theme,
      round: namedOrNull(row.round_reference, row.round_name),
      leads: parts.filter(({ role }) => isLead(role)).map(leadShown),
      councils: codesOf(parts).size || null,
      regions: regionsOf(parts),
      awarded: amounts.get(row.id) ?? noAward,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      evaluator: row.evaluator,
      measures: measures.get(row.id) ?? 0,
      ratings: ratings.get(row.id) ?? notRated,
      illustrative: row.illustrative === 1,
      changedIn: row.changed_in,
    };
  });
}
