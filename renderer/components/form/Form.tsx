import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { londonDate, londonTime, formatDate } from '../../../shared/domain/calendar.ts';
import { Dialog } from '../Dialog.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Moved } from './Moved.tsx';
import type { FormState } from './useForm.ts';

/** What the form's own parts need of its state, whatever its fields. */
type AnyForm = Omit<FormState, 'values' | 'set' | 'text' | 'many' | 'flag'>;

interface Props {
  readonly form: AnyForm;
  /** The button that saves, with its verb: 'Add project'. */
  readonly submit: string;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
  /** Beside the buttons. */
  readonly after?: ReactNode;
  readonly wide?: boolean;
}

/** A form with its error summary, its draft line and its buttons. Ctrl+Enter saves, Esc leaves. */
export function Form({ form, submit, onCancel, children, after, wide = false }: Props) {
  const [asking, setAsking] = useState(false);
  const cancel = (): void => { if (form.dirty) setAsking(true); else onCancel?.(); };
  const keys = (event: KeyboardEvent): void => {
    // The question over the form hears its keys itself.
    if (asking) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void form.submit(); }
    if (event.key === 'Escape' && onCancel !== undefined && !event.defaultPrevented) { event.preventDefault(); cancel(); }
  };
  return (
    // The keys are heard here for all fields inside; each act has its button too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className={wide ? 'form form--wide' : 'form'} noValidate data-form onKeyDown={keys} onSubmit={(event) => { event.preventDefault(); void form.submit(); }}>
      <ErrorSummary formId={form.id} issues={form.issues} problem={form.problem} />
      {form.moved === null ? null : <Moved {...form.moved} onTheirs={form.keepTheirs} onSettled={(chosen) => void form.settle(chosen)} />}
      {form.offered === null ? null : (
        <div className="message"><span><b>A draft was kept</b> on this computer on {formatDate(londonDate(form.offered.keptAt))} at {londonTime(form.offered.keptAt)}.</span>
          <span className="message__acts push"><button type="button" className="link" onClick={form.takeUp}>Go on with it</button><button type="button" className="link" onClick={form.leave}>Leave it</button></span></div>
      )}
      {children}
      <div className="form__acts">
        <button type="submit" className="btn btn--main" aria-disabled={form.pending}>{submit}</button>
        {onCancel === undefined ? null : <button type="button" className="btn" onClick={cancel}>Cancel</button>}
        {after}
      </div>
      {form.draft === null ? null : (
        <div role="status">
          {form.draft.keptAt === null ? null : <p className="saved"><svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1.5 6.5l3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" /></svg>Draft kept on this computer at {londonTime(form.draft.keptAt)}. Nothing is in the file until you choose “{submit}”.</p>}
        </div>
      )}
      {asking ? (
        <Dialog title="Leave without saving?" onClose={() => setAsking(false)}>
          <p>What you typed here is not saved.</p>
          <p className="row-of gap-above"><button type="button" className="btn btn--main" onClick={() => setAsking(false)}>Go on typing</button><button type="button" className="btn" onClick={() => { form.discard(); setAsking(false); onCancel?.(); }}>Discard what was typed</button></p>
        </Dialog>
      ) : null}
    </form>
  );
}
