import { fail } from '../../../shared/domain/result.ts';
import { addProject } from './addProject.ts';
import { editManyProjects } from './editManyProjects.ts';
import { editProject } from './editProject.ts';
import { projectDetail } from './projectDetail.ts';
import { noSuchProject } from './projectProblems.ts';
import { projectRows } from './projectRows.ts';
import { answer, type ServicesOf } from './service.ts';

export const projectServices = {
  'projects.list': async (deps) => answer({ projects: await deps.read(projectRows) }),

  'projects.get': async (deps, { reference }) => {
    const detail = await deps.read((db) => projectDetail(db, reference, deps.today));
    return detail === null ? fail(noSuchProject(reference)) : answer(detail);
  },

  'projects.add': (deps, request) => deps.write({}, (tx) => addProject(deps, tx, request)),

  'projects.edit': (deps, request) => deps.write({ reason: request.reason }, (tx) => editProject(deps, tx, request)),

  'projects.editMany': (deps, request) => deps.write({ reason: request.reason }, (tx) => editManyProjects(tx, request)),
} satisfies ServicesOf<'projects.list' | 'projects.get' | 'projects.add' | 'projects.edit' | 'projects.editMany'>;
