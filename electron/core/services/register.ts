import type { ActorShown, CouncilShown, OrganisationShown } from '../../../shared/contract/register.ts';
import { councilNow } from '../../../shared/domain/council.ts';
import { invalid, notFound } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { foldName } from '../../../shared/domain/text.ts';
import type { ActorRow } from '../db/rows/file.ts';
import type { OrganisationRow } from '../db/rows/organisation.ts';
import { findActor, listActors, overwriteActor, type ActorLine } from '../repositories/actors.ts';
import { codesInGrants, councilRegister, listCouncilCodes } from '../repositories/councils.ts';
import { findOrganisation, listOrganisations, organisationNames } from '../repositories/organisations.ts';
import { insertRows } from '../repositories/rows.ts';
import { grantsByCode } from './grantsByCode.ts';
import { newReference } from './newReference.ts';
import { registerCode } from './registerCode.ts';
import { answer, type ServicesOf } from './service.ts';
import { cleanTexts } from './texts.ts';

const organisationKinds: readonly string[] = ['council', 'trust', 'charity', 'company', 'public body', 'partnership', 'other', 'unknown'] satisfies readonly OrganisationRow['kind'][];
const isKind = (text: string): text is OrganisationRow['kind'] => organisationKinds.includes(text);

const organisationShown = ({ reference, name, short_name, kind, changed_in }: OrganisationRow): OrganisationShown =>
  ({ reference, name, shortName: short_name, kind, changedIn: changed_in });

const actorShown = ({ id, name, organisation, role, anonymised, changes }: ActorLine): ActorShown =>
  ({ id, name, organisation, role, anonymised: anonymised === 1, changes: changes ?? 0 });

/** What stands where a name stood. The role stays: what a change meant rests on it. */
const leaver: Pick<ActorRow, 'name' | 'organisation'> = { name: 'Left the post', organisation: 'Not kept' };

export const registerServices = {
  'councils.list': async (deps) =>
    answer(
      await deps.read(async (db) => {
        const [codes, register] = [await listCouncilCodes(db), await councilRegister(db)];
        const following = new Map(register.map(({ code, successors }) => [code, successors]));
        const grants = grantsByCode(register, await codesInGrants(db));
        const councils = codes.map((row): CouncilShown => ({
          ...registerCode(row),
          successors: following.get(row.code) ?? [],
          now: councilNow(register, row.code, deps.today).flatMap(({ code }) => (code === row.code ? [] : [code])),
          projects: grants.get(row.code) ?? 0,
        }));
        return { councils, on: deps.today };
      }),
    ),

  'organisations.list': async (deps, { kind }) => {
    if (kind !== undefined && !isKind(kind)) return fail(invalid([{ path: 'kind', message: `Select a kind of organisation: ${organisationKinds.join(', ')}` }]));
    return answer(await deps.read(async (db) => ({ organisations: (await listOrganisations(db, kind ?? null)).map(organisationShown) })));
  },

  'organisations.add': async (deps, request) =>
    deps.write({}, async (tx) => {
      const { texts, issues } = cleanTexts(request, { name: { what: 'Name', required: true, oneLine: true }, shortName: { what: 'Short name', oneLine: true } });
      const name = texts.name ?? request.name;
      const same = (await organisationNames(tx)).some((known) => foldName(known.name) === foldName(name));
      const reference = newReference(tx, 'organisation', request.reference, name);
      const all = [
        ...issues,
        ...(same ? [{ path: 'name', message: `${name} is already in the list of organisations` }] : []),
        ...(reference.ok ? [] : [reference.problem]),
      ];
      if (all.length > 0 || !reference.ok) return fail(invalid(all));
      await insertRows(tx, 'organisation', [{ id: deps.newId(), reference: reference.value, name, short_name: texts.shortName ?? name, kind: request.kind }]);
      const row = await findOrganisation(tx, reference.value);
      if (row === null) throw new Error('The organisation was kept and is not there');
      return ok(organisationShown(row));
    }),

  'actors.list': async (deps) => answer(await deps.read(async (db) => ({ actors: (await listActors(db)).map(actorShown) }))),

  'actors.anonymise': async (deps, { id }) =>
    deps.write({}, async (tx) => {
      const actor = await findActor(tx, id);
      if (actor === null) return fail(notFound('person', 'There is no such person in this file'));
      if (actor.anonymised === 0) await overwriteActor(tx, id, leaver);
      const line = (await listActors(tx)).find((row) => row.id === id);
      if (line === undefined) throw new Error('The person was written over and is not there');
      return ok(actorShown(line));
    }),
} satisfies ServicesOf<'councils.list' | 'organisations.list' | 'organisations.add' | 'actors.list' | 'actors.anonymise'>;
