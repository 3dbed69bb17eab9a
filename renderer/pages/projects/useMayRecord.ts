import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { mayRecordFor } from '../../../shared/domain/permission.ts';
import { foldName } from '../../../shared/domain/text.ts';
import { usePerson } from '../../api/file.ts';
import { useRefusal } from '../../api/hooks.ts';

/** Whether this person may record any figure of the project: a council lead only where their organisation takes part. */
export function useMayRecord({ participations }: ProjectDetail): boolean {
  const refusal = useRefusal('observations.record');
  const person = usePerson();
  if (refusal !== null || person === null) return false;
  if (person.role !== 'council lead') return true;
  const mine = foldName(person.organisation);
  const own = participations.find(({ organisation, council }) => [organisation.name, organisation.shortName, organisation.reference, council?.name, council?.shortName, council?.code].some((name) => name !== undefined && foldName(name) === mine));
  const id = own?.organisation.reference ?? null;
  return mayRecordFor({ actorOrganisationId: id, councilOrganisationId: id, participations: participations.map(({ organisation, role }) => ({ organisationId: organisation.reference, role })) }).ok;
}
