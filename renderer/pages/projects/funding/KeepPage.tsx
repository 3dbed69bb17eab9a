import { useParams } from 'react-router';
import { keptWhats, type KeptWhat, type ProjectFunding } from '../../../../shared/contract/funding.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { DateInput } from '../../../components/form/DateInput.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { collect, readDate } from '../../../components/form/reading.ts';
import { useForm } from '../../../components/form/useForm.ts';
import { useGo, useAward } from '../../../components/Link.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';
import { keptLabels } from './KeptRegion.tsx';

/** Says from when payments, spending or forecasts of the award are kept in this file. */
export function KeepPage() {
  const given = useParams()['what'];
  const what = keptWhats.find((each) => each === given) ?? 'payments';
  return <ProjectFormPage title={`${keptLabels[what]}: kept here from`} operation="funding.keep" award="choose">{(project) => <Asked key={what} project={project} what={what} />}</ProjectFormPage>;
}

function Asked({ project, what }: { readonly project: ProjectDetail; readonly what: KeptWhat }) {
  const { reply } = useAnswer('funding.project', { project: project.reference, award: useAward() });
  return <Answer reply={reply}>{(funding) => <Keep project={project} funding={funding} what={what} />}</Answer>;
}

function Keep({ project: { reference }, funding, what }: { readonly project: ProjectDetail; readonly funding: ProjectFunding; readonly what: KeptWhat }) {
  const go = useGo();
  const back = (): void => go(paths.project(reference, 'funding'));
  const { mutateAsync } = useCommand('funding.keep');
  const row = funding.kept[what];
  const form = useForm('funding.keep', mutateAsync, {
    defaults: { from: row === null ? '' : formatDate(row.from) }, labels: { from: 'Kept here from' }, ...(row === null ? {} : { changedIn: row.changedIn }),
    toRequest: ({ from }, seen) => {
      const day = readDate(from, 'The date it is kept from', 'day');
      return collect({ project: ok(reference), award: ok(funding.award), what: ok(what), from: day, changedIn: ok(row === null ? null : seen) });
    },
    onSaved: back,
  });
  return (
    <Form form={form} submit="Save" onCancel={back}>
      <DateInput {...form.text('from')} label="Kept here from" need="day" hint="The first day that this file tells the whole of, like 1 4 2019. Leave it blank where it is not kept here" />
    </Form>
  );
}
