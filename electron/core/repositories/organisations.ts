import type { Reader } from '../db/database.ts';
import type { OrganisationRow } from '../db/rows/organisation.ts';

export async function listOrganisations(db: Reader, kind: OrganisationRow['kind'] | null): Promise<readonly OrganisationRow[]> {
  return db
    .selectFrom('organisation')
    .selectAll()
    .$if(kind !== null, (query) => query.where('kind', '=', kind ?? 'unknown'))
    .orderBy('short_name')
    .orderBy('reference')
    .execute();
}

export async function findOrganisation(db: Reader, reference: string): Promise<OrganisationRow | null> {
  return (await db.selectFrom('organisation').selectAll().where('reference', '=', reference).executeTakeFirst()) ?? null;
}

export async function organisationNames(db: Reader): Promise<readonly Pick<OrganisationRow, 'name' | 'kind'>[]> {
  return db.selectFrom('organisation').select(['name', 'kind']).execute();
}
