import { Radios } from '../../../components/form/Choices.tsx';
import { DateInput } from '../../../components/form/DateInput.tsx';
import { TextArea } from '../../../components/form/TextInput.tsx';
import type { FormState } from '../../../components/form/useForm.ts';
import { kindOptions, noteLabels } from './noteValues.ts';

/** What it was, when, and what came of it. */
export const NoteFields = ({ form }: { readonly form: FormState<{ readonly kind: string; readonly on: string; readonly text: string }> }) => (
  <>
    <Radios {...form.text('kind')} label={noteLabels.kind} options={kindOptions} inline />
    <DateInput {...form.text('on')} label={noteLabels.on} hint="The day it happened, like 13 5 2019" need="day" />
    <TextArea {...form.text('text')} label={noteLabels.text} hint="Never name or describe a child or a family" rows={6} />
  </>
);
