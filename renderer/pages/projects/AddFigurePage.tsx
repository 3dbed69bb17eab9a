import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { useDraft } from '../../api/drafts.ts';
import { useCommand } from '../../api/hooks.ts';
import { Checkbox, Select } from '../../components/form/Choices.tsx';
import { Form } from '../../components/form/Form.tsx';
import { useForm } from '../../components/form/useForm.ts';
import { useGo } from '../../components/Link.tsx';
import { paths } from '../../paths.ts';
import { AwardFields } from './AwardFields.tsx';
import { awardFieldOf, noAwardFigure, readAward } from './awardFields.ts';
import { ProjectFormPage } from './ProjectForms.tsx';

export const AddFigurePage = () =>
  <ProjectFormPage title="Add an award figure" operation="awards.addFigure">{(project) => <AddFigure project={project} />}</ProjectFormPage>;

function AddFigure({ project: { reference, title, awards } }: { readonly project: ProjectDetail }) {
  const go = useGo();
  const back = (): void => go(paths.project(reference));
  const { mutateAsync } = useCommand('awards.addFigure');
  const draft = useDraft(`figure-add ${reference}`, `${title}, award figure`, paths.addFigure(reference));
  const none = awards.every(({ adopted }) => adopted === null);
  const form = useForm('awards.addFigure', mutateAsync, {
    defaults: { award: awards[0]?.reference ?? '', ...noAwardFigure, adopt: none }, draft,
    fieldOf: (path) => awardFieldOf(path),
    toRequest: ({ award: of, adopt, ...values }) => {
      const read = readAward(values);
      if (!read.ok) return { ok: false, problem: read.problem, rest: { ...read.rest?.award } };
      if (read.value.award === null) return fail([{ path: 'pence', message: 'Enter the amount, or the source of a figure that names none' }]);
      return ok({ project: reference, award: of === '' ? null : of, ...read.value.award, adopt });
    },
    onSaved: back,
  });
  return (
    <Form form={form} submit="Add this figure" onCancel={back}>
      {awards.length > 1 ? <Select {...form.text('award')} label="Award" options={awards.map((award) => ({ value: award.reference, label: award.reference }))} /> : null}
      <AwardFields form={form} />
      <Checkbox {...form.flag('adopt')} label="Adopt it" hint="Totals use the adopted figure. The others stay beside it" />
    </Form>
  );
}
