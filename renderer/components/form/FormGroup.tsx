import type { ReactNode } from 'react';

export interface GroupProps {
  /** Field id: form id and field name, so that each line of the summary leads to its field. */
  readonly id: string;
  readonly label: ReactNode;
  /** Words after the label, in regular weight: '(if known)'. */
  readonly after?: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

/** What describes a field to those who hear it: hint, error and reading, by id. */
export const describedBy = ({ id, hint, error }: Pick<GroupProps, 'id' | 'hint' | 'error'>, reading = false): string | undefined =>
  [hint === undefined ? null : `${id}-hint`, error === undefined ? null : `${id}-error`, reading ? `${id}-reading` : null].filter((part) => part !== null).join(' ') || undefined;

/** The words beside a field that is not right. */
export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  return error === undefined ? null : <span id={`${id}-error`} className="errmsg"><span className="vh">Error: </span>{error}</span>;
}

/** A label, its hint, what is wrong, and the control. */
export function FormGroup({ id, label, after, hint, error, children }: GroupProps & { readonly children: ReactNode }) {
  return (
    <div className={error === undefined ? 'formgroup' : 'formgroup field--error'}>
      <label className="label" htmlFor={id}>{label}{after === undefined ? null : <span className="t2"> {after}</span>}</label>
      {hint === undefined ? null : <span id={`${id}-hint`} className="hint">{hint}</span>}
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** Several controls under one question. */
export function FieldSet({ id, label, after, hint, error, children }: GroupProps & { readonly children: ReactNode }) {
  return (
    <fieldset className={error === undefined ? 'formgroup' : 'formgroup field--error'} aria-describedby={describedBy({ id, hint, error })}>
      <legend>{label}{after === undefined ? null : <span className="t2"> {after}</span>}</legend>
      {hint === undefined ? null : <span id={`${id}-hint`} className="hint">{hint}</span>}
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  );
}
