import { describedBy, FieldSet, FormGroup, type GroupProps } from './FormGroup.tsx';
import type { TextField } from './TextInput.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface Props extends GroupProps, TextField {
  readonly error?: string | undefined;
  readonly options: readonly Option[];
}

/** One of many, from a list. With `empty` the first line says that nothing is chosen: 'Not known'. */
export function Select({ options, empty, name, value, onChange, ...group }: Props & { readonly empty?: string }) {
  const { id, error } = group;
  return (
    <FormGroup {...group}>
      <select id={id} name={name} className={error === undefined ? 'input' : 'input input--error'} value={value} aria-describedby={describedBy(group)} aria-invalid={error === undefined ? undefined : true} onChange={(event) => onChange(event.target.value)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </FormGroup>
  );
}

/** One of few, all in view. The first has the field's own id, where the error summary leads. */
export function Radios({ options, inline = false, name, value, onChange, ...group }: Props & { readonly inline?: boolean }) {
  const { id } = group;
  return (
    <FieldSet {...group}>
      <div className={inline ? 'choices--inline' : undefined}>
        {options.map((option, at) => (
          <label key={option.value} className="choice">
            <input id={at === 0 ? id : `${id}-${at}`} type="radio" name={id} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} data-field={name} />
            <span>{option.label}{option.hint === undefined ? null : <span className="hint">{option.hint}</span>}</span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

export interface ManyField {
  readonly id: string;
  readonly name: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly error?: string | undefined;
}

/** Any of few. */
export function Checkboxes({ options, inline = false, name, values, onChange, ...group }: GroupProps & ManyField & { readonly options: readonly Option[]; readonly inline?: boolean; readonly error?: string | undefined }) {
  const { id } = group;
  const turn = (value: string): void => onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <FieldSet {...group}>
      <div className={inline ? 'choices--inline' : undefined}>
        {options.map((option, at) => (
          <label key={option.value} className="choice">
            <input id={at === 0 ? id : `${id}-${at}`} type="checkbox" name={name} value={option.value} checked={values.includes(option.value)} onChange={() => turn(option.value)} />
            <span>{option.label}{option.hint === undefined ? null : <span className="hint">{option.hint}</span>}</span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

export interface FlagField {
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One tick with its words. */
export function Checkbox({ id, name, checked, onChange, label, hint }: FlagField & { readonly label: string; readonly hint?: string }) {
  return (
    <label className="choice">
      <input id={id} type="checkbox" name={name} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}{hint === undefined ? null : <span className="hint">{hint}</span>}</span>
    </label>
  );
}
