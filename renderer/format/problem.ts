import type { Problem } from '../../shared/domain/problem.ts';

/** The head over a problem on screen: what kind of thing happened. A new kind does not compile until it has words. */
export function problemHeading(problem: Problem): string {
  switch (problem.kind) {
    case 'invalid': return 'There is a problem';
    case 'not-found': return 'It is not there';
    case 'forbidden': return 'Not for your role';
    case 'conflict': return 'It does not fit with what is there';
    case 'stale': return 'Moved while you worked';
    case 'locked': return 'Somebody else has it open';
    case 'read-only': return 'Read only';
    case 'not-ours': return 'Not a programme file';
    case 'newer-file': return 'Made by a newer program';
    case 'too-large': return 'Too large';
    case 'cancelled': return 'Cancelled';
    case 'rejected-rows': return 'Nothing was brought in';
    case 'fault': return 'A fault in the program';
    default: return problem satisfies never;
  }
}

/** What is safe and what to do next; null where the message has said it all. */
export function problemAdvice(problem: Problem): string | null {
  switch (problem.kind) {
    case 'fault': return 'What was saved before is safe in the file, and what you typed is still on screen. Try again; if it happens again, copy the details and tell whoever looks after the program.';
    case 'stale': return 'Yours is not saved. Choose which stands.';
    case 'newer-file': return 'Nothing in it was changed. Open it with the newer program.';
    case 'not-ours': return 'Nothing in it was changed. Choose a file whose name ends in .igt.';
    case 'rejected-rows': return 'Put the rows right and bring the file in again.';
    case 'locked': case 'read-only': case 'forbidden': case 'invalid': case 'not-found': case 'conflict': case 'too-large': case 'cancelled':
      return null;
    default: return problem satisfies never;
  }
}

/** A sentence that ends with one full stop, whether or not it came with one. */
export const sentence = (text: string): string => (/[.?!][”’)]?$/.test(text) ? text : `${text}.`);
