import { noteKinds, type NoteKind } from '../../../../shared/domain/note.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import type { Option } from '../../../components/form/Choices.tsx';
import { collect, readDate } from '../../../components/form/reading.ts';

export const noteLabels = { kind: 'Kind', on: 'Date', text: 'Note' };

export const kindOptions: readonly Option[] = noteKinds.map((kind) => ({ value: kind, label: upperFirst(kind) }));

interface NoteValues {
  readonly kind: string;
  readonly on: string;
  readonly text: string;
}

/** What was typed as the fields of a request; the contract says what is missing. */
export function readNote({ kind, on, text }: NoteValues) {
  const read = readDate(on, noteLabels.on, 'day');
  return collect<{ readonly kind: NoteKind; readonly on: string; readonly text: string }>({
    kind: ok(kind as NoteKind), on: read.ok ? ok(read.value ?? '') : read, text: ok(text),
  });
}
