import { useParams } from 'react-router';
import type { MeasureDetail } from '../../../shared/contract/outcomes.ts';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import type { Basis } from '../../../shared/domain/measure.ts';
import { ok } from '../../../shared/domain/result.ts';
import { useDraft } from '../../api/drafts.ts';
import { useAnswer, useCommand } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Form } from '../../components/form/Form.tsx';
import { collect, joinReadings, readText } from '../../components/form/reading.ts';
import { TextInput } from '../../components/form/TextInput.tsx';
import { useForm } from '../../components/form/useForm.ts';
import { Link, useGo } from '../../components/Link.tsx';
import { paths } from '../../paths.ts';
import { MeasureFields } from './MeasureFields.tsx';
import { measureCovers, measureFieldOf, measureLabels, measureValues, readMeasure } from './measureValues.ts';
import { ProjectFormPage } from './ProjectForms.tsx';

export function EditMeasurePage() {
  const { measure: wanted = '' } = useParams();
  return (
    <ProjectFormPage title="Edit measure" operation="measures.edit">
      {(project) => {
        const { reference, measures } = project;
        return measures.every((each) => each.reference !== wanted)
          ? <Empty title="There is no such measure in this project." act={<Link className="btn" to={paths.project(reference, 'outcomes')}>Measures of the project</Link>} />
          : <WithTargets measure={wanted} project={project} />;
      }}
    </ProjectFormPage>
  );
}

function WithTargets({ measure, project }: { readonly measure: string; readonly project: ProjectDetail }) {
  const { reply } = useAnswer('measures.get', { measure });
  return <Answer reply={reply}>{(detail) => <EditMeasure measure={detail} whole={project} />}</Answer>;
}

function EditMeasure({ measure, whole }: { readonly measure: MeasureDetail; readonly whole: ProjectDetail }) {
  const { reference, project, indicator, changedIn } = measure;
  const go = useGo();
  const back = (): void => go(paths.projectOutcome(project.reference, reference));
  const { mutateAsync } = useCommand('measures.edit', { said: (saved) => `Measure changed: ${saved.indicator.name}` });
  const draft = useDraft(`measure-edit ${reference}`, indicator.name, paths.editMeasure(project.reference, reference));
  const form = useForm('measures.edit', mutateAsync, {
    defaults: { ...measureValues(measure), reason: '' }, draft, labels: measureLabels, covers: measureCovers, fieldOf: measureFieldOf,
    changedIn,
    toRequest: ({ reason, basis, ...fields }, seen) => joinReadings(collect({ measure: ok(reference), changedIn: ok(seen), basis: ok(basis as Basis), reason: readText(reason) }), readMeasure({ basis, ...fields })),
    onSaved: back,
  });
  return (
    <Form form={form} submit="Save changes" onCancel={back}>
      <p><b>{indicator.name}</b></p>
      <MeasureFields form={form} indicator={indicator} project={whole} />
      <TextInput {...form.text('reason')} label="Reason for the change" after="(stands in the history)" />
    </Form>
  );
}
