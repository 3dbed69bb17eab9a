import { useState } from 'react';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import type { ParticipationRole } from '../../../shared/domain/participation.ts';
import { ok } from '../../../shared/domain/result.ts';
import { useDraft } from '../../api/drafts.ts';
import { useCommand } from '../../api/hooks.ts';
import { Combobox } from '../../components/form/Combobox.tsx';
import { Form } from '../../components/form/Form.tsx';
import { joinReadings } from '../../components/form/reading.ts';
import { useForm } from '../../components/form/useForm.ts';
import { useGo } from '../../components/Link.tsx';
import { paths } from '../../paths.ts';
import { NewOrganisation } from './NewOrganisation.tsx';
import { ParticipationFields } from './ParticipationFields.tsx';
import { noDates, participationLabels, readParticipation } from './participationValues.ts';
import { ProjectFormPage } from './ProjectForms.tsx';
import { useBodies } from './useBodies.ts';

export const AddCouncilPage = () =>
  <ProjectFormPage title="Add a council" operation="participations.add">{(project) => <AddCouncil project={project} />}</ProjectFormPage>;

function AddCouncil({ project: { reference, title, participations, leads, startsOn } }: { readonly project: ProjectDetail }) {
  const go = useGo();
  const [unknown, setUnknown] = useState<string | null>(null);
  const back = (): void => go(paths.project(reference, 'councils'));
  const { mutateAsync } = useCommand('participations.add');
  const draft = useDraft(`council-add ${reference}`, `${title}, council`, paths.addCouncil(reference));
  const form = useForm('participations.add', mutateAsync, {
    defaults: { organisation: '', role: leads.length === 0 ? 'lead' : 'partner', ...noDates }, draft, labels: participationLabels,
    toRequest: ({ organisation, role, ...dates }) => joinReadings(ok({ project: reference, organisation, role: role as ParticipationRole }), readParticipation(dates)),
    onSaved: back,
  });
  const { joinedOn, plannedJoinedOn } = form.values;
  const bodies = useBodies(joinedOn || plannedJoinedOn || (startsOn ?? ''));
  const there = new Set(participations.flatMap(({ organisation, council }) => [organisation.reference, council?.code ?? '']));
  return (
    <>
      <Form form={form} submit="Add to the project" onCancel={back}>
        <Combobox {...form.text('organisation')} label="Council or organisation" hint="Those that stood when it joined" options={bodies.filter(({ value }) => !there.has(value))}
          ofNew={{ what: 'a new organisation', onNew: setUnknown }} />
        <ParticipationFields form={form} />
      </Form>
      {unknown === null ? null : <NewOrganisation name={unknown} onAdded={(added) => form.set({ organisation: added })} onClose={() => setUnknown(null)} />}
    </>
  );
}
