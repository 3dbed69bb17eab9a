import { useQueryClient } from '@tanstack/react-query';
import type { ProgrammeFrame } from '../../../shared/contract/programme.ts';
import { formatDate } from '../../../shared/domain/calendar.ts';
import { ok } from '../../../shared/domain/result.ts';
import { useCommand, useRefusal } from '../../api/hooks.ts';
import { DateInput } from '../../components/form/DateInput.tsx';
import { Form } from '../../components/form/Form.tsx';
import { collect, readDate } from '../../components/form/reading.ts';
import { useForm } from '../../components/form/useForm.ts';

/** The day that stands for today in a practice file. It only moves forward. */
export function PracticeDate({ frame, now }: { readonly frame: ProgrammeFrame; readonly now: string }) {
  const refusal = useRefusal('programme.movePracticeDate');
  const { mutateAsync } = useCommand('programme.movePracticeDate');
  const client = useQueryClient();
  const form = useForm('programme.movePracticeDate', mutateAsync, {
    defaults: { to: '' },
    toRequest: ({ to }) => {
      const read = readDate(to, 'New practice date', 'day');
      return collect({ changedIn: ok(frame.changedIn), to: read.ok ? ok(read.value ?? '') : read });
    },
    // All that other screens were told rests on the day: none of it is shown again before it was asked anew.
    onSaved: () => client.removeQueries({ type: 'inactive' }),
    labels: { practiceDate: 'Practice date' },
  });
  return (
    <>
      <p>Stands at <b>{formatDate(now)}</b> in place of today, so that “13 days late” makes sense. Changes you make bear this date.</p>
      {refusal !== null ? <p className="t2 gap-above">{refusal}</p> : (
        <div className="gap-above"><Form form={form} submit="Move it forward"><DateInput {...form.text('to')} label="New practice date" hint="A later day, like 31 5 2019" need="day" /></Form></div>
      )}
    </>
  );
}
