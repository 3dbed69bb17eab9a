import { notFound } from '../../../shared/domain/problem.ts';
import { fail } from '../../../shared/domain/result.ts';
import { findProject } from '../repositories/projects.ts';
import { addLine, editLine, matchFundingOf, removeLine, setNeed } from './funding/matching.ts';
import { matchSummary } from './funding/matchSummary.ts';
import { noSuchProject } from './projectProblems.ts';
import { answer, type ServicesOf } from './service.ts';

export const matchFundingServices = {
  'matchFunding.list': (deps, { project: reference, award }) =>
    deps.read(async (db) => {
      const project = await findProject(db, reference);
      if (project === null) return fail(noSuchProject(reference));
      const shown = await matchFundingOf(db, project, award);
      return shown === null ? fail(notFound('award', `This project has no award called ${award ?? ''}`)) : answer(shown);
    }),
  'matchFunding.summary': async (deps) => answer(await deps.read(matchSummary)),
  'matchFunding.add': (deps, request) => deps.write({}, (tx) => addLine(deps, tx, request)),
  'matchFunding.edit': (deps, request) => deps.write({}, (tx) => editLine(deps, tx, request)),
  'matchFunding.remove': (deps, request) => deps.write({}, (tx) => removeLine(deps, tx, request)),
  'matchFunding.setNeed': (deps, request) => deps.write({}, (tx) => setNeed(deps, tx, request)),
} satisfies ServicesOf<'matchFunding.list' | 'matchFunding.summary' | 'matchFunding.add' | 'matchFunding.edit' | 'matchFunding.remove' | 'matchFunding.setNeed'>;
