import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import type { ActualKind } from '../../../../shared/domain/actual.ts';
import { quarterName } from '../../../../shared/domain/financialQuarter.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Radios, Select } from '../../../components/form/Choices.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { MoneyInput } from '../../../components/form/MoneyInput.tsx';
import { readMoney } from '../../../components/form/reading.ts';
import { TextArea } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { useGo, useAward } from '../../../components/Link.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';

const kinds: readonly { readonly value: Exclude<ActualKind, 'actual'>; readonly label: string; readonly hint: string }[] = [
  { value: 'refund', label: 'Refund', hint: 'Money that came back. It is taken off what was spent, whatever sign is typed' },
  { value: 'correction', label: 'Correction', hint: 'Puts an earlier quarter right: more is above nought, less is below' },
];

/** Records what came back, or puts an earlier quarter right, each with its reason. */
export const SpendPage = () => <ProjectFormPage title="Record a refund or correction" operation="actuals.record" award="choose">{(project) => <Asked project={project} />}</ProjectFormPage>;

function Asked({ project }: { readonly project: ProjectDetail }) {
  const { reply } = useAnswer('funding.project', { project: project.reference, award: useAward() });
  return <Answer reply={reply}>{(funding) => <Spend project={project} funding={funding} />}</Answer>;
}

function Spend({ project: { reference, title }, funding }: { readonly project: ProjectDetail; readonly funding: ProjectFunding }) {
  const go = useGo();
  const back = (): void => go(paths.project(reference, 'funding'));
  const { mutateAsync } = useCommand('actuals.record');
  const draft = useDraft(`spend ${reference}`, `${title}, refund or correction`, paths.recordSpending(reference));
  const quarters = funding.quarters.filter(({ quarter }) => quarter <= funding.now).toReversed();
  const form = useForm('actuals.record', mutateAsync, {
    defaults: { kind: 'refund', quarter: quarters[0]?.quarter ?? '', pence: '', reason: '' }, draft,
    labels: { kind: 'What this is', quarter: 'Quarter', pence: 'Amount', reason: 'Reason' },
    fieldOf: (path) => path.split('.')[2] ?? null,
    toRequest: ({ kind, quarter, pence, reason }) => {
      const amount = readMoney(pence, 'Amount');
      if (!amount.ok) return { ok: false, problem: [{ ...amount.problem, path: 'pence' }] };
      const chosen = kinds.find(({ value }) => value === kind)?.value ?? 'refund';
      return ok({ project: reference, award: funding.award, entries: [{ kind: chosen, quarter, pence: amount.value, reason }] });
    },
    onSaved: back,
  });
  return (
    <Form form={form} submit="Save" onCancel={back}>
      <Radios {...form.text('kind')} label="What this is" options={kinds} />
      <Select {...form.text('quarter')} label="Quarter" options={quarters.map(({ quarter }) => ({ value: quarter, label: quarterName(quarter) }))} />
      <MoneyInput {...form.text('pence')} label="Amount" />
      <TextArea {...form.text('reason')} label="Reason" />
    </Form>
  );
}
