import { useId, useRef } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import type { VariationNow, VariationShown } from '../../../../shared/contract/variations.ts';
import { variationKinds, type VariationKind } from '../../../../shared/domain/variation.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Radios } from '../../../components/form/Choices.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { Link, useGo, useAward } from '../../../components/Link.tsx';
import { paths } from '../../../paths.ts';
import { useAwardOf } from '../AwardSwitch.tsx';
import { ProjectFormPage } from '../ProjectForms.tsx';
import { VariationFields } from './VariationFields.tsx';
import { fieldOf, readVariation, variationValues } from './variationValues.ts';

const kinds: Readonly<Record<VariationKind, string>> = {
  time: 'Time: another end date', money: 'Money: another award, or another profile', virement: 'Virement: money between cost lines', scope: 'Scope: what the project does',
  partner: 'Partner: one joins or leaves', hold: 'Hold: nothing is forecast or paid for now', end: 'End: the award stops',
};
const labels = { reason: 'Reason', endsOn: 'End date', pence: 'Award', scope: 'Scope' };

/** Starts a change to an award as a draft, of one of seven kinds. */
export const StartVariationPage = () => <ProjectFormPage title="Start a variation" operation="variations.start" award="choose">{(project) => <Start project={project} />}</ProjectFormPage>;

function Start({ project }: { readonly project: ProjectDetail }) {
  const id = useId();
  const [params, setParams] = useSearchParams();
  const kind = variationKinds.find((each) => each === params.get('kind')) ?? 'money';
  const { reply } = useAnswer('variations.fields', { project: project.reference, kind, award: useAward() });
  const choose = (value: string): void => setParams((before) => { before.set('kind', value); return before; }, { replace: true });
  return (
    <div className="form">
      <Radios id={id} name="kind" label="What is to change" value={kind} onChange={choose} options={variationKinds.map((value) => ({ value, label: kinds[value] }))} />
      <Answer reply={reply}>
        {({ fields, refused }) => (refused === null
          ? <StartForm key={kind} project={project} kind={kind} fields={fields} />
          : <Empty title={`${refused}.`} act={<Link className="btn" to={paths.project(project.reference, 'funding')}>Back to its funding</Link>} />)}
      </Answer>
    </div>
  );
}

interface Props {
  readonly project: ProjectDetail;
  readonly kind: VariationKind;
  readonly fields: readonly VariationNow[];
}

function StartForm({ project, kind, fields }: Props) {
  const go = useGo();
  const { reference, title } = project;
  const award = useAwardOf(project);
  const { mutateAsync } = useCommand('variations.start');
  const sent = useRef<readonly string[]>([]);
  const draft = useDraft(`variation-start ${reference} ${kind}`, `${title}, variation of ${kind}`, paths.addVariation(reference, kind));
  const form = useForm('variations.start', mutateAsync, {
    defaults: variationValues(fields, null), draft, labels, fieldOf: (path) => fieldOf(sent.current, path),
    toRequest: (values) => {
      const read = readVariation(kind, fields, values);
      sent.current = read.sent;
      return read.reading.ok ? { ok: true, value: { project: reference, award, kind, ...read.reading.value } } : read.reading;
    },
    onSaved: ({ number }) => go(paths.variation(reference, number)),
  });
  return (
    <Form form={form} submit="Save draft" onCancel={() => go(paths.project(reference, 'funding'))}>
      <VariationFields kind={kind} project={project} fields={fields} values={form.values} text={form.text} />
    </Form>
  );
}

/** Changes a draft; what it started from stays. */
export const EditVariationPage = () => <ProjectFormPage title="Change a variation" operation="variations.edit" award="told">{(project) => <Edit project={project} />}</ProjectFormPage>;

function Edit({ project }: { readonly project: ProjectDetail }) {
  const { reply } = useAnswer('variations.get', { project: project.reference, number: Number(useParams()['number']), award: useAward() });
  return <Answer reply={reply}>{(variation) => <Asked project={project} variation={variation} />}</Answer>;
}

function Asked({ project, variation }: { readonly project: ProjectDetail; readonly variation: VariationShown }) {
  const { reply } = useAnswer('variations.fields', { project: project.reference, kind: variation.kind, award: useAward() });
  const to = paths.variation(project.reference, variation.number);
  if (variation.state !== 'draft') return <Empty title={`This variation is ${variation.state}.`} act={<Link className="btn" to={to}>Back to the variation</Link>}>Only a draft can be changed.</Empty>;
  return <Answer reply={reply}>{({ fields }) => <EditForm key={variation.id} project={project} kind={variation.kind} fields={fields} variation={variation} />}</Answer>;
}

function EditForm({ project, kind, fields, variation }: Props & { readonly variation: VariationShown }) {
  const go = useGo();
  const { reference, title } = project;
  const { id, number, changedIn } = variation;
  const back = (): void => go(paths.variation(reference, number));
  const { mutateAsync } = useCommand('variations.edit');
  const sent = useRef<readonly string[]>([]);
  const draft = useDraft(`variation ${id}`, `${title}, variation ${number}`, paths.editVariation(reference, number));
  const form = useForm('variations.edit', mutateAsync, {
    defaults: variationValues(fields, variation), draft, labels, changedIn, fieldOf: (path) => fieldOf(sent.current, path),
    toRequest: (values, seen) => {
      const read = readVariation(kind, fields, values);
      sent.current = read.sent;
      return read.reading.ok ? { ok: true, value: { id, changedIn: seen, ...read.reading.value } } : read.reading;
    },
    onSaved: back,
  });
  return (
    <Form form={form} submit="Save draft" onCancel={back}>
      <VariationFields kind={kind} project={project} fields={fields} values={form.values} text={form.text} />
    </Form>
  );
}
