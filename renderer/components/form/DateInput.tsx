import { parsePartialDate, type DateRule } from '../../../shared/domain/partialDate.ts';
import { TextInput, type TextField } from './TextInput.tsx';
import type { GroupProps } from './FormGroup.tsx';

type Props = GroupProps & TextField & Pick<DateRule, 'need'> & { readonly error?: string | undefined };

/** A date as people write it, in one box, with what was understood said back in words. */
export function DateInput({ hint = 'Like 31 3 2019, March 2019 or 2019', need = 'any', ...field }: Props) {
  const read = field.value.trim() === '' ? null : parsePartialDate(field.value, { need });
  const note = read?.ok === true && read.value.note !== undefined ? `. ${read.value.note}` : '';
  return <TextInput {...field} hint={hint} width="short" reading={read?.ok === true ? `Read as ${read.value.reading}${note}` : ''} />;
}
