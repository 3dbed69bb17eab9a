import { notFound } from '../../../shared/domain/problem.ts';
import { fail } from '../../../shared/domain/result.ts';
import { findProject } from '../repositories/projects.ts';
import { allCarryForwards, carryForwardOutlook } from './funding/carryForwardShown.ts';
import { decide, request, withdraw } from './funding/carrying.ts';
import { yearEnd } from './funding/yearEnd.ts';
import { noSuchProject } from './projectProblems.ts';
import { answer, type ServicesOf } from './service.ts';

export const carryForwardServices = {
  'carryForwards.list': async (deps, { project, state, year }) => {
    const wanted = await deps.read((db) => allCarryForwards(db, deps, (row) => (state === undefined || row.state === state) && (year === undefined || row.financial_year === year)));
    return answer({ carryForwards: wanted.filter((each) => project === undefined || each.project.reference === project) });
  },
  'carryForwards.outlook': (deps, { project: reference, award }) =>
    deps.read(async (db) => {
      const project = await findProject(db, reference);
      if (project === null) return fail(noSuchProject(reference));
      const shown = await carryForwardOutlook(db, project, award, deps);
      return shown === null ? fail(notFound('award', `This project has no award called ${award ?? ''}`)) : answer(shown);
    }),
  'funding.yearEnd': async (deps, { year }) => answer(await deps.read((db) => yearEnd(db, deps.today, year))),
  'carryForwards.request': (deps, asked) => deps.write({}, (tx) => request(deps, tx, asked)),
  'carryForwards.decide': (deps, asked) => deps.write({ reason: asked.comment }, (tx) => decide(deps, tx, asked)),
  'carryForwards.withdraw': (deps, asked) => deps.write({ reason: asked.reason }, (tx) => withdraw(deps, tx, asked)),
} satisfies ServicesOf<'funding.yearEnd' | 'carryForwards.list' | 'carryForwards.outlook' | 'carryForwards.request' | 'carryForwards.decide' | 'carryForwards.withdraw'>;
