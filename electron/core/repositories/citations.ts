import type { Reader } from '../db/database.ts';
import type { CitationRow, SourceRow } from '../db/rows/source.ts';

export interface CitedSource extends Pick<SourceRow, 'title' | 'publisher' | 'published_on' | 'url' | 'note' | 'confidence'>, Pick<CitationRow, 'says' | 'adopted'> {
  readonly cites: string;
}

const cited = (db: Reader) =>
  db
    .selectFrom('citation')
    .innerJoin('source', 'source.id', 'citation.source_id')
    .select(['source.title', 'source.publisher', 'source.published_on', 'source.url', 'source.note', 'source.confidence', 'citation.says', 'citation.adopted'])
    .orderBy('citation.adopted', 'desc')
    .orderBy('source.title')
    .orderBy('citation.id');

const grouped = <T extends { readonly cites: string | null }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(rows.filter((row) => row.cites !== null), ({ cites }) => cites ?? '');

type Sources = ReadonlyMap<string, readonly Omit<CitedSource, 'cites'>[]>;

/** Sources of what is said of a project as a whole. */
export const projectSources = async (db: Reader, projectId: string): Promise<readonly Omit<CitedSource, 'cites'>[]> =>
  cited(db).where('citation.project_id', '=', projectId).execute();

/** Sources of a project's award figures, by the id of the figure. */
export const figureSources = async (db: Reader, projectId: string): Promise<Sources> =>
  grouped(
    await cited(db)
      .innerJoin('award_figure', 'award_figure.id', 'citation.award_figure_id')
      .innerJoin('award', 'award.id', 'award_figure.award_id')
      .where('award.project_id', '=', projectId)
      .select('citation.award_figure_id as cites')
      .execute(),
  );

/** Sources of what is said of the programme, by the id of the fact. */
export const factSources = async (db: Reader): Promise<Sources> =>
  grouped(await cited(db).where('citation.programme_fact_id', 'is not', null).select('citation.programme_fact_id as cites').execute());
