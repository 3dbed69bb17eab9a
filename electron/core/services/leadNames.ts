import { joinList } from '../../../shared/domain/words.ts';
import type { Reader } from '../db/database.ts';
import { listLeading } from '../repositories/participations.ts';

/** Who leads a project, by its id, in words: 'Hertfordshire and Luton'; null where nobody is told. */
export async function leadNames(db: Reader): Promise<(projectId: string) => string | null> {
  const leads = Map.groupBy(await listLeading(db), ({ project_id }) => project_id);
  return (projectId) => {
    const mine = leads.get(projectId);
    return mine === undefined ? null : joinList(mine.map(({ short_name }) => short_name));
  };
}
