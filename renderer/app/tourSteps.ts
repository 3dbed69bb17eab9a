import type { CommandId } from '../../shared/contract/commands.ts';
import { paths } from '../paths.ts';

export interface TourStep {
  readonly says: string;
  /** What Show me does; null where it is on the screen already. */
  readonly shows: { readonly go: string } | { readonly run: CommandId };
}

const project = 'herts-family-safeguarding-r2';

/** Five things to know, each shown in the practice programme. `findKeys` are the keys of Find or do as they are written here. */
export const tourSteps = (findKeys: string): readonly TourStep[] => [
  { says: 'This is a programme to practise on: what is made up in it is tagged Illustrative. Overview shows what needs you first. A total says what it covers; what is not known is hatched and never counted as nought.', shows: { go: paths.overview } },
  { says: `${findKeys} finds any project, council, measure or command by a few letters, however they are spelt.`, shows: { run: 'go.find' } },
  { says: 'A measure holds its figures, its target and its definition. Where the definition changed, the line breaks.', shows: { go: paths.measure(`${project}-placement-moves-3plus`) } },
  { says: 'Figures are recorded one at a time and worked out as they are typed. A half-typed form is never lost.', shows: { go: paths.record(project) } },
  { says: 'History keeps every change. Any can be undone, and every screen can be seen as it stood at a date. F1 explains the screen you are on.', shows: { go: paths.history } },
];
