import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { formatPartial, type PartialDate } from '../../../shared/domain/partialDate.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Lifecycle, Stage } from '../../../shared/domain/project.ts';
import { collect, readChoice, readDate, readText } from '../../components/form/reading.ts';

/** What a new project and an edited one are both asked, as it is typed. */
export const noProject = { title: '', round: '', theme: '', stage: '', lifecycle: '', lifecycleReason: '', startsOn: '', endsOn: '', reformArea: '', model: '', evaluator: '', follows: '', note: '' };
export type ProjectValues = typeof noProject;

export const projectLabels: Readonly<Record<keyof ProjectValues, string>> = {
  title: 'Title', round: 'Round', theme: 'Theme', stage: 'Stage', lifecycle: 'State', lifecycleReason: 'Reason', startsOn: 'Start date', endsOn: 'End date',
  reformArea: 'Reform area', model: 'Model', evaluator: 'Evaluator', follows: 'Follows', note: 'Note',
};

const dateText = (date: PartialDate | null): string => (date === null ? '' : formatPartial(date));

export const valuesOf = (project: ProjectDetail): ProjectValues => ({
  title: project.title, round: project.round?.reference ?? '', theme: project.theme ?? '', stage: project.stage ?? '', lifecycle: project.lifecycle ?? '', lifecycleReason: project.lifecycleReason ?? '',
  startsOn: dateText(project.startsOn), endsOn: dateText(project.endsOn), reformArea: project.reformArea ?? '', model: project.model ?? '', evaluator: project.evaluator ?? '', follows: project.follows?.reference ?? '', note: project.note ?? '',
});

/** What was typed as the fields of the request; blank is not known. */
export const readProject = (values: ProjectValues) => collect({
  title: values.title.trim() === '' ? fail({ message: 'Enter the title of the project' }) : ok(values.title),
  round: readText(values.round), theme: readText(values.theme), stage: readChoice<Stage>(values.stage), lifecycle: readChoice<Lifecycle>(values.lifecycle), lifecycleReason: readText(values.lifecycleReason),
  startsOn: readDate(values.startsOn, 'Start date'), endsOn: readDate(values.endsOn, 'End date'),
  reformArea: readText(values.reformArea), model: readText(values.model), evaluator: readText(values.evaluator), follows: readText(values.follows), note: readText(values.note),
});
