import { useEffect, useId, useRef, type MouseEvent } from 'react';
import type { Problem } from '../../../shared/domain/problem.ts';
import { problemAdvice, problemHeading, sentence } from '../../format/problem.ts';
import { CopyButton } from '../CopyButton.tsx';
import { useErrorInTitle } from '../title.ts';
import type { FieldIssue } from './formModel.ts';

interface Props {
  readonly formId: string;
  readonly issues: readonly FieldIssue[];
  readonly problem: Problem | null;
}

/** All that is not right, at the top of the form. It takes the focus; each line leads to its field. */
export function ErrorSummary({ formId, issues, problem }: Props) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const there = issues.length > 0 || problem !== null;
  useErrorInTitle(there);
  useEffect(() => { if (there) box.current?.focus(); }, [there, issues, problem]);
  if (!there) return null;
  const lead = (event: MouseEvent, field: string): void => {
    event.preventDefault();
    document.getElementById(`${formId}-${field}`)?.focus();
  };
  return (
    <div ref={box} className="errors" role="alert" aria-labelledby={id} tabIndex={-1}>
      <h2 id={id}>{problem === null ? 'There is a problem' : problemHeading(problem)}</h2>
      {problem === null ? null : <p>{sentence(problem.message)} {problemAdvice(problem)}</p>}
      {problem?.kind === 'fault' ? <p className="row-of"><CopyButton text={`${problem.message} (${problem.reference})`}>Copy details</CopyButton></p> : null}
      {issues.length === 0 ? null : (
        <ul>{issues.map(({ field, message }) => <li key={`${field} ${message}`}>{field === null ? <b className="errmsg">{message}</b> : <a href={`#${formId}-${field}`} onClick={(event) => lead(event, field)}>{message}</a>}</li>)}</ul>
      )}
    </div>
  );
}
