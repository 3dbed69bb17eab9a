import { awardFigureKinds } from '../../../shared/domain/award.ts';
import { DateInput } from '../../components/form/DateInput.tsx';
import { MoneyInput } from '../../components/form/MoneyInput.tsx';
import { Select } from '../../components/form/Choices.tsx';
import { TextInput } from '../../components/form/TextInput.tsx';
import type { FormState } from '../../components/form/useForm.ts';
import { figureKindWords } from './AwardFigureRow.tsx';
import type { AwardValues } from './awardFields.ts';

const kinds = awardFigureKinds.map((kind) => ({ value: kind, label: figureKindWords[kind] }));

/** One award figure and who says so. */
export function AwardFields({ form }: { readonly form: Pick<FormState<AwardValues>, 'text'> }) {
  return (
    <>
      <div className="form__row">
        <MoneyInput {...form.text('amount')} label="Amount" after="(if known)" />
        <Select {...form.text('figureKind')} label="What kind of figure" options={kinds} empty="Select" hint="A ceiling is an “up to”" />
        <DateInput {...form.text('figureDate')} label="Date of the figure" after="(if known)" />
      </div>
      <TextInput {...form.text('figureNote')} label="Note on the figure" after="(if there is one)" />
      <div className="form__row">
        <TextInput {...form.text('sourceTitle')} label="Source" hint="Title of the paper, page or letter" />
        <TextInput {...form.text('sourcePublisher')} label="Publisher" hint="Who it is from" />
      </div>
      <div className="form__row">
        <DateInput {...form.text('sourceDate')} label="Date of the source" />
        <TextInput {...form.text('sourceUrl')} label="Link" hint="Kept as text, never followed" />
      </div>
    </>
  );
}
