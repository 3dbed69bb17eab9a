import type { Actor } from '../../../shared/domain/actor.ts';
import type { Unversioned } from '../db/database.ts';
import type { ExportLogRow } from '../db/rows/file.ts';

/** What is kept of an export: it is no programme data, so it lies in no change. */
export type ExportEntry = Pick<ExportLogRow, 'at' | 'from_change' | 'format' | 'audience' | 'reason' | 'hash'>;

/** Notes who took what out, from which change. The actor may be new to this file. */
export async function logExport(db: Unversioned, entry: ExportEntry, actor: Actor, newId: () => string): Promise<void> {
  const known = await db.selectFrom('actor').select('id')
    .where('name', '=', actor.name).where('organisation', '=', actor.organisation).where('role', '=', actor.role).where('anonymised', '=', 0)
    .executeTakeFirst();
  const actorId = known?.id ?? newId();
  if (known === undefined) {
    await db.insertInto('actor').values({ id: actorId, name: actor.name, organisation: actor.organisation, role: actor.role, anonymised: 0 }).execute();
  }
  await db.insertInto('export_log').values({ id: newId(), actor_id: actorId, ...entry }).execute();
}
