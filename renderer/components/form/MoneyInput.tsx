import { parseMoney } from '../../../shared/domain/money.ts';
import type { GroupProps } from './FormGroup.tsx';
import { TextInput, type TextField } from './TextInput.tsx';

/** An amount as people write it. A short form ('1.02m') is said back in full before it is kept. Hint null: the group it stands in has it. */
export function MoneyInput({ hint = 'In pounds, like 1,020,000 or 1.02m', ...field }: GroupProps & TextField & { readonly error?: string | undefined }) {
  const read = field.value.trim() === '' ? null : parseMoney(field.value, { typed: true });
  return <TextInput {...field} hint={hint ?? undefined} width="number" reading={read?.ok === true && read.value.expanded ? `Read as ${read.value.reading}` : ''} />;
}
