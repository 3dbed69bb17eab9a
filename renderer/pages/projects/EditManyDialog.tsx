import { useQueryClient } from '@tanstack/react-query';
import type { RequestOf } from '../../../shared/contract/index.ts';
import type { ProjectRow } from '../../../shared/contract/projects.ts';
import { conflict } from '../../../shared/domain/problem.ts';
import { lifecycles, reasonNeeded, stages } from '../../../shared/domain/project.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { plural, upperFirst } from '../../../shared/domain/words.ts';
import { useAnswer, useCommand } from '../../api/hooks.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Select, type Option } from '../../components/form/Choices.tsx';
import { Form } from '../../components/form/Form.tsx';
import type { Reading } from '../../components/form/reading.ts';
import { SuggestInput } from '../../components/form/SuggestInput.tsx';
import { TextArea, TextInput } from '../../components/form/TextInput.tsx';
import { useForm } from '../../components/form/useForm.ts';
import { unsaid, readMany, type ManyValues } from './manyValues.ts';

const nothing: ManyValues = { round: '', theme: '', stage: '', lifecycle: '', lifecycleReason: '', reason: '' };
const orNone = (options: readonly Option[], words: string): readonly Option[] => [...options, { value: unsaid, label: words }];
const asOptions = (words: readonly string[]): readonly Option[] => words.map((word) => ({ value: word, label: upperFirst(word) }));

interface Props {
  readonly projects: readonly ProjectRow[];
  /** Themes in use, offered while one types. */
  readonly themes: readonly string[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Gives many projects the same round, theme, stage or state. What is left alone stays as each has it. */
export function EditManyDialog({ projects, themes, onClose, onSaved }: Props) {
  const { reply: rounds } = useAnswer('rounds.list', {});
  const client = useQueryClient();
  const { mutateAsync } = useCommand('projects.editMany', { said: ({ changed }) => `Changed ${plural(changed, 'project')}` });
  const send: typeof mutateAsync = async (request) => {
    const reply = await mutateAsync(request);
    if (reply.ok || reply.problem.kind !== 'stale') return reply;
    // The list is read anew, so that saving again goes by what stands there now.
    await client.invalidateQueries();
    const { message, where = [] } = reply.problem;
    return { ok: false, problem: conflict(message, [{ message }, ...where]) };
  };
  const form = useForm('projects.editMany', send, {
    defaults: nothing,
    toRequest: (values): Reading<RequestOf<'projects.editMany'>> => {
      const fields = readMany(values);
      return fields === null ? fail([{ message: 'Choose what to change' }]) : ok({ projects: projects.map(({ reference, changedIn }) => ({ reference, changedIn })), ...fields });
    },
    onSaved,
  });
  const chosen = lifecycles.find((each) => each === form.values.lifecycle);
  const names = rounds?.ok === true ? rounds.value.rounds.map(({ reference, name }) => ({ value: reference, label: name })) : [];
  return (
    <Dialog title={`Edit ${plural(projects.length, 'project')}`} onClose={onClose} className="dialog dialog--wide">
      <p>What you leave alone stays as each project has it. It is one change, and one undo.</p>
      <div className="gap-above">
        <Form form={form} submit={`Change ${plural(projects.length, 'project')}`} onCancel={onClose}>
          <div className="form__row">
            <Select {...form.text('round')} label="Round" options={orNone(names, 'No round')} empty="As it is" />
            <SuggestInput {...form.text('theme')} label="Theme" after="(blank leaves it as it is)" suggestions={themes} />
          </div>
          <div className="form__row">
            <Select {...form.text('lifecycle')} label="State" options={orNone(asOptions(lifecycles), 'Not known')} empty="As it is" />
            <Select {...form.text('stage')} label="Stage" options={orNone(asOptions(stages), 'Not known')} empty="As it is" />
          </div>
          {chosen !== undefined && reasonNeeded(chosen) ? <TextArea {...form.text('lifecycleReason')} label={`Why they were ${chosen}`} /> : null}
          <TextInput {...form.text('reason')} label="Reason for the change" after="(stands in the history)" />
        </Form>
      </div>
    </Dialog>
  );
}
