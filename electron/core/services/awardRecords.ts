import { notFound } from '../../../shared/domain/problem.ts';
import { fail } from '../../../shared/domain/result.ts';
import { findProject } from '../repositories/projects.ts';
import { addOne } from './awardRecords/documents.ts';
import { recordsOf } from './awardRecords/recordsShown.ts';
import { byCouncil, setShares } from './awardRecords/shares.ts';
import { standardRegister } from './awardRecords/standardRegister.ts';
import { answerOne, enterOne } from './awardRecords/standard.ts';
import { noSuchProject } from './projectProblems.ts';
import { answer, type ServicesOf } from './service.ts';

export const awardRecordServices = {
  'records.get': (deps, { project: reference, award }) =>
    deps.read(async (db) => {
      const project = await findProject(db, reference);
      if (project === null) return fail(noSuchProject(reference));
      const shown = await recordsOf(db, project, award, deps.today);
      return shown === null ? fail(notFound('award', `This project has no award called ${award ?? ''}`)) : answer(shown);
    }),
  'documents.add': (deps, request) => deps.write({}, (tx) => addOne(deps, tx, request)),
  'standard.list': async (deps) => answer({ awards: await deps.read((db) => standardRegister(db, deps.today)) }),
  'standard.answer': (deps, request) => deps.write({}, (tx) => answerOne(deps, tx, request)),
  'shares.set': (deps, request) => deps.write({}, (tx) => setShares(deps, tx, request)),
  'funding.byCouncil': async (deps) => answer(await deps.read((db) => byCouncil(db, deps.today))),
  'standard.enter': (deps, request) => deps.write({}, (tx) => enterOne(deps, tx, request)),
} satisfies ServicesOf<'records.get' | 'documents.add' | 'standard.list' | 'standard.answer' | 'standard.enter' | 'shares.set' | 'funding.byCouncil'>;
