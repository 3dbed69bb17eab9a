import { useParams } from 'react-router';
import type { ProjectRatings } from '../../../../shared/contract/notes.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { ratingSubjects, type RatingSubject } from '../../../../shared/domain/rating.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useFile } from '../../../api/file.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Radios, Select } from '../../../components/form/Choices.tsx';
import { DateInput } from '../../../components/form/DateInput.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { collect, readDate, readText } from '../../../components/form/reading.ts';
import { TextArea } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { useGo } from '../../../components/Link.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';
import { RatingTag } from './RatingTag.tsx';

const labels = { scale: 'Scale', step: 'Rating', on: 'Date', reason: 'Reason' };

/** Rates delivery or risk of a project on a day. What was rated before stays. */
export function RatePage() {
  const given = useParams()['subject'];
  const subject = ratingSubjects.find((each) => each === given) ?? 'delivery';
  return <ProjectFormPage title={`Rate ${subject}`} operation="ratings.set">{(project) => <Rated key={subject} project={project} subject={subject} />}</ProjectFormPage>;
}

interface Props {
  readonly project: ProjectDetail;
  readonly subject: RatingSubject;
}

function Rated({ project, subject }: Props) {
  const { reply } = useAnswer('ratings.list', { project: project.reference });
  return <Answer reply={reply}>{(all) => <Rate project={project} subject={subject} all={all} />}</Answer>;
}

function Rate({ project: { reference, title }, subject, all: { ratings, scales } }: Props & { readonly all: ProjectRatings }) {
  const { frame: { today } } = useFile();
  const go = useGo();
  const back = (): void => go(paths.project(reference, 'notes'));
  const { mutateAsync } = useCommand('ratings.set');
  const mine = ratings.filter((rating) => rating.subject === subject);
  const draft = useDraft(`rate ${reference} ${subject}`, `${title}, ${subject} rating`, paths.rate(reference, subject));
  /** The rating of the day typed, which a save replaces; the form says so. */
  const replacedOn = (text: string) => {
    const day = readDate(text, labels.on, 'day');
    return mine.find((rating) => day.ok && rating.on === day.value);
  };
  const form = useForm('ratings.set', mutateAsync, {
    defaults: { scale: mine[0]?.scale ?? scales[0]?.key ?? '', step: '', on: formatDate(today), reason: '' }, draft, labels,
    toRequest: ({ scale, step, on, reason }) => {
      const day = readDate(on, labels.on, 'day');
      const there = replacedOn(on);
      return collect({
        project: ok(reference), subject: ok(subject), scale: ok(scale), step: ok(Number(step)), on: day.ok ? ok(day.value ?? '') : day, reason: readText(reason),
        ...(there === undefined ? {} : { changedIn: ok(there.changedIn) }),
      });
    },
    onSaved: back,
  });
  const steps = scales.find(({ key }) => key === form.values.scale)?.steps ?? [];
  const replaced = replacedOn(form.values.on);
  return (
    <Form form={form} submit="Save rating" onCancel={back}>
      {mine[0] === undefined ? null : <p>Stands at <RatingTag step={mine[0].step} /> since {formatDate(mine[0].on)}.</p>}
      <Select {...form.text('scale')} label={labels.scale} options={scales.map(({ key, name }) => ({ value: key, label: name }))} onChange={(scale) => form.set({ scale, step: '' })} />
      <Radios {...form.text('step')} label={labels.step} options={steps.map(({ position, name, meaning }) => ({ value: String(position), label: name, hint: meaning }))} />
      <div>
        <DateInput {...form.text('on')} label={labels.on} hint="The day it was judged, like 13 5 2019" need="day" />
        <p role="status">{replaced === undefined ? null : <>This replaces the rating of that day, <RatingTag step={replaced.step} />.</>}</p>
      </div>
      <TextArea {...form.text('reason')} label={labels.reason} hint="What it rests on. Never name or describe a child or a family" />
    </Form>
  );
}
