import { notFound, type ProblemOf } from '../../../shared/domain/problem.ts';

export const noSuchProject = (reference: string): ProblemOf<'not-found'> => notFound('project', `There is no project called ${reference}`);
