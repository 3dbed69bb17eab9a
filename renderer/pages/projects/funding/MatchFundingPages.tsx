import { useState } from 'react';
import { useParams } from 'react-router';
import type { MatchFundingShown, MatchLineShown } from '../../../../shared/contract/matchFunding.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { matchKinds } from '../../../../shared/domain/matchFunding.ts';
import { plainPounds } from '../../../../shared/domain/money.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import { useAnswer, useCommand, useRefusal } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Radios } from '../../../components/form/Choices.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { MoneyInput } from '../../../components/form/MoneyInput.tsx';
import { collect, readMoney, readText } from '../../../components/form/reading.ts';
import { TextArea, TextInput } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { useGo, useAward } from '../../../components/Link.tsx';
import { Refused } from '../../../components/Refused.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';

const labels = { source: 'Source', kind: 'Kind', secured: 'Secured', pence: 'Amount', basis: 'How it was valued', note: 'Note' };
const kinds = matchKinds.map((value) => ({ value, label: upperFirst(value) }));
const yesNo = [{ value: 'yes', label: 'Yes, in writing' }, { value: 'no', label: 'Not yet' }] as const;

/** Adds what somebody brings beside the grant, or changes it. */
export const MatchLinePage = () => <ProjectFormPage title="Match funding" operation="matchFunding.add" award="told">{(project) => <LineAsked project={project} />}</ProjectFormPage>;

function LineAsked({ project }: { readonly project: ProjectDetail }) {
  const { line: id } = useParams();
  const { reply } = useAnswer('matchFunding.list', { project: project.reference, award: useAward() });
  return (
    <Answer reply={reply}>
      {(match) => {
        const line = match.lines.find((each) => each.id === id);
        if (id !== undefined && line === undefined) return <Empty title="This project has no such line of match funding." />;
        return line === undefined ? <Add project={project} match={match} /> : <Edit key={line.id} project={project} line={line} />;
      }}
    </Answer>
  );
}

type Typed = Readonly<Record<keyof typeof labels, string>>;

/** What was typed, as both forms send it; whether it is secured is asked for. */
const readLine = ({ source, kind, secured, pence, basis, note }: Typed) => ({
  source: ok(source), kind: ok(matchKinds.find((each) => each === kind) ?? 'cash'), pence: readMoney(pence, labels.pence), basis: readText(basis), note: readText(note),
  secured: secured === '' ? { ok: false as const, problem: { message: 'Select whether it is secured' } } : ok(secured === 'yes'),
});

function Add({ project: { reference }, match: { award } }: { readonly project: ProjectDetail; readonly match: MatchFundingShown }) {
  const go = useGo();
  const back = (): void => go(paths.project(reference, 'funding'));
  const { mutateAsync } = useCommand('matchFunding.add');
  const form = useForm('matchFunding.add', mutateAsync, {
    defaults: { source: '', kind: 'cash', secured: '', pence: '', basis: '', note: '' }, labels, onSaved: back,
    toRequest: (values) => collect({ project: ok(reference), award: ok(award), ...readLine(values) }),
  });
  return (
    <Form form={form} submit="Add match funding" onCancel={back}>
      <TextInput {...form.text('source')} label={labels.source} hint="The council, trust or company that brings it" />
      <Radios {...form.text('kind')} label={labels.kind} options={kinds} inline />
      <Radios {...form.text('secured')} label="Is it secured?" options={yesNo} inline />
      <MoneyInput {...form.text('pence')} label={labels.pence} hint="In pounds, like 240,000 or 1.2m. Leave it blank where it is not known" />
      {form.values.kind === 'in-kind' ? <TextArea {...form.text('basis')} label={labels.basis} hint="Staff at their pay, rooms at the council’s own rate" /> : null}
      <TextArea {...form.text('note')} label={labels.note} />
    </Form>
  );
}

function Edit({ project: { reference }, line: { id, changedIn, source, kind, secured, pence, basis, note } }: { readonly project: ProjectDetail; readonly line: MatchLineShown }) {
  const go = useGo();
  const back = (): void => go(paths.project(reference, 'funding'));
  const { mutateAsync } = useCommand('matchFunding.edit');
  const { mutateAsync: remove } = useCommand('matchFunding.remove');
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useForm('matchFunding.edit', mutateAsync, {
    defaults: { source, kind, secured: secured ? 'yes' : 'no', pence: pence === null ? '' : plainPounds(pence), basis: basis ?? '', note: note ?? '' }, changedIn, labels, onSaved: back,
    toRequest: (values, seen) => collect({ id: ok(id), changedIn: ok(seen), ...readLine(values) }),
  });
  const takeOut = async (): Promise<void> => {
    const reply = await remove({ id, changedIn });
    if (reply.ok) back();
    else setProblem(reply.problem);
  };
  return (
    <>
      {problem === null ? null : <Refused problem={problem}><button type="button" className="btn" onClick={() => setProblem(null)}>Close</button></Refused>}
      <Form form={form} submit="Save match funding" onCancel={back} after={<button type="button" className="btn" onClick={() => void takeOut()}>Remove</button>}>
        <TextInput {...form.text('source')} label={labels.source} />
        <Radios {...form.text('kind')} label={labels.kind} options={kinds} inline />
        <Radios {...form.text('secured')} label="Is it secured?" options={yesNo} inline />
        <MoneyInput {...form.text('pence')} label={labels.pence} hint="In pounds, like 240,000 or 1.2m. Leave it blank where it is not known" />
        {form.values.kind === 'in-kind' ? <TextArea {...form.text('basis')} label={labels.basis} /> : null}
        <TextArea {...form.text('note')} label={labels.note} />
      </Form>
    </>
  );
}

/** What the award asks for beside the grant, and how a gap will be closed. */
export const MatchNeedPage = () => <ProjectFormPage title="What the award asks for" operation="matchFunding.setNeed" award="choose">{(project) => <NeedAsked project={project} />}</ProjectFormPage>;

function NeedAsked({ project }: { readonly project: ProjectDetail }) {
  const { reply } = useAnswer('matchFunding.list', { project: project.reference, award: useAward() });
  return <Answer reply={reply}>{(match) => <Need project={project} match={match} />}</Answer>;
}

function Need({ project: { reference }, match: { award, needed, explanation, needChangedIn } }: { readonly project: ProjectDetail; readonly match: MatchFundingShown }) {
  const go = useGo();
  const back = (): void => go(paths.project(reference, 'funding'));
  const edits = useRefusal('profile.set') === null;
  const { mutateAsync } = useCommand('matchFunding.setNeed');
  const form = useForm('matchFunding.setNeed', mutateAsync, {
    defaults: { neededPence: needed === null ? '' : plainPounds(needed), explanation: explanation ?? '' }, ...(needChangedIn === null ? {} : { changedIn: needChangedIn }),
    labels: { neededPence: 'Match funding asked for', explanation: 'How a gap will be closed' }, onSaved: back,
    toRequest: (values, seen) => collect({
      project: ok(reference), award: ok(award), neededPence: edits ? readMoney(values.neededPence, 'Amount') : ok(needed), explanation: readText(values.explanation), changedIn: ok(needChangedIn === null ? null : seen),
    }),
  });
  return (
    <Form form={form} submit="Save" onCancel={back}>
      {edits ? <MoneyInput {...form.text('neededPence')} label="Match funding asked for" hint="In pounds, as the award letter says. Leave it blank where it names none" /> : null}
      <TextArea {...form.text('explanation')} label="How a gap will be closed" hint="Needed where what others bring is less than what is asked for" />
    </Form>
  );
}
