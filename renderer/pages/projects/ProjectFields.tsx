import { lifecycles, movesFrom, reasonNeeded, stages, type Lifecycle } from '../../../shared/domain/project.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Select, type Option } from '../../components/form/Choices.tsx';
import { Combobox } from '../../components/form/Combobox.tsx';
import { DateInput } from '../../components/form/DateInput.tsx';
import { SuggestInput } from '../../components/form/SuggestInput.tsx';
import { TextArea, TextInput } from '../../components/form/TextInput.tsx';
import type { FormState } from '../../components/form/useForm.ts';
import type { ProjectValues } from './projectValues.ts';

type Form = Pick<FormState<ProjectValues>, 'text' | 'values'>;

const asOptions = (words: readonly string[]): readonly Option[] => words.map((word) => ({ value: word, label: upperFirst(word) }));

/** What a project can be called, used more than once elsewhere: offered while one types. */
function useWords() {
  const { reply: list } = useAnswer('projects.list', {});
  const { reply: rounds } = useAnswer('rounds.list', {});
  const projects = list?.ok === true ? list.value.projects : [];
  return {
    themes: [...new Set(projects.flatMap(({ theme }) => theme ?? []))].toSorted(),
    evaluators: [...new Set(projects.flatMap(({ evaluator }) => evaluator ?? []))].toSorted(),
    rounds: rounds?.ok === true ? rounds.value.rounds.map(({ reference, name }) => ({ value: reference, label: name })) : [],
    projects: projects.map(({ reference, title }) => ({ value: reference, label: title, detail: reference })),
  };
}

interface Props {
  readonly form: Form;
  /** Where the project stands now; left out for a new one. From there it may not move everywhere. */
  readonly from?: Lifecycle | null;
  /** The project itself, which it cannot follow. */
  readonly own?: string;
}

/** Round, theme, stage, where it stands, and when. */
export function MainFields({ form, from = null }: Props) {
  const { themes, rounds } = useWords();
  const { lifecycle } = form.values;
  const open = lifecycles.filter((each) => each === from || movesFrom(from).includes(each));
  const chosen = lifecycles.find((each) => each === lifecycle);
  return (
    <>
      <div className="form__row">
        <Select {...form.text('round')} label="Round" options={rounds} empty="No round" />
        <SuggestInput {...form.text('theme')} label="Theme" after="(if known)" suggestions={themes} />
      </div>
      <div className="form__row">
        <Select {...form.text('lifecycle')} label="State" options={asOptions(open)} empty="Not known" />
        <Select {...form.text('stage')} label="Stage" options={asOptions(stages)} empty="Not known" />
      </div>
      {chosen !== undefined && reasonNeeded(chosen) ? <TextArea {...form.text('lifecycleReason')} label={`Why it was ${chosen}`} /> : null}
      <div className="form__row">
        <DateInput {...form.text('startsOn')} label="Start date" after="(if known)" />
        <DateInput {...form.text('endsOn')} label="End date" after="(if known)" />
      </div>
    </>
  );
}

/** What else may be known of it. */
export function MoreFields({ form, own }: Props) {
  const { evaluators, projects } = useWords();
  return (
    <>
      <div className="form__row">
        <TextInput {...form.text('reformArea')} label="Reform area" after="(if known)" />
        <TextInput {...form.text('model')} label="Model" hint="The way of working it brings, like Family Safeguarding" after="(if known)" />
      </div>
      <div className="form__row">
        <SuggestInput {...form.text('evaluator')} label="Evaluator" after="(if known)" suggestions={evaluators} />
        <Combobox {...form.text('follows')} label="Follows" hint="The project it goes on from" after="(if any)" options={projects.filter(({ value }) => value !== own)} />
      </div>
      <TextArea {...form.text('note')} label="Note" after="(if there is one)" />
    </>
  );
}
