import type { ClaimsOpen } from '../../../../shared/contract/claims.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { collect, readNumber, readText } from '../../../components/form/reading.ts';
import { TextArea, TextInput } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { useAward, useGo } from '../../../components/Link.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';

/** An officer says that an award is claimed, at which rate, and up to which part of it. */
export const ClaimTermsPage = () => <ProjectFormPage title="Terms of claims" operation="claims.setTerms" award="choose">{(project) => <Asked project={project} />}</ProjectFormPage>;

function Asked({ project }: { readonly project: ProjectDetail }) {
  const { reply } = useAnswer('claims.open', { project: project.reference, award: useAward() });
  return <Answer reply={reply}>{(open) => <Fill key={open.award} project={project} open={open} />}</Answer>;
}

const labels = { ratePercent: 'Rate', capPercent: 'Cap', note: 'Note' };
const said = (percent: number | null | undefined): string => (percent == null ? '' : String(percent));

function Fill({ project: { reference }, open: { award, terms } }: { readonly project: ProjectDetail; readonly open: ClaimsOpen }) {
  const go = useGo();
  const back = (): void => go(paths.projectFunding(reference, 'claims'));
  const { mutateAsync } = useCommand('claims.setTerms');
  const form = useForm('claims.setTerms', mutateAsync, {
    defaults: { ratePercent: said(terms?.ratePercent), capPercent: said(terms?.capPercent), note: terms?.note ?? '' }, ...(terms === null ? {} : { changedIn: terms.changedIn }), labels, onSaved: back,
    toRequest: (values, seen) => collect({
      project: ok(reference), award: ok(award), ratePercent: readNumber(values.ratePercent, labels.ratePercent), capPercent: readNumber(values.capPercent, labels.capPercent), note: readText(values.note), changedIn: ok(terms === null ? null : seen),
    }),
  });
  return (
    <Form form={form} submit="Save terms" onCancel={back}>
      <p>An award with terms of claims is paid on what was spent: so much of each cost, shown by evidence. Claims that were decided keep the terms they had.</p>
      <TextInput {...form.text('ratePercent')} label="The award pays of each cost, %" width="number" hint="Like 80. Leave it blank while it is not known: then what is due is not known either" />
      <TextInput {...form.text('capPercent')} label="Claims may reach, % of the award" after="(if there is a cap)" width="number" hint="Like 90. What claims come to beyond it is held back until the project is closed" />
      <TextArea {...form.text('note')} label={labels.note} after="(if there is one)" hint="What the award letter says of claims" />
    </Form>
  );
}
