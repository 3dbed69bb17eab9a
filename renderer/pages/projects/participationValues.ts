import type { ParticipationShown } from '../../../shared/contract/projects.ts';
import { formatPartial, type PartialDate } from '../../../shared/domain/partialDate.ts';
import { collect, readDate, readText } from '../../components/form/reading.ts';

export const noDates = { plannedJoinedOn: '', joinedOn: '', plannedLeftOn: '', leftOn: '', note: '' };
export type ParticipationValues = typeof noDates;

export const participationLabels = { role: 'Role', plannedJoinedOn: 'Planned to join', joinedOn: 'Joined', plannedLeftOn: 'Planned to leave', leftOn: 'Left', note: 'Note' };

const text = (date: PartialDate | null): string => (date === null ? '' : formatPartial(date));

export const participationValues = ({ plannedJoinedOn, joinedOn, plannedLeftOn, leftOn, note }: ParticipationShown): ParticipationValues =>
  ({ plannedJoinedOn: text(plannedJoinedOn), joinedOn: text(joinedOn), plannedLeftOn: text(plannedLeftOn), leftOn: text(leftOn), note: note ?? '' });

export const readParticipation = (values: ParticipationValues) => collect({
  plannedJoinedOn: readDate(values.plannedJoinedOn, 'Planned joining date'), joinedOn: readDate(values.joinedOn, 'Joining date'),
  plannedLeftOn: readDate(values.plannedLeftOn, 'Planned leaving date'), leftOn: readDate(values.leftOn, 'Leaving date'), note: readText(values.note),
});
