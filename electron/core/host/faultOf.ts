import { fault, type ProblemOf } from '../../../shared/domain/problem.ts';
import { logFault } from '../log.ts';
import { newId } from '../making.ts';

/** Notes a fault of ours in the log and answers what people are told of it. */
export function faultOf(error: unknown): ProblemOf<'fault'> {
  const reference = newId().slice(-8);
  logFault(reference, error);
  return fault(reference, `The program could not finish this and changed nothing. Quote ${reference} when you report it`);
}
