import type { RoundShown } from '../../../shared/contract/programme.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import { formatPartial, type PartialDate } from '../../../shared/domain/partialDate.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { RoundState } from '../../../shared/domain/round.ts';
import { collect, readChoice, readDate, readMoney, readText } from '../../components/form/reading.ts';

/** What a round is asked, as it is typed. */
export const noRound = { name: '', inside: '', state: '', opensOn: '', closesOn: '', startsOn: '', endsOn: '', potPence: '', note: '' };
export type RoundValues = typeof noRound;

export const roundLabels: Readonly<Record<keyof RoundValues, string>> = {
  name: 'Name', inside: 'Inside', state: 'State', opensOn: 'Opening date', closesOn: 'Closing date', startsOn: 'Start date', endsOn: 'End date', potPence: 'Pot', note: 'Note',
};

const dateText = (date: PartialDate | null): string => (date === null ? '' : formatPartial(date));

export const roundValues = ({ name, inside, state, opensOn, closesOn, startsOn, endsOn, potPence, note }: RoundShown): RoundValues => ({
  name, inside: inside?.reference ?? '', state: state ?? '', opensOn: dateText(opensOn), closesOn: dateText(closesOn), startsOn: dateText(startsOn), endsOn: dateText(endsOn),
  potPence: potPence === null ? '' : formatMoney(potPence), note: note ?? '',
});

/** What was typed as the fields of the request; blank is not known. */
export const readRound = (values: RoundValues) => collect({
  name: values.name.trim() === '' ? fail({ message: 'Enter the name of the round' }) : ok(values.name),
  inside: readText(values.inside), state: readChoice<RoundState>(values.state),
  opensOn: readDate(values.opensOn, 'Opening date'), closesOn: readDate(values.closesOn, 'Closing date'),
  startsOn: readDate(values.startsOn, 'Start date'), endsOn: readDate(values.endsOn, 'End date'),
  potPence: readMoney(values.potPence, 'Pot'), note: readText(values.note),
});
