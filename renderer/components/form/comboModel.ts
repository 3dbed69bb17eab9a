import { foldName } from '../../../shared/domain/text.ts';

export interface ComboOption {
  readonly value: string;
  readonly label: string;
  /** Words beside the name: kind, region, code. They are searched too. */
  readonly detail?: string;
}

const most = 50;

/** Options that hold every typed word, those whose name starts with the first one first. None is left out twice. */
export function matching(options: readonly ComboOption[], typed: string, taken: readonly string[] = []): readonly ComboOption[] {
  const words = foldName(typed).split(' ').filter((word) => word !== '');
  const free = options.filter(({ value }) => !taken.includes(value));
  if (words.length === 0) return free.slice(0, most);
  const found = free.filter(({ label, detail = '', value }) => { const all = `${foldName(`${label} ${detail} ${value}`)}`; return words.every((word) => all.includes(word)); });
  const rank = ({ label }: ComboOption): number => (foldName(label).startsWith(words[0] ?? '') ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
}

const fewMatches = 5;

/** Whether what is typed may be something that is not on the list: it has a few letters, few match, and none is it. */
export function mayBeNew(typed: string, matches: readonly ComboOption[]): boolean {
  const name = foldName(typed);
  return name.length > 2 && matches.length <= fewMatches && matches.every(({ label }) => foldName(label) !== name);
}
