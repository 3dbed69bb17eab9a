import type { ReactNode } from 'react';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Reply } from '../../shared/contract/index.ts';
import { Refused } from './Refused.tsx';
import { Waiting } from './Waiting.tsx';

interface Props<T> {
  readonly reply: Reply<T> | undefined;
  readonly children: (value: T) => ReactNode;
  /** What stands there until the first answer; grey bars where nothing is named. */
  readonly waiting?: ReactNode;
  readonly refused?: (problem: Problem) => ReactNode;
}

/** The three states of every question, once: waiting, refused, answered. */
export function Answer<T>({ reply, children, waiting, refused }: Props<T>) {
  if (reply === undefined) return waiting ?? <Waiting />;
  if (!reply.ok) return refused === undefined ? <Refused problem={reply.problem} /> : refused(reply.problem);
  return children(reply.value);
}
