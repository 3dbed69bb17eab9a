import type { ToleranceShown } from '../../../shared/contract/funding.ts';
import { ok } from '../../../shared/domain/result.ts';
import { useAnswer, useCommand, useRefusal } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Form } from '../../components/form/Form.tsx';
import { collect, readNumber } from '../../components/form/reading.ts';
import { TextInput } from '../../components/form/TextInput.tsx';
import { useForm } from '../../components/form/useForm.ts';
import { Region } from '../../components/Region.tsx';

/** How far spending may leave its profile before an explanation is asked for. */
export function ToleranceRegion() {
  const { reply } = useAnswer('funding.variances', {});
  return <Region title="Tolerance of spending"><Answer reply={reply}>{({ tolerance }) => <Tolerance tolerance={tolerance} />}</Answer></Region>;
}

function Tolerance({ tolerance: { percent, changedIn } }: { readonly tolerance: ToleranceShown }) {
  const refusal = useRefusal('funding.setTolerance');
  const { mutateAsync } = useCommand('funding.setTolerance');
  const form = useForm('funding.setTolerance', mutateAsync, {
    defaults: { percent: String(percent) }, labels: { percent: 'Tolerance' }, ...(changedIn === null ? {} : { changedIn }),
    toRequest: (values, seen) => {
      const read = readNumber(values.percent, 'Tolerance');
      return collect({ percent: read.ok && read.value === null ? { ok: false as const, problem: { message: 'Enter the tolerance in per cent, like 10' } } : read.ok ? ok(read.value ?? 0) : read, changedIn: ok(changedIn === null ? null : seen) });
    },
    onSaved: () => undefined,
  });
  return (
    <>
      <p>Spending more than <b>{percent}%</b> from its profile, over or under, is marked and asks for an explanation{changedIn === null ? ', as is usual: nobody has set another yet' : ''}.</p>
      {refusal !== null ? <p className="t2 gap-above">{refusal}</p> : (
        <div className="gap-above"><Form form={form} submit="Set tolerance"><TextInput {...form.text('percent')} label="Tolerance" hint="In per cent, a whole number" width="number" /></Form></div>
      )}
    </>
  );
}
