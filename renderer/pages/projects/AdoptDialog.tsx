import type { AwardFigureShown } from '../../../shared/contract/projects.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import { ok } from '../../../shared/domain/result.ts';
import { useCommand } from '../../api/hooks.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Form } from '../../components/form/Form.tsx';
import { collect, readText } from '../../components/form/reading.ts';
import { TextInput } from '../../components/form/TextInput.tsx';
import { useForm } from '../../components/form/useForm.ts';
import { lowerFirst } from '../../../shared/domain/words.ts';
import { figureKindWords } from './AwardFigureRow.tsx';

/** Makes one figure the one that totals use; the reason stands in the history. */
export function AdoptDialog({ figure: { id, kind, pence, changedIn }, onClose }: { readonly figure: AwardFigureShown; readonly onClose: () => void }) {
  const { mutateAsync } = useCommand('awards.adoptFigure');
  const form = useForm('awards.adoptFigure', mutateAsync, {
    defaults: { reason: '' },
    changedIn,
    toRequest: ({ reason }, seen) => collect({ figure: ok(id), changedIn: ok(seen), reason: readText(reason) }),
    onSaved: onClose,
    labels: { adopted: 'Adopted amount' },
  });
  return (
    <Dialog title={`Adopt ${pence === null ? 'this figure' : formatMoney(pence)}?`} onClose={onClose}>
      <p>Totals will use {pence === null ? 'it' : `${formatMoney(pence)}, ${lowerFirst(figureKindWords[kind])}`}. The other figures stay beside it.</p>
      <div className="gap-above"><Form form={form} submit="Adopt this figure" onCancel={onClose}><TextInput {...form.text('reason')} label="Reason" after="(if there is one)" /></Form></div>
    </Dialog>
  );
}
