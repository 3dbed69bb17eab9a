import type { ReactNode } from 'react';
import type { Problem } from '../../shared/domain/problem.ts';
import { problemAdvice, problemHeading, sentence } from '../format/problem.ts';
import { CopyButton } from './CopyButton.tsx';

interface Props {
  readonly problem: Problem;
  /** What can be done about it here. */
  readonly children?: ReactNode;
}

/** What stands in the way, what is safe and what to do. For a fault of ours the details can be copied. */
export function Refused({ problem, children }: Props) {
  const advice = problemAdvice(problem);
  return (
    <div className="message" role={problem.kind === 'fault' ? 'alert' : undefined}>
      <div className="fault">
        <p><b>{problemHeading(problem)}</b></p>
        <p>{sentence(problem.message)}{advice === null ? null : ` ${advice}`}</p>
        {problem.where === undefined || problem.where.length < 2 ? null : <ul>{problem.where.map((issue) => <li key={issue.message}>{issue.message}</li>)}</ul>}
        <p className="row-of">{children}{problem.kind === 'fault' ? <CopyButton text={`${problem.message} (${problem.reference})`}>Copy details</CopyButton> : null}</p>
      </div>
    </div>
  );
}
