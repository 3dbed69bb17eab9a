import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { useDraft } from '../../api/drafts.ts';
import { useCommand } from '../../api/hooks.ts';
import { Checkbox, Select } from '../../components/form/Choices.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextInput } from '../../components/form/TextInput.tsx';
import { useForm } from '../../components/form/useForm.ts';
import { useGo } from '../../components/Link.tsx';
import { paths } from '../../paths.ts';
import { AwardFields } from './AwardFields.tsx';
import { awardFieldOf, noAwardFigure, readAward } from './awardFields.ts';
import { ProjectFormPage } from './ProjectForms.tsx';

export const AddFigurePage = () =>
  <ProjectFormPage title="Add an award figure" operation="awards.addFigure">{(project) => <AddFigure project={project} />}</ProjectFormPage>;

/** Chosen in the place of an award: this figure begins a new one. No reference has a star. */
const another = '*';

function AddFigure({ project: { reference, title, awards } }: { readonly project: ProjectDetail }) {
  const go = useGo();
  const back = (): void => go(paths.project(reference));
  const { mutateAsync } = useCommand('awards.addFigure');
  const draft = useDraft(`figure-add ${reference}`, `${title}, award figure`, paths.addFigure(reference));
  const none = awards.every(({ adopted }) => adopted === null);
  const form = useForm('awards.addFigure', mutateAsync, {
    defaults: { award: awards[0]?.reference ?? '', newAward: '', ...noAwardFigure, adopt: none }, draft, labels: { award: 'Award', newAward: 'Reference of the new award' },
    fieldOf: (path) => (path === 'award' || path === 'newAward' ? path : awardFieldOf(path)),
    toRequest: ({ award: of, newAward, adopt, ...values }) => {
      const read = readAward(values);
      if (!read.ok) return { ok: false, problem: read.problem, rest: { ...read.rest?.award } };
      if (read.value.award === null) return fail([{ path: 'pence', message: 'Enter the amount, or the source of a figure that names none' }]);
      if (of !== another) return ok({ project: reference, award: of === '' ? null : of, ...read.value.award, adopt });
      return newAward.trim() === '' ? fail([{ path: 'newAward', message: 'Enter the reference of the new award' }]) : ok({ project: reference, newAward, ...read.value.award, adopt });
    },
    onSaved: back,
  });
  return (
    <Form form={form} submit="Add this figure" onCancel={back}>
      {awards.length === 0 ? null : <Select {...form.text('award')} label="Award" options={[...awards.map((award) => ({ value: award.reference, label: award.reference })), { value: another, label: 'Another award of this project' }]} />}
      {form.values.award === another ? <TextInput {...form.text('newAward')} label="Reference of the new award" hint={`A short name that no award has, like ${reference}-award-2`} /> : null}
      <AwardFields form={form} />
      <Checkbox {...form.flag('adopt')} label="Adopt it" hint="Totals use the adopted figure. The others stay beside it" />
    </Form>
  );
}
