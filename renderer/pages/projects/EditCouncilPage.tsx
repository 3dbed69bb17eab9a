import { useParams } from 'react-router';
import type { ParticipationShown } from '../../../shared/contract/projects.ts';
import type { ParticipationRole } from '../../../shared/domain/participation.ts';
import { ok } from '../../../shared/domain/result.ts';
import { useDraft } from '../../api/drafts.ts';
import { useCommand } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { Form } from '../../components/form/Form.tsx';
import { joinReadings } from '../../components/form/reading.ts';
import { useForm } from '../../components/form/useForm.ts';
import { Link, useGo } from '../../components/Link.tsx';
import { paths } from '../../paths.ts';
import { ParticipationFields } from './ParticipationFields.tsx';
import { participationLabels, participationValues, readParticipation } from './participationValues.ts';
import { ProjectFormPage } from './ProjectForms.tsx';

export function EditCouncilPage() {
  const { participation = '' } = useParams();
  return (
    <ProjectFormPage title="Edit how a council takes part" operation="participations.edit">
      {({ reference, participations }) => {
        const part = participations.find(({ id }) => id === participation);
        return part === undefined
          ? <Empty title="It no longer takes part in this project." act={<Link className="btn" to={paths.project(reference, 'councils')}>Councils of the project</Link>} />
          : <EditCouncil project={reference} part={part} />;
      }}
    </ProjectFormPage>
  );
}

function EditCouncil({ project, part }: { readonly project: string; readonly part: ParticipationShown }) {
  const { id, changedIn, role: roleNow, organisation, council } = part;
  const name = council?.name ?? organisation.name;
  const go = useGo();
  const back = (): void => go(paths.project(project, 'councils'));
  const { mutateAsync } = useCommand('participations.edit');
  const draft = useDraft(`council-edit ${id}`, name, paths.editCouncil(project, id));
  const form = useForm('participations.edit', mutateAsync, {
    defaults: { role: roleNow, ...participationValues(part) }, draft, labels: participationLabels,
    changedIn,
    toRequest: ({ role, ...dates }, seen) => joinReadings(ok({ id, changedIn: seen, role: role as ParticipationRole }), readParticipation(dates)),
    onSaved: back,
  });
  return <Form form={form} submit="Save changes" onCancel={back}><p><b>{name}</b></p><ParticipationFields form={form} /></Form>;
}
