import { describedBy, FormGroup, type GroupProps } from './FormGroup.tsx';

export interface TextField {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

interface Props extends GroupProps, TextField {
  readonly error?: string | undefined;
  readonly width?: 'full' | 'short' | 'number';
  /** What was understood, said back in words under the field. */
  readonly reading?: string | null;
  readonly autoComplete?: string;
}

const widths = { full: 'input', short: 'input input--short', number: 'input input--num' };

/** One line of text. Whatever is typed stays as typed until it is saved. */
export function TextInput({ width = 'full', reading, name, value, onChange, autoComplete = 'off', ...group }: Props) {
  const { id, error } = group;
  return (
    <FormGroup {...group}>
      <input id={id} name={name} type="text" className={`${widths[width]}${error === undefined ? '' : ' input--error'}`} value={value} autoComplete={autoComplete} spellCheck={width === 'full'}
        aria-describedby={describedBy(group, reading !== undefined)} aria-invalid={error === undefined ? undefined : true} onChange={(event) => onChange(event.target.value)} />
      {reading === undefined ? null : <span id={`${id}-reading`} className="readback" aria-live="polite">{reading}</span>}
    </FormGroup>
  );
}

/** Several lines of text. */
export function TextArea({ name, value, onChange, rows = 3, ...group }: Omit<Props, 'width' | 'reading' | 'autoComplete'> & { readonly rows?: number }) {
  const { id, error } = group;
  return (
    <FormGroup {...group}>
      <textarea id={id} name={name} rows={rows} className={error === undefined ? 'input' : 'input input--error'} value={value} aria-describedby={describedBy(group)} aria-invalid={error === undefined ? undefined : true} onChange={(event) => onChange(event.target.value)} />
    </FormGroup>
  );
}
