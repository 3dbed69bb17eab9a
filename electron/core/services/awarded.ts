import type { AwardedShown } from '../../../shared/contract/projects.ts';
import { awardedPence, disagreement } from '../../../shared/domain/award.ts';
import type { AwardFigureRow } from '../db/rows/award.ts';
import type { AwardLine } from '../repositories/awards.ts';

type Figure = Pick<AwardFigureRow, 'kind' | 'amount_pence' | 'adopted' | 'illustrative'>;

export const noAward: AwardedShown = { pence: null, kind: null, illustrative: false, disagreement: null };

/** How far the known figures of one award lie apart, in pence; null where fewer than two are known. */
export const disagreementOf = (figures: readonly Pick<Figure, 'amount_pence'>[]): number | null =>
  disagreement(figures.map(({ amount_pence }) => ({ pence: amount_pence })));

/** The sum of the adopted figures; null where any award has none, for part of a sum would pass for the whole. */
export function awardedShown(awards: readonly (readonly Figure[])[]): AwardedShown {
  const adopted = awards.map((figures) => figures.find((figure) => figure.adopted === 1) ?? null);
  const kinds = new Set(adopted.map((figure) => figure?.kind ?? null));
  const apart = awards.map(disagreementOf).filter((pence) => pence !== null);
  return {
    pence: awardedPence(adopted.map((figure) => figure?.amount_pence ?? null)),
    kind: kinds.size === 1 ? (adopted[0]?.kind ?? null) : null,
    illustrative: adopted.some((figure) => figure?.illustrative === 1),
    disagreement: awardedPence(apart),
  };
}

const figureOf = ({ kind, amount_pence, adopted, illustrative }: AwardLine): readonly Figure[] =>
  kind === null || adopted === null || illustrative === null ? [] : [{ kind, amount_pence, adopted, illustrative }];

/** What each project was awarded, by its id. A project without an award is not in it. */
export function awardedByProject(lines: readonly AwardLine[]): ReadonlyMap<string, AwardedShown> {
  return new Map([...Map.groupBy(lines, ({ project }) => project)].map(([project, ofProject]) => {
    const awards = [...Map.groupBy(ofProject, ({ award }) => award).values()];
    return [project, awardedShown(awards.map((award) => award.flatMap(figureOf)))];
  }));
}
