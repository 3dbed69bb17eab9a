import { commands, isIn, keysIn, keysOf, shownKeys, type CommandDoor, type CommandEntry, type CommandId, type OwnKeys } from '../../../shared/contract/commands.ts';
import type { Found, FoundGroup, SearchFound, TextPlace } from '../../../shared/contract/search.ts';
import { findBest, prepare } from '../../../shared/domain/finding.ts';
import { lowerFirst } from '../../../shared/domain/words.ts';
import type { VisitedPlace } from '../../components/places.ts';
import { paths } from '../../paths.ts';

export interface PaletteOption {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  /** The keys that do the same, as they are written here. */
  readonly keys: string;
  readonly illustrative: boolean;
  readonly does: { readonly run: CommandId } | { readonly go: string };
}

export interface PaletteGroup {
  readonly title: string;
  readonly options: readonly PaletteOption[];
  /** How many more there are than can be shown. */
  readonly more: number;
}

interface Group extends PaletteGroup {
  readonly close: boolean;
}

/** What a command is called now: 'Undo: project changed'. */
export type Named = (id: CommandId) => string | null;

export interface Offered {
  readonly door: CommandDoor;
  readonly mac: boolean;
  /** Keys this person gave commands. */
  readonly own: OwnKeys;
  /** Whether a command can be used now. */
  readonly usable: (id: CommandId) => boolean;
  readonly named: Named;
}

const mostCommands = 6;
const mostRecent = 8;

function commandOption(command: CommandEntry, { door, mac, own, named }: Offered): PaletteOption {
  const first = (command.window === undefined ? keysIn(door, command, own) : keysOf(command, own))[0];
  const what = named(command.id);
  return {
    key: command.id, name: what === null ? command.label : `${command.label}: ${lowerFirst(what)}`, detail: '', illustrative: false,
    keys: first === undefined ? '' : shownKeys(first, mac), does: { run: command.id },
  };
}

const offeredCommands = (offered: Offered): readonly PaletteOption[] =>
  commands.filter((command: CommandEntry) => command.id !== 'go.find' && isIn(offered.door, command) && offered.usable(command.id)).map((command) => commandOption(command, offered));

/** Other words for a command, that people may type. */
const otherWords: Partial<Readonly<Record<CommandId, string>>> = {
  'file.new': 'create start', 'file.open': 'switch', 'file.saveCopy': 'duplicate', 'file.verify': 'verify integrity', 'app.settings': 'preferences theme dark light role name',
  'edit.find': 'search filter', 'project.add': 'new grant create', 'view.actualSize': 'zoom reset', 'go.rounds': 'pot window bids criteria decisions panel', 'go.history': 'changes as at', 'help.open': 'guide how', 'help.keys': 'keys', 'app.about': 'version licence',
};

const placeAddress = (place: TextPlace): string => {
  switch (place.at) {
    case 'project': return paths.project(place.reference, place.tab);
    case 'measure': return paths.measure(place.reference);
    case 'indicator': return paths.indicator(place.key);
    default: return paths.historyOf(place.change);
  }
};

function addressOfFound(found: Found): string {
  switch (found.kind) {
    case 'project': return paths.project(found.reference);
    case 'council': return paths.council(found.code);
    case 'measure': return paths.measure(found.reference);
    case 'indicator': return paths.indicator(found.key);
    case 'round': return paths.roundDecisions(found.reference);
    default: return placeAddress(found.place);
  }
}

function foundGroup(title: string, { found, of, close }: FoundGroup<Found>): Group {
  const options = found.map((one, at): PaletteOption => ({
    key: `${title}-${at}`, name: one.name, detail: one.kind === 'text' ? `${one.field}: ${one.detail}` : one.detail, keys: '', illustrative: one.illustrative, does: { go: addressOfFound(one) },
  }));
  return { title, options, more: of - options.length, close };
}

/**
 * What is offered for what is typed: nothing typed shows where one was lately and every command that can be used now. A kind
 * of thing that is spelt as it was typed comes before one that only forgiveness found, and forgiven commands come only alone.
 */
export function paletteGroups(typed: string, offered: Offered, recent: readonly VisitedPlace[], found: SearchFound | null): readonly PaletteGroup[] {
  const all = offeredCommands(offered);
  if (typed.trim() === '') {
    const places = recent.slice(0, mostRecent).map(({ address, title }): PaletteOption => ({
      key: address, name: title, detail: decodeURIComponent(address.split('?')[0]?.split('/')[2] ?? ''), keys: '', illustrative: false, does: { go: address },
    }));
    return [{ title: 'Recent', options: places, more: 0 }, { title: 'Commands', options: all, more: 0 }].filter(({ options }) => options.length > 0);
  }
  const said = all.map((option) => prepare(option, { name: option.name, more: 'run' in option.does ? (otherWords[option.does.run] ?? '') : '' }));
  const best = findBest(said, typed, mostCommands);
  const things = found === null ? [] : [
    foundGroup('Projects', found.projects), foundGroup('Councils', found.councils), foundGroup('Measures', found.measures), foundGroup('Rounds', found.rounds), foundGroup('Text', found.texts),
  ];
  const groups: readonly Group[] = [{ title: 'Commands', options: best.found, more: best.of - best.found.length, close: best.close }, ...things].filter(({ options }) => options.length > 0);
  const close = groups.filter((group) => group.close);
  const forgiven = groups.filter((group) => !group.close && (close.length === 0 || group.title !== 'Commands'));
  return [...close, ...forgiven];
}
