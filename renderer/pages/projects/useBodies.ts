import { firstDay } from '../../../shared/domain/partialDate.ts';
import { useFile } from '../../api/file.ts';
import { useAnswer } from '../../api/hooks.ts';
import type { ComboOption } from '../../components/form/comboModel.ts';
import { councilOptions } from '../../components/form/councilOptions.ts';
import { readDate } from '../../components/form/reading.ts';

/** Councils that stand on a typed date (today where none is read) and other organisations, to choose from. */
export function useBodies(typedDate: string): readonly ComboOption[] {
  const { frame: { today } } = useFile();
  const { reply: councils } = useAnswer('councils.list', {});
  const { reply: organisations } = useAnswer('organisations.list', {});
  const read = readDate(typedDate, 'Date');
  const on = read.ok && read.value !== null ? firstDay(read.value) : today;
  if (councils?.ok !== true || organisations?.ok !== true) return [];
  return councilOptions(councils.value.councils, organisations.value.organisations, on);
}
