import { useSearchParams } from 'react-router';
import type { IndicatorShown } from '../../../shared/contract/outcomes.ts';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import type { Basis } from '../../../shared/domain/measure.ts';
import { ok } from '../../../shared/domain/result.ts';
import { useDraft } from '../../api/drafts.ts';
import { useAnswer, useCommand } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Form } from '../../components/form/Form.tsx';
import { joinReadings } from '../../components/form/reading.ts';
import { useForm } from '../../components/form/useForm.ts';
import { useGo } from '../../components/Link.tsx';
import { paths } from '../../paths.ts';
import { IndicatorChoice } from './IndicatorChoice.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { measureFieldOf, measureLabels, noMeasure, readMeasure } from './measureValues.ts';
import { ProjectFormPage } from './ProjectForms.tsx';

export const AddMeasurePage = () => <ProjectFormPage title="Choose from the library" operation="measures.add">{(project) => <WithLibrary project={project} />}</ProjectFormPage>;

function WithLibrary({ project }: { readonly project: ProjectDetail }) {
  const { reply } = useAnswer('indicators.list', {});
  return <Answer reply={reply}>{({ indicators }) => <AddMeasure project={project} indicators={indicators} />}</Answer>;
}

function AddMeasure({ project, indicators }: { readonly project: ProjectDetail; readonly indicators: readonly IndicatorShown[] }) {
  const { reference, title, measures } = project;
  const go = useGo();
  const [params] = useSearchParams();
  const asked = params.get('outcome') ?? '';
  const { mutateAsync } = useCommand('measures.add', { said: ({ indicator }) => `Measure added: ${indicator.name}` });
  const draft = useDraft(`measure-add ${reference}`, `${title}, measure`, paths.addMeasure(reference, asked === '' ? undefined : asked));
  const form = useForm('measures.add', mutateAsync, {
    defaults: { outcome: asked, indicator: '', ...noMeasure }, draft, labels: measureLabels, fieldOf: measureFieldOf,
    toRequest: ({ outcome: _, indicator, basis, ...fields }) => joinReadings(ok({ project: reference, indicator, basis: basis as Basis }), readMeasure({ basis, ...fields })),
    onSaved: (saved) => go(paths.projectOutcome(reference, saved.reference)),
  });
  const chosen = indicators.find(({ key }) => key === form.values.indicator) ?? null;
  const choose = (key: string): void => {
    const indicator = indicators.find((each) => each.key === key);
    // How often follows the library until somebody says otherwise.
    form.set({ indicator: key, ...(indicator === undefined ? {} : { every: indicator.periodKind }) });
  };
  return (
    <Form form={form} submit="Add measure" onCancel={() => go(paths.project(reference, 'outcomes'))}>
      <IndicatorChoice outcome={form.text('outcome')} field={{ ...form.text('indicator'), onChange: choose }} indicators={indicators} used={measures.map(({ indicator }) => indicator.key)} />
      {chosen === null ? null : <MeasureFields form={form} indicator={chosen} project={project} />}
    </Form>
  );
}
