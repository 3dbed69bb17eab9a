import { describedBy, FormGroup, type GroupProps } from './FormGroup.tsx';
import type { TextField } from './TextInput.tsx';

/** One line of text with words already used elsewhere offered while one types; others may be typed too. */
export function SuggestInput({ name, value, onChange, suggestions, ...group }: GroupProps & TextField & { readonly suggestions: readonly string[]; readonly error?: string | undefined }) {
  const { id, error } = group;
  return (
    <FormGroup {...group}>
      <input id={id} name={name} type="text" list={`${id}-list`} className={error === undefined ? 'input' : 'input input--error'} value={value} autoComplete="off"
        aria-describedby={describedBy(group)} aria-invalid={error === undefined ? undefined : true} onChange={(event) => onChange(event.target.value)} />
      <datalist id={`${id}-list`}>{suggestions.map((word) => <option key={word} value={word} />)}</datalist>
    </FormGroup>
  );
}
