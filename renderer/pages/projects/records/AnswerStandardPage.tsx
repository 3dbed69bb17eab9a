import { useParams } from 'react-router';
import type { AwardRecords, RequirementShown } from '../../../../shared/contract/awardRecords.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { requirementAnswers, type RequirementAnswer } from '../../../../shared/domain/grantStandard.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Radios, Select } from '../../../components/form/Choices.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { collect, readText } from '../../../components/form/reading.ts';
import { TextArea } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { useGo, useAward } from '../../../components/Link.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';

const labels = { answer: 'Answer', evidence: 'Evidence', document: 'Letter or agreement', reason: 'Reason' };
const answers = [{ value: 'complies', label: 'It is met' }, { value: 'explained', label: 'It is not met, and this is why' }];

/** Comply or explain: one requirement of the grants standard. */
export function AnswerStandardPage() {
  const number = Number(useParams()['number']);
  return <ProjectFormPage title={`Requirement ${number}`} operation="standard.answer" award="told">{(project) => <Asked key={number} project={project} number={number} />}</ProjectFormPage>;
}

function Asked({ project, number }: { readonly project: ProjectDetail; readonly number: number }) {
  const { reply } = useAnswer('records.get', { project: project.reference, award: useAward() });
  return (
    <Answer reply={reply}>
      {(records) => {
        const requirement = records.standard.requirements.find((each) => each.number === number);
        return requirement === undefined ? <Empty title="The standard has no such requirement." /> : <Edit project={project} records={records} requirement={requirement} />;
      }}
    </Answer>
  );
}

const readAnswer = (text: string): Result<RequirementAnswer> => {
  const answer = requirementAnswers.find((each) => each === text);
  return answer === undefined ? fail({ message: 'Select whether it is met' }) : ok(answer);
};

interface Props {
  readonly project: ProjectDetail;
  readonly records: AwardRecords;
  readonly requirement: RequirementShown;
}

function Edit({ project: { reference, title }, records, requirement: { number, name, holds, answer, evidence, document, reason, changedIn } }: Props) {
  const go = useGo();
  const back = (): void => go(paths.grantStandard(reference));
  const { mutateAsync } = useCommand('standard.answer');
  const draft = useDraft(`standard ${reference} ${number}`, `${title}, requirement ${number}`, paths.answerStandard(reference, number));
  const form = useForm('standard.answer', mutateAsync, {
    defaults: { answer: answer ?? '', evidence: evidence ?? '', document: document?.id ?? '', reason: reason ?? '' }, draft, labels, ...(changedIn === null ? {} : { changedIn }),
    toRequest: (values, seen) => collect({
      project: ok(reference), award: ok(records.award), number: ok(number), answer: readAnswer(values.answer), evidence: readText(values.evidence), document: readText(values.document), reason: readText(values.reason),
      changedIn: ok(changedIn === null ? null : seen),
    }),
    onSaved: back,
  });
  const documents = records.documents.map(({ id, kind, version }) => ({ value: id, label: `${upperFirst(kind)}, version ${version}` }));
  return (
    <Form form={form} submit="Save answer" onCancel={back}>
      <p><b>{name}.</b> {holds}.</p>
      <Radios {...form.text('answer')} label={labels.answer} options={answers} />
      {form.values.answer === 'complies' ? (
        <>
          <TextArea {...form.text('evidence')} label={labels.evidence} hint="What shows it, and where that is kept" />
          {documents.length === 0 ? null : <Select {...form.text('document')} label={labels.document} hint="The one that shows it, if one does" options={documents} empty="None" />}
        </>
      ) : null}
      {form.values.answer === 'explained' ? <TextArea {...form.text('reason')} label={labels.reason} hint="Why it is not met, and what stands in its place" /> : null}
    </Form>
  );
}
