import { inShort } from '../../shared/domain/text.ts';
import { problemAsJson, type Issue, type Problem } from '../../shared/domain/problem.ts';

/** How a command ended: done, refused or a verdict that failed, used wrongly. */
export const exit = { done: 0, refused: 1, usage: 2 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

/** Where a command writes: answers on one side, progress and problems on the other. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input, read only where a `-` says so. Null where it is no UTF-8 text. */
  readonly input: () => Promise<string | null>;
}

const place = ({ path, row, column }: Issue): string =>
  [path, row === undefined ? undefined : `row ${row}`, column === undefined ? undefined : `column ${inShort(column, 60)}`].filter((part) => part !== undefined && part !== '').join(', ');

const issueLine = (issue: Issue): string => {
  const at = place(issue);
  return at === '' ? `  ${issue.message}` : `  ${at}: ${issue.message}`;
};

/** A problem in words, or with --json as `{ "problem": ... }`. Always on stderr. */
export function tellProblem(io: Io, problem: Problem, asJson: boolean): void {
  if (asJson) return io.err(`${JSON.stringify(problemAsJson(problem))}\n`);
  const issues = problem.where ?? [];
  const repeated = issues.length === 1 && issues[0]?.message === problem.message;
  io.err([problem.message, ...(repeated ? [] : issues.map(issueLine)), ''].join('\n'));
}

/** An answer as one JSON value; indented for people. */
export function tellValue(io: Io, value: unknown, asJson: boolean): void {
  io.out(`${asJson ? JSON.stringify(value) : JSON.stringify(value, null, 2)}\n`);
}
