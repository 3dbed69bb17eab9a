import { useParams } from 'react-router';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { quarterName } from '../../../../shared/domain/financialQuarter.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { collect } from '../../../components/form/reading.ts';
import { TextArea } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { useGo, useAward } from '../../../components/Link.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';

/** Says why what was spent in a quarter lies so far from its profile. */
export const ExplainPage = () => <ProjectFormPage title="Explain a variance" operation="funding.explain" award="choose">{(project) => <Asked project={project} />}</ProjectFormPage>;

function Asked({ project }: { readonly project: ProjectDetail }) {
  const { reply } = useAnswer('funding.project', { project: project.reference, award: useAward() });
  return <Answer reply={reply}>{(funding) => <Explain project={project} funding={funding} />}</Answer>;
}

function Explain({ project: { reference, title }, funding }: { readonly project: ProjectDetail; readonly funding: ProjectFunding }) {
  const { quarter: start = '' } = useParams();
  const quarter = funding.quarters.find((each) => each.quarter === start);
  const go = useGo();
  const back = (): void => go(paths.project(reference, 'funding'));
  const { mutateAsync } = useCommand('funding.explain');
  const draft = useDraft(`explain ${reference} ${start}`, `${title}, explanation`, paths.explainVariance(reference, start));
  const explanation = quarter?.explanation ?? null;
  const own = explanation?.changedIn ?? null;
  const form = useForm('funding.explain', mutateAsync, {
    defaults: { text: explanation?.state === 'given' ? (explanation.text ?? '') : '' }, draft, ...(own === null ? {} : { changedIn: own }), labels: { text: 'Explanation' },
    toRequest: ({ text }, seen) => collect({ project: ok(reference), award: ok(funding.award), quarter: ok(start), text: ok(text), changedIn: ok(own === null ? null : seen) }),
    onSaved: back,
  });
  if (quarter === undefined) return <Empty title="This project has no such quarter." />;
  const { variance, profile, actual } = quarter;
  return (
    <Form form={form} submit="Save explanation" onCancel={back}>
      <p><b>{quarterName(start)}</b>: {profile === null ? 'no profile' : `${formatMoney(profile)} profiled`}, {actual === null ? 'nothing told as spent' : `${formatMoney(actual)} spent`}{variance?.percent == null ? '' : `, ${Math.abs(variance.percent).toFixed(1)}% ${variance.pence < 0 ? 'under' : 'over'}`}.</p>
      <TextArea {...form.text('text')} label="Explanation" hint="What happened, and when it evens out. It is carried forward for as long as spending stays past the tolerance" />
    </Form>
  );
}
