import { participationRoles } from '../../../shared/domain/participation.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { Radios } from '../../components/form/Choices.tsx';
import { DateInput } from '../../components/form/DateInput.tsx';
import { TextArea } from '../../components/form/TextInput.tsx';
import type { FormState } from '../../components/form/useForm.ts';
import type { ParticipationValues } from './participationValues.ts';

/** Role, dates planned and real, note. */
export function ParticipationFields({ form }: { readonly form: Pick<FormState<ParticipationValues & { readonly role: string }>, 'text'> }) {
  return (
    <>
      <Radios {...form.text('role')} label="Role" inline options={participationRoles.map((role) => ({ value: role, label: upperFirst(role) }))} />
      <div className="form__row">
        <DateInput {...form.text('plannedJoinedOn')} label="Planned to join" after="(if known)" />
        <DateInput {...form.text('joinedOn')} label="Joined" after="(if known)" />
      </div>
      <div className="form__row">
        <DateInput {...form.text('plannedLeftOn')} label="Planned to leave" after="(if known)" />
        <DateInput {...form.text('leftOn')} label="Left" after="(if it has)" />
      </div>
      <TextArea {...form.text('note')} label="Note" after="(if there is one)" />
    </>
  );
}
